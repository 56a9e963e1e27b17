import { addMillis, type Instant } from '../contract/time.ts';
import { ROLL_OPEN_MS } from './attendance.rules.ts';
import type { NextStep } from './desk.contract.ts';
import type { SessionNumbers } from './session.contract.ts';

interface Times {
  readonly start: Instant;
  readonly end: Instant;
}

/** Where a session stands on the desk: before it, in it, while its roll can be put right, or not any more. */
export const partOf = ({ start, end }: Times, now: Instant): 'toCome' | 'underWay' | 'rolls' | 'closed' => {
  if (now < start) return 'toCome';
  if (now < end) return 'underWay';
  return now < addMillis(end, ROLL_OPEN_MS) ? 'rolls' : 'closed';
};

/** What whoever leads it does next. */
export const nextStepOf = (
  session: Times & { readonly capacity: number },
  { booked, offered, waiting, marked }: SessionNumbers,
  now: Instant,
): NextStep => {
  if (partOf(session, now) !== 'toCome') return marked < booked ? 'call_roll' : 'see_roll';
  if (booked + offered + waiting === 0) return 'invite';
  return waiting > 0 && booked + offered >= session.capacity ? 'more_seats' : 'nothing';
};
