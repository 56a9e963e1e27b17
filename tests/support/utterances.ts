import { expect, test } from 'vitest';

/** What somebody types, and its reading in the notation of its room; `asks` and `not ours` act on nothing. */
export type Utterance = readonly [words: string, expected: string];

const HARMLESS = ['asks', 'not ours'];
/** At least so many sentences for a room, and so much of them understood. */
const LEAST = 150;
const UNDERSTOOD = 0.95;

/** What each room promises of the words that are typed to it. */
export const readingPromises = (utterances: readonly Utterance[], read: (words: string) => string): void => {
  const outcomes = utterances.map(([words, expected]) => ({ words, expected, got: read(words) }));
  const told = (rows: typeof outcomes) =>
    rows.map(({ words, expected, got }) => `${words}: ${expected}, read as ${got}`);

  test('is never read as a wish they did not have', () => {
    const wrong = outcomes.filter(({ expected, got }) => got !== expected && !HARMLESS.includes(got));

    expect(told(wrong)).toEqual([]);
  });

  test('is understood at least 95 times in 100', () => {
    const missed = outcomes.filter(({ expected, got }) => got !== expected);

    expect(utterances.length).toBeGreaterThanOrEqual(LEAST);
    expect(new Set(utterances.map(([words]) => words)).size).toBe(utterances.length);
    expect(1 - missed.length / outcomes.length, told(missed).join('\n')).toBeGreaterThanOrEqual(UNDERSTOOD);
  });
};
