import {
  catalogued,
  NOBODY,
  none,
  ordinary,
  ownMany,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { meetings, seatEntries, sessionEntries } from './calendar.records.ts';
import { BOOKING_KEPT, SESSION_KEPT } from './periods.ts';

const ledEntry = catalogued(sessionEntries, {
  title: 'Calendar entry of a session somebody leads',
  basis: 'task',
  kept: SESSION_KEPT,
  seenBy: 'Nobody; it is how Guildhall finds the entry again',
  fields: {
    id: none('The session it belongs to'),
    personId: pseudonym('In whose calendar it stands'),
    eventId: ordinary('The entry’s number in Outlook'),
    version: none('Which time and place it says'),
    isOnline: none('Whether it is a Teams meeting'),
  },
  ofPerson: ownMany(sessionEntries, 'person'),
});

const seatEntry = catalogued(seatEntries, {
  title: 'Calendar entry of a session somebody has a seat in',
  basis: 'task',
  kept: BOOKING_KEPT,
  seenBy: 'Nobody; it is how Guildhall finds the entry again',
  fields: {
    id: none('The booking it belongs to'),
    personId: pseudonym('In whose calendar it stands'),
    eventId: ordinary('The entry’s number in Outlook'),
    session: ordinary('Which session'),
    version: none('Which time and place it says'),
    joinUrl: none('Where the session is joined'),
  },
  ofPerson: ownMany(seatEntries, 'person'),
});

const meeting = catalogued(meetings, {
  title: 'Teams meeting of a training session',
  basis: 'task',
  kept: SESSION_KEPT,
  seenBy: 'Those who have a seat, and who leads the session',
  fields: {
    id: none('The session it belongs to'),
    eventId: none('The calendar entry it belongs to'),
    joinUrl: none('Where it is joined'),
  },
  ofPerson: NOBODY,
});

/** What Guildhall keeps in calendars, field by field. */
export const calendarFields: readonly RecordFields[] = [ledEntry, seatEntry, meeting];
