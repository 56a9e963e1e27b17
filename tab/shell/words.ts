import { daysBetween, type PlainDate } from '../../api/contract/time.ts';

/** Days, halves and lists in the words people use, British English. */

const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
const FORMATS = {
  weekday: format({ weekday: 'long' }),
  shortWeekday: format({ weekday: 'short' }),
  day: format({ day: 'numeric' }),
  month: format({ month: 'long' }),
  shortMonth: format({ month: 'short' }),
  year: format({ year: 'numeric' }),
};
export type DayPart = keyof typeof FORMATS;

/** Midnight UTC of the day, in epoch milliseconds: what Intl formats. */
const millis = (day: PlainDate): number => daysBetween('1970-01-01', day) * 86_400_000;

/** One part of a day in words: `dayPart('2026-11-24', 'weekday')` is "Tuesday". */
export const dayPart = (day: PlainDate, part: DayPart): string => FORMATS[part].format(millis(day));

/** "Tuesday 24 November". Joined by hand: whether Intl puts a comma in differs between browsers. */
export const longDay = (day: PlainDate): string =>
  `${dayPart(day, 'weekday')} ${dayPart(day, 'day')} ${dayPart(day, 'month')}`;

/** "Tuesday 24 November", and "Tuesday 9 March 2027" for a day of another year. */
export const dayInYear = (day: PlainDate, today: PlainDate): string =>
  dayPart(day, 'year') === dayPart(today, 'year') ? longDay(day) : `${longDay(day)} ${dayPart(day, 'year')}`;

/** "Today", "Tomorrow", "Yesterday" or "Tuesday 24 November", with its year where that is another. */
export const nearDay = (day: PlainDate, today: PlainDate): string => {
  const away = daysBetween(today, day);
  return away === 0 ? 'Today' : away === 1 ? 'Tomorrow' : away === -1 ? 'Yesterday' : dayInYear(day, today);
};

/** "a", "a and b", "a, b and c". */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** "1 desk", "2 desks". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** What a colleague would call someone: "Aisha" of "Aisha Khan" and of "Khan, Aisha". */
export const givenName = (name: string): string => {
  const [family, given] = name.split(',', 2);
  const words = (given ?? family ?? '').trim().split(/\s+/);
  return words[0] ?? name;
};
