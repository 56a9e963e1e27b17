import type { PersonId } from '../contract/ids.ts';
import type { Topic } from '../contract/notices.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { ChampionState } from './champion.contract.ts';
import type { BookingId, BookingState, ChampionId, CompletionId, SessionId } from './contract.ts';

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
  | 'meeting_made'
  | 'reminded'
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

/** A session has begun, and whoever leads it can call its roll. */
export interface BegunFact {
  readonly session: SessionId;
  readonly lead: PersonId;
}

export const SESSION_BEGUN = 'training.begun';

export const sessionBegun = (data: BegunFact): Fact<BegunFact> => ({
  name: SESSION_BEGUN,
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

/** Told to whoever is signed up: that they moved up, are offered a seat, or that their session changed or is off. */
export const SEATS: Topic = {
  id: 'training.seats',
  title: 'A training session you signed up for: a seat, an offer, a change',
  usual: 'bot',
};

export const REMINDERS: Topic = {
  id: 'training.reminders',
  title: 'A training session of yours is tomorrow',
  usual: 'bot',
};

export const AFTERWARDS: Topic = {
  id: 'training.afterwards',
  title: 'You completed a training session and may check your skills again',
  usual: 'bot',
};

/** Told to whoever leads a session, as it begins. */
export const ROLLS: Topic = {
  id: 'training.rolls',
  title: 'A training session you lead has begun: its roll and its check-in code',
  usual: 'bot',
  for: 'staff',
};

/** Told to whoever is nominated, and to who decides next. */
export const CHAMPIONS: Topic = {
  id: 'training.champions',
  title: 'A nomination as digital champion waits for your answer, or was answered',
  usual: 'bot',
  for: 'staff',
};

/** A session under way, for who leads it. */
export interface RollNews {
  readonly lead: PersonId;
  readonly session: SessionId;
  readonly title: string;
  /** How many have a seat. */
  readonly booked: number;
}

/** A moment as a clock on the wall of the session tells it. */
export interface WallMoment {
  readonly day: PlainDate;
  readonly time: string;
}

/** A session as somebody who is signed up is told of it. */
export interface SeatNews {
  readonly person: PersonId;
  readonly session: SessionId;
  readonly title: string;
  readonly start: WallMoment;
  /** The day it is now, where the session is: a reminder may have waited for quiet hours to end. */
  readonly today: PlainDate;
  readonly place: string;
  readonly isOnline: boolean;
  readonly state: BookingState;
  readonly offeredUntil: WallMoment | null;
}

/** What somebody completed, for who invites them to see what changed. */
export interface CompletedNews {
  readonly completion: CompletionId;
  readonly person: PersonId;
  readonly title: string;
  /** Skills are those of staff: a councillor is not sent to a page that is not theirs. */
  readonly mayCheck: boolean;
}

/** A nomination as those it concerns are told of it. */
export interface ChampionNews {
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly nominatedBy: { readonly id: PersonId; readonly name: string };
  readonly state: ChampionState;
  readonly rev: number;
  /** Who decides next, as far as one person does. */
  readonly decides: PersonId | null;
}
