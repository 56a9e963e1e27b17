import { addDays, type Half } from '../contract/time.ts';
import { type EntryKeeping, keepInCalendar, type PersonCalendar } from '../platform/calendar.ts';
import type { EventDraft, EventTime, WallTime } from '../platform/graph/graph.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Store } from '../platform/store/store.ts';
import { type BookingFact, DESK_BOOKED, DESK_CANCELLED } from './events.ts';
import { type Booking, bookings, type CalendarEntry, calendarEntries, type Site } from './records.ts';
import { heldHalves } from './rules.ts';
import { type Place, placesOf } from './views.ts';

export interface CalendarPorts {
  readonly store: Store;
  readonly calendar: PersonCalendar;
  /** The address of this day and floor in Guildhall, to be followed from a calendar. */
  readonly linkTo: (booking: Pick<Booking, 'floorId' | 'date'>) => string;
}

/** Keeps one calendar entry for each booking that holds a desk, and none for any other. */
export const calendarConsumer = (ports: CalendarPorts): Consumer => {
  const keeping = bookingEntries(ports);
  return {
    name: 'desks.calendar',
    facts: [DESK_BOOKED, DESK_CANCELLED],
    deliver: ({ data, attempt }: Delivery<BookingFact>) => keepInCalendar(keeping, data.bookingId, attempt),
  };
};

const bookingEntries = ({ store, calendar, linkTo }: CalendarPorts): EntryKeeping<CalendarEntry> => ({
  ...{ store, calendar, entries: calendarEntries },
  wanted: async (id) => {
    const booking = await store.get(bookings, id);
    const halves = booking?.personId ? heldHalves(booking) : [];
    return booking?.personId && halves.length > 0
      ? { id: booking.id, personId: booking.personId, halves }
      : undefined;
  },
  key: ({ id, halves }) => [id, ...halves].join('.'),
  draft: async ({ id, halves }) => {
    const booking = await store.get(bookings, id);
    if (!booking) return undefined;
    return draftOf(booking, halves, (await placesOf(store, [booking]))(booking), linkTo(booking));
  },
});

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
