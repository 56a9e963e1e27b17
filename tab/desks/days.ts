import { addDays, daysBetween, daysFrom, type PlainDate, weekday } from '../../api/contract/time.ts';

/** The date strip: two weeks from a Monday, and which of their days can be looked at. */

interface Opening {
  readonly today: PlainDate;
  readonly firstDay: PlainDate;
  readonly lastDay: PlainDate;
  readonly openDays: readonly number[];
  readonly closures: readonly { readonly date: PlainDate; readonly reason: string }[];
}

export interface StripDay {
  readonly date: PlainDate;
  /** Why nothing can be booked that day; undefined on a day that can be chosen. */
  readonly closed?: 'past' | 'too_far' | 'weekend' | 'closed';
}

export const STRIP_DAYS = 14;

export const mondayOf = (day: PlainDate): PlainDate => addDays(day, 1 - weekday(day));

const whyClosed = (site: Opening, date: PlainDate): StripDay['closed'] => {
  if (date < site.firstDay) return 'past';
  if (date > site.lastDay) return 'too_far';
  if (site.closures.some((closure) => closure.date === date)) return 'closed';
  return site.openDays.includes(weekday(date)) ? undefined : 'weekend';
};

/** Fourteen days from `monday`, each with why it cannot be chosen. */
export const stripFrom = (site: Opening, monday: PlainDate): readonly StripDay[] =>
  daysFrom(monday, STRIP_DAYS).map((date) => {
    const closed = whyClosed(site, date);
    return closed === undefined ? { date } : { date, closed };
  });

/** The first day from `firstDay` on that can be chosen; `firstDay` itself where none can. */
export const firstOpenDay = (site: Opening): PlainDate =>
  daysFrom(site.firstDay, Math.max(1, daysBetween(site.firstDay, site.lastDay) + 1)).find(
    (date) => whyClosed(site, date) === undefined,
  ) ?? site.firstDay;

/** The Monday a week earlier or later, kept so that the strip always shows a day that can be chosen. */
export const stepWeek = (site: Opening, monday: PlainDate, weeks: 1 | -1): PlainDate | undefined => {
  const next = addDays(monday, weeks * 7);
  return addDays(next, STRIP_DAYS - 1) < site.firstDay ||
    next > site.lastDay ||
    next < mondayOf(site.firstDay)
    ? undefined
    : next;
};
