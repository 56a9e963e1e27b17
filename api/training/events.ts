import type { PersonId } from '../contract/ids.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { ChampionState } from './champion.contract.ts';
import type { BookingId, ChampionId, CompletionId, SessionId } from './contract.ts';

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

/** Somebody has completed a session. Told once: a mark that is put right later tells nothing anew. */
export interface CompletedFact {
  readonly completion: CompletionId;
  readonly person: PersonId;
}

export const SESSION_COMPLETED = 'training.completed';

export const sessionCompleted = (data: CompletedFact): Fact<CompletedFact> => ({
  name: SESSION_COMPLETED,
  stream: data.completion,
  data,
});

/** A nomination went on. Who is told reads how it stands by then. */
export interface ChampionFact {
  readonly champion: ChampionId;
  readonly person: PersonId;
  readonly to: ChampionState;
  readonly rev: number;
  readonly by: PersonId;
}

export const CHAMPION_CHANGED = 'training.champion_changed';

export const championChanged = (data: ChampionFact): Fact<ChampionFact> => ({
  name: CHAMPION_CHANGED,
  stream: data.champion,
  data,
});
