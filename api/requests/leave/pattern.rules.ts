import { daysBetween, type Half, type PlainDate, weekday } from '../../contract/time.ts';

/** Minutes of work on each day of a week, Monday first. */
export type Week = readonly [number, number, number, number, number, number, number];

/** When somebody works: one or more weeks that repeat. `anchor` is a Monday on which the first of them began. */
export interface Pattern {
  readonly anchor: PlainDate;
  readonly weeks: readonly Week[];
}

const DAYS = 7;

/** Minutes of work on a day; 0 on one that is free. */
export const minutesOn = ({ anchor, weeks }: Pattern, day: PlainDate): number => {
  const week = Math.floor(daysBetween(anchor, day) / DAYS);
  const turn = ((week % weeks.length) + weeks.length) % weeks.length;
  return weeks[turn]?.[weekday(day) - 1] ?? 0;
};

/** Days of work in the whole of its weeks: 9 in a nine-day fortnight. */
export const workingDays = ({ weeks }: Pattern): number =>
  weeks.flat().filter((minutes) => minutes > 0).length;

/**
 * Minutes of one half of a day's work. Half of a short day is half of that day, not of a usual one; an odd minute falls
 * to the morning, so that both halves are the whole.
 */
export const minutesOfHalf = (minutes: number, half: Half): number =>
  half === 'am' ? Math.ceil(minutes / 2) : Math.floor(minutes / 2);

/** What is wrong with a pattern for a contract of so many minutes a week, in words; undefined when nothing is. */
export const whyNotPattern = ({ anchor, weeks }: Pattern, weeklyMinutes: number): string | undefined => {
  if (weekday(anchor) !== 1) return `${anchor} is not a Monday`;
  if (weeks.length === 0) return 'it has no week';
  if (weeks.flat().some((minutes) => !Number.isInteger(minutes) || minutes < 0 || minutes > 24 * 60))
    return 'each day takes whole minutes from 0 to 1440';
  const sum = weeks.flat().reduce((total, minutes) => total + minutes, 0);
  const wanted = weeklyMinutes * weeks.length;
  return sum === wanted ? undefined : `its days add up to ${sum} minutes, and the contract says ${wanted}`;
};
