import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../api/contract/time.ts';
import type { Level, SkillId } from '../../api/skills/framework.contract.ts';
import {
  areaScores,
  asRead,
  assessed,
  baselineOf,
  type Checked,
  effectiveOf,
  expiryOf,
  gapOf,
  type Held,
  isConfirmed,
  overallScore,
} from '../../api/skills/scoring.rules.ts';

const AT = '2026-11-24T09:30:00.000Z';
const NOW = { at: AT, framework: '2026.1', told: 'named' } as const;

const checked = (correct: number, asked: number): Checked => ({ asked, correct, at: AT });
const held = (effective: Level): Held => ({
  ...{ state: 'assessed', claim: effective, effective, letter: 'S', expiresAt: '2028-11-24T09:30:00.000Z' },
  ...NOW,
});
const NOT_THEIRS: Held = { state: 'not_my_job', ...NOW };

/** By hand, from section 4 of the reference: what counts for a claim with so many of two or five checks right. */
describe('the level that counts', () => {
  test.each<[claim: Level, right: number, asked: number, effective: Level, letter: string]>([
    // Their own word alone, which is never expert.
    [0, 0, 0, 0, 'S'],
    [1, 0, 0, 1, 'S'],
    [2, 0, 0, 2, 'S'],
    [3, 0, 0, 3, 'S'],
    [4, 0, 0, 3, 'S'],
    // One check says nothing.
    [3, 0, 1, 3, 'S'],
    // Under half right.
    [0, 0, 2, 0, 'K'],
    [1, 0, 2, 1, 'K'],
    [3, 0, 2, 1, 'K'],
    [3, 2, 5, 1, 'K'],
    // Half and more.
    [1, 1, 2, 1, 'K'],
    [2, 1, 2, 2, 'K'],
    [3, 1, 2, 2, 'K'],
    [3, 3, 4, 2, 'K'],
    // Four fifths and more.
    [2, 2, 2, 2, 'K'],
    [3, 4, 5, 3, 'K'],
    [4, 2, 2, 3, 'K'],
  ])('for a claim of %i with %i of %i checks right is %i, %s', (claim, right, asked, effective, letter) => {
    const told = effectiveOf({ claim, ...(asked > 0 && { checked: checked(right, asked) }) });

    expect(told).toEqual({ effective, letter });
  });

  test('is the one that somebody confirmed, whatever was claimed and checked', () => {
    const confirmed = { level: 4, letter: 'O', at: AT } as const;

    expect(effectiveOf({ claim: 2, checked: checked(0, 2), confirmed })).toEqual({
      ...{ effective: 4, letter: 'O' },
    });
  });

  test('is never above the claim, never 4 without a confirmation, and more right answers never lower it', () => {
    const level = fc.constantFrom<Level>(0, 1, 2, 3, 4);
    const property = fc.property(level, fc.integer({ min: 2, max: 9 }), fc.nat(9), (claim, asked, some) => {
      const right = Math.min(some, asked);
      const of = (correct: number) => effectiveOf({ claim, checked: checked(correct, asked) }).effective;
      return of(right) <= Math.min(claim, 3) && of(right) <= of(asked) && of(0) <= of(right);
    });
    fc.assert(property, { numRuns: 200 });
    expect(effectiveOf({ claim: 4 }).effective).toBe(3);
  });
});

describe('evidence', () => {
  test.each<[SkillId, string]>([
    ['A1', '2028-11-24T09:30:00.000Z'],
    ['E1', '2028-11-24T09:30:00.000Z'],
    ['E2', '2027-11-24T09:30:00.000Z'],
    ['E3', '2027-11-24T09:30:00.000Z'],
  ])('of %s is out of date at %s', (skill, expiry) => {
    expect(expiryOf(skill, AT)).toBe(expiry);
  });

  test('of the last day of February is out of date at the end of a February', () => {
    expect(expiryOf('E2', '2028-02-29T12:00:00.000Z')).toBe('2029-02-28T12:00:00.000Z');
  });

  test('keeps its level at the moment it expires, and stands on their own word from then on', () => {
    const level = assessed('E2', { claim: 3, checked: checked(2, 2) }, NOW);

    expect(asRead(level, '2027-11-24T09:29:59.999Z')).toMatchObject({ letter: 'K', isExpired: false });
    expect(asRead(level, '2027-11-24T09:30:00.000Z')).toMatchObject({
      ...{ effective: 3, letter: 'S', isExpired: true },
    });
  });

  test('of checks counts on after a re-check, as old as it is, and no longer than it is in date', () => {
    const before = assessed('E2', { claim: 3, checked: checked(1, 2) }, NOW);

    const soon = assessed('E2', { claim: 3, before }, { ...NOW, at: '2027-05-01T08:00:00.000Z' });
    const late = assessed('E2', { claim: 3, before }, { ...NOW, at: '2027-12-01T08:00:00.000Z' });

    expect(soon).toMatchObject({ effective: 2, letter: 'K', expiresAt: '2027-11-24T09:30:00.000Z' });
    expect(late).toMatchObject({ effective: 3, letter: 'S', expiresAt: '2028-12-01T08:00:00.000Z' });
    expect(late).not.toHaveProperty('checked');
  });
});

test('a level is confirmed where somebody else saw it, or a certificate shows it, high enough and in date', () => {
  const expiresAt = '2028-11-24T09:30:00.000Z';
  const seen = { ...held(3), letter: 'O', expiresAt } as Held & { state: 'assessed' };
  const asks = (one: Held | undefined, now: Instant = AT) => isConfirmed(one, 3, now);

  expect([asks(seen), asks({ ...seen, letter: 'A' })]).toEqual([true, true]);
  expect([asks({ ...seen, letter: 'K' }), asks({ ...seen, letter: 'S' })]).toEqual([false, false]);
  expect([asks({ ...seen, effective: 2 }), asks(seen, expiresAt)]).toEqual([false, false]);
  expect([asks(NOT_THEIRS), asks(undefined)]).toEqual([false, false]);
});

describe('scores', () => {
  test('of an area are the mean of its levels, and the whole is the mean of the areas', () => {
    // A: (2/4 + 4/4) / 2 = 75. B: 1/4 = 25. The whole: (75 + 25) / 2 = 50, though 7 of 12 levels are there.
    const levels = { A1: held(2), A2: held(4), A3: NOT_THEIRS, B1: held(1), C1: NOT_THEIRS };

    expect([...areaScores(levels)]).toEqual([
      ['A', 75],
      ['B', 25],
    ]);
    expect(overallScore(levels)).toBe(50);
    expect(overallScore({ C1: NOT_THEIRS })).toBeUndefined();
  });
});

describe('the baseline', () => {
  const essentials = new Map<SkillId, Level>([
    ['A1', 2],
    ['E2', 2],
  ]);

  test.each<[string, Partial<Record<SkillId, Held>>, string]>([
    ['is met with every essential skill at its level', { A1: held(2), E2: held(3) }, 'met'],
    ['is missed with one below, also while another is not known', { A1: held(1) }, 'below'],
    ['is not known while one is unassessed', { A1: held(4) }, 'unassessed'],
    ['is not met by saying that it is not my job', { A1: held(4), E2: NOT_THEIRS }, 'unassessed'],
  ])('%s', (_, levels, expected) => {
    expect(baselineOf(levels, essentials)).toBe(expected);
  });

  test('has a gap of as many levels as are missing, and none where nothing is known', () => {
    expect([gapOf(held(0), 2), gapOf(held(3), 2), gapOf(undefined, 2), gapOf(NOT_THEIRS, 2)]).toEqual([
      ...[2, 0, undefined, undefined],
    ]);
  });
});
