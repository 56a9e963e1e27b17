import { z } from 'zod';
import { idOf, instant, list, paging } from '../contract/schemas.ts';
import { articleId, eventDetails } from './schemas.ts';

export const contributionId = idOf('con');

/** What people send in: something to publish, or what they think of Guildhall and what it says. */
export const contributionKind = z.enum(['news', 'event', 'feedback']);

export const contributionState = z.enum(['sent', 'taken', 'answered', 'declined', 'withdrawn']);

/** What editors do with what was sent in; whoever sent it may take it back until then. */
export const contributionVerb = z.enum(['take', 'answer', 'decline', 'withdraw']);

const title = z.string().trim().min(1, 'Give it a title').max(150, 'Keep the title to 150 characters');
const words = z.string().trim().min(1, 'Say something about it').max(5_000, 'Keep it to 5,000 characters');

export const sendInput = z.union([
  z.strictObject({ kind: z.enum(['news', 'feedback']), title, text: words }),
  z.strictObject({ kind: z.literal('event'), title, text: words, event: eventDetails }),
]);

const somebody = z.strictObject({ id: idOf('per'), name: z.string() });

/** What became of it. */
const outcome = z.strictObject({
  at: instant,
  /** Who decided; null where it was the sender, or somebody who is gone. */
  by: somebody.nullable(),
  /** The answer, or why it was declined. */
  words: z.string().nullable(),
  /** The article that was made of it, once whoever asks may read it; for editors from the beginning. */
  article: z.strictObject({ id: articleId, title: z.string(), isLive: z.boolean() }).nullable(),
});

export const contribution = z.strictObject({
  id: contributionId,
  kind: contributionKind,
  title: z.string(),
  text: z.string(),
  event: eventDetails.nullable(),
  from: somebody,
  /** Whose editors see it beside the council's: the department of whoever sent it. */
  department: z.string().nullable(),
  sentAt: instant,
  state: contributionState,
  outcome: outcome.nullable(),
  can: z.strictObject({ move: list(contributionVerb) }),
});

export const sentInput = z.strictObject({ ...paging });
export const contributionsAnswer = z.strictObject({
  contributions: list(contribution),
  can: z.strictObject({
    /** Deals with what others sent. */
    seeQueue: z.boolean(),
  }),
  next: z.string().exactOptional(),
});

export const queueInput = z.strictObject({ kind: contributionKind.exactOptional(), ...paging });

export const contributionInput = z.strictObject({ id: contributionId });

export const contributionMoveInput = z.strictObject({
  id: contributionId,
  verb: contributionVerb,
  /** The answer to feedback, or the reason for declining. */
  words: z.string().trim().min(1).max(2_000).exactOptional(),
});
