import {
  COUNCIL_ZONE,
  type Half,
  type Instant,
  millisBetween,
  type PlainDate,
  weekday,
} from '../../api/contract/time.ts';

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

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hour12: true },
  timeZone: COUNCIL_ZONE,
});

/** "Tuesday 1 December, 9:30am", where the council is. */
export const momentWords = (instant: Instant): string => {
  const parts = MOMENT.formatToParts(millisBetween('1970-01-01T00:00:00.000Z', instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const minutes = part('minute') === '00' ? '' : `:${part('minute')}`;
  const time = `${part('hour')}${minutes}${part('dayPeriod').toLowerCase()}`;
  const words = { '12pm': 'midday', '12am': 'midnight', '0pm': 'midday', '0am': 'midnight' }[time] ?? time;
  return `${part('weekday')} ${part('day')} ${part('month')}, ${words}`;
};

/** "all day", "in the morning", "in the afternoon". */
export const halfWords = (halves: readonly Half[]): string => {
  if (halves.length !== 1) return 'all day';
  return halves[0] === 'am' ? 'in the morning' : 'in the afternoon';
};

/** "Wednesday 25 November, in the morning". */
export const timeWords = (day: PlainDate, halves: readonly Half[]): string =>
  `${dayWords(day)}, ${halfWords(halves)}`;
