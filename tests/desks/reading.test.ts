import { describe, expect, test } from 'vitest';
import type { FloorId, SiteId } from '../../api/desks/contract.ts';
import { type Estate, type Reading, readDesks } from '../../bot/desks/reading.ts';
import { plainWords } from '../../bot/shell/words.ts';
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

const HARMLESS = ['asks', 'not ours'];

const outcomes = UTTERANCES.map(([words, expected]) => ({
  words,
  expected,
  got: inShort(readDesks(words, estate)),
}));
const told = (rows: typeof outcomes) =>
  rows.map(({ words, expected, got }) => `${words}: ${expected}, read as ${got}`);

describe('what staff type to the desks room', () => {
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
