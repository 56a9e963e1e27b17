import {
  catalogued,
  NOBODY,
  none,
  ordinary,
  ownMany,
  type Period,
  pseudonym,
  type RecordFields,
} from '../platform/catalogue.ts';
import { bookings, calendarEntries, desks, drawings, estates, floors, sites } from './records.ts';

export const NAMED: Period = {
  id: 'desks.booking',
  title: 'Whose desk booking it was',
  after: 'after the day of the booking',
  ...{ days: 90, least: 30, most: 365 },
  source:
    'No longer than its purpose needs (UK GDPR Art. 5(1)(e), ICO on monitoring workers); after that bookings are only counted',
};

const ALL_WHO_SIGN_IN = 'Everyone who signs in';
/** What is the same for all that says how a building is made. */
const ESTATE = {
  basis: 'task',
  kept: 'as long as the estate file names it, and what bookings stand on for longer',
  seenBy: ALL_WHO_SIGN_IN,
  ofPerson: NOBODY,
} as const;

const booking = catalogued(bookings, {
  title: 'Desk booking',
  basis: 'task',
  kept: NAMED,
  seenBy: 'The person; that it is them, those whom they let see where they are',
  fields: {
    id: none('Tells bookings apart'),
    personId: pseudonym('Whose booking it is'),
    deskId: ordinary('The desk'),
    floorId: ordinary('The floor it is on'),
    siteId: ordinary('The building it is in'),
    date: ordinary('The day'),
    halves: ordinary('Morning, afternoon or both'),
    freed: ordinary('What of it was given back'),
    bookedAt: ordinary('When it was booked'),
    cancelledAt: ordinary('When the last of it was given back'),
  },
  ofPerson: ownMany(bookings, 'person'),
});

const calendarEntry = catalogued(calendarEntries, {
  title: 'Entry of a desk booking in a calendar',
  basis: 'task',
  kept: NAMED,
  seenBy: 'The person alone',
  fields: {
    id: none('The booking'),
    personId: pseudonym('Whose calendar it is in'),
    halves: ordinary('Morning, afternoon or both'),
    eventId: ordinary('The entry’s number in your calendar, so that it goes when you cancel'),
  },
  ofPerson: ownMany(calendarEntries, 'person'),
});

const site = catalogued(sites, {
  ...ESTATE,
  title: 'Building',
  fields: {
    id: none('Tells buildings apart'),
    key: none('The council’s short name for it'),
    retired: none('Whether it was given up'),
    order: none('Its place in the list'),
    name: none('Its name'),
    address: none('Its address'),
    zone: none('Its time zone'),
    openDays: none('The days it is open'),
    hours: none('The hours it is open'),
    closures: none('The days it is closed, and why'),
  },
  called: ({ name }) => name,
});

const floor = catalogued(floors, {
  ...ESTATE,
  title: 'Floor',
  fields: {
    id: none('Tells floors apart'),
    key: none('The council’s short name for it'),
    siteId: none('Its building'),
    name: none('Its name'),
    level: none('How high it is'),
    planVersion: none('Which drawing it has'),
    bookableDesks: none('How many desks can be booked'),
    membersDesks: none('How many of them are for councillors'),
    retired: none('Whether it was given up'),
  },
  called: ({ name }) => name,
});

const drawing = catalogued(drawings, {
  ...ESTATE,
  title: 'Drawing of a floor',
  fields: {
    id: none('The floor'),
    width: none('Metres'),
    height: none('Metres'),
    deskSize: none('Metres'),
    outline: none('Lines of the drawing'),
    walls: none('Lines of the drawing'),
    rooms: none('Rooms and what they are'),
    marks: none('Stairs, lifts and the like'),
    zones: none('Named parts of the floor'),
  },
});

const desk = catalogued(desks, {
  ...ESTATE,
  title: 'Desk',
  fields: {
    id: none('Tells desks apart'),
    key: none('The council’s short name for it'),
    label: none('As on its sticker'),
    siteId: none('Its building'),
    floorId: none('Its floor'),
    order: none('Its place in the list'),
    zone: none('Its zone'),
    zoneName: none('Its zone’s name'),
    x: none('Where it stands'),
    y: none('Where it stands'),
    rotation: none('How it stands'),
    mode: none('Who may book it'),
    note: none('What to know of it'),
    equipment: none('What it has'),
    access: none('What makes it accessible'),
    retired: none('Whether it was given up'),
  },
  called: ({ label }) => label,
});

const estate = catalogued(estates, {
  ...ESTATE,
  title: 'Which estate file was read',
  seenBy: 'Nobody; those who run the servers could',
  fields: {
    id: none('One document'),
    version: none('The file’s fingerprint'),
    loadedAt: none('When it was read'),
  },
});

/** What the room keeps, field by field. */
export const desksFields: readonly RecordFields[] = [
  estate,
  site,
  floor,
  drawing,
  desk,
  booking,
  calendarEntry,
];
