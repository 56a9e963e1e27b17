import { Temporal } from 'temporal-polyfill';
import { GraphRefusal } from './refusal.ts';

/** Graph's `dateTimeTimeZone`: wall time without an offset, and a zone by its Windows or IANA name. */
export interface ZonedText {
  readonly dateTime: string;
  readonly timeZone: string;
}

/** Windows names that a UK mailbox meets; Graph accepts IANA names as well. */
const WINDOWS_ZONES: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  'Greenwich Standard Time': 'Atlantic/Reykjavik',
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central European Standard Time': 'Europe/Warsaw',
  'Eastern Standard Time': 'America/New_York',
  'Pacific Standard Time': 'America/Los_Angeles',
  UTC: 'UTC',
};

const WALL_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?$/;

/** The moment a wall time names; throws what Graph answers to a zone or a time it cannot read. */
export const momentOf = ({ dateTime, timeZone }: ZonedText): Temporal.Instant => {
  const zone = ianaZone(timeZone);
  if (!WALL_TIME.test(dateTime)) throw invalidTime(dateTime);
  try {
    return Temporal.PlainDateTime.from(dateTime).toZonedDateTime(zone).toInstant();
  } catch {
    throw invalidTime(dateTime);
  }
};

export const isMidnight = ({ dateTime }: ZonedText): boolean => /T00:00(:00(\.0+)?)?$/.test(dateTime);

/** The wall time of a moment in a zone, in Graph's own precision of seven decimals. */
export const wallTime = (moment: Temporal.Instant, timeZone: string): ZonedText => ({
  dateTime: `${moment.toZonedDateTimeISO(ianaZone(timeZone)).toPlainDateTime().toString({ smallestUnit: 'second' })}.0000000`,
  timeZone,
});

/** Reads a moment from a query parameter: with an offset or `Z`, else taken as UTC. */
export const momentOfParameter = (name: string, value: string): Temporal.Instant => {
  try {
    return /(Z|[+-]\d{2}:\d{2})$/.test(value)
      ? Temporal.Instant.from(value)
      : Temporal.PlainDateTime.from(value).toZonedDateTime('UTC').toInstant();
  } catch {
    throw new GraphRefusal(
      400,
      'ErrorInvalidParameter',
      `The value '${value}' of parameter '${name}' is invalid.`,
    );
  }
};

const ianaZone = (name: string): string => {
  const zone = WINDOWS_ZONES[name] ?? name;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone;
  } catch {
    throw new GraphRefusal(
      400,
      'TimeZoneNotSupportedException',
      `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`,
    );
  }
};

const invalidTime = (text: string) =>
  new GraphRefusal(400, 'ErrorInvalidParameter', `The value '${text}' is not a valid date and time.`);
