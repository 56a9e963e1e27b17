import { daysBetween, isPlainDate, type PlainDate, type Range } from '../../contract/time.ts';

/** The day on which leave years begin: 1 April in most councils. */
export interface YearStart {
  readonly month: number;
  readonly day: number;
}

/** A leave year, half-open; it is named by its first day. */
export type LeaveYear = Range<PlainDate>;

/** The leave year that a day belongs to. */
export const leaveYearOf = (start: YearStart, day: PlainDate): LeaveYear => {
  const year = Number(day.slice(0, 4));
  const begins = inYear(start, year);
  return day < begins
    ? { from: inYear(start, year - 1), to: begins }
    : { from: begins, to: inYear(start, year + 1) };
};

/** 365, or 366 where the leave year holds a 29 February. */
export const daysIn = ({ from, to }: Range<PlainDate>): number => daysBetween(from, to);

/** The same day so many years later; 29 February becomes the 28th where there is none. */
export const yearsLater = (day: PlainDate, years: number): PlainDate => {
  const later = `${Number(day.slice(0, 4)) + years}${day.slice(4)}`;
  return isPlainDate(later) ? later : (later.replace('-02-29', '-02-28') as PlainDate);
};

/** The same day so many months later, or the last of that month where it has fewer days. */
export const monthsLater = (day: PlainDate, months: number): PlainDate => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const of = (d: number) =>
    `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
  return [date, 30, 29, 28]
    .filter((d) => d <= date)
    .map(of)
    .find(isPlainDate) as PlainDate;
};

/** What two ranges have in common; undefined when nothing. */
export const overlap = (a: Range<PlainDate>, b: Range<PlainDate>): Range<PlainDate> | undefined => {
  const from = a.from > b.from ? a.from : b.from;
  const to = a.to < b.to ? a.to : b.to;
  return from < to ? { from, to } : undefined;
};

const inYear = ({ month, day }: YearStart, year: number): PlainDate =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
