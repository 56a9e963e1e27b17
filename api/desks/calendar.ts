import type { PersonId } from '../contract/ids.ts';
import { addDays, type Half } from '../contract/time.ts';
import {
  Denied,
  type EventDraft,
  type EventTime,
  NotFound,
  Rejected,
  Throttled,
  type WallTime,
} from '../platform/graph/graph.ts';
import { type Consumer, DeliverLater, type Delivery, Undeliverable } from '../platform/outbox/outbox.ts';
import type { Store } from '../platform/store/store.ts';
import type { BookingId } from './contract.ts';
import { type BookingFact, DESK_BOOKED, DESK_CANCELLED } from './events.ts';
import { type Booking, bookings, type CalendarEntry, calendarEntries, type Site } from './records.ts';
import { heldHalves } from './rules.ts';
import { type Place, placesOf } from './views.ts';

/** A person's own calendar. Its errors are those of the Graph port. */
export interface DeskCalendar {
  /** Makes the entry and returns its id; the same `transactionId` again makes no second one. */
  create(person: PersonId, event: EventDraft, transactionId: string): Promise<string>;
  /** Does nothing where the entry is gone already. */
  remove(person: PersonId, eventId: string): Promise<void>;
}

export interface CalendarPorts {
  readonly store: Store;
  readonly calendar: DeskCalendar;
  /** The address of this day and floor in Guildhall, to be followed from a calendar. */
  readonly linkTo: (booking: Pick<Booking, 'floorId' | 'date'>) => string;
}

/** Rights in Exchange are cached there for up to two hours: a denial may be old. We ask this often, an hour apart. */
const ATTEMPTS_WHEN_DENIED = 3;
const HOUR_IN_SECONDS = 3600;

/** Keeps one calendar entry for each booking that holds a desk, and none for any other. */
export const calendarConsumer = (ports: CalendarPorts): Consumer => ({
  name: 'desks.calendar',
  facts: [DESK_BOOKED, DESK_CANCELLED],
  deliver: ({ data, attempt }: Delivery<BookingFact>) =>
    reconcile(ports, data.bookingId, attempt).catch(inRelayWords),
});

/**
 * Makes the calendar say what the booking says now. What the person did to our entry since, moved it or deleted it, is
 * theirs: an entry once made is never made again for the same halves.
 */
const reconcile = async (ports: CalendarPorts, id: BookingId, attempt: number): Promise<void> => {
  const booking = await ports.store.get(bookings, id);
  const entry = await ports.store.get(calendarEntries, id);
  const halves = booking?.personId ? heldHalves(booking) : [];
  const stands = entry?.halves.join() === halves.join();
  if (entry && !stands) await takeDown(ports, { entry, booking, attempt });
  if (booking?.personId && halves.length > 0 && !(stands && entry?.eventId))
    await putUp(ports, { booking, entry: { id, personId: booking.personId, halves }, attempt });
};

/** An entry to be made or removed, at this attempt of the relay. */
interface Task {
  readonly entry: CalendarEntry;
  readonly booking: Booking;
  readonly attempt: number;
}

const putUp = async (ports: CalendarPorts, task: Task): Promise<void> => {
  const { entry } = task;
  // Noted before the call: if the answer is lost, whoever comes next knows that an entry may exist.
  await keep(ports.store, entry);
  const eventId = await make(ports, task);
  await (eventId ? keep(ports.store, { ...entry, eventId }) : forget(ports.store, entry.id));
};

const takeDown = async (
  ports: CalendarPorts,
  { entry, booking, attempt }: Omit<Task, 'booking'> & { readonly booking: Booking | undefined },
): Promise<void> => {
  // An attempt whose answer was lost may have made one: the same transaction id tells its event's id.
  const eventId = entry.eventId ?? (booking && (await make(ports, { entry, booking, attempt })));
  if (eventId) await ports.calendar.remove(entry.personId, eventId);
  await forget(ports.store, entry.id);
};

/**
 * The event's id. Undefined for a person without a mailbox and, once asked often enough, in a council that does not
 * grant calendars: the booking stands without an entry.
 */
const make = async (
  { store, calendar, linkTo }: CalendarPorts,
  { entry, booking, attempt }: Task,
): Promise<string | undefined> => {
  const place = (await placesOf(store, [booking]))(booking);
  const draft = draftOf(booking, entry.halves, place, linkTo(booking));
  try {
    return await calendar.create(entry.personId, draft, [entry.id, ...entry.halves].join('.'));
  } catch (error) {
    const never = error instanceof NotFound || (error instanceof Denied && attempt >= ATTEMPTS_WHEN_DENIED);
    if (!never) throw error;
    return undefined;
  }
};

/**
 * What the person reads in their calendar. It shows as free, not as working elsewhere: a desk in the council's own
 * building is where colleagues expect them, and it must not keep a meeting out.
 */
const draftOf = (
  booking: Booking,
  halves: readonly Half[],
  { desk, floor, site }: Place,
  link: string,
): EventDraft => ({
  subject: `Desk ${desk.label}, ${site.name}`,
  location: `${floor.name}, ${site.name}`,
  body: `Desk ${desk.label} in ${desk.zoneName}, ${floor.name}, ${site.name}.\n\nSee or cancel the booking: ${link}`,
  time: timeOf(booking, halves, site),
  showAs: 'free',
});

/** A whole day is the day itself, from midnight to midnight; a half is the site's own hours for it. */
const timeOf = ({ date }: Booking, [first, second]: readonly Half[], { zone, hours }: Site): EventTime => {
  if (first === undefined || second !== undefined)
    return { allDay: true, from: date, to: addDays(date, 1), zone };
  const { from, to } = hours[first];
  return { allDay: false, from: `${date}T${from}` as WallTime, to: `${date}T${to}` as WallTime, zone };
};

/** Graph's troubles as the relay understands them; anything else it retries at its own pace. */
const inRelayWords = (error: unknown): never => {
  if (error instanceof Throttled) throw new DeliverLater(error.retryAfterSeconds, { cause: error });
  if (error instanceof Denied) throw new DeliverLater(HOUR_IN_SECONDS, { cause: error });
  if (error instanceof Rejected) throw new Undeliverable('the calendar refuses this entry', { cause: error });
  throw error;
};

const keep = (store: Store, entry: CalendarEntry): Promise<void> =>
  store.tx((t) => t.put(calendarEntries, entry));
const forget = (store: Store, id: BookingId): Promise<void> => store.tx((t) => t.remove(calendarEntries, id));
