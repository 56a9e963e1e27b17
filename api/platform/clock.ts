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
  /** The moment a day begins in the zone. */
  startOfDay(zone: string, day: PlainDate): Instant;
}

/** A clock over any source of milliseconds; the real one reads the machine, a test's one stands still. */
export const clockFrom = (millis: () => number): Clock => ({
  millis,
  now: () => new Date(millis()).toISOString() as Instant,
  today: (zone) => wallTime(zone, millis()).slice(0, 10) as PlainDate,
  timeOfDay: (zone) => wallTime(zone, millis()).slice(11),
  startOfDay: (zone, day) => {
    const utc = Date.parse(`${day}T00:00Z`);
    const ahead = Date.parse(`${wallTime(zone, utc).replace(' ', 'T')}Z`) - utc;
    return new Date(utc - ahead).toISOString() as Instant;
  },
});

const MINUTE_MS = 60_000;

interface Wall {
  readonly format: Intl.DateTimeFormat;
  /** The minute since 1970 last asked for, and what the clocks of the zone show in it. */
  minute: number;
  text: string;
}

const walls = new Map<string, Wall>();

/**
 * Wall time as Swedish writes it, `2026-03-29 02:30`. Every answer about a day asks several times, so the text of the
 * last minute is kept: no zone of today has changed its clocks within a minute.
 */
const wallTime = (zone: string, millis: number): string => {
  const wall = walls.get(zone) ?? hang(zone);
  const minute = Math.floor(millis / MINUTE_MS);
  if (minute !== wall.minute) Object.assign(wall, { minute, text: wall.format.format(millis) });
  return wall.text;
};

const hang = (timeZone: string): Wall => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  const wall = { format, minute: Number.NaN, text: '' };
  walls.set(timeZone, wall);
  return wall;
};

export const systemClock: Clock = clockFrom(() => Date.now());
