import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Counted, shareOf, wilson } from '../../api/skills/statistics.rules.ts';
import { ROUNDS } from '../support/rounds.ts';

/** So many that those asked hardly make a dent. */
const ENDLESS = 1e12;

describe('the interval of a share', () => {
  // Wilson by hand for 5 of 10: z² = 3.8415; middle (0.5 + 3.8415/20) / (1 + 3.8415/10) = 0.5;
  // reach √(3.8415 · (0.25/10 + 3.8415/400)) / 1.38415 = √0.132933 / 1.38415 = 0.36460 / 1.38415 = 0.2634.
  test.each([
    ['5 of 10 of endless people is 24 to 76 %', 5, 10, 0.2366, 0.7634],
    ['10 of 20 is 30 to 70 %', 10, 20, 0.2993, 0.7007],
    ['25 of 50 is 37 to 63 %', 25, 50, 0.3664, 0.6336],
    // middle (0 + 0.19207) / 1.38415 = 0.1388, and the reach is the same: 3.8415/20 / 1.38415.
    ['0 of 10 is 0 to 28 %', 0, 10, 0, 0.2775],
    // p = 0.8; middle (0.8 + 0.19207)/1.38415 = 0.71674; reach √(3.8415·(0.016 + 0.0096037))/1.38415 = 0.22658.
    ['8 of 10 is 49 to 94 %', 8, 10, 0.4902, 0.9433],
  ])('%s', (_, count, assessed, low, high) => {
    expect(wilson({ count, assessed, eligible: ENDLESS })).toEqual({
      low: expect.closeTo(low, 4),
      high: expect.closeTo(high, 4),
    });
  });

  // z² · (N−n)/(N−1): 3.8415 · 5/24 = 0.80031; reach √(0.80031 · (0.0125 + 0.80031/1600)) / 1.040015
  // = √0.0104042 / 1.040015 = 0.10200 / 1.040015 = 0.0981.
  // 30 of 60: 3.8415 · 30/59 = 1.95330; √(1.9533 · (0.0083333 + 1.9533/3600)) / 1.06511 = 0.13166 / 1.06511 = 0.1236.
  // 1,400 of 8,000: 3.8415 · 6600/7999 = 3.16962; √(3.16962 · (0.000178571 + 3.16962/7840000)) / 1.002264 = 0.02376.
  test.each([
    ['10 of 20 in a team of 25 is 50 % give or take 10 points', 10, 20, 25, 0.0981],
    ['15 of 30 in a team of 60 is 50 % give or take 12 points', 15, 30, 60, 0.1236],
    ['700 of 1,400 in a council of 8,000 is 50 % give or take 2.4 points', 700, 1_400, 8_000, 0.0238],
  ])('%s', (_, count, assessed, eligible, reach) => {
    expect(wilson({ count, assessed, eligible })).toEqual({
      low: expect.closeTo(0.5 - reach, 4),
      high: expect.closeTo(0.5 + reach, 4),
    });
  });

  test('is a point where all were assessed, and there is none where nobody was', () => {
    expect(wilson({ count: 20, assessed: 25, eligible: 25 })).toEqual({ low: 0.8, high: 0.8 });
    expect(wilson({ count: 1, assessed: 1, eligible: 1 })).toEqual({ low: 1, high: 1 });
    expect(wilson({ count: 0, assessed: 0, eligible: 25 })).toBeNull();
  });

  test('holds the share itself, stays within 0 and 100 %, and is that of the opposite turned round', () => {
    fc.assert(
      fc.property(counted, (of) => {
        const { low, high } = intervalOf(of);
        const opposite = intervalOf({ ...of, count: of.assessed - of.count });
        const share = of.count / of.assessed;

        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(opposite.low).toBeCloseTo(1 - high, 10);
        expect(opposite.high).toBeCloseTo(1 - low, 10);
      }),
      { numRuns: ROUNDS },
    );
  });

  test('is the same when each possible share is put to the test, one after another', () => {
    fc.assert(
      fc.property(counted, (of) => {
        const { low, high } = intervalOf(of);

        expect(low).toBeCloseTo(furthest(of, 0), 6);
        expect(high).toBeCloseTo(furthest(of, 1), 6);
      }),
      { numRuns: ROUNDS },
    );
  });

  test('is no wider when more of the same people are assessed with the same result', () => {
    fc.assert(
      fc.property(counted, (of) => {
        const few = intervalOf({ ...of, eligible: of.eligible + of.assessed });
        const more = intervalOf({
          count: 2 * of.count,
          assessed: 2 * of.assessed,
          eligible: of.eligible + of.assessed,
        });

        expect(more.high - more.low).toBeLessThanOrEqual(few.high - few.low + 1e-12);
      }),
      { numRuns: ROUNDS },
    );
  });
});

describe('a share', () => {
  test('is told with how many were reached, and is indicative below 60 %', () => {
    expect(shareOf({ count: 12, assessed: 24, eligible: 40 })).toMatchObject({
      ...{ share: 0.5, coverage: 0.6, isIndicative: false },
    });
    expect(shareOf({ count: 12, assessed: 24, eligible: 41 })).toMatchObject({ isIndicative: true });
    expect(shareOf({ count: 0, assessed: 0, eligible: 12 })).toBeNull();
  });
});

const counted: fc.Arbitrary<Counted> = fc
  .tuple(
    fc.integer({ min: 1, max: 3_000 }),
    fc.integer({ min: 0, max: 5_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
  )
  .map(([assessed, others, part]) => ({
    assessed,
    eligible: assessed + others,
    count: Math.round(part * assessed),
  }));

const intervalOf = (of: Counted) => {
  const interval = wilson(of);
  if (!interval) throw new Error('nobody was assessed');
  return interval;
};

/** The furthest share towards an end that a score test at 5 % would not rule out: by halving, without the formula. */
const furthest = ({ count, assessed, eligible }: Counted, end: 0 | 1): number => {
  const seen = count / assessed;
  const correction = eligible > 1 ? (eligible - assessed) / (eligible - 1) : 0;
  const isPossible = (share: number): boolean =>
    (seen - share) ** 2 <= 1.959964 ** 2 * ((share * (1 - share)) / assessed) * correction + 1e-18;
  if (isPossible(end)) return end;
  let within = seen;
  let without: number = end;
  for (let step = 0; step < 60; step += 1) {
    const between = (within + without) / 2;
    if (isPossible(between)) within = between;
    else without = between;
  }
  return within;
};
