import { expect, test } from 'vitest';
import { pairedChange } from '../../api/skills/change.rules.ts';
import { KNOWLEDGE_CHECKS } from '../../api/skills/framework/framework.ts';
import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { isEmployed } from '../../sandbox/demo/sample-employment.ts';
import { sandboxDirectory } from '../../sandbox/people/directory.ts';
import type { SandboxPerson } from '../../sandbox/people/person.ts';
import { RIGHT_OPTIONS } from '../../sandbox/skills/right-options.ts';
import {
  answerTo,
  hasTakenPart,
  laterLevel,
  realLevel,
  workStyleOf,
} from '../../sandbox/skills/sample-levels.ts';
import { SAMPLE_COURSES } from '../../sandbox/training/sample-courses.ts';
import { came, HELD_SESSIONS } from '../../sandbox/training/sample-held.ts';

const staff = sandboxDirectory().people.filter((person) => person.key === undefined && isEmployed(person));
const levels = staff.flatMap((person) => SKILL_IDS.map((skill) => realLevel(person, skill)));
const shareOf = (level: number) => levels.filter((one) => one === level).length / levels.length;
const meanOf = (people: typeof staff) => {
  const known = people
    .flatMap((person) => SKILL_IDS.map((skill) => realLevel(person, skill)))
    .filter((level) => level !== 'not_my_job');
  return known.reduce((sum, level) => sum + level, 0) / known.length;
};

test('the sample council knows the right option of each check, as the framework has it', () => {
  expect(RIGHT_OPTIONS).toEqual(Object.fromEntries(KNOWLEDGE_CHECKS.map(({ id, correct }) => [id, correct])));
});

test('its people differ as people do: most work alone, some have not begun, few teach others', () => {
  expect(shareOf(2)).toBeGreaterThan(0.25);
  expect(shareOf(0)).toBeGreaterThan(0.02);
  expect(shareOf(4)).toBeLessThan(0.1);
  expect([0, 1, 2, 3, 4].filter((level) => shareOf(level) === 0)).toEqual([]);
});

test('crews have less to do with screens than offices, and each way of working is there', () => {
  const of = (department: string) => staff.filter((person) => person.department === department);

  expect(meanOf(of('Waste and Recycling'))).toBeLessThan(meanOf(of('Finance')));
  expect(new Set(staff.map(workStyleOf))).toEqual(new Set(['static', 'flexible', 'mobile', 'agile']));
});

test('most took part and not everybody, and what they say follows from what they can do', () => {
  const [somebody] = staff.filter((person) => realLevel(person, 'B1') === 2);

  const part = staff.filter(hasTakenPart).length / staff.length;
  expect(part).toBeGreaterThan(0.6);
  expect(part).toBeLessThan(0.95);
  expect(somebody && answerTo(somebody, { skill: 'B1', item: 'B1.2a' }, 2)).toBe('alone');
  expect(somebody && answerTo(somebody, { skill: 'B1', item: 'B1.3a' }, 2)).not.toBe('alone');
});

/** How a skill changed for these people, as the skills room would tell it. */
const changeOf = (people: readonly SandboxPerson[], skill: SkillId, learned: readonly SkillId[]) =>
  pairedChange(
    people.flatMap((person) => {
      const [before, after] = [realLevel(person, skill), laterLevel(person, skill, learned)];
      return before === 'not_my_job' || after === 'not_my_job' ? [] : [{ before, after }];
    }),
    0,
  );

test('who came to a session does better in what it helped with, and in nothing else with certainty', () => {
  const told = HELD_SESSIONS.flatMap((held) => {
    const course = SAMPLE_COURSES.find(({ course: { title } }) => title === held.course)?.course;
    return (course?.skills ?? []).map(({ skill }) => ({
      helped: held.helped.includes(skill),
      change: changeOf(came(staff, held), skill, held.helped),
    }));
  });
  const verdicts = (helped: boolean) =>
    told.filter((one) => one.helped === helped).map(({ change }) => change.verdict);

  expect(new Set(verdicts(true))).toEqual(new Set(['better']));
  expect(new Set(verdicts(false))).toEqual(new Set(['no_reliable_difference']));
  expect(Math.min(...told.map(({ change }) => change.paired))).toBeGreaterThanOrEqual(10);
});
