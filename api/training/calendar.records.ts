import type { KeptEntry } from '../platform/calendar.ts';
import { collection } from '../platform/store/declare.ts';
import type { SessionId } from './contract.ts';

/** The entry in the calendar of whoever leads a session, under the session's id; online, it is the Teams meeting. */
export interface SessionEntry extends KeptEntry {
  /** What the entry says: with another version it is written anew, in its place. */
  readonly version: number;
  readonly isOnline: boolean;
}

export const sessionEntries = collection<SessionEntry>()('training_session_entry', {
  index: { person: ({ id, personId }) => ({ in: personId, by: id }) },
});

/** The entry in the calendar of somebody who has a seat, under the booking's id. */
export interface SeatEntry extends KeptEntry {
  readonly session: SessionId;
  readonly version: number;
  /** Where to join it; absent in a room, and until Teams has told. */
  readonly joinUrl?: string;
}

export const seatEntries = collection<SeatEntry>()('training_seat_entry', {
  index: { person: ({ id, personId }) => ({ in: personId, by: id }) },
});

/** The Teams meeting of a session, as Teams told of it. */
export interface Meeting {
  readonly id: SessionId;
  /** Which entry it belongs to: another lead has another meeting. */
  readonly eventId: string;
  readonly joinUrl: string;
}

export const meetings = collection<Meeting>()('training_meeting');
