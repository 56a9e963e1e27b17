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

const isMorning = ({ from, to }: LeaveSegment): boolean => from === 0 && to === NOON;
const isAfternoon = ({ from, to }: LeaveSegment): boolean => from === NOON && to === MIDNIGHT;

/** An hour at midday belongs to neither half of a working day. */
const AFTERNOON_BEGINS = 13 * 60;

/**
 * When somebody is expected at work in the half that a segment takes, on a day of so many minutes of work. A pattern
 * says how long a day is and not when it begins, so a morning is reckoned back from noon, where the halves of a day meet
 * everywhere here, and an afternoon on from one o'clock. Hours stay as they were asked for, and so does a whole day.
 */
export const expectedHours = (segment: LeaveSegment, ofDay: number): LeaveSegment => {
  if (ofDay === 0) return segment;
  if (isMorning(segment)) return { ...segment, from: Math.max(0, NOON - minutesOfHalf(ofDay, 'am')) };
  if (!isAfternoon(segment)) return segment;
  const to = Math.min(MIDNIGHT, AFTERNOON_BEGINS + minutesOfHalf(ofDay, 'pm'));
  return { ...segment, from: AFTERNOON_BEGINS, to };
};

/**
 * Minutes of work that a segment takes of a day that holds so many: of a half the half of that, of hours what they
 * last. `used` is what other leave took of the day: hours on top of a half never take more than is left.
 */
export const minutesTaken = (segment: LeaveSegment, ofDay: number, used: number): number => {
  const half = minutesOfHalf(ofDay, isMorning(segment) ? 'am' : 'pm');
  const isHalf = isMorning(segment) || isAfternoon(segment);
  return Math.min(isHalf ? half : segment.to - segment.from, Math.max(0, ofDay - used));
};

/** True where two segments have no minute in common. */
export const areApart = (one: LeaveSegment, other: LeaveSegment): boolean =>
  one.date !== other.date || one.to <= other.from || other.to <= one.from;
