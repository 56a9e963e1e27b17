import {
  catalogued,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { diary, eventEntries } from './event.records.ts';

/** How long it is kept who took an event into a calendar. */
export const DIARY_KEPT: Period = {
  id: 'news.diary',
  title: 'Whose calendar an event was taken into',
  after: 'after the event',
  days: 30,
  least: 1,
  most: 365,
  source: 'UK GDPR Art. 5(1)(e): no longer than needed to tell of a change',
};

const taken = catalogued(diary, {
  title: 'Event taken into a calendar',
  basis: 'task',
  kept: DIARY_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The person and the event'),
    person: pseudonym('Who took it'),
    article: none('The event'),
    title: none('What it was called when they took it'),
    from: ordinary('When it begins, as they were told'),
    to: ordinary('When it ends, as they were told'),
    place: none('Where it is, as they were told'),
    calendar: ordinary('Since when it is kept in your calendar'),
    file: ordinary('When you downloaded it last'),
  },
  ofPerson: ownMany(diary, 'person'),
});

const entry = catalogued(eventEntries, {
  title: 'Entry of an event in a calendar',
  basis: 'task',
  kept: DIARY_KEPT,
  seenBy: 'The person alone',
  fields: {
    id: none('The person and the event'),
    personId: pseudonym('Whose calendar it is in'),
    article: none('The event'),
    version: none('What it says'),
    eventId: ordinary('The entry’s number in your calendar, so that it can be changed and removed'),
  },
  ofPerson: ownMany(eventEntries, 'person'),
});

export const eventFields: readonly RecordFields[] = [taken, entry];
