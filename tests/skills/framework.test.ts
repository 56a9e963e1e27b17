import { describe, expect, test } from 'vitest';
import { AREAS, KNOWLEDGE_CHECKS, SKILLS, TASK_ITEMS } from '../../api/skills/framework/framework.ts';
import { LEVEL_MEANINGS } from '../../api/skills/framework/levels.ts';
import { AREA_IDS, areaOf, LEVELS, SKILL_IDS } from '../../api/skills/framework.contract.ts';

describe('the framework', () => {
  test('has six areas of four skills, in order, and says what each level is', () => {
    expect(AREAS.map(({ id }) => id)).toEqual(AREA_IDS);
    expect(AREAS.flatMap(({ skills }) => skills.map(({ id }) => id))).toEqual(SKILL_IDS);
    expect(AREAS.flatMap(({ id, skills }) => skills.filter((skill) => areaOf(skill.id) !== id))).toEqual([]);
    expect(LEVEL_MEANINGS.map(({ level }) => level)).toEqual(LEVELS);
  });

  test('asks a task of everyday work at level 2 for every skill, where an assessment begins', () => {
    const asked = TASK_ITEMS.filter(({ level }) => level === 2).map(({ skill }) => skill);

    expect([...new Set(asked)]).toEqual(SKILL_IDS);
  });

  test('names each task and each check by its skill, and once', () => {
    const named = [
      ...TASK_ITEMS.map(({ id, skill, level }) => ({ id, by: `${skill}.${level}` })),
      ...KNOWLEDGE_CHECKS.map(({ id, skill }) => ({ id, by: `${skill}.k` })),
    ];

    expect(named.filter(({ id, by }) => !id.startsWith(by))).toEqual([]);
    expect(new Set(named.map(({ id }) => id)).size).toBe(named.length);
  });

  test('is right about each check: the right option is one of its options', () => {
    expect(KNOWLEDGE_CHECKS.filter(({ options, correct }) => options[correct] === undefined)).toEqual([]);
    expect(KNOWLEDGE_CHECKS.length).toBeGreaterThan(0);
  });

  test('says of each skill what one can watch at each level, in words that differ', () => {
    const examples = [...SKILLS.values()].flatMap((skill) => skill.examples);

    expect(examples).toHaveLength(SKILL_IDS.length * LEVELS.length);
    expect(new Set(examples).size).toBe(examples.length);
  });
});
