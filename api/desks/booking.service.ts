import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addDays, type Half, type Instant, type PlainDate } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { Conflict } from '../platform/store/errors.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type {
  BookInput,
  BookingId,
  BookingView,
  CancelInput,
  DeskId,
  DeskRefusal,
  MyBookings,
  MyBookingsInput,
} from './contract.ts';
import { type BookingFact, deskBooked, deskCancelled } from './events.ts';
import { deskPolicy } from './policy.ts';
import { type DesksPorts, earliestToday, latestToday, nowAt } from './ports.ts';
import { type Booking, bookings, desks, floors, givenBackKey, holds, sites } from './records.ts';
import { freeableHalves, heldHalves, inOrder, whyNotBook, whyNotCancel } from './rules.ts';
import { isPast, type Place, placesOf, viewOf, viewsOf } from './views.ts';

const DEFAULT_PAGE = 25;

/** What someone who lost a race is told, by the constraint that decided it. */
const LOST: Readonly<Record<string, DeskRefusal>> = {
  'desk_booking.desk': 'desk_taken',
  'desk_booking.person': 'already_booked',
};

/** A person's own bookings: made, seen and given back. */
export const bookingService = (ports: DesksPorts) => ({
  bookDesk: bookDesk(ports),
  cancelBooking: cancelBooking(ports),
  listMyBookings: listMyBookings(ports),
  seeBooking: seeBooking(ports),
});

/** Books a desk for one or two halves of a day. Of any number who try at once, one gets it. */
const bookDesk =
  ({ store, clock, ids, outbox, windowDays }: DesksPorts) =>
  (viewer: Viewer, { deskId, date, halves }: BookInput): Promise<BookingView> =>
    orLoserTold(
      store.tx(async (t) => {
        const place = await placeOf(t, deskId);
        demand(deskPolicy.bookDesk(viewer, place.desk));
        const now = nowAt(clock, place.site);
        const held = await heldOn(t, viewer.person, date);
        unless(whyNotBook({ mode: place.desk.mode, site: place.site, date, halves, held, now, windowDays }));
        const booking: Booking = {
          id: ids.next('bkg'),
          personId: viewer.person,
          deskId,
          floorId: place.floor.id,
          siteId: place.site.id,
          date,
          halves: inOrder(halves),
          freed: [],
          bookedAt: clock.now(),
        };
        await t.put(bookings, booking);
        await outbox.append(t, deskBooked(factOf(booking, viewer.person, booking.halves)));
        return viewOf(booking, { reader: t, viewer, place, now, windowDays });
      }),
    );

/** Gives back one half, or all that is not over yet. The desk is free in the same moment. */
const cancelBooking =
  ({ store, clock, outbox, windowDays }: DesksPorts) =>
  (viewer: Viewer, { id, half }: CancelInput): Promise<BookingView> =>
    store.tx(async (t) => {
      const booking = found(await t.get(bookings, id));
      demand(deskPolicy.cancelBooking(viewer, booking));
      const place = await placeOf(t, booking.deskId);
      const now = nowAt(clock, place.site);
      unless(whyNotCancel(booking, half, place.site, now));
      const freed = half ? [half] : freeableHalves(booking, place.site, now);
      const left = giveBack(booking, freed, clock.now());
      await t.put(bookings, left);
      await outbox.append(t, deskCancelled(factOf(booking, viewer.person, freed)));
      return viewOf(left, { reader: t, viewer, place, now, windowDays });
    });

/** One booking of the viewer's own as it is now. */
const seeBooking =
  (ports: DesksPorts) =>
  async (viewer: Viewer, { id }: { readonly id: BookingId }): Promise<BookingView> => {
    const { store, clock, windowDays } = ports;
    const booking = found(await store.get(bookings, id));
    demand(deskPolicy.seeBooking(viewer, booking));
    const place = (await placesOf(store, [booking]))(booking);
    return viewOf(booking, { reader: store, viewer, place, now: nowAt(clock, place.site), windowDays });
  };

/**
 * The viewer's bookings that still lie ahead, soonest first, or that are over, latest first. What was given back is
 * there once, and only while it can be booked again: struck-out rows that lead nowhere hide the others.
 */
const listMyBookings =
  (ports: DesksPorts) =>
  async (viewer: Viewer, { view, after, limit = DEFAULT_PAGE }: MyBookingsInput): Promise<MyBookings> => {
    const { store, clock } = ports;
    const upcoming = view === 'upcoming';
    const { rows, next } = await store.find(bookings, upcoming ? 'person' : 'held', viewer.person, {
      ...(upcoming ? { from: earliestToday(clock) } : { to: addDays(latestToday(clock), 1), desc: true }),
      ...(after !== undefined && { after }),
      limit,
    });
    const placeOf = await placesOf(store, rows);
    // The days around now belong to one view or the other by each site's own clock.
    const wanted = (await withoutRepeats(store, rows)).filter(
      (row) => isPast(row, placeOf(row).site, nowAt(clock, placeOf(row).site)) !== upcoming,
    );
    const views = await viewsOf(ports, viewer, { rows: wanted, placeOf });
    const shown = views.filter(({ state, can }) => state === 'booked' || can.bookAgain);
    // An empty page would be read as the end of the list.
    if (shown.length === 0 && next !== undefined)
      return listMyBookings(ports)(viewer, { view, after: next, limit });
    return { bookings: shown, ...(next !== undefined && { next }) };
  };

/** Of what was given back again and again, the last time only, whichever page it is on. */
const withoutRepeats = async (reader: Reader, rows: readonly Booking[]): Promise<readonly Booking[]> => {
  const counts = await Promise.all(
    rows.map(async (row) => {
      if (holds(row) || row.personId === undefined) return true;
      const same = givenBackKey(row.personId, row);
      const [last] = (await reader.find(bookings, 'givenBack', same, { desc: true, limit: 1 })).rows;
      return last?.id === row.id;
    }),
  );
  return rows.filter((_, index) => counts[index]);
};

/** The booking with these halves given back. */
export const giveBack = (booking: Booking, freed: readonly Half[], at: Instant): Booking => ({
  ...booking,
  freed: inOrder([...booking.freed, ...freed]),
  cancelledAt: at,
});

/** The halves of a day for which a person holds a desk, anywhere. */
export const heldOn = async (t: Tx, person: PersonId, date: PlainDate): Promise<readonly Half[]> =>
  (await findAll(t, bookings, 'held', person, { from: date, to: addDays(date, 1) })).flatMap(heldHalves);

/** What the room's facts say of a booking. */
export const factOf = (booking: Booking, personId: PersonId, halves: readonly Half[]): BookingFact => ({
  bookingId: booking.id,
  personId,
  siteId: booking.siteId,
  floorId: booking.floorId,
  date: booking.date,
  halves,
});

/** Where a desk stands. Refuses one that is not there. */
export const placeOf = async (t: Tx, deskId: DeskId): Promise<Place> => {
  const desk = found(await t.get(desks, deskId));
  const [floor, site] = await Promise.all([t.get(floors, desk.floorId), t.get(sites, desk.siteId)]);
  return { desk, floor: found(floor), site: found(site) };
};

/** A broken uniqueness is how the store says that someone was faster. */
const orLoserTold = async <T>(attempt: Promise<T>): Promise<T> => {
  try {
    return await attempt;
  } catch (error) {
    const code = error instanceof Conflict ? LOST[error.constraint] : undefined;
    throw code ? new Refused(code) : error;
  }
};
