import { expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import { changeService } from '../../api/skills/change.service.ts';
import type { Level } from '../../api/skills/framework.contract.ts';
import { moments } from '../../api/skills/records.ts';
import { assessed } from '../../api/skills/scoring.rules.ts';
import { skillsWorld } from './build.ts';

const SESSION: Instant = '2026-11-24T12:00:00.000Z';
const HOUR = 3_600_000;
const personAt = (n: number): PersonId => `per_${String(n).padStart(26, '0')}`;

/** Assessments of C4 by person: the level and how many hours after the session, in order. */
const measured = async (people: readonly (readonly (readonly [level: Level, hours: number])[])[]) => {
  const { store } = await skillsWorld();
  for (const [n, all] of people.entries())
    for (const [at, [level, hours]] of all.entries()) {
      const when = addMillis(SESSION, hours * HOUR);
      const id = `asm_${String(n * 100 + at).padStart(26, '0')}` as const;
      const now = { at: when, framework: '1', told: 'named' } as const;
      const held = { C4: { ...assessed('C4', { claim: level }, now), effective: level } };
      await store.tx((t) =>
        t.put(moments, { id, person: personAt(n), at: when, kind: 'first', framework: '1', levels: held }),
      );
    }
  const asked = people.map((_, n) => personAt(n));
  return changeService.changeOf(store, asked, { skill: 'C4', around: SESSION });
};
const grew = (by: Level, hours: number) => [[1, -24] as const, [(1 + by) as Level, hours] as const];

test('a change is told of five who were assessed before and after, with how many were not again', async () => {
  const changes = [0, 1, 1, 2, 1].map((by, n) => grew(by as Level, n + 1));

  const told = await measured([...changes, [[1, -24]], [[2, 5]]]);

  expect(told).toMatchObject({ paired: 5, lost: 1, mean: 1, verdict: 'better' });
});

test('a change is not told of four, nor of nine who all changed alike', async () => {
  expect(await measured([0, 1, 1, 2].map((by) => grew(by as Level, 1)))).toBeNull();
  expect(await measured(Array.from({ length: 9 }, () => grew(1, 1)))).toBeNull();
});

test('one more person who is assessed again changes no figure, nor does a second time of another', async () => {
  const five = [0, 1, 1, 2, 1].map((by, n) => grew(by as Level, n + 1));
  const before = await measured([...five, [[1, -24]]]);

  const oneMore = await measured([...five, grew(3, 99)]);
  const again = await measured([[...grew(0, 1), [4, 200]], ...five.slice(1), [[1, -24]]]);

  expect(oneMore).toEqual(before);
  expect(again).toEqual(before);
});
