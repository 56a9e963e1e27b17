/** What anyone on the staff sends to the editors, and what becomes of it. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as schemas from './contribution.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type ContributionId = Of<'contributionId'>;
export type ContributionKind = Of<'contributionKind'>;
export type ContributionState = Of<'contributionState'>;
export type ContributionVerb = Of<'contributionVerb'>;
export type SendInput = Of<'sendInput'>;
export type ContributionView = Of<'contribution'>;
export type SentInput = Of<'sentInput'>;
export type Contributions = Of<'contributionsAnswer'>;
export type QueueInput = Of<'queueInput'>;
export type ContributionInput = Of<'contributionInput'>;
export type ContributionMoveInput = Of<'contributionMoveInput'>;

export const CONTRIBUTION_REFUSALS = {
  too_many_waiting: {
    status: 422,
    title: 'Ten things you sent in still wait for an editor. Take one back, or wait for an answer',
  },
  event_over: { status: 422, title: 'This event ends before it begins, or is over already' },
  already_decided: { status: 409, title: 'Somebody dealt with this in the meantime. Load it again' },
  own_contribution: { status: 422, title: 'You sent this in, so another editor deals with it' },
  words_needed: { status: 422, title: 'Write a sentence for whoever sent it' },
  wrong_outcome: { status: 422, title: 'Feedback is answered; news and events are taken or declined' },
} as const satisfies Record<string, Refusal>;
export type ContributionRefusal = keyof typeof CONTRIBUTION_REFUSALS;

export const sendContribution = endpoint<SendInput, ContributionView>()({
  method: 'POST',
  path: '/api/news/contributions',
  caller: 'person',
  summary: 'For staff: sends news, an event or feedback to the editors.',
  refusals: CONTRIBUTION_REFUSALS,
  success: 201,
});

export const listSent = endpoint<SentInput, Contributions>()({
  method: 'GET',
  path: '/api/news/contributions',
  caller: 'person',
  summary: 'For staff: what you sent in and what became of it, newest first, by page.',
  refusals: {},
});

export const seeQueue = endpoint<QueueInput, Contributions>()({
  method: 'GET',
  path: '/api/news/contributions/queue',
  caller: 'person',
  fresh: true,
  summary: 'For editors: what waits for them, oldest first, of their departments or of all, by page.',
  refusals: {},
});

export const seeContribution = endpoint<ContributionInput, ContributionView>()({
  method: 'GET',
  path: '/api/news/contributions/:id',
  caller: 'person',
  freshRoles: ['Editor'],
  summary: 'For whoever sent it and for editors: one contribution and what became of it.',
  refusals: {},
  others: 'hidden',
});

export const moveContribution = endpoint<ContributionMoveInput, ContributionView>()({
  method: 'POST',
  path: '/api/news/contributions/:id/moves',
  caller: 'person',
  freshRoles: ['Editor'],
  summary: 'For editors: takes it as a draft, answers or declines it. For whoever sent it: takes it back.',
  refusals: CONTRIBUTION_REFUSALS,
  others: 'hidden',
});
