/** The requests room in public: what may be asked, what comes back, and every way it may say no. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type { TypeId } from './form.contract.ts';
import type * as schemas from './schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type RequestId = Of<'requestId'>;
export type State = Of<'state'>;
export type Verb = Of<'verb'>;
export type ApproverReason = Of<'approverReason'>;
export type Segment = Of<'segment'>;
export type LeavePlan = Of<'leavePlan'>;
export type Claim = Of<'claim'>;
export type Clash = Of<'clash'>;
export type RequestRow = Of<'requestRow'>;
export type RequestView = Of<'requestView'>;
export type RequestsPage = Of<'requestsPage'>;
export type SubmitInput = Of<'submitInput'>;
export type Checked = Of<'checked'>;
export type MineInput = Of<'mineInput'>;
export type MoveInput = Of<'moveInput'>;
export type DraftAnswer = Of<'draftAnswer'>;
export type SaveDraftInput = Of<'saveDraftInput'>;
export type ApprovalsInput = Of<'approvalsInput'>;
export type ApprovalsPage = Of<'approvalsPage'>;
export type TypeCount = Of<'typeCount'>;
export type DecisionVerb = Of<'decisionVerb'>;
export type DecisionsInput = Of<'decisionsInput'>;
export type DecisionsAnswer = Of<'decisionsAnswer'>;
export type HealthView = Of<'healthView'>;

/** The room's card on Home; councillors have none. */
export type RequestsHomeCard = Of<'homeCard'>;

/** Every refusal of the room. The code is the contract, the title is what people read. */
export const REQUEST_REFUSALS = {
  staff_only: { status: 403, title: 'Requests are for staff' },
  not_yours_to_do: { status: 403, title: 'This is not yours to do' },
  not_possible_now: { status: 409, title: 'This cannot be done any more. Load the request again' },
  changed_meanwhile: { status: 409, title: 'Somebody was faster. Look at the request again' },
  already_away: { status: 409, title: 'You already have leave for some of that time' },
  already_off: { status: 409, title: 'You are already recorded as off sick. Say when you are back first' },
  bad_answers: { status: 422, title: 'Some answers need changing' },
  note_needed: { status: 422, title: 'Say why in a few words' },
  no_contract: { status: 422, title: 'HR has not entered your contract yet. Ask HR to enter it' },
  no_work_then: { status: 422, title: 'You do not work on any of these days' },
  not_enough_leave: { status: 422, title: 'This is more leave than you have left' },
  cannot_take_it: { status: 422, title: 'This cannot be handed to that person' },
} as const satisfies Record<string, Refusal>;
export type RequestRefusal = keyof typeof REQUEST_REFUSALS;

/** These refusals, for an endpoint that may answer with them. */
export const saying = refusalsFrom(REQUEST_REFUSALS);

const SUBMIT_REFUSALS = saying(
  'staff_only',
  'already_away',
  'already_off',
  'bad_answers',
  'no_contract',
  'no_work_then',
  'not_enough_leave',
);

export const listTypes = endpoint<Of<'noInput'>, Of<'typesAnswer'>>()({
  method: 'GET',
  path: '/api/requests/types',
  caller: 'person',
  summary: 'The types of request with their forms, as they are filled in today.',
  refusals: saying('staff_only'),
});

export const checkRequest = endpoint<SubmitInput, Checked>()({
  method: 'POST',
  path: '/api/requests/check',
  caller: 'person',
  summary:
    'What would come of a request: who decides, leave before and after, who else is away. Writes nothing.',
  refusals: SUBMIT_REFUSALS,
});

export const submitRequest = endpoint<SubmitInput, RequestView>()({
  method: 'POST',
  path: '/api/requests',
  caller: 'person',
  summary: 'Submits a request of the viewer’s own; returns it.',
  refusals: SUBMIT_REFUSALS,
  success: 201,
});

export const listMine = endpoint<MineInput, RequestsPage>()({
  method: 'GET',
  path: '/api/requests/mine',
  caller: 'person',
  summary: 'The viewer’s own requests, those that go on or those that ended, newest first, by page.',
  refusals: saying('staff_only'),
});

export const listApprovals = endpoint<ApprovalsInput, ApprovalsPage>()({
  method: 'GET',
  path: '/api/requests/approvals',
  caller: 'person',
  freshRoles: ['HR'],
  summary:
    'What waits for the viewer to decide, of one type or all, oldest first, by page, with what it would mean.',
  refusals: saying('staff_only'),
});

export const decideRequests = endpoint<DecisionsInput, DecisionsAnswer>()({
  method: 'POST',
  path: '/api/requests/decisions',
  caller: 'person',
  freshRoles: ['HR'],
  summary: 'Decides several requests alike, all that can be; says of each what came of it.',
  refusals: saying('staff_only'),
});

export const seeDraft = endpoint<{ readonly type: TypeId }, DraftAnswer>()({
  method: 'GET',
  path: '/api/requests/drafts/:type',
  caller: 'person',
  summary: 'What the viewer last filled in of this form and did not submit.',
  refusals: saying('staff_only'),
});

export const saveDraft = endpoint<SaveDraftInput, DraftAnswer>()({
  method: 'PUT',
  path: '/api/requests/drafts/:type',
  caller: 'person',
  summary: 'Keeps what the viewer filled in for 30 days, without anything about health.',
  refusals: saying('staff_only'),
});

export const dropDraft = endpoint<{ readonly type: TypeId }, DraftAnswer>()({
  method: 'DELETE',
  path: '/api/requests/drafts/:type',
  caller: 'person',
  summary: 'Forgets what the viewer filled in.',
  refusals: saying('staff_only'),
});

export const seeRequest = endpoint<{ readonly id: RequestId }, RequestView>()({
  method: 'GET',
  path: '/api/requests/:id',
  caller: 'person',
  freshRoles: ['HR'],
  summary: 'One request, for those who are part of it: the person, who decides, their manager, HR.',
  refusals: {},
  others: 'hidden',
});

export const moveRequest = endpoint<MoveInput, RequestView>()({
  method: 'POST',
  path: '/api/requests/:id/moves',
  caller: 'person',
  freshRoles: ['HR'],
  summary: 'Does one of the things the request says the viewer may do with it; returns it as it is then.',
  refusals: saying(
    'not_yours_to_do',
    'not_possible_now',
    'changed_meanwhile',
    'bad_answers',
    'note_needed',
    'cannot_take_it',
  ),
  others: 'hidden',
});

export const seeHealth = endpoint<{ readonly id: RequestId }, HealthView>()({
  method: 'GET',
  path: '/api/requests/:id/health',
  caller: 'person',
  summary: 'What was said of health, for the person and HR. A look of HR is told to the person.',
  refusals: {},
  others: 'hidden',
  fresh: true,
});
