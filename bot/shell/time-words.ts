import { type Half, type PlainDate, weekday } from '../../api/contract/time.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

/** "Wednesday 25 November": no booking lies so far ahead that its year is in doubt. */
export const dayWords = (day: PlainDate): string => {
  const [, month, dayOfMonth] = day.split('-').map(Number);
  return `${DAYS[weekday(day) - 1]} ${dayOfMonth} ${MONTHS[(month ?? 1) - 1]}`;
};

/** "Wednesday 25 November 2026", for a day that may lie far ahead. */
export const dateWords = (day: PlainDate): string => `${dayWords(day)} ${day.slice(0, 4)}`;

/** "all day", "in the morning", "in the afternoon". */
export const halfWords = (halves: readonly Half[]): string => {
  if (halves.length !== 1) return 'all day';
  return halves[0] === 'am' ? 'in the morning' : 'in the afternoon';
};

/** "Wednesday 25 November, in the morning". */
export const timeWords = (day: PlainDate, halves: readonly Half[]): string =>
  `${dayWords(day)}, ${halfWords(halves)}`;
