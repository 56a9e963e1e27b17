import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../api/contract/time.ts';
import type { Contract } from '../../api/requests/leave/entitlement.rules.ts';
import type { Week } from '../../api/requests/leave/pattern.rules.ts';
import { minutesUnder } from '../../api/requests/leave/settle.rules.ts';
import {
  areApart,
  daysOf,
  expectedHours,
  type LeaveWish,
  minutesTaken,
} from '../../api/requests/leave/wish.rules.ts';

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
const TUESDAY = '2026-11-24';
const days = (from: PlainDate, to: PlainDate): LeaveWish => ({ length: 'days', from, to });
const segments = (wish: LeaveWish, contracts: readonly Contract[] = [fullTime]) =>
  daysOf(wish, contracts, noClosure);
const minutes = (wish: LeaveWish, ...contracts: Contract[]) =>
  segments(wish, contracts).map((one) => [one.date, minutesTaken(one, minutesUnder(contracts, one.date), 0)]);
const half = (of: 'am' | 'pm', from: PlainDate = TUESDAY): LeaveWish => ({ length: 'half', from, half: of });
const hours = (start: string, end: string): LeaveWish => ({ length: 'hours', from: TUESDAY, start, end });

describe('the days that leave takes', () => {
  test('a week over a weekend and Christmas takes only the days of work', () => {
    const closed = new Set<PlainDate>(['2026-12-25', '2026-12-28']);

    const taken = daysOf(days('2026-12-24', '2026-12-29'), [fullTime], closed);

    expect(taken.map(({ date }) => date)).toEqual(['2026-12-24', '2026-12-29']);
  });

  test('half of a four-hour day takes two hours', () => {
    const shortFriday = contract(444, 444, 444, 444, 240);

    expect(minutes(half('pm', '2026-11-27'), shortFriday)).toEqual([['2026-11-27', 120]]);
  });

  test('a morning and an afternoon of one day leave each other free, and are the whole day', () => {
    const [morning, afternoon] = [...segments(half('am')), ...segments(half('pm'))];
    const [whole] = segments(days(TUESDAY, TUESDAY));

    expect(morning && afternoon && areApart(morning, afternoon)).toBe(true);
    expect(morning && whole && areApart(morning, whole)).toBe(false);
    expect([half('am'), half('pm')].flatMap((wish) => minutes(wish, fullTime)).flat()).toEqual([
      ...[TUESDAY, 222, TUESDAY, 222],
    ]);
  });

  test('hours take what they last, and never more than the day has', () => {
    expect(minutes(hours('09:00', '11:30'), fullTime)).toEqual([[TUESDAY, 150]]);
    expect(minutes(hours('08:00', '18:00'), fullTime)).toEqual([[TUESDAY, 444]]);
  });

  test('hours on top of a half take no more than is left of the day', () => {
    const [afternoon] = segments(hours('12:00', '18:00'));

    expect(afternoon && minutesTaken(afternoon, 444, 222)).toBe(222);
    expect(afternoon && minutesTaken(afternoon, 444, 444)).toBe(0);
  });

  test('the days on which clocks change are days like others', () => {
    const sundays = contract(0, 0, 0, 0, 0, 0, 444);

    expect(minutes(days('2026-03-28', '2026-03-30'), sundays)).toEqual([['2026-03-29', 444]]);
    expect(minutes(days('2026-10-24', '2026-10-26'), sundays)).toEqual([['2026-10-25', 444]]);
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
    const two = minutes(days('2026-11-16', '2026-11-29'), fortnight);

    expect(two).toHaveLength(9);
    expect(two.reduce((sum, [, of]) => sum + Number(of), 0)).toBe(4_440);
  });

  test('each day goes by the contract it falls under, and none outside of them takes anything', () => {
    const parts: readonly Contract[] = [
      { ...fullTime, to: '2026-11-25' },
      { ...contract(222, 222, 222), from: '2026-11-25', to: '2026-11-26' },
    ];

    expect(minutes(days(TUESDAY, '2026-11-27'), ...parts)).toEqual([
      [TUESDAY, 444],
      ['2026-11-25', 222],
    ]);
  });
});

describe('the hours at which somebody with half a day off is expected at work', () => {
  const [am, pm] = [segments(half('am'))[0], segments(half('pm'))[0]];
  const hoursOf = (segment: typeof am, ofDay: number) => {
    const { from = 0, to = 0 } = segment ? expectedHours(segment, ofDay) : {};
    return [from / 60, to / 60];
  };

  test('are half of that day’s work: a morning ends at noon, an afternoon begins at one', () => {
    expect([hoursOf(am, 480), hoursOf(pm, 480)]).toEqual([
      [8, 12],
      [13, 17],
    ]);
    expect([hoursOf(am, 240), hoursOf(pm, 240)]).toEqual([
      [10, 12],
      [13, 15],
    ]);
  });

  test('stay within the day, however long it is, and are the whole half of a day without work', () => {
    expect([hoursOf(am, 1_440), hoursOf(pm, 1_440)]).toEqual([
      [0, 12],
      [13, 24],
    ]);
    expect([hoursOf(am, 0), hoursOf(pm, 0)]).toEqual([
      [0, 12],
      [12, 24],
    ]);
  });

  test('are no others for somebody who takes hours or the whole day', () => {
    expect(hoursOf(segments(hours('14:00', '15:30'))[0], 444)).toEqual([14, 15.5]);
    expect(hoursOf(segments(days(TUESDAY, TUESDAY))[0], 444)).toEqual([0, 24]);
  });
});
