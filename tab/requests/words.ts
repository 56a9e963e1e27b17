import { addDays, daysBetween, type PlainDate } from '../../api/contract/time.ts';
import { duration } from '../shared/form/amounts.ts';
import { counted, dayPart } from '../shell/words.ts';

/** "2.5 days", by the minutes of a usual day; hours where a day has none. Rounded to a hundredth for reading alone. */
export const inDays = (minutes: number, dayMinutes: number): string => {
  if (dayMinutes <= 0) return duration(minutes);
  const days = Math.round((minutes / dayMinutes) * 100) / 100;
  return counted(days, 'day');
};

/** "2.5 days (18h 30m)": hours are what counts, days are how people think of them. */
export const leaveWords = (minutes: number, dayMinutes: number): string =>
  dayMinutes <= 0 ? duration(minutes) : `${inDays(minutes, dayMinutes)} (${duration(minutes)})`;

const shortDay = (day: PlainDate): string =>
  `${dayPart(day, 'shortWeekday')} ${dayPart(day, 'day')} ${dayPart(day, 'month')} ${dayPart(day, 'year')}`;

/** "Mon 23 November 2026", "Mon 23 to Fri 27 November 2026"; `to` is the first day after, absent while it goes on. */
export const daysWords = ({ from, to }: { readonly from: PlainDate; readonly to?: PlainDate }): string => {
  if (to === undefined) return `Since ${shortDay(from)}`;
  const last = addDays(to, -1);
  if (daysBetween(from, last) <= 0) return shortDay(from);
  const isOneMonth = from.slice(0, 7) === last.slice(0, 7);
  const first = isOneMonth ? `${dayPart(from, 'shortWeekday')} ${dayPart(from, 'day')}` : shortDay(from);
  return `${first} to ${shortDay(last)}`;
};
