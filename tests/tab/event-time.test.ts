import { expect, test } from 'vitest';
import { instantOf, momentWords, spanWords, timeWords, wallOf } from '../../tab/shared/event-time.ts';

test('a time that is typed is the council’s own, in winter and in summer', () => {
  expect(instantOf('2026-11-24', '09:30')).toBe('2026-11-24T09:30:00.000Z');
  expect(instantOf('2027-06-01', '09:30')).toBe('2027-06-01T08:30:00.000Z');
  expect(wallOf('2027-06-01T23:30:00.000Z')).toEqual({ day: '2027-06-02', time: '00:30' });
});

test('of the hour that comes twice in October the first is meant, and the one that March leaves out is later', () => {
  expect(instantOf('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z');
  expect(wallOf(instantOf('2027-03-28', '01:30'))).toEqual({ day: '2027-03-28', time: '02:30' });
});

test('times read as people say them', () => {
  expect(
    ['00:00', '09:30', '10:00', '12:00', '12:15', '18:30'].map((time) =>
      timeWords(instantOf('2026-11-24', time)),
    ),
  ).toEqual(['midnight', '9:30am', '10am', 'midday', '12:15pm', '6:30pm']);
  expect(momentWords('2026-06-02T09:30:00.000Z')).toBe('Tuesday 2 June, 10:30am');
  expect(spanWords('2026-11-24T09:30:00.000Z', '2026-11-24T12:00:00.000Z')).toBe(
    'Tuesday 24 November, 9:30am to midday',
  );
  expect(spanWords('2026-11-24T09:30:00.000Z', '2026-11-25T17:00:00.000Z')).toBe(
    'Tuesday 24 November, 9:30am to Wednesday 25 November, 5pm',
  );
});
