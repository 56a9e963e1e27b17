import type { PersonId } from '../contract/ids.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type { BookingState, SessionId } from './contract.ts';
import { type BookingChange, bookingChanged } from './events.ts';
import type { TrainingPorts } from './ports.ts';
import { type Booking, bookings, placeKey, type Session } from './records.ts';
import { type Step, settled } from './seating.rules.ts';

type Ports = Pick<TrainingPorts, 'clock' | 'outbox'>;

/** Transactions about one session's seats run one after another: many sign up in the same second. */
export const turnOf = (session: SessionId) => ({ turn: `training_session|${session}` });

/** The live bookings of a session, in the order of its queue. */
export const liveOf = (reader: Reader, session: SessionId): Promise<readonly Booking[]> =>
  findAll(reader, bookings, 'session', session);

/** How a person stands to a session; undefined where they never signed up, or it is over with. */
export const ownOf = (reader: Reader, session: SessionId, person: PersonId): Promise<Booking | undefined> =>
  reader.one(bookings, 'place', placeKey({ session, person }));

/** What is to become of a booking. */
export interface Turn {
  readonly state: BookingState;
  readonly by: PersonId | 'system';
  readonly what: BookingChange;
  readonly offeredUntil?: Booking['offeredUntil'];
}

/** Writes what becomes of a booking and tells of it. */
export const turnBooking = async (
  t: Tx,
  { clock, outbox }: Ports,
  { offeredUntil: _, ...before }: Booking,
  { state, by, what, offeredUntil }: Turn,
): Promise<Booking> => {
  const after: Booking = {
    ...before,
    ...{ state, rev: before.rev + 1, history: [...before.history, { at: clock.now(), by, state }] },
    ...(offeredUntil && { offeredUntil }),
  };
  await t.put(bookings, after);
  await tell(t, outbox, after, what);
  return after;
};

export const tell = (
  t: Tx,
  outbox: Ports['outbox'],
  booking: Booking,
  what: BookingChange,
): Promise<void> => {
  const { id, session, person, rev } = booking;
  return outbox.append(t, bookingChanged({ booking: id, session, person, what, rev }));
};

/**
 * Ends offers that ran out and fills free seats from the queue, in the transaction that frees them: whoever comes after
 * it finds nobody waiting beside an empty chair. Returns the live bookings as they are then.
 */
export const settleSeats = async (t: Tx, ports: Ports, session: Session): Promise<readonly Booking[]> => {
  const live = await liveOf(t, session.id);
  const steps = new Map(settled(session, live, ports.clock.now()).map((step) => [step.id, step]));
  const after: Booking[] = [];
  for (const booking of live) {
    const step = steps.get(booking.id);
    after.push(step ? await turnBooking(t, ports, booking, asTurn(step)) : booking);
  }
  return after.filter(({ state }) => state !== 'lapsed');
};

const asTurn = (step: Step): Turn => {
  if (step.to === 'offered')
    return { state: 'offered', by: 'system', what: 'offered', offeredUntil: step.until };
  return { state: step.to, by: 'system', what: step.to === 'booked' ? 'promoted' : 'lapsed' };
};
