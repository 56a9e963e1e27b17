import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { leaveDesks, leaveEntries } from './effects.records.ts';

/** Long enough to undo what leave that was just over did; the request itself is kept by the law's own period. */
const AFTER_LEAVE = {
  after: 'after the last day of the leave',
  ...{ days: 90, least: 30, most: 365 },
  source: 'No longer than its purpose needs (UK GDPR Art. 5(1)(e)): both only undo what the leave did',
};

export const ENTRY_KEPT: Period = {
  id: 'requests.calendar',
  title: 'Which calendar entry shows leave',
  ...AFTER_LEAVE,
};

export const DESKS_KEPT: Period = {
  id: 'requests.desks',
  title: 'Which desks were given back because of leave',
  ...AFTER_LEAVE,
};

const entry = catalogued(leaveEntries, {
  title: 'Entry of leave in the person’s calendar',
  basis: 'task',
  kept: ENTRY_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The request'),
    personId: pseudonym('Whose calendar it is in'),
    until: ordinary('The last day of the leave'),
    cuts: ordinary('How often days of the leave had been given back by then'),
    eventId: ordinary('The entry’s number in your calendar, so that it goes when you cancel'),
  },
  ofPerson: ownMany(leaveEntries, 'person'),
});

const desks = catalogued(leaveDesks, {
  title: 'Desks given back because of leave',
  basis: 'task',
  kept: DESKS_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The request'),
    person: pseudonym('Whose desks they were'),
    until: ordinary('The last day of the leave'),
    released: ordinary('The bookings, and what of them was given back'),
  },
  ofPerson: ownMany(leaveDesks, 'person'),
});

export const effectFields: readonly RecordFields[] = [entry, desks];
