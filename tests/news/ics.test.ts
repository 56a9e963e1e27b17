import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type IcsEvent, icsOf } from '../../api/news/ics.rules.ts';
import { ROUNDS } from '../support/rounds.ts';

const MORNING: IcsEvent = {
  uid: 'art_1@guildhall',
  sequence: 2,
  changedAt: '2026-11-24T09:00:00.000Z',
  from: '2027-06-01T08:30:00.000Z',
  to: '2027-06-01T11:00:00.000Z',
  title: 'Open morning',
  text: 'Short talks.\nLong coffee.',
  place: 'Ashton Hall; ground floor, left',
  link: 'https://teams.microsoft.com/l/entity/app/home?context=%7B%7D',
};

describe('an event as a calendar file', () => {
  test('stands at the council’s own time, in summer and in winter', () => {
    const winter = { ...MORNING, from: '2027-01-12T09:30:00.000Z', to: '2027-01-12T12:00:00.000Z' } as const;

    expect(propertiesOf(icsOf(MORNING, 'PUBLISH'))).toMatchObject({
      'DTSTART;TZID=Europe/London': '20270601T093000',
      'DTEND;TZID=Europe/London': '20270601T120000',
    });
    expect(propertiesOf(icsOf(winter, 'PUBLISH'))).toMatchObject({
      'DTSTART;TZID=Europe/London': '20270112T093000',
    });
  });

  test('is told in UTC in the hour that the clocks repeat', () => {
    const from = { ...MORNING, from: '2026-10-25T00:30:00.000Z', to: '2026-10-25T01:30:00.000Z' } as const;

    expect(propertiesOf(icsOf(from, 'PUBLISH'))).toMatchObject({
      'DTSTART;TZID=Europe/London': '20261025T013000',
      DTEND: '20261025T013000Z',
    });
  });

  test('brings the rules of the zone it names', () => {
    const file = icsOf(MORNING, 'PUBLISH');

    expect(file).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n');
    expect(file.indexOf('END:VTIMEZONE')).toBeLessThan(file.indexOf('BEGIN:VEVENT'));
  });

  test('keeps its id, and a cancellation says so under a higher number', () => {
    const published = propertiesOf(icsOf(MORNING, 'PUBLISH'));
    const { text: _, place: __, link: ___, ...bare } = MORNING;
    const cancelled = propertiesOf(icsOf({ ...bare, title: 'Cancelled', sequence: 3 }, 'CANCEL'));

    expect(published).toMatchObject({ METHOD: 'PUBLISH', STATUS: 'CONFIRMED', SEQUENCE: '2' });
    expect(cancelled).toMatchObject({ METHOD: 'CANCEL', STATUS: 'CANCELLED', SEQUENCE: '3' });
    expect(cancelled.UID).toBe(published.UID);
    expect(Object.keys(cancelled)).not.toContain('DESCRIPTION');
  });

  test('escapes what would end a text, and takes no line from it', () => {
    const file = icsOf({ ...MORNING, title: 'Tea; cake, and\\or "biscuits"\r\nBEGIN:VEVENT' }, 'PUBLISH');

    expect(file).toContain('SUMMARY:Tea\\; cake\\, and\\\\or "biscuits"\\nBEGIN:VEVENT\r\n');
    expect(file.match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
  });

  test('has no line over 75 octets whatever is written, and every word arrives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (words) => {
        const title = words.replace(/[^\P{Cc}\t]/gu, '');

        const file = icsOf({ ...MORNING, title }, 'PUBLISH');

        for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(unescaped(propertiesOf(file).SUMMARY ?? '')).toBe(title);
      }),
      { numRuns: ROUNDS },
    );
  });
});

/** The properties of the file and its event, lines put together again; the zone's own are left out. */
const propertiesOf = (file: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    file
      .replace(/BEGIN:VTIMEZONE.*END:VTIMEZONE\r\n/s, '')
      .replaceAll('\r\n ', '')
      .split('\r\n')
      .filter((line) => line !== '')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]),
  );

const unescaped = (text: string): string =>
  text.replace(/\\([\\;,n])/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));
