import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Answered,
  claimOf,
  LIMITS,
  nextTask,
  type Plan,
  withAnswer,
} from '../../api/skills/asking.rules.ts';
import { TASK_ITEMS } from '../../api/skills/framework/framework.ts';
import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import { MOST_RECHECKED } from '../../api/skills/recheck.rules.ts';
import { ANSWER_VALUES, type AnswerValue } from '../../api/skills/words.contract.ts';

const ONE: Plan = { skills: ['E2'], limit: LIMITS.first };

/** Answers what is asked, in turn, until nothing is; what is not told is answered "not my job". */
const asked = (plan: Plan, values: readonly AnswerValue[]): readonly Answered[] => {
  let answers: readonly Answered[] = [];
  for (let place = 0; ; place += 1) {
    const task = nextTask(plan, TASK_ITEMS, answers);
    if (!task) return answers;
    answers = withAnswer(TASK_ITEMS, answers, { item: task.id, value: values[place] ?? 'not_my_job' });
  }
};
const levelsAsked = (answers: readonly Answered[]) =>
  answers.map(({ item }) => TASK_ITEMS.find(({ id }) => id === item)?.level);

describe('a skill', () => {
  test.each<[values: readonly AnswerValue[], levels: readonly number[], claim: number | string]>([
    [['not_my_job'], [2], 'not_my_job'],
    // Whoever needs help is aware of it, which is all that an easier task could show.
    [['with_help'], [2], 1],
    [['not_yet', 'alone'], [2, 1], 1],
    [['not_yet', 'with_help'], [2, 1], 1],
    [['not_yet', 'not_yet'], [2, 1], 0],
    [['not_yet', 'not_my_job'], [2, 1], 'not_my_job'],
    [['alone', 'not_yet'], [2, 3], 2],
    [['alone', 'with_help'], [2, 3], 2],
    // The routine is theirs, so the skill is part of their job.
    [['alone', 'not_my_job'], [2, 3], 2],
    [['alone', 'alone', 'not_yet'], [2, 3, 4], 3],
    [['alone', 'alone', 'alone'], [2, 3, 4], 4],
  ])('answered with %j is asked at %j and claimed at %s', (values, levels, claim) => {
    const answers = asked(ONE, values);

    expect(levelsAsked(answers)).toEqual(levels);
    expect(claimOf('E2', TASK_ITEMS, answers)).toBe(claim);
  });

  test('of which nothing was said has no claim', () => {
    expect(claimOf('A1', TASK_ITEMS, asked(ONE, []))).toBeUndefined();
  });
});

describe('an answer that is changed', () => {
  test('takes back what was asked because of it, and leaves other skills alone', () => {
    const plan: Plan = { skills: ['E1', 'E2'], limit: LIMITS.first };
    const answers = asked(plan, ['alone', 'not_yet', 'not_yet', 'alone']);
    const [first] = answers;
    if (!first) throw new Error('nothing was asked');

    const after = withAnswer(TASK_ITEMS, answers, { ...first, value: 'not_yet' });

    expect(after).toHaveLength(answers.length - 1);
    expect(claimOf('E2', TASK_ITEMS, after)).toBe(claimOf('E2', TASK_ITEMS, answers));
    expect(nextTask(plan, TASK_ITEMS, after)).toMatchObject({ skill: 'E1', level: 1 });
  });
});

describe('whatever is answered', () => {
  const values = fc.array(fc.constantFrom(...ANSWER_VALUES), { minLength: 60, maxLength: 60 });

  test('a first assessment asks 48 tasks at most, of every skill, none twice, and each claim stands', () => {
    const property = fc.property(values, (said) => {
      const answers = asked({ skills: SKILL_IDS, limit: LIMITS.first }, said);
      const claims = SKILL_IDS.map((skill) => claimOf(skill, TASK_ITEMS, answers));
      return (
        answers.length <= 48 &&
        new Set(answers.map(({ item }) => item)).size === answers.length &&
        claims.every((claim) => claim !== undefined)
      );
    });
    fc.assert(property, { numRuns: 100 });
    expect(LIMITS.first).toBe(48);
  });

  test('a re-check asks 24 tasks at most, and nothing of other skills', () => {
    const some = fc.shuffledSubarray([...SKILL_IDS], { minLength: 1, maxLength: MOST_RECHECKED });
    const property = fc.property(values, some, (said, skills: SkillId[]) => {
      const answers = asked({ skills, limit: LIMITS.recheck }, said);
      return (
        answers.length <= 24 &&
        answers.every(({ item }) => skills.includes(item.slice(0, 2) as SkillId)) &&
        skills.every((skill) => claimOf(skill, TASK_ITEMS, answers) !== undefined)
      );
    });
    fc.assert(property, { numRuns: 100 });
    expect(MOST_RECHECKED * 2).toBe(LIMITS.recheck);
  });
});
