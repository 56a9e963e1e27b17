import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Pair,
  pairedChange,
  reliableChange,
  reliablyChanged,
  student,
} from '../../api/skills/change.rules.ts';
import { ROUNDS } from '../support/rounds.ts';

const moved = (...changes: number[]): Pair[] => changes.map((change) => ({ before: 1, after: 1 + change }));

describe('the change of the same people', () => {
  // By hand: changes 1 0 1 2 1; mean 5/5 = 1; squares 0 1 0 1 0, variance 2/4 = 0.5; error √(0.5/5) = 0.31623;
  // t for 4 degrees of freedom 2.7764; reach 0.8780.
  test('is told as a mean with its interval, and with how many were measured twice and how many lost', () => {
    expect(pairedChange(moved(1, 0, 1, 2, 1), 3)).toEqual({
      paired: 5,
      lost: 3,
      mean: 1,
      interval: { low: expect.closeTo(0.122, 3), high: expect.closeTo(1.878, 3) },
      verdict: 'better',
    });
  });

  // Changes 1 0 -1 1 0 1: mean 2/6 = 0.3333; squares 4/9 1/9 16/9 4/9 1/9 4/9 = 30/9, variance 0.66667;
  // error √(0.66667/6) = 0.33333; t for 5 is 2.5706; reach 0.8569.
  test('is no reliable difference where the interval holds zero', () => {
    const change = pairedChange(moved(1, 0, -1, 1, 0, 1), 0);

    expect(change.mean).toBeCloseTo(1 / 3, 10);
    expect(change.interval).toEqual({ low: expect.closeTo(-0.5235, 3), high: expect.closeTo(1.1902, 3) });
    expect(change.verdict).toBe('no_reliable_difference');
  });

  test('for the worse is said as plainly', () => {
    expect(pairedChange(moved(-1, 0, -1, -2, -1), 0).verdict).toBe('worse');
  });

  test('of one person has no interval and no verdict, and of nobody no mean', () => {
    expect(pairedChange(moved(2), 4)).toEqual({
      ...{ paired: 1, lost: 4, mean: 2, interval: null, verdict: 'no_reliable_difference' },
    });
    expect(pairedChange([], 4)).toMatchObject({ paired: 0, lost: 4, mean: null, interval: null });
  });

  test('turned round is the opposite, and does not depend on where people began or who comes first', () => {
    fc.assert(
      fc.property(pairs, fc.integer({ min: -3, max: 3 }), (some, shift) => {
        const change = pairedChange(some, 0);
        const back = pairedChange(
          some.map(({ before, after }) => ({ before: after, after: before })),
          0,
        );
        const elsewhere = pairedChange(
          some.map(({ before, after }) => ({ before: before + shift, after: after + shift })).toReversed(),
          0,
        );

        expect(back.mean).toBeCloseTo(-(change.mean ?? 0), 10);
        expect(back.interval?.low).toBeCloseTo(-(change.interval?.high ?? 0), 10);
        expect(elsewhere.mean).toBeCloseTo(change.mean ?? 0, 10);
        expect(elsewhere.interval?.high).toBeCloseTo(change.interval?.high ?? 0, 10);
        expect(elsewhere.verdict).toBe(change.verdict);
      }),
      { numRuns: ROUNDS },
    );
  });

  test('has the interval that another way to the variance gives as well', () => {
    fc.assert(
      fc.property(pairs, (some) => {
        const { interval } = pairedChange(some, 0);
        const apart = some.flatMap((one) => some.map((other) => (changeOf(one) - changeOf(other)) ** 2));
        const variance =
          apart.reduce((sum, square) => sum + square, 0) / (2 * some.length * (some.length - 1));
        const width = 2 * student(some.length - 1) * Math.sqrt(variance / some.length);

        expect((interval?.high ?? 0) - (interval?.low ?? 0)).toBeCloseTo(width, 8);
      }),
      { numRuns: ROUNDS },
    );
  });
});

describe('Student’s t', () => {
  test.each([1, 2, 4, 9, 29, 30, 31, 40, 60, 120, 1_000])(
    'leaves 2.5 %% above it, with %i degrees',
    (freedom) => {
      expect(0.5 + areaUpTo(student(freedom), freedom)).toBeCloseTo(0.975, 4);
    },
  );
});

describe('a reliable change of one person', () => {
  test.each([
    // 1.96 · 1.41421 · 0.8 = 2.21748; times √0.2 = 0.44721, √0.1 = 0.31623, √0.05 = 0.22361.
    ['nearly a whole level where a repeat agrees to 0.80', 0.8, 0.8, 0.9917],
    ['two thirds of one at 0.90', 0.8, 0.9, 0.7012],
    ['half of one at 0.95', 0.8, 0.95, 0.4958],
    ['nothing at all of a perfect measure', 0.8, 1, 0],
  ])('is more than %s', (_, sd, reliability, least) => {
    expect(reliableChange({ sd, reliability })).toBeCloseTo(least, 4);
  });

  test('is counted for better and worse, and just as much as chance may do is alike', () => {
    expect(reliablyChanged(moved(2, 1, 1, 0, -1, -2), 1)).toEqual({ better: 1, worse: 1, alike: 4 });
    expect(reliablyChanged(moved(2, 1, 1, 0, -1, -2), 0.9917)).toEqual({ better: 3, worse: 2, alike: 1 });
    expect(reliablyChanged([{ before: 0.1 + 0.2, after: 0.3 }], 0)).toEqual({
      better: 0,
      worse: 0,
      alike: 1,
    });
  });

  test('is one of three for everybody, and a stricter measure never finds more', () => {
    fc.assert(
      fc.property(pairs, fc.double({ min: 0, max: 3, noNaN: true }), (some, least) => {
        const { better, worse, alike } = reliablyChanged(some, least);
        const stricter = reliablyChanged(some, least + 0.5);

        expect(better + worse + alike).toBe(some.length);
        expect(stricter.better).toBeLessThanOrEqual(better);
        expect(stricter.worse).toBeLessThanOrEqual(worse);
      }),
      { numRuns: ROUNDS },
    );
  });
});

const level = fc.integer({ min: 0, max: 4 });
const pairs = fc.array(fc.record({ before: level, after: level }), { minLength: 2, maxLength: 60 });

const changeOf = ({ before, after }: Pair): number => after - before;

/** The area under Student's density from 0 to `t`, by Simpson's rule over an angle, where the tail has no end. */
const areaUpTo = (t: number, freedom: number): number => {
  const end = Math.atan(t / Math.sqrt(freedom));
  const height = (angle: number): number => Math.cos(angle) ** (freedom - 1);
  return simpson(height, end) / (2 * simpson(height, Math.PI / 2));
};

const simpson = (height: (at: number) => number, end: number): number => {
  const steps = 2_000;
  const weights = Array.from({ length: steps + 1 }, (_, at) =>
    at === 0 || at === steps ? 1 : at % 2 ? 4 : 2,
  );
  return (
    (end / steps / 3) * weights.reduce((sum, weight, at) => sum + weight * height((at * end) / steps), 0)
  );
};
