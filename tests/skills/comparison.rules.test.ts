import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { effectOf } from '../../api/skills/comparison.rules.ts';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import type { Cell } from '../../api/skills/requirement.contract.ts';
import { type Cellsets, requiredOf, type Worker } from '../../api/skills/requirement.rules.ts';

const NOTHING: Cellsets = {
  ...{ corporate: {}, roles: [], teams: [] },
  workStyles: { static: {}, flexible: {}, mobile: {}, agile: {} },
};
const person = (n: number): PersonId => `per_${String(n).padStart(26, '0')}`;
const essential = (level: Cell['level'], byWeeks = 12): Cell => ({ level, need: 'essential', byWeeks });

test('a change says of how many people more, less or something else is asked', () => {
  const workers: readonly Worker[] = [
    { person: person(1), workStyle: 'agile' },
    { person: person(2), workStyle: 'agile', jobTitle: 'Planner' },
    { person: person(3), workStyle: 'static', manager: person(1) },
    { person: person(4) },
  ];
  const before: Cellsets = {
    ...NOTHING,
    corporate: { A1: essential(2), B1: essential(1), C1: essential(1) },
  };
  const after: Cellsets = {
    corporate: { B1: essential(1, 4), C1: essential(1) },
    workStyles: { ...NOTHING.workStyles, agile: { A1: essential(3) } },
    roles: [{ jobTitle: 'planner', cells: { C1: { level: 2, need: 'desirable', byWeeks: 12 } } }],
    teams: [{ manager: person(1), cells: { F1: essential(1) } }],
  };

  expect(effectOf(before, after, workers)).toEqual({
    ...{ staff: 4, concerned: 4 },
    skills: [
      { skill: 'A1', more: 2, less: 2, other: 0 },
      { skill: 'B1', more: 0, less: 0, other: 4 },
      { skill: 'C1', more: 0, less: 0, other: 1 },
      { skill: 'F1', more: 2, less: 0, other: 0 },
    ],
  });
  expect(effectOf(before, before, workers)).toEqual({ staff: 4, concerned: 0, skills: [] });
});

const cell = fc.record({
  level: fc.constantFrom<Cell['level']>(1, 2, 3, 4),
  need: fc.constantFrom<Cell['need']>('essential', 'desirable'),
  byWeeks: fc.constantFrom(0, 12),
});
const cells = fc.dictionary(fc.constantFrom('A1', 'E2'), cell, { noNullPrototype: true });
const one = fc.integer({ min: 1, max: 3 }).map(person);
const cellsets: fc.Arbitrary<Cellsets> = fc.record({
  corporate: cells,
  workStyles: fc.record({ static: cells, flexible: cells, mobile: cells, agile: cells }),
  roles: fc.array(fc.record({ jobTitle: fc.constantFrom('Planner', 'Clerk'), cells }), { maxLength: 2 }),
  teams: fc.array(fc.record({ manager: one, cells }), { maxLength: 2 }),
});
const worker: fc.Arbitrary<Worker> = fc.record(
  {
    person: fc.integer({ min: 1, max: 6 }).map(person),
    workStyle: fc.constantFrom('static' as const, 'agile' as const),
    jobTitle: fc.constantFrom('planner', 'Clerk ', 'Cook'),
    manager: one,
  },
  { requiredKeys: ['person'] },
);

test('counted by kinds of people it is the same as counted one by one', () => {
  fc.assert(
    fc.property(cellsets, cellsets, fc.array(worker, { maxLength: 12 }), (before, after, workers) => {
      const levelOf = (asked: Cellsets, who: Worker, skill: (typeof SKILL_IDS)[number]) =>
        requiredOf(asked, who).get(skill)?.essential?.level ?? 0;
      const { skills } = effectOf(before, after, workers);

      for (const skill of SKILL_IDS) {
        const steps = workers.map((who) => levelOf(after, who, skill) - levelOf(before, who, skill));
        const { more = 0, less = 0 } = skills.find((effect) => effect.skill === skill) ?? {};
        expect([more, less]).toEqual([steps.filter((s) => s > 0).length, steps.filter((s) => s < 0).length]);
      }
    }),
    { numRuns: 100 },
  );
});
