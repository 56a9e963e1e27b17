import { describe, expect, test } from 'vitest';
import { readSearch } from '../../bot/search/reading.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

const inShort = (words: string): string => {
  const reading = readSearch(words);
  if (!reading) return 'not ours';
  return reading.sure ? `for ${reading.words}` : 'asks';
};

describe('what staff type to search', () => {
  readingPromises(UTTERANCES, inShort);

  test.each([
    ['a very long word', `search ${'a'.repeat(50_000)}`],
    ['courtesy without end', `${'please '.repeat(8_000)}search parking`],
    ['spaces', `search${' '.repeat(50_000)}parking`],
    ['signs', `search ${'"?!. '.repeat(10_000)}`],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readSearch(words)).toEqual(readSearch(words.slice(0, 400)));
  });
});
