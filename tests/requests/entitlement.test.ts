import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isPlainDate, type PlainDate, weekday } from '../../api/contract/time.ts';
import snapshot from '../../api/requests/leave/bank-holidays.json' with { type: 'json' };
import { type Contract, entitlement, type LeavePolicy } from '../../api/requests/leave/entitlement.rules.ts';
import {
  minutesOfHalf,
  minutesOn,
  type Week,
  whyNotPattern,
} from '../../api/requests/leave/pattern.rules.ts';
import { leaveYearOf, monthsLater } from '../../api/requests/leave/year.rules.ts';

const holidays = snapshot.days as readonly PlainDate[];
const FULL_TIME = 37 * 60;
const week = (...days: number[]) => [...days, ...Array(7 - days.length).fill(0)] as unknown as Week;
const contract = (from: PlainDate, weeklyMinutes: number, ...weeks: Week[]): Contract => ({
  ...{ from, weeklyMinutes },
  pattern: { anchor: '2024-01-01', weeks },
});
const fiveDays = contract('2015-04-01', FULL_TIME, week(444, 444, 444, 444, 444));
const policy: LeavePolicy = {
  key: 'green-book-2023',
  name: 'Green Book',
  yearStart: { month: 4, day: 1 },
  bands: [
    { afterYears: 0, days: 23 },
    { afterYears: 5, days: 26 },
  ],
  ...{ extraDays: 2, bankHolidays: 8, carryOver: { days: 5, months: 3 } },
};
const yearOf = (day: PlainDate) => leaveYearOf(policy.yearStart, day);
const granted = (contracts: readonly Contract[], day: PlainDate, serviceFrom: PlainDate = '2024-04-01') =>
  entitlement({ policy, contracts, serviceFrom }, yearOf(day), holidays);

describe('leave for a year', () => {
  test('full time, 23 days, 2 extra and 8 bank holidays are 33 days of 7 hours 24', () => {
    expect(granted([fiveDays], '2026-06-01').minutes).toBe(14_652);
  });

  test('three days a week have six tenths of it, rounded up to the minute, above the law’s 5.6 weeks', () => {
    const three = contract('2015-04-01', 1_332, week(444, 444, 444));

    const { minutes, statutory } = granted([three], '2026-06-01');

    expect(minutes).toBe(8_792);
    expect(statutory).toBe(Math.ceil(5.6 * 1_332));
  });

  test('a starter on 1 October has the share of the days that are left, of 365 or of 366', () => {
    const starter = (from: PlainDate) => granted([{ ...fiveDays, from }], from, from).minutes;

    expect(starter('2026-10-01')).toBe(7_306);
    expect(starter('2027-10-01')).toBe(Math.ceil((14_652 * 183) / 366));
  });

  test('who leaves has the share up to the last day', () => {
    expect(granted([{ ...fiveDays, to: '2026-10-01' }], '2026-06-01').minutes).toBe(
      Math.ceil((14_652 * 183) / 365),
    );
  });

  test('five years of service bring three days more, from the anniversary on', () => {
    const { minutes, lines } = granted([fiveDays], '2026-06-01', '2021-10-01');

    expect(lines.map(({ from, contractDays }) => [from, contractDays])).toEqual([
      ['2026-04-01', 23],
      ['2026-10-01', 26],
    ]);
    expect(minutes).toBe(Math.ceil((444 * (33 * 183 + 36 * 182)) / 365));
  });

  test('a change of hours in the year counts each part by its own hours', () => {
    const { minutes } = granted(
      [{ ...fiveDays, to: '2026-09-01' }, contract('2026-09-01', 1_332, week(444, 444, 444))],
      '2026-06-01',
    );

    expect(minutes).toBe(Math.ceil((33 * (2_220 * 153 + 1_332 * 212)) / (5 * 365)));
  });

  test('a six-day week is granted at least the law’s 28 days', () => {
    const six = contract('2015-04-01', 2_400, week(400, 400, 400, 400, 400, 400));
    const meagre = { ...policy, bands: [{ afterYears: 0, days: 0 }], extraDays: 0, bankHolidays: 0 };

    const { minutes } = entitlement(
      { policy: meagre, contracts: [six], serviceFrom: '2015-04-01' },
      yearOf('2026-06-01'),
      holidays,
    );

    expect(minutes).toBe(28 * 400);
  });

  test('where bank holidays count as they fall, a year with two Easters grants two more', () => {
    const falling: LeavePolicy = { ...policy, bankHolidays: 'as they fall' };
    const employment = { policy: falling, contracts: [fiveDays], serviceFrom: '2024-04-01' as const };

    const of = (day: PlainDate) => entitlement(employment, yearOf(day), holidays).minutes / 444;

    expect([of('2026-06-01'), of('2027-06-01')]).toEqual([35, 31]);
  });

  test('nobody is ever granted less than the law’s minimum', () => {
    const weeks = fc.array(fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 7, maxLength: 7 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(
        weeks,
        fc.integer({ min: 0, max: 364 }),
        fc.integer({ min: 0, max: 40 }),
        (drawn, after, days) => {
          const total = drawn.flat().reduce((sum, minutes) => sum + minutes, 0);
          // A contract is of whole minutes a week.
          const [first = [], ...others] = drawn;
          const spare = total % drawn.length;
          const even = [
            first.map((m, at) => (at === 0 ? m + (spare && drawn.length - spare) : m)),
            ...others,
          ];
          const weekly = even.flat().reduce((sum, minutes) => sum + minutes, 0) / drawn.length;
          const from = addDays('2026-04-01', after);
          const employment = {
            policy: { ...policy, bands: [{ afterYears: 0, days }], extraDays: 0, bankHolidays: 0 },
            contracts: [contract(from, weekly, ...(even as unknown as Week[]))],
            serviceFrom: from,
          };
          const { minutes } = entitlement(employment, yearOf('2026-06-01'), holidays);
          const worked = even.flat().filter((m) => m > 0).length / even.length;
          const least = Math.min(5.6, worked === 0 ? 0 : 28 / worked) * weekly * ((365 - after) / 365);
          expect(minutes).toBeGreaterThanOrEqual(least - 1e-6);
        },
      ),
    );
  });
});

describe('a working pattern', () => {
  const fortnight = contract(
    '2026-01-01',
    FULL_TIME,
    week(493, 493, 493, 493, 494),
    week(493, 493, 494, 494),
  );

  test('nine days in a fortnight of 74 hours are six of 493 and three of 494 minutes', () => {
    expect(whyNotPattern(fortnight.pattern, FULL_TIME)).toBeUndefined();
    expect(minutesOn(fortnight.pattern, '2024-01-05')).toBe(494);
    expect(minutesOn(fortnight.pattern, '2024-01-12')).toBe(0);
    expect(minutesOn(fortnight.pattern, '2023-12-29')).toBe(0);
  });

  test('a pattern that does not add up to the contract is refused, with both sums', () => {
    expect(whyNotPattern(fortnight.pattern, FULL_TIME + 1)).toBe(
      'its days add up to 4440 minutes, and the contract says 4442',
    );
    expect(whyNotPattern({ ...fortnight.pattern, anchor: '2024-01-02' }, FULL_TIME)).toContain('Monday');
  });

  test('half of a short day is half of that day, and both halves are the whole', () => {
    expect(minutesOfHalf(240, 'pm')).toBe(120);
    expect(minutesOfHalf(493, 'am') + minutesOfHalf(493, 'pm')).toBe(493);
  });
});

describe('the calendar', () => {
  test('bank holidays of England and Wales are as the law says, with each substitute once', () => {
    // The jubilee with its moved spring holiday, a state funeral, a coronation.
    const ONE_OFF: readonly string[] = ['2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08'];
    const known = (year: number) =>
      holidays.filter((day) => day.startsWith(`${year}`) && !ONE_OFF.includes(day));

    for (let year = 2021; year <= 2028; year += 1)
      expect(known(year), `${year}`).toEqual(byLaw(year).filter((day) => day !== '2022-05-30'));
    expect(holidays).not.toContain('2026-12-26');
    expect(holidays).toContain('2026-12-28');
    for (const day of holidays) expect(isPlainDate(day) && weekday(day) < 6, day).toBe(true);
  });

  test('two months after 31 December is the last of February', () => {
    expect(monthsLater('2026-12-31', 2)).toBe('2027-02-28');
    expect(monthsLater('2027-12-31', 2)).toBe('2028-02-29');
    expect(monthsLater('2026-01-31', -2)).toBe('2025-11-30');
  });

  test('a leave year that begins in April holds 366 days where it holds a leap day', () => {
    const { from, to } = yearOf('2028-03-31');
    expect([from, to, daysBetween(from, to)]).toEqual(['2027-04-01', '2028-04-01', 366]);
  });
});

/** An oracle of its own: the Banking and Financial Dealings Act 1971 with Easter by the anonymous Gregorian computus. */
const byLaw = (year: number): readonly string[] => {
  const at = (month: number, day: number) =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
  const firstMonday = (month: number) =>
    [1, 2, 3, 4, 5, 6, 7].map((d) => at(month, d)).find((d) => weekday(d) === 1);
  const lastMonday = (month: number) =>
    [31, 30, 29, 28, 27, 26, 25].map((d) => at(month, d)).find((d) => weekday(d) === 1);
  const easter = easterOf(year);
  const newYear = at(1, 1);
  const [christmas, boxing] = [at(12, 25), at(12, 26)];
  const toMonday = (day: PlainDate) => (weekday(day) < 6 ? day : addDays(day, 8 - weekday(day)));
  const twoDays: Record<number, readonly PlainDate[]> = {
    5: [christmas, addDays(boxing, 2)],
    6: [at(12, 27), at(12, 28)],
    7: [boxing, at(12, 27)],
  };
  return [
    ...[
      toMonday(newYear),
      addDays(easter, -2),
      addDays(easter, 1),
      firstMonday(5),
      lastMonday(5),
      lastMonday(8),
    ],
    ...(twoDays[weekday(christmas)] ?? [christmas, boxing]),
  ] as readonly string[];
};

const easterOf = (year: number): PlainDate => {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${String(Math.floor(f / 31)).padStart(2, '0')}-${String((f % 31) + 1).padStart(2, '0')}` as PlainDate;
};
