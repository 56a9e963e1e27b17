import { Temporal } from 'temporal-polyfill';
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
export const clockFrom = (millis: () => number): Clock => {
  const zoned = (zone: string) => Temporal.Instant.fromEpochMilliseconds(millis()).toZonedDateTimeISO(zone);
  return {
    millis,
    now: () => new Date(millis()).toISOString() as Instant,
    today: (zone) => zoned(zone).toPlainDate().toString() as PlainDate,
    timeOfDay: (zone) => zoned(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
  };
};

export const systemClock: Clock = clockFrom(() => Date.now());
