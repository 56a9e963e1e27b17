import { addMillis, type Instant } from '../contract/time.ts';
import type { BookingId, BookingState } from './contract.ts';

/** A session as far as seats go. */
export interface Seats {
  readonly state: 'planned' | 'cancelled';
  readonly capacity: number;
  readonly start: Instant;
  readonly signupCloses: Instant;
  readonly offerHours: number;
}

/** A live booking as far as seats go. */
export interface Place {
  readonly id: BookingId;
  readonly state: BookingState;
  readonly offeredUntil?: Instant;
}

/** What becomes of one booking, without anybody asking for it. */
export type Step =
  | { readonly id: BookingId; readonly to: 'booked' | 'lapsed' }
  | { readonly id: BookingId; readonly to: 'offered'; readonly until: Instant };

const HOUR_MS = 3_600_000;
/** So long a seat is kept for somebody who has to answer: long enough to be read, short enough that others may follow. */
export const OFFER_MS = 4 * HOUR_MS;

/**
 * What free seats and the clock make of a session's live bookings, given in the order of the queue: offers that ran out
 * end, and who waits moves up while seats are free, in order. Nobody moves up once sign-up has closed, and shortly before
 * the session a seat is offered, as people have made other plans by then. Fewer seats than people evict nobody.
 */
export const settled = (session: Seats, live: readonly Place[], now: Instant): readonly Step[] => {
  const lapsed = live.filter((place) => hasLapsed(place, now));
  const steps: Step[] = lapsed.map(({ id }) => ({ id, to: 'lapsed' }));
  if (session.state !== 'planned' || now >= session.signupCloses) return steps;
  const free = Math.max(0, session.capacity - seatsTaken(live, now));
  const next = live.filter(({ state }) => state === 'waiting').slice(0, free);
  return [...steps, ...next.map(({ id }) => promotion(session, id, now))];
};

const promotion = (session: Seats, id: BookingId, now: Instant): Step => {
  if (now < addMillis(session.start, -session.offerHours * HOUR_MS)) return { id, to: 'booked' };
  const until = addMillis(now, OFFER_MS);
  return { id, to: 'offered', until: until < session.signupCloses ? until : session.signupCloses };
};

/** True where a seat was offered and the time for an answer is over, whether anybody has written so or not. */
export const hasLapsed = ({ state, offeredUntil }: Omit<Place, 'id'>, now: Instant): boolean =>
  state === 'offered' && offeredUntil !== undefined && offeredUntil <= now;

/** How a booking stands by the clock. */
export const stateAt = (place: Omit<Place, 'id'>, now: Instant): BookingState =>
  hasLapsed(place, now) ? 'lapsed' : place.state;

/** Seats that are booked or kept for an offer. */
export const seatsTaken = (live: readonly Omit<Place, 'id'>[], now: Instant): number =>
  live.filter(({ state, ...rest }) => state !== 'waiting' && !hasLapsed({ state, ...rest }, now)).length;

/** What a newcomer gets, once all is settled: a seat where one is free and nobody waits, or a place in the queue. */
export const placeForNewcomer = (
  session: Seats,
  live: readonly Omit<Place, 'id'>[],
  now: Instant,
): 'booked' | 'waiting' =>
  live.every(({ state }) => state !== 'waiting') && seatsTaken(live, now) < session.capacity
    ? 'booked'
    : 'waiting';
