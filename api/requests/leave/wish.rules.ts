import { daysBetween, daysFrom, type Half, type PlainDate } from '../../contract/time.ts';
import type { Contract } from './entitlement.rules.ts';
import { minutesOfHalf } from './pattern.rules.ts';
import { minutesUnder } from './settle.rules.ts';

/**
 * What somebody asks for: the answers of the annual leave form. `to` is the last day and included; what the length
 * does not ask for is passed over. Nothing is inferred from a number.
 */
export interface LeaveWish {
  readonly length: 'days' | 'half' | 'hours';
  readonly from: PlainDate;
  readonly to?: PlainDate;
  readonly half?: Half;
  /** Wall times, `13:30`. */
  readonly start?: string;
  readonly end?: string;
}

/** Leave on one day: minutes of the day from midnight, half-open, so that two of them can be told apart or not. */
export interface LeaveSegment {
  readonly date: PlainDate;
  readonly from: number;
  readonly to: number;
}

const NOON = 12 * 60;
const MIDNIGHT = 24 * 60;

/** The days of work that a wish takes. `closed` are bank holidays and the council's own closed days. */
export const daysOf = (
  wish: LeaveWish,
  contracts: readonly Contract[],
  closed: ReadonlySet<PlainDate>,
): readonly LeaveSegment[] =>
  daysFrom(wish.from, daysBetween(wish.from, lastDayOf(wish)) + 1)
    .filter((day) => !closed.has(day) && minutesUnder(contracts, day) > 0)
    .map((date) => ({ date, ...partOf(wish) }));

/** The last day that a wish is about. */
export const lastDayOf = ({ length, from, to }: LeaveWish): PlainDate =>
  length === 'days' ? (to ?? from) : from;

const partOf = ({ length, half, start = '00:00', end = '24:00' }: LeaveWish): Omit<LeaveSegment, 'date'> => {
  if (length === 'hours') return { from: minuteOf(start), to: minuteOf(end) };
  if (length === 'half') return half === 'pm' ? { from: NOON, to: MIDNIGHT } : { from: 0, to: NOON };
  return { from: 0, to: MIDNIGHT };
};

/** `13:30` is 810. */
const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Minutes of work that a segment takes of a day that holds so many: of a half the half of that, of hours what they
 * last. `used` is what other leave took of the day: hours on top of a half never take more than is left.
 */
export const minutesTaken = ({ from, to }: LeaveSegment, ofDay: number, used: number): number => {
  const [isMorning, isAfternoon] = [from === 0 && to === NOON, from === NOON && to === MIDNIGHT];
  const half = isMorning ? minutesOfHalf(ofDay, 'am') : minutesOfHalf(ofDay, 'pm');
  return Math.min(isMorning || isAfternoon ? half : to - from, Math.max(0, ofDay - used));
};

/** True where two segments have no minute in common. */
export const areApart = (one: LeaveSegment, other: LeaveSegment): boolean =>
  one.date !== other.date || one.to <= other.from || other.to <= one.from;
