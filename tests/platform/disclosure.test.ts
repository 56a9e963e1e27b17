import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  disclose,
  FEWEST,
  type Figure,
  isTellable,
  type Part,
  type Release,
} from '../../api/platform/disclosure.ts';

const K = FEWEST.reads;
const part = (name: string, people: number, count: number): Part => ({ name, people, count });
const figure = fc
  .tuple(fc.nat(24), fc.nat(24))
  .map(([people, count]) => ({ people, count: Math.min(people, count) }));
const councils = fc
  .array(figure, { minLength: 1, maxLength: 5 })
  .map((figures) => figures.map((one, n) => ({ name: `Department ${n}`, ...one })));

describe('figures about people', () => {
  test('are told of five and more, and added up', () => {
    const { total, parts, suppressed } = disclose([part('Parks', 12, 7), part('Housing', 20, 3)], K);

    expect(parts).toEqual([part('Parks', 12, 7), part('Housing', 20, 3)]);
    expect([total, suppressed]).toEqual([{ people: 32, count: 10 }, []]);
  });

  test('are not told of fewer, nor of few who are all alike; no read is as telling as all', () => {
    const tells = (people: number, count: number) => isTellable({ people, count }, K);

    expect([tells(4, 2), tells(5, 2), tells(5, 0), tells(9, 9), tells(10, 0), tells(0, 0)]).toEqual([
      false,
      true,
      false,
      false,
      true,
      true,
    ]);
  });

  test('of one small department take the next smallest with them, as the total would give it away', () => {
    const { parts, suppressed, total } = disclose(
      [part('Legal', 3, 1), part('Parks', 12, 7), part('Housing', 20, 3)],
      K,
    );

    expect(parts.map(({ name }) => name)).toEqual(['Housing']);
    expect([suppressed, total]).toEqual([['Legal', 'Parks'], { people: 35, count: 11 }]);
  });

  test('of two small departments that are still too few together as well', () => {
    const { suppressed } = disclose([part('A', 2, 1), part('B', 2, 1), part('C', 9, 4), part('D', 30, 9)], K);

    expect(suppressed).toEqual(['A', 'B', 'C']);
  });

  test('of a council so small that the whole would tell are not told at all', () => {
    expect(disclose([part('A', 2, 1), part('B', 2, 1)], K)).toMatchObject({ total: null, parts: [] });
    expect(disclose([], K)).toMatchObject({ total: { people: 0, count: 0 }, parts: [] });
  });

  test('never let anybody reckon what was suppressed, who knows how large every department is', () => {
    fc.assert(
      fc.property(councils, (parts) => {
        const release = disclose(parts, K);

        for (const hidden of parts.filter(({ name }) => release.suppressed.includes(name)))
          expect(isSolved(release, parts, hidden)).toBe(false);
      }),
      { numRuns: 3_000 },
    );
  });

  test('told once move by five people or not at all, in each department and in all', () => {
    const releases = fc.array(
      councils.map((parts) => parts.slice(0, 3)),
      { minLength: 2, maxLength: 6 },
    );
    fc.assert(
      fc.property(releases, (waves) => {
        let last: Release | undefined;
        for (const parts of waves) {
          const next = disclose(parts, K, last);
          if (last) expectSteps(last, next);
          last = next;
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('come up to date once enough people have moved', () => {
    const first = disclose([part('Parks', 20, 5), part('Housing', 20, 5)], K);
    const soon = disclose([part('Parks', 20, 8), part('Housing', 20, 8)], K, first);
    const late = disclose([part('Parks', 20, 11), part('Housing', 20, 8)], K, soon);

    expect(soon).toEqual(first);
    expect(late.parts).toEqual([part('Housing', 20, 5), part('Parks', 20, 11)]);
    expect(late.total).toEqual({ people: 40, count: 16 });
  });
});

/**
 * Tries every way in which the readers that nobody was told of may be spread over the departments that were
 * suppressed. Where these are 2k and all alike they may be told of, so what follows from it is no secret.
 */
const isSolved = ({ total, parts: told, rest }: Release, parts: readonly Part[], hidden: Part): boolean => {
  if (total === null) return false;
  const left = total.count - told.reduce((sum, { count }) => sum + count, 0);
  const others = parts.filter(
    ({ name, people }) => name !== hidden.name && people > 0 && !told.some((one) => one.name === name),
  );
  const room = others.reduce((sum, { people }) => sum + people, 0);
  const [least, most] = [Math.max(0, left - room), Math.min(hidden.people, left)];
  const isAlike = rest.count === 0 || rest.count === rest.people;
  return least === most && !(isAlike && rest.people >= 2 * K);
};

const expectSteps = (last: Release, next: Release): void => {
  const both: (readonly [Figure, Figure])[] = next.parts.flatMap((one) => {
    const old = last.parts.find(({ name }) => name === one.name);
    return old ? [[old, one] as const] : [];
  });
  if (last.total && next.total) both.push([last.total, next.total]);
  for (const [old, now] of both) {
    const steps = [Math.abs(old.people - now.people), Math.abs(old.count - now.count)];
    expect(Math.max(...steps) === 0 || Math.max(...steps) >= K).toBe(true);
  }
};
