import type { PersonId } from '../contract/ids.ts';
import { type Instant, millisBetween } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { BookingState, TrainingRefusal } from './contract.ts';
import { stateAt } from './seating.rules.ts';
import type { SessionDetails } from './session.contract.ts';

type Why = Reason<TrainingRefusal> | undefined;

/** No session is longer: what takes several days is several sessions. */
const LONGEST_MS = 24 * 3_600_000;
/** No roll is called in less. */
const SHORTEST_MS = 5 * 60_000;
/** A slip in the year makes a session that nobody ever finds. */
const FURTHEST_MS = 731 * 24 * 3_600_000;

/** A session as far as signing up goes. */
export interface Open {
  readonly state: 'planned' | 'cancelled';
  readonly start: Instant;
  readonly signupOpens: Instant;
  readonly signupCloses: Instant;
  readonly lead: PersonId;
}

/** Why a session cannot be planned so; undefined where it can. */
export const whyNotPlan = (
  { start, end, signupOpens, signupCloses, isOnline, place }: SessionDetails,
  now: Instant,
): Why => {
  if (start <= now) return wrongTime('start', 'A session begins in the future.');
  if (millisBetween(now, start) > FURTHEST_MS)
    return wrongTime('start', 'A session begins within two years.');
  const length = millisBetween(start, end);
  if (length < SHORTEST_MS || length > LONGEST_MS)
    return wrongTime('end', 'A session ends five minutes or more after it begins, within a day.');
  if (signupCloses > start) return wrongTime('signupCloses', 'Sign-up closes before the session begins.');
  if (signupOpens >= signupCloses) return wrongTime('signupOpens', 'Sign-up opens before it closes.');
  const hasPlace = place.site !== null || place.room !== '';
  return isOnline === hasPlace ? { code: 'wrong_place' } : undefined;
};

const wrongTime = (field: keyof SessionDetails, detail: string): Why => ({
  ...{ code: 'wrong_times', detail },
  fields: [{ field, message: detail }],
});

/** Why nothing can be done with this session any more; undefined where something can. */
export const whyNotMove = ({ state, start }: Pick<Open, 'state' | 'start'>, now: Instant): Why => {
  if (state === 'cancelled') return { code: 'session_cancelled' };
  return start <= now ? { code: 'session_over' } : undefined;
};

interface Wish {
  readonly person: PersonId;
  /** How they stand to this session so far. */
  readonly own: { readonly state: BookingState; readonly offeredUntil?: Instant } | undefined;
  /** The title of what else they are signed up for at that time. */
  readonly meanwhile: string | undefined;
}

/** Why this person cannot sign up; undefined where they can. */
export const whyNotJoin = (session: Open, { person, own, meanwhile }: Wish, now: Instant): Why => {
  const over = whyNotMove(session, now);
  if (over) return over;
  if (session.lead === person) return { code: 'own_session' };
  if (own && stateAt(own, now) !== 'lapsed') return { code: 'already_signed_up' };
  if (now < session.signupOpens) return { code: 'signup_not_open' };
  if (now >= session.signupCloses) return { code: 'signup_closed' };
  return meanwhile === undefined
    ? undefined
    : { code: 'overlaps', detail: `You are signed up for “${meanwhile}” at that time.` };
};

/** Why an offer cannot be answered; undefined where it can. */
export const whyNotAnswer = (session: Open, own: Wish['own'], now: Instant): Why =>
  whyNotMove(session, now) ?? (own && stateAt(own, now) === 'offered' ? undefined : { code: 'no_offer' });

/** Why nothing can be given back; undefined where it can. */
export const whyNotLeave = (session: Open, own: Wish['own'], now: Instant): Why =>
  whyNotMove(session, now) ?? (own && stateAt(own, now) !== 'lapsed' ? undefined : { code: 'not_signed_up' });
