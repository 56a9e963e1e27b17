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

const EPOCH: Instant = '1970-01-01T00:00:00.000Z';

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  ...{ weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', hour12: true },
  timeZone: COUNCIL_ZONE,
});

const partsOf = (instant: Instant): { readonly day: string; readonly time: string } => {
  const parts = MOMENT.formatToParts(millisBetween(EPOCH, instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const minutes = part('minute') === '00' ? '' : `:${part('minute')}`;
  const time = `${part('hour')}${minutes}${part('dayPeriod').toLowerCase()}`;
  const words = { '12pm': 'midday', '12am': 'midnight', '0pm': 'midday', '0am': 'midnight' }[time] ?? time;
  return { day: `${part('weekday')} ${part('day')} ${part('month')}`, time: words };
};

/** "Tuesday 1 December, 9:30am", where the council is. */
export const momentWords = (instant: Instant): string => {
  const { day, time } = partsOf(instant);
  return `${day}, ${time}`;
};

/** "Tuesday 1 December, 9:30am to 11am", where the council is. */
export const spanWords = (start: Instant, end: Instant): string => {
  const [from, to] = [partsOf(start), partsOf(end)];
  return `${from.day}, ${from.time} to ${from.day === to.day ? to.time : `${to.day}, ${to.time}`}`;
};

const WALL = new Intl.DateTimeFormat('en-GB', {
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hour12: false },
  timeZone: COUNCIL_ZONE,
});
const NOON = 12;

/** The day and the half of it in which a moment lies, where the council is. */
export const halfAt = (instant: Instant): { readonly day: PlainDate; readonly half: Half } => {
  const parts = WALL.formatToParts(millisBetween(EPOCH, instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  const day = ['year', 'month', 'day'].map((name) => part(name as 'day')).join('-') as PlainDate;
  return { day, half: Number(part('hour')) % 24 < NOON ? 'am' : 'pm' };
};

/** "all day", "in the morning", "in the afternoon". */
export const halfWords = (halves: readonly Half[]): string => {
  if (halves.length !== 1) return 'all day';
  return halves[0] === 'am' ? 'in the morning' : 'in the afternoon';
};

/** "Wednesday 25 November, in the morning". */
export const timeWords = (day: PlainDate, halves: readonly Half[]): string =>
  `${dayWords(day)}, ${halfWords(halves)}`;
