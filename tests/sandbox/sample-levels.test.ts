import { expect, test } from 'vitest';
import { KNOWLEDGE_CHECKS } from '../../api/skills/framework/framework.ts';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import { isEmployed } from '../../sandbox/demo/sample-employment.ts';
import { sandboxDirectory } from '../../sandbox/people/directory.ts';
import { RIGHT_OPTIONS } from '../../sandbox/skills/right-options.ts';
import { answerTo, hasTakenPart, realLevel, workStyleOf } from '../../sandbox/skills/sample-levels.ts';

const staff = sandboxDirectory().people.filter(isEmployed);
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
  expect(somebody && answerTo(somebody, 'B1', 'B1.2a')).toBe('alone');
  expect(somebody && answerTo(somebody, 'B1', 'B1.3a')).not.toBe('alone');
});
