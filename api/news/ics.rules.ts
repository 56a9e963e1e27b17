import { Temporal } from 'temporal-polyfill';
import { COUNCIL_ZONE, type Instant } from '../contract/time.ts';

/** An event as calendars outside Guildhall are told of it. */
export interface IcsEvent {
  /** The same for ever, so that a calendar knows its entry again. */
  readonly uid: string;
  /** Rises with each change and with the cancellation. */
  readonly sequence: number;
  readonly changedAt: Instant;
  /** Half-open. */
  readonly from: Instant;
  readonly to: Instant;
  readonly title: string;
  /** Absent from a cancellation: whoever may read the event no longer is told only that it is off. */
  readonly text?: string;
  readonly place?: string;
  readonly link?: string;
}

/**
 * An iCalendar file of one event (RFC 5545): `PUBLISH` puts it into a calendar or changes it there, `CANCEL` strikes it
 * out (RFC 5546, sections 3.2.1 and 3.2.5).
 */
export const icsOf = (event: IcsEvent, method: 'PUBLISH' | 'CANCEL'): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Guildhall//News//EN',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...LONDON,
    ...eventLines(event, method),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');

const eventLines = (event: IcsEvent, method: 'PUBLISH' | 'CANCEL'): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${event.uid}`,
  `SEQUENCE:${event.sequence}`,
  `DTSTAMP:${utcOf(event.changedAt)}`,
  `DTSTART${momentOf(event.from)}`,
  `DTEND${momentOf(event.to)}`,
  // Both methods want an organiser; the council's address book is not told to whoever gets this file.
  'ORGANIZER;CN=Guildhall:invalid:nomail',
  `SUMMARY:${escaped(event.title)}`,
  ...(event.text ? [`DESCRIPTION:${escaped(event.text)}`] : []),
  ...(event.place ? [`LOCATION:${escaped(event.place)}`] : []),
  ...(event.link ? [`URL:${event.link}`] : []),
  `STATUS:${method === 'CANCEL' ? 'CANCELLED' : 'CONFIRMED'}`,
  'CLASS:PRIVATE',
  'TRANSP:OPAQUE',
  'END:VEVENT',
];

/** The rules of Britain's clocks since 1996. */
const LONDON = [
  'BEGIN:VTIMEZONE',
  `TZID:${COUNCIL_ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'TZNAME:BST',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'TZNAME:GMT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/**
 * A moment in the council's wall time. The hour that comes twice in October means its first coming there (section
 * 3.3.5), so a moment of the second is told in UTC.
 */
const momentOf = (instant: Instant): string => {
  const moment = Temporal.Instant.from(instant);
  const wall = moment.toZonedDateTimeISO(COUNCIL_ZONE).toPlainDateTime();
  const meant = wall.toZonedDateTime(COUNCIL_ZONE, { disambiguation: 'earlier' });
  return meant.toInstant().equals(moment)
    ? `;TZID=${COUNCIL_ZONE}:${basic(wall.toString({ smallestUnit: 'second' }))}`
    : `:${utcOf(instant)}`;
};

const utcOf = (instant: Instant): string => `${basic(instant.slice(0, 19))}Z`;

/** ISO 8601 without its marks. */
const basic = (text: string): string => text.replace(/[-:]/g, '');

/** Text as section 3.3.11 wants it. Control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');

const OCTETS = 75;

/** A line no longer than 75 octets, continued on the next after a space; no character is cut (section 3.1). */
const folded = (line: string): string => {
  let [text, room] = ['', OCTETS];
  for (const character of line) {
    const octets = new TextEncoder().encode(character).length;
    if (octets > room) {
      text += '\r\n ';
      room = OCTETS - 1;
    }
    text += character;
    room -= octets;
  }
  return `${text}\r\n`;
};
