import { describe, expect, test } from 'vitest';
import { type Disclosing, discloseBlock, type Group } from '../../api/platform/disclosure-blocks.ts';
import { isFar, isSame, isTellableTally, type Tally } from '../../api/platform/tally.ts';

const K = 5;
const AT = '2026-11-24T03:00:00.000Z';

/** So many people, of whom so many are known, and so many of these meet what is asked. */
const tally = (people: number, known: number, met: number): Tally => ({
  ...{ people, known, kinds: [met, known - met], sums: [] },
});
const group = (name: string, one: Tally, covers = true): Group => ({ name, tallies: [one], covers });
const disclosed = (groups: readonly Group[], more: Partial<Disclosing> = {}) =>
  discloseBlock({ groups, k: K, at: AT, mayTell: () => true, ...more });
const toldOf = (groups: readonly Group[], more?: Partial<Disclosing>) =>
  disclosed(groups, more)?.told.toSorted();

describe('a figure by itself', () => {
  test.each([
    ['of 5 of whom 2 meet it is told', tally(9, 5, 2), true],
    ['of 4 is kept back', tally(9, 4, 2), false],
    ['of 9 who all meet it is kept back', tally(12, 9, 9), false],
    ['of 9 of whom none meets it is kept back', tally(12, 9, 0), false],
    ['of 10 who all meet it is told', tally(12, 10, 10), true],
    ['of 9 of whom nobody was assessed is kept back', tally(9, 0, 0), false],
    ['of 10 of whom nobody was assessed is told', tally(10, 0, 0), true],
    ['of nobody is told', tally(0, 0, 0), true],
  ])('%s', (_, one, isTold) => {
    expect(isTellableTally(one, K)).toBe(isTold);
  });

  test('is another from five people on, whichever way they went, and the same only where nothing moved', () => {
    expect(isFar(tally(30, 20, 10), tally(30, 24, 14), K)).toBe(false);
    expect(isFar(tally(30, 20, 10), tally(30, 20, 15), K)).toBe(true);
    expect(isSame(tally(30, 20, 10), tally(31, 20, 10))).toBe(true);
    expect(isSame(tally(30, 20, 10), tally(30, 20, 11))).toBe(false);
  });
});

describe('of the parts of a whole', () => {
  test('one that is too small takes the next smallest with it', () => {
    expect(
      toldOf([group('A', tally(3, 3, 1)), group('B', tally(9, 8, 4)), group('C', tally(20, 20, 9))]),
    ).toEqual(['C']);
  });

  test('two that are too small take a third where they are few or all alike together', () => {
    const third = [group('C', tally(12, 12, 6)), group('D', tally(30, 30, 9))];

    expect(toldOf([group('A', tally(2, 2, 1)), group('B', tally(2, 2, 1)), ...third])).toEqual(['D']);
    expect(toldOf([group('A', tally(3, 3, 3)), group('B', tally(4, 4, 4)), ...third])).toEqual(['D']);
    expect(toldOf([group('A', tally(3, 3, 1)), group('B', tally(4, 4, 1)), ...third])).toEqual(['C', 'D']);
  });

  test('one whose area is kept back takes another with it, though it could be told by itself', () => {
    const parts = [group('A', tally(8, 8, 4)), group('B', tally(9, 9, 4)), group('C', tally(20, 20, 9))];

    expect(toldOf(parts, { mayTell: (name) => name !== 'A' })).toEqual(['C']);
  });

  test('one of which all is known by another column covers nobody', () => {
    const small = group('A', tally(3, 3, 1));
    const open = group('B', tally(10, 10, 10), false);

    expect(toldOf([small, open, group('C', tally(12, 12, 6)), group('D', tally(20, 20, 9))])).toEqual(['D']);
  });

  test('none is told where the whole would tell of somebody', () => {
    expect(disclosed([group('A', tally(2, 2, 1)), group('B', tally(2, 2, 1))])).toBeUndefined();
  });
});

describe('the next figures', () => {
  const first = disclosed([group('A', tally(20, 20, 10)), group('B', tally(20, 20, 10))]);
  const next = (a: Tally, b: Tally) =>
    disclosed([group('A', a), group('B', b)], { before: first, at: '2026-11-25T03:00:00.000Z' });
  const metOf = (block: typeof first) =>
    block?.columns.map(({ whole, parts }) => [whole, ...parts].map((one) => one.tally.kinds[0]));

  test('are those of before while four people have moved', () => {
    expect(metOf(next(tally(20, 20, 14), tally(20, 20, 10)))).toEqual([[20, 10, 10]]);
  });

  test('are new once five have, in the part and in the whole', () => {
    expect(metOf(next(tally(20, 20, 15), tally(20, 20, 10)))).toEqual([[25, 15, 10]]);
  });

  test('do not tell by the whole of one person of a part that stands still', () => {
    // 5 of A and 1 of B: a whole of 26 less A of 15 would tell of the one.
    expect(metOf(next(tally(20, 20, 15), tally(20, 20, 11)))).toEqual([[25, 15, 10]]);
  });
});
