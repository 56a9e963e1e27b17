import { Temporal } from 'temporal-polyfill';
import { addDays, daysFrom, isPlainDate, type PlainDate, weekday } from '../../api/contract/time.ts';
import type { CalendarEvent } from '../graph/calendars.ts';
import { momentOf } from '../graph/zones.ts';
import type { SandboxWorld } from '../world.ts';
import type { HostDay, HostEvent, HostWeek } from './wire.ts';

const ZONE = 'Europe/London';

/** A person's week, Monday first, in the council's zone; `from` is any day of it, by default today. */
export const calendarWeek = (world: SandboxWorld, personId: string, from: string): HostWeek => {
  const today = world.clock.today(ZONE);
  const day = isPlainDate(from) ? from : today;
  const monday = addDays(day, 1 - weekday(day));
  const spans = world.calendars.of(personId).map(spanOf);
  return {
    label: `${inWords(monday)} to ${inWords(addDays(monday, 6))}`,
    days: daysFrom(monday, 7).map((date) => dayOf(date, date === today, spans)),
    previous: addDays(monday, -7),
    next: addDays(monday, 7),
  };
};

/** When an event is, as wall time of the council; `end` does not belong to it. */
interface Span {
  readonly event: CalendarEvent;
  readonly start: Temporal.PlainDateTime;
  readonly end: Temporal.PlainDateTime;
}

/** A whole-day event is its dates, whatever zone it was written in; any other is moments. */
const spanOf = (event: CalendarEvent): Span => ({
  event,
  start: event.isAllDay ? Temporal.PlainDateTime.from(event.start.dateTime) : wallTimeOf(event.start),
  end: event.isAllDay ? Temporal.PlainDateTime.from(event.end.dateTime) : wallTimeOf(event.end),
});

const wallTimeOf = (time: CalendarEvent['start']): Temporal.PlainDateTime =>
  momentOf(time).toZonedDateTimeISO(ZONE).toPlainDateTime();

const dayOf = (date: PlainDate, today: boolean, spans: readonly Span[]): HostDay => {
  const begin = Temporal.PlainDateTime.from(`${date}T00:00`);
  const end = begin.add({ days: 1 });
  const here = spans
    .filter((span) => before(span.start, end) && before(begin, span.end))
    .sort((one, other) => Temporal.PlainDateTime.compare(one.start, other.start));
  return { date, today, label: inWords(date), events: here.map((span) => partOf(span, begin, end)) };
};

const before = (one: Temporal.PlainDateTime, other: Temporal.PlainDateTime): boolean =>
  Temporal.PlainDateTime.compare(one, other) < 0;

/** The part of an event that falls on one day. */
const partOf = (
  { event, start, end }: Span,
  dayBegins: Temporal.PlainDateTime,
  dayEnds: Temporal.PlainDateTime,
): HostEvent => ({
  id: event.immutableId,
  subject: event.subject,
  start: timeInWords(before(start, dayBegins) ? dayBegins : start),
  end: timeInWords(before(dayEnds, end) ? dayEnds : end),
  allDay: !before(dayBegins, start) && !before(end, dayEnds),
  showAs: event.showAs,
  ...(event.location && { location: event.location }),
  // Guildhall gives each event it writes a transaction id, and nobody else in the sandbox does.
  byApp: event.transactionId !== null,
});

/** `Tuesday 24 November`. */
const inWords = (date: PlainDate): string =>
  Temporal.PlainDate.from(date)
    .toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
    .replace(',', '');

/** `9:30am`, `midday`, `midnight`. */
const timeInWords = ({ hour, minute }: Temporal.PlainDateTime): string => {
  if (minute === 0 && hour % 12 === 0) return hour === 0 ? 'midnight' : 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
};
