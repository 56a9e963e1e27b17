/** Restricted briefings as those handle them who write them and who keeps the register. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { saying } from './briefing.contract.ts';
import type * as schemas from './circulation.schemas.ts';
import { IMAGE_REFUSALS, PICTURE_BODY_BYTES, type SendImageInput, type SentImage } from './image.contract.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type RestrictionInput = Of<'restrictionInput'>;
export type BriefingContent = Of<'briefingContent'>;
export type BriefingChoices = Of<'choicesAnswer'>;
export type DeskInput = Of<'deskInput'>;
export type BriefingDesk = Of<'deskAnswer'>;
export type BriefingDeskRow = Of<'deskRow'>;
export type ManagedInput = Of<'managedInput'>;
export type ManagedBriefing = Of<'managedBriefing'>;
export type Copy = Of<'copy'>;
export type WriteInput = Of<'writeInput'>;
export type SaveInput = Of<'saveInput'>;
export type BriefingPreviewInput = Of<'briefingPreviewInput'>;
export type BriefingPreview = Of<'briefingPreview'>;
export type Saved = Of<'savedAnswer'>;
export type BriefingState = Of<'briefingState'>;
export type CirculateInput = Of<'circulateInput'>;
export type CirculationInput = Of<'circulationInput'>;
export type ReviewInput = Of<'reviewInput'>;
export type WithdrawalInput = Of<'withdrawalInput'>;
export type RegisterInput = Of<'registerInput'>;
export type Register = Of<'registerAnswer'>;
export type RegisterRow = Of<'registerRow'>;

const fresh = { caller: 'person', fresh: true } as const;
const RESTRICTING = [
  'unknown_ground',
  'unknown_decider',
  'nobody_in_circulation',
  'not_a_member',
  'review_in_the_past',
  'review_too_late',
] as const;

export const briefingChoices = endpoint<Record<never, never>, BriefingChoices>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/choices',
  summary: 'For those who write briefings: the councillors by name.',
  refusals: {},
});

export const briefingDesk = endpoint<DeskInput, BriefingDesk>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/desk',
  summary: 'Restricted briefings the viewer wrote, with how far their readers have come, newest first.',
  refusals: {},
});

export const writeBriefing = endpoint<WriteInput, Saved>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk',
  summary: 'Begins a restricted briefing. Nobody is given it yet.',
  refusals: saying(...RESTRICTING),
  success: 201,
  bodyBytes: 512_000,
});

export const previewBriefing = endpoint<BriefingPreviewInput, BriefingPreview>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk/preview',
  reads: true,
  summary:
    'For those who write briefings: the text that is sent with it as readers would get it, and what stops it. Nothing is kept.',
  refusals: {},
  bodyBytes: 512_000,
});

export const manageBriefing = endpoint<ManagedInput, ManagedBriefing>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/desk/:id',
  summary: 'A restricted briefing as its author handles it: text, restriction, and each reader’s state.',
  refusals: {},
  others: 'hidden',
});

export const saveBriefing = endpoint<SaveInput, Saved>()({
  ...fresh,
  method: 'PUT',
  path: '/api/news/briefings/desk/:id',
  summary: 'Saves text and restriction of a briefing. Readers see neither before it is circulated again.',
  refusals: saying('changed_meanwhile', 'not_possible_now', 'review_moved', ...RESTRICTING),
  others: 'hidden',
  bodyBytes: 512_000,
});

export const sendBriefingImage = endpoint<SendImageInput, SentImage>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk/:id/images',
  summary:
    'For those who handle a briefing: takes a picture for it. It is drawn anew; nothing else of it is kept.',
  refusals: { ...IMAGE_REFUSALS, ...saying('not_possible_now') },
  others: 'hidden',
  bodyBytes: PICTURE_BODY_BYTES,
  success: 201,
});

export const circulateBriefing = endpoint<CirculateInput, Saved>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk/:id/version',
  summary: 'Gives what was saved to everybody in the circulation, as a version that never changes.',
  refusals: saying(
    'changed_meanwhile',
    'not_possible_now',
    'nobody_in_circulation',
    'unfinished',
    'shuts_out',
  ),
  others: 'hidden',
});

export const changeCirculation = endpoint<CirculationInput, Saved>()({
  ...fresh,
  method: 'PUT',
  path: '/api/news/briefings/desk/:id/circulation',
  summary: 'Says who is given the briefing from now on. Who is taken off can open it no more.',
  refusals: saying('not_possible_now', 'nobody_in_circulation', 'not_a_member'),
  others: 'hidden',
});

export const withdrawBriefing = endpoint<WithdrawalInput, Saved>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk/:id/withdrawal',
  summary: 'Takes a briefing back from all its readers. What they did with it stays on record.',
  refusals: saying('not_possible_now'),
  others: 'hidden',
});

export const reviewRestriction = endpoint<ReviewInput, Saved>()({
  ...fresh,
  method: 'POST',
  path: '/api/news/briefings/desk/:id/review',
  summary: 'For the monitoring officer: the restriction was looked at again and stays, until when and why.',
  refusals: saying('not_possible_now', 'review_in_the_past', 'review_too_late'),
  others: 'hidden',
});

export const restrictionRegister = endpoint<RegisterInput, Register>()({
  ...fresh,
  method: 'GET',
  path: '/api/news/briefings/register',
  summary: 'For the monitoring officer: every restriction there is, the one due for review first.',
  refusals: {},
});
