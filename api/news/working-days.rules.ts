import { addDays, type PlainDate, weekday } from '../contract/time.ts';

/** Days on which nobody is expected to work beside weekends: bank holidays and the council's own. */
export type ClosedDays = ReadonlySet<PlainDate>;

const SATURDAY = 6;

/** True on a Monday to Friday on which the council is open. */
export const isWorkingDay = (day: PlainDate, closed: ClosedDays): boolean =>
  weekday(day) < SATURDAY && !closed.has(day);

/** The day that is so many working days later, or earlier where the count is negative; the day itself for none. */
export const addWorkingDays = (day: PlainDate, count: number, closed: ClosedDays): PlainDate => {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, closed)) left -= 1;
  }
  return reached;
};

/** The day itself where it is one, else the next. */
export const workingDayFrom = (day: PlainDate, closed: ClosedDays): PlainDate =>
  isWorkingDay(day, closed) ? day : addWorkingDays(day, 1, closed);
