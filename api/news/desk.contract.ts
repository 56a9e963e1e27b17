/** What editors do: write, have checked, publish, withdraw. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as schemas from './desk.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type Stage = Of<'stage'>;
export type ArticleState = Of<'state'>;
export type Verb = Of<'verb'>;
export type Impact = Of<'impact'>;
export type DeskRow = Of<'deskRow'>;
export type DeskArticle = Of<'deskArticle'>;
export type DeskInput = Of<'deskInput'>;
export type Desk = Of<'deskAnswer'>;
export type StartInput = Of<'startInput'>;
export type DeskArticleInput = Of<'deskArticleInput'>;
export type SaveInput = Of<'saveInput'>;
export type MoveInput = Of<'moveInput'>;
export type HeadCountInput = Of<'headCountInput'>;
export type HeadCount = Of<'headCount'>;
export type PreviewInput = Of<'previewInput'>;
export type Preview = Of<'preview'>;

/** Every refusal of the desk. The code is the contract, the title is what people read. */
export const DESK_REFUSALS = {
  changed_meanwhile: { status: 409, title: 'Somebody changed this in the meantime. Load it again' },
  not_now: { status: 409, title: 'This cannot be done as the article stands now' },
  needs_second_person: {
    status: 422,
    title: 'What all or nearly all staff can read is published by a second person. Send it for review',
  },
  own_work: { status: 422, title: 'You wrote some of this, so somebody else has to publish it' },
  no_readers: { status: 422, title: 'Nobody fits this audience. Choose another one' },
  unfinished: { status: 422, title: 'Something is missing before this can be published' },
  shuts_out: { status: 422, title: 'Some readers would be shut out. See the checks beside the text' },
  not_in_future: { status: 422, title: 'Choose a time in the future' },
  expires_too_soon: { status: 422, title: 'It would be over before it is published' },
  say_why: { status: 422, title: 'Say why, in a sentence' },
  unknown_department: { status: 422, title: 'Nobody works in this department. Choose another one' },
  unknown_owner: { status: 422, title: 'Choose somebody who works here' },
} as const satisfies Record<string, Refusal>;
export type DeskRefusal = keyof typeof DESK_REFUSALS;

export const seeDesk = endpoint<DeskInput, Desk>()({
  method: 'GET',
  path: '/api/news/desk',
  caller: 'person',
  fresh: true,
  summary: 'For editors: the articles they may write, last worked on first, by page.',
  refusals: {},
});

export const startArticle = endpoint<StartInput, DeskArticle>()({
  method: 'POST',
  path: '/api/news/desk',
  caller: 'person',
  fresh: true,
  summary: 'For editors: begins an article, of a department of theirs or of the council.',
  refusals: DESK_REFUSALS,
  success: 201,
});

export const seeWork = endpoint<DeskArticleInput, DeskArticle>()({
  method: 'GET',
  path: '/api/news/desk/:id/work',
  caller: 'person',
  fresh: true,
  summary:
    'For its editors and its owner: an article with what is being written, its history and what may be done.',
  refusals: DESK_REFUSALS,
  others: 'hidden',
});

export const saveWork = endpoint<SaveInput, DeskArticle>()({
  method: 'PUT',
  path: '/api/news/desk/:id/work',
  caller: 'person',
  fresh: true,
  summary: 'For its editors: saves all of what is being written; refused where somebody saved since.',
  refusals: DESK_REFUSALS,
  others: 'hidden',
  bodyBytes: 512_000,
});

export const moveArticle = endpoint<MoveInput, DeskArticle>()({
  method: 'POST',
  path: '/api/news/desk/:id/moves',
  caller: 'person',
  fresh: true,
  summary:
    'For its editors: sends for review, publishes, schedules, withdraws and the like. For its owner: a review, and handing over.',
  refusals: DESK_REFUSALS,
  others: 'hidden',
});

export const countReaders = endpoint<HeadCountInput, HeadCount>()({
  method: 'POST',
  path: '/api/news/desk/:id/head-count',
  caller: 'person',
  fresh: true,
  summary: 'For its editors: how many people an audience is now.',
  refusals: DESK_REFUSALS,
  others: 'hidden',
});

export const previewText = endpoint<PreviewInput, Preview>()({
  method: 'POST',
  path: '/api/news/desk/preview',
  caller: 'person',
  fresh: true,
  reads: true,
  summary: 'For editors: a text as readers would get it, with what stops it from being published and advice.',
  refusals: {},
  bodyBytes: 512_000,
});
