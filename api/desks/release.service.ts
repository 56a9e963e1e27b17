import type { PersonId } from '../contract/ids.ts';
import type { Half, PlainDate } from '../contract/time.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import { factOf, giveBack, heldOn, placeOf } from './booking.service.ts';
import type { BookingId } from './contract.ts';
import { deskBooked, deskCancelled } from './events.ts';
import { type DesksPorts, earliestToday, nowAt } from './ports.ts';
import { type Booking, bookings, halfKey } from './records.ts';
import { freeableHalves, inOrder, whyNotBook } from './rules.ts';
import { placesOf } from './views.ts';

/** Halves of a day on which somebody will not be in. */
export interface DayAway {
  readonly date: PlainDate;
  readonly halves: readonly Half[];
}

/** What was given back of a booking. */
export interface ReleasedDesk {
  readonly booking: BookingId;
  readonly halves: readonly Half[];
}

type Ports = Pick<DesksPorts, 'clock' | 'outbox' | 'ids' | 'windowDays'>;

/** Desks given back for a person who did not ask, and taken again; other rooms have it as a port. Callers open the transaction. */
export const releaseService = (ports: Ports) => ({
  /** Gives back what the person holds in these halves and is not over. The same again gives back nothing. */
  releaseDesks: async (
    t: Tx,
    person: PersonId,
    days: readonly DayAway[],
  ): Promise<readonly ReleasedDesk[]> => {
    const byDate = new Map(days.map(({ date, halves }) => [date, halves]));
    const held = await findAll(t, bookings, 'held', person, { from: earliestToday(ports.clock) });
    return freeHalves(t, ports, person, held, ({ date }) => byDate.get(date) ?? []);
  },

  /**
   * Books again what was given back, where the desk is still free and could be booked now, and returns what that was.
   * A desk that somebody else took meanwhile is theirs.
   */
  takeDesksAgain: async (
    t: Tx,
    person: PersonId,
    released: readonly ReleasedDesk[],
  ): Promise<readonly Booking[]> => {
    const taken: Booking[] = [];
    for (const { booking, halves } of released) {
      const before = await t.get(bookings, booking);
      const again = before?.personId === person && (await bookedAgain(t, ports, person, before, halves));
      if (again) taken.push(again);
    }
    return taken;
  },
});

/** Frees what someone who has left still holds; what is over stays as it was. Returns how many bookings changed. */
export const freeAllOf = async (
  t: Tx,
  person: PersonId,
  ports: Pick<DesksPorts, 'clock' | 'outbox'>,
): Promise<number> => {
  const held = await findAll(t, bookings, 'held', person, { from: earliestToday(ports.clock) });
  return (await freeHalves(t, ports, person, held, ({ halves }) => halves)).length;
};

/** Gives back the wanted halves of each booking that are held and not over. */
const freeHalves = async (
  t: Tx,
  { clock, outbox }: Pick<DesksPorts, 'clock' | 'outbox'>,
  person: PersonId,
  held: readonly Booking[],
  wanted: (booking: Booking) => readonly Half[],
): Promise<readonly ReleasedDesk[]> => {
  const place = await placesOf(t, held);
  const released: ReleasedDesk[] = [];
  for (const booking of held) {
    const { site } = place(booking);
    const halves = freeableHalves(booking, site, nowAt(clock, site)).filter((half) =>
      wanted(booking).includes(half),
    );
    if (halves.length === 0) continue;
    await t.put(bookings, giveBack(booking, halves, clock.now()));
    await outbox.append(t, deskCancelled(factOf(booking, person, halves)));
    released.push({ booking: booking.id, halves });
  }
  return released;
};

const bookedAgain = async (
  t: Tx,
  { clock, ids, outbox, windowDays }: Ports,
  person: PersonId,
  before: Booking,
  halves: readonly Half[],
): Promise<Booking | undefined> => {
  const { deskId, floorId, siteId, date } = before;
  const { desk, site } = await placeOf(t, deskId);
  const held = await heldOn(t, person, date);
  const attempt = { mode: desk.mode, site, date, halves, held, now: nowAt(clock, site), windowDays };
  if (desk.retired || whyNotBook(attempt)) return undefined;
  for (const half of halves) if (await t.one(bookings, 'desk', halfKey(deskId, date, half))) return undefined;
  const booking: Booking = {
    ...{ id: ids.next('bkg'), personId: person, deskId, floorId, siteId, date },
    ...{ halves: inOrder(halves), freed: [], bookedAt: clock.now() },
  };
  await t.put(bookings, booking);
  await outbox.append(t, deskBooked(factOf(booking, person, booking.halves)));
  return booking;
};
