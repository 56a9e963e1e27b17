import type { PersonId } from '../contract/ids.ts';
import { addMillis, type Instant, millisBetween } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { MarkSource, Roll } from './attendance.contract.ts';
import type { TrainingRefusal } from './contract.ts';
import type { EvidenceRule } from './course.contract.ts';

/** From the highest rank to the lowest. Somebody who was in the room knows better than a report. */
const RANKS: readonly MarkSource[] = ['manual', 'code', 'import'];

interface Said {
  readonly source: MarkSource;
  readonly minutes?: number;
  readonly isTakenBack?: true;
}

/**
 * Of all that was said of somebody, in order, what counts: the highest source that still says something, and of it the
 * last.
 */
export const markThatCounts = <Mark extends Said>(said: readonly Mark[]): Mark | undefined =>
  RANKS.map((rank) => said.findLast(({ source }) => source === rank)).find(
    (mark) => mark !== undefined && !mark.isTakenBack,
  );

/** Three quarters of the time, as skills frameworks ask. */
const ENOUGH = 0.75;

/** True where a mark is what the course counts as having completed it. */
export const isEnough = (rule: EvidenceRule, mark: Said | undefined, sessionMinutes: number): boolean => {
  if (!mark) return false;
  if (rule === 'check_in') return mark.minutes === undefined || mark.minutes > 0;
  return mark.minutes !== undefined && mark.minutes >= ENOUGH * sessionMinutes;
};

/** True where a mark tells all that the rule asks: a code does not say how long somebody stayed. */
export const tellsEnough = (rule: EvidenceRule, mark: Said | undefined): boolean =>
  mark !== undefined && (rule === 'check_in' || mark.minutes !== undefined);

const MINUTE_MS = 60_000;

export const minutesOf = ({ start, end }: { readonly start: Instant; readonly end: Instant }): number =>
  Math.round(millisBetween(start, end) / MINUTE_MS);

/** So long after a session its roll can still be put right. */
export const ROLL_OPEN_MS = 14 * 24 * 3_600_000;

interface Held {
  readonly state: 'planned' | 'cancelled';
  readonly start: Instant;
  readonly end: Instant;
  readonly lead: PersonId;
}

/** Why nobody can be marked now; undefined where somebody can. A mark before the beginning would be a guess. */
export const whyNotMark = (
  { state, start, end }: Held,
  now: Instant,
): Reason<NonNullable<Roll['closed']>> | undefined => {
  if (state === 'cancelled') return { code: 'session_cancelled' };
  if (now < start) return { code: 'not_begun' };
  return now >= addMillis(end, ROLL_OPEN_MS) ? { code: 'roll_closed' } : undefined;
};

/** True while a code says that somebody is there: until the session is over. */
export const takesCode = ({ state, end }: Pick<Held, 'state' | 'end'>, now: Instant): boolean =>
  state === 'planned' && now < end;

interface There {
  readonly person: PersonId;
  readonly isBooked: boolean;
}

/** Why somebody cannot check in now, whatever the code; undefined where they can. It ends with the session. */
export const whyNotBeThere = (
  session: Held,
  { person, isBooked }: There,
  now: Instant,
): Reason<TrainingRefusal> | undefined => {
  const closed = whyNotMark(session, now);
  if (closed) return closed;
  if (!takesCode(session, now)) return { code: 'roll_closed' };
  if (session.lead === person) return { code: 'own_mark' };
  return isBooked ? undefined : { code: 'not_signed_up' };
};

/** Why a code is not taken; undefined where it is. */
export const whyNotCheckIn = (
  session: Held & { readonly code: string },
  { code, ...there }: There & { readonly code: string },
  now: Instant,
): Reason<TrainingRefusal> | undefined =>
  whyNotBeThere(session, there, now) ??
  (code.toUpperCase() === session.code ? undefined : { code: 'wrong_code' });
