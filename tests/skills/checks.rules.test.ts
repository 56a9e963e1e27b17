import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawChecks } from '../../api/skills/checks.rules.ts';
import { KNOWLEDGE_CHECKS } from '../../api/skills/framework/framework.ts';
import { LEVELS, type Level, SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import type { Essentials, Held, HeldLevels } from '../../api/skills/scoring.rules.ts';

const POOL = SKILL_IDS.flatMap((skill) => [1, 2, 3].map((n) => ({ id: `${skill}.k${n}`, skill })));

const all = (level: Level): ReadonlyMap<SkillId, Level> => new Map(SKILL_IDS.map((skill) => [skill, level]));
const essentials = (...skills: readonly SkillId[]): Essentials => new Map(skills.map((skill) => [skill, 2]));
const checkedIn = (year: number): Held => ({
  ...{ state: 'assessed', claim: 2, effective: 2, letter: 'K', told: 'named', framework: '2026.1' },
  ...{ at: `${year}-01-01T00:00:00.000Z`, expiresAt: `${year + 2}-01-01T00:00:00.000Z` },
  checked: { asked: 2, correct: 2, at: `${year}-01-01T00:00:00.000Z` },
});
const NOTHING = { before: {} as HeldLevels, used: new Set<string>(), seed: 'asm_1' };
const skillsOf = (drawn: readonly { readonly skill: SkillId }[]) => drawn.map(({ skill }) => skill);

describe('knowledge checks', () => {
  test('are two each of essential skills that are claimed at level 2 or more', () => {
    const claims = new Map<SkillId, Level>([
      ['A1', 2],
      ['E1', 1],
      ['F4', 4],
    ]);

    const drawn = drawChecks(POOL, { ...NOTHING, claims, essentials: essentials('A1', 'E1') });

    expect(skillsOf(drawn)).toEqual(['A1', 'A1']);
    expect(new Set(drawn.map(({ id }) => id)).size).toBe(2);
  });

  test('are of five skills at most: never checked before all, then those checked longest ago', () => {
    const asked = essentials('A1', 'A2', 'B1', 'C1', 'D1', 'E1', 'F1');
    const before = {
      ...{ A1: checkedIn(2025), A2: checkedIn(2022), B1: checkedIn(2024) },
      ...{ C1: checkedIn(2023), E1: checkedIn(2026) },
    };

    const drawn = drawChecks(POOL, { ...NOTHING, claims: all(3), essentials: asked, before });

    expect([...new Set(skillsOf(drawn))]).toEqual(['D1', 'F1', 'A2', 'C1', 'B1']);
  });

  test('of a skill with fewer than two left unasked within a year give way to the next skill', () => {
    const used = new Set(['A1.k1', 'A1.k2']);

    const drawn = drawChecks(POOL, { ...NOTHING, claims: all(2), essentials: essentials('A1', 'E1'), used });

    expect(skillsOf(drawn)).toEqual(['E1', 'E1']);
  });

  test('are the same each time they are reckoned, and others for other people', () => {
    const draw = (seed: string) =>
      drawChecks(KNOWLEDGE_CHECKS, {
        ...NOTHING,
        claims: all(2),
        essentials: essentials('E1', 'E2', 'E3'),
        seed,
      })
        .map(({ id }) => id)
        .join();
    const drawn = Array.from({ length: 20 }, (_, person) => draw(`asm_${person}`));

    expect(draw('asm_7')).toBe(drawn[7]);
    expect(new Set(drawn).size).toBeGreaterThan(3);
  });

  test('are never more than ten, none twice, none of those used, whatever is claimed and known', () => {
    const property = fc.property(
      fc.record(Object.fromEntries(SKILL_IDS.map((skill) => [skill, fc.constantFrom(...LEVELS)]))),
      fc.subarray([...SKILL_IDS]),
      fc.subarray(POOL.map(({ id }) => id)),
      (claimed, needed, used) => {
        const claims = new Map(Object.entries(claimed) as [SkillId, Level][]);
        const wanted = { ...NOTHING, claims, essentials: essentials(...needed), used: new Set(used) };
        const drawn = drawChecks(POOL, wanted);
        const perSkill = Object.values(Object.groupBy(drawn, ({ skill }) => skill));
        return (
          drawn.length <= 10 &&
          perSkill.every((checks) => checks?.length === 2) &&
          drawn.every(({ id, skill }) => !used.includes(id) && (claims.get(skill) ?? 0) >= 2)
        );
      },
    );
    fc.assert(property, { numRuns: 100 });
    expect(POOL).toHaveLength(72);
  });
});
