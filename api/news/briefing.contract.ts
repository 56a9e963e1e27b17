/** Restricted briefings as those read them to whom they are given. Every call asks Entra anew who the caller is. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type * as schemas from './briefing.schemas.ts';
import type { NewsImage } from './image.contract.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type BriefingInput = Of<'briefingInput'>;
export type OpenBriefingInput = Of<'openBriefingInput'>;
export type ReadingState = Of<'readingState'>;
export type OpenedAs = Of<'openedAs'>;
export type MyBriefingsInput = Of<'myBriefingsInput'>;
export type MyBriefings = Of<'myBriefingsAnswer'>;
export type BriefingRow = Of<'briefingRow'>;
export type RestrictionStatement = Of<'restrictionStatement'>;
export type BriefingView = Of<'briefingView'>;
export type BriefingText = Of<'briefingText'>;
export type BriefingImageInput = Of<'briefingImageInput'>;
export type AcknowledgeInput = Of<'acknowledgeInput'>;
export type Acknowledged = Of<'acknowledgeAnswer'>;
export type OpeningsInput = Of<'openingsInput'>;
export type Openings = Of<'openingsAnswer'>;

/** Every refusal of briefings. The code is the contract, the title is what people read. */
export const BRIEFING_REFUSALS = {
  members_only: { status: 403, title: 'Briefings are for councillors' },
  newer_version: { status: 409, title: 'This briefing has changed. Open it again, then acknowledge it' },
  not_opened: { status: 422, title: 'Open the briefing before you acknowledge it' },
  changed_meanwhile: { status: 409, title: 'Somebody else saved this meanwhile. Load it again' },
  not_possible_now: { status: 409, title: 'This cannot be done any more. Load the briefing again' },
  unknown_ground: { status: 422, title: 'Choose at least one ground from the list' },
  unknown_decider: { status: 422, title: 'Choose the officer who decided that it is private' },
  nobody_in_circulation: { status: 422, title: 'Choose at least one councillor' },
  not_a_member: { status: 422, title: 'A briefing can only be given to councillors' },
  unfinished: { status: 422, title: 'Something is missing before this can be circulated' },
  shuts_out: {
    status: 422,
    title: 'Some readers would be shut out. Open “Change it” and see the checks below the text',
  },
  review_moved: { status: 422, title: 'Only the monitoring officer moves the review date' },
  review_in_the_past: { status: 422, title: 'Choose a review date after today' },
  review_too_late: { status: 422, title: 'Choose a review date within a year' },
} as const satisfies Record<string, Refusal>;
export type BriefingRefusal = keyof typeof BRIEFING_REFUSALS;

/** These refusals, for an endpoint that may answer with them. */
export const saying = refusalsFrom(BRIEFING_REFUSALS);

const fresh = { caller: 'person', fresh: true } as const;

export const myBriefings = endpoint<MyBriefingsInput, MyBriefings>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings',
  summary:
    'For councillors: briefings open to all members, or those given to the viewer by name, newest first.',
  refusals: saying('members_only'),
});

export const seeBriefing = endpoint<BriefingInput, BriefingView>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/:id',
  summary:
    'What a restricted briefing is about, and why it is private, to whom, until when and how to object.',
  refusals: {},
  others: 'hidden',
});

export const openBriefing = endpoint<OpenBriefingInput, BriefingText>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/:id/text',
  summary:
    'What a restricted briefing says, or said. Each time it is opened is noted, for its reader to see.',
  refusals: {},
  others: 'hidden',
});

export const briefingImage = endpoint<BriefingImageInput, NewsImage>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/:id/images/:image',
  summary:
    'A picture of a restricted briefing, for those who opened a version that shows it, which was noted, or handle it.',
  refusals: {},
  others: 'hidden',
});

export const acknowledgeBriefing = endpoint<AcknowledgeInput, Acknowledged>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/:id/acknowledgement',
  summary: 'The councillor took note of this version, which was served to them.',
  refusals: saying('newer_version', 'not_opened'),
  others: 'hidden',
});

export const seeOpenings = endpoint<OpeningsInput, Openings>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/:id/openings',
  summary: 'Who opened it and when, newest first: one’s own openings, or all for the monitoring officer.',
  refusals: {},
  others: 'hidden',
});
