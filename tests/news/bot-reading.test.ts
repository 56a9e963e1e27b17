import { describe, expect, test } from 'vitest';
import { readNews } from '../../bot/news/reading.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

describe('what people type to the news room', () => {
  readingPromises(UTTERANCES, (words) => readNews(words)?.intent ?? 'not ours');

  test.each([
    ['a very long word', 'n'.repeat(50_000)],
    ['courtesy without end', `${'please '.repeat(8_000)}news`],
    ['nothing but signs', '<>"\'“'.repeat(10_000)],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    expect(readNews(words)).toEqual(readNews(words.slice(0, 400)));
  });
});
