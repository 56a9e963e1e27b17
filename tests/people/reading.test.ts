import { describe, expect, test } from 'vitest';
import { type PeopleReading, readPeople } from '../../bot/people/reading.ts';
import { readingPromises } from '../support/utterances.ts';
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

describe('what staff type to the people room', () => {
  readingPromises(UTTERANCES, (words) => inShort(readPeople(words)));

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
