import { daysBetween, daysFrom, type PlainDate } from '../../contract/time.ts';
import type { Contract } from './entitlement.rules.ts';
import { minutesOfHalf } from './pattern.rules.ts';
import { minutesUnder } from './settle.rules.ts';

/**
 * What somebody asks for: the answers of the annual leave form. Both days are included. `starts: 'pm'` leaves out the
 * first morning, `ends: 'am'` the last afternoon; one day with both at `am` is a morning. Times are for some hours of
 * one day.
 */
export interface LeaveWish {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly starts?: 'am' | 'pm';
  readonly ends?: 'am' | 'pm';
  readonly fromTime?: string;
  readonly toTime?: string;
}

/** Leave on one day: minutes of the day from midnight, half-open, so that two of them can be told apart or not. */
export interface LeaveSegment {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
  /** Minutes of work that it takes: of a whole day all that the pattern holds, of a half the half of that. */
  readonly minutes: number;
}

/** What has to change, by the name of the answer. */
export interface WishProblem {
  readonly field: keyof LeaveWish;
  readonly message: string;
}

export interface LeaveDays {
  readonly segments: readonly LeaveSegment[];
  /** Days within it on which there is no work, and so no leave is taken: bank holidays and closed days alone. */
  readonly closed: readonly PlainDate[];
}

/** Longer leave than a year is another kind of leave, which HR arranges. */
const MOST_DAYS = 366;
const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

/** What of the wish cannot be, whoever asks; undefined when nothing. */
export const whyNotWish = (wish: LeaveWish): WishProblem | undefined => {
  const { from, to, starts, ends, fromTime, toTime } = wish;
  if (to < from) return { field: 'to', message: 'The last day is before the first day' };
  if (daysBetween(from, to) >= MOST_DAYS)
    return { field: 'to', message: 'Ask for a year at most. Ask HR about longer leave' };
  const isOneDay = from === to;
  if (isOneDay && starts === 'pm' && ends === 'am')
    return { field: 'ends', message: 'One day cannot begin at midday and end at midday' };
  if (fromTime === undefined && toTime === undefined) return undefined;
  if (fromTime === undefined || toTime === undefined)
    return { field: fromTime === undefined ? 'fromTime' : 'toTime', message: 'Enter both times or none' };
  if (!isOneDay) return { field: 'fromTime', message: 'Hours can be asked for on one day only' };
  return fromTime < toTime ? undefined : { field: 'toTime', message: 'The end is not after the beginning' };
};

/** The days of work that a wish takes. `closed` are bank holidays and the council's own closed days. */
export const daysOf = (
  wish: LeaveWish,
  contracts: readonly Contract[],
  closed: ReadonlySet<PlainDate>,
): LeaveDays => {
  const days = daysFrom(wish.from, daysBetween(wish.from, wish.to) + 1);
  const worked = days.filter((day) => minutesUnder(contracts, day) > 0);
  return {
    segments: worked
      .filter((day) => !closed.has(day))
      .map((day) => segmentOf(wish, day, minutesUnder(contracts, day))),
    closed: worked.filter((day) => closed.has(day)),
  };
};

const segmentOf = (wish: LeaveWish, date: PlainDate, minutes: number): LeaveSegment => {
  const { fromTime, toTime } = wish;
  if (fromTime !== undefined && toTime !== undefined) {
    const [from, to] = [minuteOf(fromTime), minuteOf(toTime)];
    return { date, from, to, minutes: Math.min(to - from, minutes) };
  }
  if (date === wish.from && wish.starts === 'pm')
    return { date, from: NOON, to: MIDNIGHT, minutes: minutesOfHalf(minutes, 'pm') };
  if (date === wish.to && wish.ends === 'am')
    return { date, from: 0, to: NOON, minutes: minutesOfHalf(minutes, 'am') };
  return { date, from: 0, to: MIDNIGHT, minutes };
};

/** `13:30` is 810. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** Which halves of its day a segment touches, for whoever may know no more than that. */
export const halvesOf = ({ from, to }: Pick<LeaveSegment, 'from' | 'to'>): readonly ('am' | 'pm')[] => [
  ...(from < NOON ? (['am'] as const) : []),
  ...(to > NOON ? (['pm'] as const) : []),
];
