import { describe, expect, test } from 'vitest';
import { daysFrom, type PlainDate } from '../../api/contract/time.ts';
import type { Contract } from '../../api/requests/leave/entitlement.rules.ts';
import type { Week } from '../../api/requests/leave/pattern.rules.ts';
import { daysOf, halvesOf, type LeaveWish, whyNotWish } from '../../api/requests/leave/wish.rules.ts';

const contract = (...week: number[]): Contract => ({
  from: '2020-04-01',
  weeklyMinutes: week.reduce((sum, minutes) => sum + minutes, 0),
  pattern: {
    anchor: '2024-01-01',
    weeks: [[...week, ...Array(7 - week.length).fill(0)] as unknown as Week],
  },
});
const fullTime = contract(444, 444, 444, 444, 444);
const noClosure: ReadonlySet<PlainDate> = new Set();
const minutes = (wish: LeaveWish, of = fullTime, closed = noClosure) =>
  daysOf(wish, [of], closed).segments.map((one) => [one.date, one.minutes]);

describe('the days that leave takes', () => {
  test('a week over a weekend and Christmas takes only the days of work', () => {
    const closed = new Set<PlainDate>(['2026-12-25', '2026-12-28']);

    const taken = daysOf({ from: '2026-12-24', to: '2026-12-29' }, [fullTime], closed);

    expect(taken.segments.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-29']);
    expect(taken.closed).toEqual(['2026-12-25', '2026-12-28']);
  });

  test('half of a four-hour day takes two hours', () => {
    const friday = contract(444, 444, 444, 444, 240);

    expect(minutes({ from: '2026-11-27', to: '2026-11-27', starts: 'pm' }, friday)).toEqual([
      ['2026-11-27', 120],
    ]);
  });

  test('leave may begin at midday and end at midday', () => {
    const wish: LeaveWish = { from: '2026-11-24', to: '2026-11-26', starts: 'pm', ends: 'am' };

    expect(minutes(wish)).toEqual([
      ['2026-11-24', 222],
      ['2026-11-25', 444],
      ['2026-11-26', 222],
    ]);
    expect(daysOf(wish, [fullTime], noClosure).segments.map(halvesOf)).toEqual([
      ['pm'],
      ['am', 'pm'],
      ['am'],
    ]);
  });

  test('a morning and an afternoon of one day leave each other free', () => {
    const [morning] = daysOf(
      { from: '2026-11-24', to: '2026-11-24', ends: 'am' },
      [fullTime],
      noClosure,
    ).segments;
    const [rest] = daysOf(
      { from: '2026-11-24', to: '2026-11-24', starts: 'pm' },
      [fullTime],
      noClosure,
    ).segments;

    expect(morning?.to).toBe(rest?.from);
    expect((morning?.minutes ?? 0) + (rest?.minutes ?? 0)).toBe(444);
  });

  test('hours take what they last, and never more than the day has', () => {
    const hours = (fromTime: string, toTime: string) =>
      minutes({ from: '2026-11-24', to: '2026-11-24', fromTime, toTime })[0]?.[1];

    expect([hours('09:00', '11:30'), hours('08:00', '18:00')]).toEqual([150, 444]);
  });

  test('the days on which clocks change are days like others', () => {
    const sundays = contract(0, 0, 0, 0, 0, 0, 444);

    expect(minutes({ from: '2026-03-28', to: '2026-03-30' }, sundays)).toEqual([['2026-03-29', 444]]);
    expect(minutes({ from: '2026-10-24', to: '2026-10-26' }, sundays)).toEqual([['2026-10-25', 444]]);
  });

  test('a nine-day fortnight takes 493 or 494 minutes a day, and none on the tenth', () => {
    const fortnight: Contract = {
      ...fullTime,
      pattern: {
        anchor: '2024-01-01',
        weeks: [
          [493, 493, 493, 493, 494, 0, 0],
          [493, 493, 494, 494, 0, 0, 0],
        ],
      },
    };
    const two = daysOf({ from: '2026-11-16', to: '2026-11-29' }, [fortnight], noClosure).segments;

    expect(two).toHaveLength(9);
    expect(two.reduce((sum, one) => sum + one.minutes, 0)).toBe(4_440);
  });

  test('each day goes by the contract it falls under, and none outside of them takes anything', () => {
    const parts: readonly Contract[] = [
      { ...fullTime, to: '2026-11-25' },
      { ...contract(222, 222, 222), from: '2026-11-25', to: '2026-11-26' },
    ];

    expect(
      daysOf({ from: '2026-11-24', to: '2026-11-27' }, parts, noClosure).segments.map((one) => one.minutes),
    ).toEqual([444, 222]);
  });
});

describe('a wish that cannot be', () => {
  const day = { from: '2026-11-24', to: '2026-11-24' } as const;

  test.each<[string, LeaveWish, string]>([
    ['ends before it begins', { from: '2026-11-24', to: '2026-11-23' }, 'to'],
    ['lasts longer than a year', { from: '2026-11-24', to: '2027-11-25' }, 'to'],
    ['is one day from midday to midday', { ...day, starts: 'pm', ends: 'am' }, 'ends'],
    ['has one time of two', { ...day, fromTime: '09:00' }, 'toTime'],
    ['has hours that end before they begin', { ...day, fromTime: '10:00', toTime: '09:00' }, 'toTime'],
    [
      'has hours on several days',
      { from: '2026-11-24', to: '2026-11-25', fromTime: '09:00', toTime: '10:00' },
      'fromTime',
    ],
  ])('is told by the answer to change: it %s', (_, wish, field) => {
    expect(whyNotWish(wish)?.field).toBe(field);
  });

  test.each<[string, LeaveWish]>([
    ['one day', day],
    ['a morning', { ...day, ends: 'am' }],
    ['an afternoon', { ...day, starts: 'pm' }],
    ['some hours', { ...day, fromTime: '09:00', toTime: '10:00' }],
    ['a whole year', { from: '2026-04-01', to: '2027-03-31' }],
  ])('is not %s', (_, wish) => {
    expect(whyNotWish(wish)).toBeUndefined();
  });

  test('a leap year fits as well', () => {
    expect(daysFrom('2027-04-01', 366).at(-1)).toBe('2028-03-31');
    expect(whyNotWish({ from: '2027-04-01', to: '2028-03-31' })).toBeUndefined();
  });
});
