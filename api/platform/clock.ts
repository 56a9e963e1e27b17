import type { Instant, PlainDate } from '../contract/time.ts';

/** The only reader of the time. Everything else is handed a `Clock`, so a test can move it. */
export interface Clock {
  now(): Instant;
  /** Milliseconds since 1970, for measuring and for ids. */
  millis(): number;
  /** The calendar day in an IANA zone such as `Europe/London`. */
  today(zone: string): PlainDate;
  /** Wall time in the zone, `HH:MM`, for rules such as "the morning is over". */
  timeOfDay(zone: string): string;
}

/** A clock over any source of milliseconds; the real one reads the machine, a test's one stands still. */
export const clockFrom = (millis: () => number): Clock => ({
  millis,
  now: () => new Date(millis()).toISOString() as Instant,
  today: (zone) => wallIn(zone).format(millis()).slice(0, 10) as PlainDate,
  timeOfDay: (zone) => wallIn(zone).format(millis()).slice(11),
});

const walls = new Map<string, Intl.DateTimeFormat>();

/**
 * Swedish writes wall time as `2026-03-29 02:30`. Every answer about a day asks, and a formatter that is kept takes a
 * tenth of what a zoned date of the time library does.
 */
const wallIn = (timeZone: string): Intl.DateTimeFormat => {
  const known = walls.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  walls.set(timeZone, made);
  return made;
};

export const systemClock: Clock = clockFrom(() => Date.now());
