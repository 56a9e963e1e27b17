import { describe, expect, test } from 'vitest';
import type { FloorId, SiteId } from '../../api/desks/contract.ts';
import { type Estate, type Reading, readDesks } from '../../bot/desks/reading.ts';
import { plainWords } from '../../bot/shell/words.ts';
import { readingPromises } from '../support/utterances.ts';
import { UTTERANCES } from './utterances.ts';

const SITES = {
  LANCASTER: 'sit_01kb1n6v8a000000000000lanc',
  MORECAMBE: 'sit_01kb1n6v8a000000000000more',
  STOREY: 'sit_01kb1n6v8a000000000000stor',
  SALTAYRE: 'sit_01kb1n6v8a000000000000salt',
} as const;

const floor = (level: number) => ({ id: `flr_${level}` as FloorId, name: `Floor ${level}`, level });

const estate: Estate = {
  today: '2026-11-24',
  sites: [
    { id: SITES.LANCASTER, name: 'Lancaster Town Hall', floors: [floor(0), floor(1)] },
    { id: SITES.MORECAMBE, name: 'Morecambe Town Hall', floors: [floor(0)] },
    { id: SITES.STOREY, name: 'The Storey', floors: [floor(2)] },
    { id: SITES.SALTAYRE, name: 'Salt Ayre Leisure Centre', floors: [floor(0)] },
  ],
};

const siteWord = (id: SiteId) => Object.entries(SITES).find(([, known]) => known === id)?.[0];

/** A reading in the notation of the utterances. */
const inShort = (reading: Reading | undefined): string => {
  if (!reading) return 'not ours';
  if (!reading.sure) return 'asks';
  const { intent, day, halves, site, eitherSite, level, desk, needs } = reading;
  return [
    intent,
    day,
    ...halves,
    site ? siteWord(site) : eitherSite.map(siteWord).join('|'),
    desk && `desk ${desk}`,
    level !== undefined && `floor ${level}`,
    ...needs.map((need) => `+${need}`),
  ]
    .filter(Boolean)
    .join(' ');
};

describe('what staff type to the desks room', () => {
  readingPromises(UTTERANCES, (words) => inShort(readDesks(words, estate)));

  test.each([
    ['a very long word', 'a'.repeat(50_000)],
    ['thousands of days', 'tomorrow '.repeat(6_000)],
    ['nothing but signs', '<>"\'“'.repeat(10_000)],
    ['half a date again and again', '3/'.repeat(25_000)],
    ['spaces', `book${' '.repeat(50_000)}desk`],
  ])('is read no further than a message is long, even when it is %s', (_what, words) => {
    // 400 characters are kept, each sign among them with a space on either side.
    expect(plainWords(words).length).toBeLessThanOrEqual(1_200);

    expect(readDesks(words, estate)).toEqual(readDesks(words.slice(0, 400), estate));
  });
});
