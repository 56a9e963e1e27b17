/**
 * Days, halves of days and instants, and the calendar arithmetic that needs no clock and no time zone.
 * A day at a desk or on leave is a `PlainDate` in the site's zone; a fact that happened is an `Instant`.
 */

/** A calendar day, `2026-03-29`. It is a date, not 24 hours: two of them each year have 23 or 25. */
export type PlainDate = `${number}-${number}-${number}`;

/** A moment in UTC, `2026-03-29T01:00:00.000Z`; sorts as text. */
export type Instant = `${string}Z`;

/** A calendar month in UTC, `2026-03`: what logs are kept by. Sorts as text, also before the instants in it. */
export type Month = `${number}-${number}`;

/** The two halves of a working day. */
export type Half = 'am' | 'pm';

/** The councils served are in the United Kingdom; a site names its own zone, everything else means the council's day. */
export const COUNCIL_ZONE = 'Europe/London';

/** A half-open range: `from` belongs to it, `to` does not. */
export interface Range<T> {
  readonly from: T;
  readonly to: T;
}

const DATE_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

const utc = (day: PlainDate): number => Date.parse(`${day}T00:00:00Z`);
const fromUtc = (ms: number): PlainDate => new Date(ms).toISOString().slice(0, 10) as PlainDate;

/** True for a day that exists: `2026-02-29` is not one. */
export const isPlainDate = (text: string): text is PlainDate => {
  if (!DATE_PATTERN.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(ms) && fromUtc(ms) === text;
};

/** The day `days` later; negative goes back. */
export const addDays = (day: PlainDate, days: number): PlainDate => fromUtc(utc(day) + days * DAY_MS);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => (utc(to) - utc(from)) / DAY_MS;

/** Monday is 1, Sunday is 7 (ISO 8601). */
export const weekday = (day: PlainDate): number => new Date(utc(day)).getUTCDay() || 7;

/** `count` days in a row, beginning with `first`. */
export const daysFrom = (first: PlainDate, count: number): PlainDate[] =>
  Array.from({ length: count }, (_, offset) => addDays(first, offset));

/** The moment `ms` milliseconds later; negative goes back. */
export const addMillis = (instant: Instant, ms: number): Instant =>
  new Date(Date.parse(instant) + ms).toISOString() as Instant;

/** Milliseconds from `from` to `to`; negative when `to` is earlier. */
export const millisBetween = (from: Instant, to: Instant): number => Date.parse(to) - Date.parse(from);

const MONTH_LENGTH = '2026-03'.length;

/** The month a moment lies in. */
export const monthOf = (instant: Instant): Month => instant.slice(0, MONTH_LENGTH) as Month;

/** The first moment of a month. */
export const startOfMonth = (month: Month): Instant => `${month}-01T00:00:00.000Z`;

/** The month that follows. */
export const monthAfter = (month: Month): Month => {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return monthOf(new Date(Date.UTC(year, ordinal)).toISOString() as Instant);
};
