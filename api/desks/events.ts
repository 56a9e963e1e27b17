import type { PersonId } from '../contract/ids.ts';
import type { Half, PlainDate } from '../contract/time.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { BookingId, FloorId, SiteId } from './contract.ts';

/** What the room's facts carry: ids and the day. Whoever acts on one reads the booking as it is by then. */
export interface BookingFact {
  readonly bookingId: BookingId;
  readonly personId: PersonId;
  readonly siteId: SiteId;
  readonly floorId: FloorId;
  readonly date: PlainDate;
  /** The halves this fact is about: those booked, or those given back. */
  readonly halves: readonly Half[];
}

export const DESK_BOOKED = 'desk.booked';
export const DESK_CANCELLED = 'desk.cancelled';

/** A desk was booked. */
export const deskBooked = (data: BookingFact): Fact<BookingFact> => fact(DESK_BOOKED, data);

/** One or both halves of a booking were given back, by the person or because they left. */
export const deskCancelled = (data: BookingFact): Fact<BookingFact> => fact(DESK_CANCELLED, data);

const fact = (name: Fact['name'], data: BookingFact): Fact<BookingFact> => ({
  name,
  stream: data.bookingId,
  data,
});
