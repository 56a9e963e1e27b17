import type { Instant } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type {
  ContributionKind,
  ContributionRefusal,
  ContributionState,
  ContributionVerb,
  SendInput,
} from './contribution.contract.ts';

/** So many of one person's wait at once: editors are few, and whoever has sent ten hears of these first. */
export const MOST_WAITING = 10;

/** Why this is not taken in; undefined where it is. */
export const whyNotSend = (
  input: SendInput,
  { waiting, now }: { readonly waiting: number; readonly now: Instant },
): Reason<ContributionRefusal> | undefined => {
  if (waiting >= MOST_WAITING) return { code: 'too_many_waiting' };
  if (input.kind === 'event' && (input.event.to <= input.event.from || input.event.to <= now))
    return { code: 'event_over' };
  return undefined;
};

/** What may become of each kind. */
export const OUTCOMES: Readonly<Record<ContributionKind, readonly ContributionVerb[]>> = {
  news: ['take', 'decline', 'withdraw'],
  event: ['take', 'decline', 'withdraw'],
  feedback: ['answer', 'withdraw'],
};

/** How it stands once that was done. */
export const STATE_AFTER: Readonly<Record<ContributionVerb, ContributionState>> = {
  take: 'taken',
  answer: 'answered',
  decline: 'declined',
  withdraw: 'withdrawn',
};

/** Why this cannot be done with it now; undefined where it can. */
export const whyNotMove = (
  { kind, state }: { readonly kind: ContributionKind; readonly state: ContributionState },
  { verb, words }: { readonly verb: ContributionVerb; readonly words?: string },
): Reason<ContributionRefusal> | undefined => {
  if (!OUTCOMES[kind].includes(verb)) return { code: 'wrong_outcome' };
  if (state !== 'sent') return { code: 'already_decided' };
  return (verb === 'answer' || verb === 'decline') && words === undefined
    ? { code: 'words_needed' }
    : undefined;
};
