import { describe, expect, test } from 'vitest';
import { type RequestReading, readRequests } from '../../bot/requests/reading.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

const TODAY = '2026-11-24';

/** A reading in the notation of the utterances. */
const inShort = (reading: RequestReading | undefined): string => {
  if (!reading) return 'not ours';
  if (!reading.sure) return 'asks';
  const { intent, span } = reading;
  if (!span) return intent;
  const { from, to, half } = span;
  return [intent, from === to ? from : `${from}..${to}`, half].filter(Boolean).join(' ');
};

describe('what staff type to the requests room', () => {
  readingPromises(UTTERANCES, (words) => inShort(readRequests(words, TODAY)));

  test.each([
    ['a very long word', 'a'.repeat(50_000)],
    ['thousands of days', 'tomorrow to '.repeat(6_000)],
    ['nothing but joints', 'to - until '.repeat(10_000)],
    ['weeks without end', `book ${'next week off '.repeat(9_000)}`],
    ['spaces', `book${' '.repeat(50_000)}friday off`],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readRequests(words, TODAY)).toEqual(readRequests(words.slice(0, 400), TODAY));
  });
});
