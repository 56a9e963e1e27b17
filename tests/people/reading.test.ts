import { describe, expect, test } from 'vitest';
import { type PeopleReading, readPeople } from '../../bot/people/reading.ts';
import { UTTERANCES } from './utterances.ts';

/** A reading in the notation of the utterances. */
const inShort = (reading: PeopleReading | undefined): string => {
  if (!reading) return 'not ours';
  if (!reading.sure) return 'asks';
  if (reading.intent === 'settings') return 'settings';
  const { intent, whom, otherDay } = reading;
  return [intent, typeof whom === 'string' ? whom : whom.name, otherDay && 'other-day']
    .filter(Boolean)
    .join(' ');
};

const HARMLESS = ['asks', 'not ours'];

const outcomes = UTTERANCES.map(([words, expected]) => ({
  words,
  expected,
  got: inShort(readPeople(words)),
}));
const told = (rows: typeof outcomes) =>
  rows.map(({ words, expected, got }) => `${words}: ${expected}, read as ${got}`);

describe('what staff type to the people room', () => {
  test('is never read as a wish they did not have', () => {
    const wrong = outcomes.filter(({ expected, got }) => got !== expected && !HARMLESS.includes(got));

    expect(told(wrong)).toEqual([]);
  });

  test('is understood at least 95 times in 100', () => {
    const missed = outcomes.filter(({ expected, got }) => got !== expected);

    expect(UTTERANCES.length).toBeGreaterThanOrEqual(150);
    expect(new Set(UTTERANCES.map(([words]) => words)).size).toBe(UTTERANCES.length);
    expect(1 - missed.length / outcomes.length, told(missed).join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  test.each([
    ['a very long word', 'a'.repeat(50_000)],
    ['a question without end', `who is ${'ann '.repeat(12_000)}`],
    ['nothing but signs', '<>"\'“'.repeat(10_000)],
    ['courtesy without end', `${'please '.repeat(8_000)}who is farah`],
    ['spaces', `who${' '.repeat(50_000)}is farah`],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readPeople(words)).toEqual(readPeople(words.slice(0, 400)));
  });
});
