import { describe, expect, test } from 'vitest';
import { fitOf, highlightsOf, passageOf } from '../../api/contract/highlight.ts';
import type { Span } from '../../api/contract/words.ts';
import { beginningOf, hasAll, nearness, plainWords } from '../../api/contract/words.ts';
import { KINDS as NEWS_KINDS } from '../../api/news/kinds.contract.ts';
import { KINDS as IN_NEWS_CHAT } from '../../bot/news/cards.ts';
import { KINDS as IN_SEARCH_CHAT } from '../../bot/search/words.ts';
import { KIND_WORDS } from '../../tab/news/text.ts';
import { searchText } from '../../tab/search/text.ts';

const marked = (text: string, spans: readonly Span[]) => spans.map(([from, to]) => text.slice(from, to));
const markedIn = (typed: string, title: string, excerpt = '') => {
  const found = highlightsOf(plainWords(typed), { title, excerpt });
  return [...marked(title, found.title), ...marked(excerpt, found.excerpt)];
};

describe('a word that is looked for', () => {
  test.each([
    ['parking', 'parking', 3],
    ['park', 'parking', 2],
    ['parking', 'speaking', 0],
    ['parkng', 'parking', 1],
    ['genrative', 'generative', 1],
    ['bin', 'ban', 0],
    ['p', 'parking', 0],
  ])('%s comes to %s as near as %i', (typed, word, near) => {
    expect(nearness(typed, word)).toBe(near);
  });

  test('is found with or without its accents, in any case, and every word has to be', () => {
    expect(hasAll(plainWords('SIAN pritch'), 'Siân Pritchard, Business Support')).toBe(true);
    expect(hasAll(plainWords('sian parking'), 'Siân Pritchard, Business Support')).toBe(false);
    expect(hasAll([], 'Siân Pritchard')).toBe(false);
  });
});

test.each([
  ['policies', 'polic'],
  ['events', 'event'],
  ['gritting', 'grit'],
  ['booked', 'book'],
  ['meetings', 'meet'],
  ['branches', 'branch'],
  ['news', 'news'],
  ['wages', 'wage'],
  ['business', 'business'],
  ['red', 'red'],
  ['storey', 'storey'],
])('%s and its other forms begin with %s', (word, beginning) => {
  expect(beginningOf(word)).toBe(beginning);
});

test.each(NEWS_KINDS)('%s is called the same in chat, in the search and in News', (kind) => {
  const words = [IN_SEARCH_CHAT[kind], IN_NEWS_CHAT[kind], searchText.kinds[kind]];

  expect(new Set(words)).toEqual(new Set([KIND_WORDS[kind]]));
});

describe('what is marked', () => {
  test('is the words that were found, as they are written there', () => {
    expect(markedIn('leave sian', 'Annual leave', 'Approved by Siân')).toEqual(['leave', 'Siân']);
    expect(markedIn('far', 'Farah Iqbal')).toEqual(['Farah']);
  });

  test('is a word with a typo only where the word itself stands nowhere', () => {
    expect(markedIn('parkng', 'Parking', 'No barking')).toEqual(['Parking']);
    expect(markedIn('parking', 'Parking', 'No barking')).toEqual(['Parking']);
    expect(markedIn('parking', 'Dogs', 'No barking')).toEqual(['barking']);
  });

  test('is never more than a place in the text, whatever the text holds', () => {
    const title = '<img src=x onerror=alert(1)> 😀 naïve parking';

    expect(markedIn('parking naive', title)).toEqual(['naïve', 'parking']);
  });
});

describe('a hit', () => {
  const fitting = (typed: string, title: string, excerpt = '') =>
    fitOf(plainWords(typed), { title, excerpt });

  test('fits better by its title than by what is said of it, and by a word than by its beginning or a typo', () => {
    const fits = [
      fitting('leave', 'Annual leave'),
      fitting('leave', 'Leaver checklist'),
      fitting('leave', 'Off sick', 'Not annual leave'),
      fitting('leave', 'Off sick', 'For leavers'),
      fitting('leave', 'Weave'),
      fitting('leave', 'Expenses'),
    ];

    expect(fits).toEqual([6, 4, 3, 2, 2, 0]);
    expect(fitting('', 'Expenses')).toBe(0);
  });
});

describe('the passage of a long text', () => {
  const words = Array.from({ length: 200 }, (_, at) => `word${at}`);
  const text = `${words.slice(0, 100).join(' ')} parking ${words.slice(100).join(' ')}`;

  test('stands around the word that was found, and begins and ends with a whole word', () => {
    const passage = passageOf(['parking'], text);

    expect(passage).toMatch(/^…word\d+ .*\bparking\b.* word\d+…$/);
    expect(passage.length).toBeLessThanOrEqual(182);
  });

  test('is the beginning where the word stands only in the title, and the whole of a short one', () => {
    expect(passageOf(['nowhere'], text)).toMatch(/^word0 .*…$/);
    expect(passageOf(['nowhere'], ' a  short\ntext ')).toBe('a short text');
  });
});
