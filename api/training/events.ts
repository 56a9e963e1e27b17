import type { PersonId } from '../contract/ids.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { BookingId, SessionId } from './contract.ts';

/** What happened to a booking. `promoted` and `offered` came by themselves; whoever acts reads how it stands by then. */
export type BookingChange =
  | 'joined'
  | 'promoted'
  | 'offered'
  | 'accepted'
  | 'given_back'
  | 'lapsed'
  | 'session_changed'
  | 'session_cancelled'
  | 'left';

/** Ids and words: one person's booking of one session, and its version, so that a replay does no harm. */
export interface BookingFact {
  readonly booking: BookingId;
  readonly session: SessionId;
  readonly person: PersonId;
  readonly what: BookingChange;
  readonly rev: number;
}

export const BOOKING_CHANGED = 'training.booking_changed';

export const bookingChanged = (data: BookingFact): Fact<BookingFact> => ({
  name: BOOKING_CHANGED,
  stream: data.booking,
  data,
});

/** A session was planned, changed or cancelled. */
export interface SessionFact {
  readonly session: SessionId;
  readonly rev: number;
}

export const SESSION_CHANGED = 'training.session_changed';

export const sessionChanged = (data: SessionFact): Fact<SessionFact> => ({
  name: SESSION_CHANGED,
  stream: data.session,
  data,
});
