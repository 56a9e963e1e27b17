import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, daysFrom, type PlainDate, weekday } from '../../api/contract/time.ts';
import { nextReminder, remindersOf } from '../../api/news/reminder.rules.ts';
import { addWorkingDays, isWorkingDay, workingDayFrom } from '../../api/news/working-days.rules.ts';
import { ROUNDS } from '../support/rounds.ts';

/** Christmas and New Year of a council: two bank holidays, a day of its own, and New Year's Day. */
const CLOSED = new Set<PlainDate>(['2026-12-25', '2026-12-28', '2026-12-29', '2027-01-01']);

describe('working days', () => {
  test.each([
    ['pass over weekends', '2026-11-27', 1, '2026-11-30'],
    ['pass over days on which the council is closed', '2026-12-24', 1, '2026-12-30'],
    ['are counted back as well', '2026-12-30', -1, '2026-12-24'],
    ['none away is the day itself', '2026-12-25', 0, '2026-12-25'],
  ] as const)('%s', (_, from, count, reached) => {
    expect(addWorkingDays(from, count, CLOSED)).toBe(reached);
  });

  test('are what is counted, there and back again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (away, count) => {
        const from = workingDayFrom(addDays('2026-06-01', away), CLOSED);
        const reached = addWorkingDays(from, count, CLOSED);
        const between = daysFrom(addDays(from, 1), daysBetween(from, reached)).filter((one) =>
          isWorkingDay(one, CLOSED),
        );

        expect(weekday(reached)).toBeLessThan(6);
        expect(between).toHaveLength(count);
        expect(addWorkingDays(reached, -count, CLOSED)).toBe(from);
      }),
      { numRuns: ROUNDS },
    );
  });
});

describe('reminders', () => {
  test('come a week before, on the day, and each week after until it is for the manager', () => {
    expect(remindersOf('2026-11-20', CLOSED)).toEqual([
      ...['2026-11-13', '2026-11-20', '2026-11-27', '2026-12-04', '2026-12-11', '2026-12-18'],
    ]);
    expect(nextReminder('2026-11-20', '2026-12-18', CLOSED)).toBeUndefined();
  });

  test('that were missed are made up by one and not by many', () => {
    expect(nextReminder('2026-11-20', '2026-12-01', CLOSED)).toBe('2026-12-04');
  });

  test('come on no day on which nobody works', () => {
    expect(remindersOf('2026-12-22', CLOSED).every((day) => isWorkingDay(day, CLOSED))).toBe(true);
    expect(remindersOf('2026-12-22', CLOSED)).toHaveLength(6);
  });
});
