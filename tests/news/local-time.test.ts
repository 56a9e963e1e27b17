import { describe, expect, test } from 'vitest';
import { instantOf, localOf } from '../../tab/news/desk/local-time.ts';

describe('a time that an editor chooses', () => {
  test.each([
    ['2026-11-24', '09:30', '2026-11-24T09:30:00.000Z'],
    ['2026-07-01', '09:30', '2026-07-01T08:30:00.000Z'],
    ['2026-07-01', '00:15', '2026-06-30T23:15:00.000Z'],
    // The hour that comes twice: the first of them, still in summer time.
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '02:00', '2026-10-25T02:00:00.000Z'],
  ] as const)('%s at %s is that moment where the council is', (date, time, instant) => {
    expect(instantOf({ date, time })).toBe(instant);
    expect(localOf(instant)).toEqual({ date, time });
  });

  test('in the hour that is missing in spring is an hour that there is', () => {
    expect(localOf(instantOf({ date: '2027-03-28', time: '01:30' }))).toEqual({
      date: '2027-03-28',
      time: '02:30',
    });
  });
});
