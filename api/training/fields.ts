import { catalogued, none, ordinary, ownMany, pseudonym, type RecordFields } from '../platform/catalogue.ts';
import { attendanceFields } from './attendance.fields.ts';
import { calendarFields } from './calendar.fields.ts';
import { championFields } from './champion.fields.ts';
import { BOOKING_KEPT, SESSION_KEPT } from './periods.ts';
import { bookings, courses, sessions } from './records.ts';

const ANYBODY = 'Everybody who signs in';

const course = catalogued(courses, {
  title: 'Training course',
  basis: 'task',
  kept: 'for as long as Guildhall is used',
  seenBy: ANYBODY,
  fields: {
    id: none('Tells courses apart'),
    title: none('What it is called'),
    summary: ordinary('What it is about', { isFreeText: true }),
    skills: none('Which skills it teaches, and to which level'),
    mode: none('In a room or online'),
    evidence: none('What counts as having completed it'),
    links: none('What can be learned alone'),
    by: pseudonym('Who entered it'),
    changedAt: none('When it last changed'),
    rev: none('How often it changed'),
    ended: none('Since when it is not offered any more'),
  },
  ofPerson: ownMany(courses, 'person'),
  called: ({ title }) => title,
});

const session = catalogued(sessions, {
  title: 'Training session',
  basis: 'task',
  kept: SESSION_KEPT,
  seenBy: 'Everybody it is for; why it was cancelled, those who were signed up',
  fields: {
    id: none('Tells sessions apart'),
    course: none('What is taught'),
    start: ordinary('When it begins'),
    end: ordinary('When it ends'),
    zone: none('The time zone it is planned in'),
    isOnline: none('Whether it is online'),
    place: none('Where it is'),
    capacity: none('How many seats it has'),
    signupOpens: none('From when people can sign up'),
    signupCloses: none('Until when people can sign up'),
    offerHours: none('How long before it a freed seat is offered instead of given'),
    department: none('The department it is for'),
    lead: pseudonym('Who leads it'),
    by: pseudonym('Who planned it'),
    state: none('Whether it is on'),
    code: none('What people check in with; shown by who leads it'),
    seq: none('How many have signed up so far'),
    version: none('How often those who are signed up had to be told of a change'),
    rev: none('How often it changed'),
    begunToldOf: none('The beginning that who leads it was told of'),
    cancelled: ordinary('Who cancelled it, when and why', { isFreeText: true }),
  },
  ofPerson: ownMany(sessions, 'person'),
});

const booking = catalogued(bookings, {
  title: 'Signing up for a training session',
  basis: 'task',
  kept: BOOKING_KEPT,
  seenBy: 'The person, who leads the session, and the digital lead',
  fields: {
    id: none('Tells bookings apart'),
    session: ordinary('Which session'),
    course: ordinary('Which course'),
    person: pseudonym('Who signed up'),
    state: ordinary('Whether there is a seat, a place in the queue or an offer, or how it ended'),
    tier: none('Whether they were moved here from a cancelled session'),
    seq: none('Their place in the order of signing up'),
    rev: none('How often it changed'),
    from: ordinary('When the session begins'),
    to: ordinary('When the session ends'),
    offeredUntil: ordinary('Until when a seat is kept for an answer'),
    movedTo: ordinary('The session they moved to after this one was cancelled'),
    remindedOf: ordinary('The beginning of the session they were reminded of'),
    history: ordinary('Each change: when, by whom, and how it stood then'),
  },
  ofPerson: ownMany(bookings, 'person'),
});

/** What the room keeps, field by field. */
export const trainingFields: readonly RecordFields[] = [
  course,
  session,
  booking,
  ...attendanceFields,
  championFields,
  ...calendarFields,
];
