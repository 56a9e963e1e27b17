import { type EntryKeeping, keepInCalendar } from '../platform/calendar.ts';
import type { EventDraft } from '../platform/graph/graph.ts';
import { type Consumer, DeliverLater, type Delivery } from '../platform/outbox/outbox.ts';
import {
  meetings,
  type SeatEntry,
  type SessionEntry,
  seatEntries,
  sessionEntries,
} from './calendar.records.ts';
import { wallTimeOf } from './calendar.rules.ts';
import type { SessionId } from './contract.ts';
import { BOOKING_CHANGED, type BookingFact, SESSION_CHANGED, type SessionFact } from './events.ts';
import { linesOf } from './lines.ts';
import type { CalendarPorts, TrainingPorts } from './ports.ts';
import { bookings, type Session, sessions } from './records.ts';
import { liveOf, tell, turnOf } from './seating.ts';

type Ports = TrainingPorts & CalendarPorts;

/**
 * One entry a session in the calendar of whoever leads it, which online is the Teams meeting, and one for each seat in
 * its owner's calendar. Attendees of one shared entry would be mailed by Graph, and would read who else comes.
 */
export const calendarConsumers = (ports: Ports): readonly Consumer[] => [
  {
    name: 'training.sessions',
    facts: [SESSION_CHANGED],
    deliver: async ({ data, attempt }: Delivery<SessionFact>) => {
      await keepInCalendar(sessionsInCalendars(ports), data.session, attempt);
      await noteMeeting(ports, data.session, attempt);
    },
  },
  {
    name: 'training.seats',
    facts: [BOOKING_CHANGED],
    deliver: ({ data, attempt }: Delivery<BookingFact>) =>
      keepInCalendar(seatsInCalendars(ports), data.booking, attempt),
  },
];

const sessionsInCalendars = (ports: Ports): EntryKeeping<SessionEntry> => ({
  ...{ store: ports.store, calendar: ports.calendar, entries: sessionEntries },
  wanted: async (id) => {
    const session = await ports.store.get(sessions, id);
    if (session?.state !== 'planned') return undefined;
    const { lead: personId, version, isOnline } = session;
    return { id, personId, version, isOnline };
  },
  // Outlook makes no meeting into an entry without one: online and in a room are two entries, as are those of two leads.
  key: ({ id, personId, isOnline }) => `${id}|${personId}|${isOnline ? 'online' : 'room'}`,
  draft: async ({ id, isOnline }) => {
    const session = await ports.store.get(sessions, id);
    if (!session) return undefined;
    const draft = await draftOf(ports, session);
    // The text of a meeting's entry is Teams' own: who writes over it takes the meeting away.
    return isOnline ? { ...draft, isOnline } : { ...draft, body: bodyOf(ports, session.id) };
  },
});

const seatsInCalendars = (ports: Ports): EntryKeeping<SeatEntry> => ({
  ...{ store: ports.store, calendar: ports.calendar, entries: seatEntries },
  wanted: async (id) => {
    const booking = await ports.store.get(bookings, id);
    const session = booking?.state === 'booked' && (await ports.store.get(sessions, booking.session));
    if (!booking || !session || session.state !== 'planned') return undefined;
    const joinUrl = session.isOnline ? (await ports.store.get(meetings, session.id))?.joinUrl : undefined;
    return {
      ...{ id, personId: booking.person, session: session.id, version: session.version },
      ...(joinUrl !== undefined && { joinUrl }),
    };
  },
  // One entry for as long as the seat is theirs: another time changes it in its place.
  key: ({ id }) => id,
  draft: async ({ session: of, joinUrl }) => {
    const session = await ports.store.get(sessions, of);
    return session && { ...(await draftOf(ports, session)), body: bodyOf(ports, of, joinUrl) };
  },
});

const draftOf = async (ports: Ports, session: Session): Promise<EventDraft> => {
  const { title, place } = (await linesOf(ports.store, ports, [session]))(session);
  const { start, end, zone, isOnline } = session;
  return {
    ...{ subject: `Training: ${title}`, location: isOnline ? 'Online' : place, showAs: 'busy' },
    time: { allDay: false, zone, from: wallTimeOf(start, zone), to: wallTimeOf(end, zone) },
  };
};

const bodyOf = ({ linkTo }: Ports, session: SessionId, joinUrl?: string): string =>
  [
    ...(joinUrl ? [`Join online: ${joinUrl}`] : []),
    `See it in Guildhall: ${linkTo(`/training/sessions/${session}`)}`,
  ].join('\n\n');

const ASKED_FOR_LINK = 3;
const SOON_SECONDS = 60;

/** Teams says where a meeting is joined once it was made: then the entries of all who have a seat say so too. */
const noteMeeting = async (ports: Ports, id: SessionId, attempt: number): Promise<void> => {
  const { store, calendar, outbox } = ports;
  const entry = await store.get(sessionEntries, id);
  if (!entry?.isOnline || !entry.eventId) return;
  const { eventId, personId } = entry;
  if ((await store.get(meetings, id))?.eventId === eventId) return;
  const joinUrl = await calendar.joinUrl(personId, eventId);
  if (joinUrl === undefined) {
    if (attempt < ASKED_FOR_LINK) throw new DeliverLater(SOON_SECONDS);
    return;
  }
  await store.tx(async (t) => {
    await t.put(meetings, { id, eventId, joinUrl });
    for (const booking of await liveOf(t, id)) await tell(t, outbox, booking, 'meeting_made');
  }, turnOf(id));
};
