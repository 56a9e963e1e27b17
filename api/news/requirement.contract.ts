/** Policies that people have to acknowledge, in public: who is asked, who did, and every way it may say no. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type * as schemas from './requirement.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type RequirementId = Of<'requirementId'>;
export type MyPolicy = Of<'myPolicy'>;
export type MyPoliciesAnswer = Of<'myPoliciesAnswer'>;
export type PolicyInput = Of<'policyInput'>;
export type PolicyView = Of<'policyView'>;
export type AcknowledgeInput = Of<'acknowledgeInput'>;
export type RequireInput = Of<'requireInput'>;
export type TallyView = Of<'tally'>;
export type RequirementRow = Of<'requirementRow'>;
export type RequirementsAnswer = Of<'requirementsAnswer'>;
export type PageInput = Of<'pageInput'>;
export type RequirementInput = Of<'requirementInput'>;
export type RequirementView = Of<'requirementView'>;
export type ObligationFilter = Of<'obligationFilter'>;
export type ObligationsInput = Of<'obligationsInput'>;
export type ObligationRow = Of<'obligationRow'>;
export type ObligationsAnswer = Of<'obligationsAnswer'>;
export type CsvAnswer = Of<'csvAnswer'>;

/** Every refusal about policies to acknowledge. The code is the contract, the title is what people read. */
export const POLICY_REFUSALS = {
  not_asked: { status: 422, title: 'You are not asked to acknowledge this' },
  not_read_yet: { status: 409, title: 'Open the policy and read it first, then acknowledge it' },
  changed_since: { status: 409, title: 'This policy has changed since you read it' },
  not_your_policy: { status: 403, title: 'Only its owner and editors can ask people to acknowledge this' },
  no_names_for_you: { status: 403, title: 'Only its owner and line managers can see names' },
  not_live: { status: 409, title: 'Publish the policy first' },
  not_a_policy: { status: 422, title: 'Only policies can be acknowledged' },
  already_asked: { status: 409, title: 'People are asked to acknowledge this already' },
  nobody_to_ask: { status: 422, title: 'Nobody who can read the policy matches. Choose other people' },
  not_by_profile: {
    status: 422,
    title: 'Choose people by department, role, manager or name. Where and how they work is theirs to tell',
  },
  due_too_soon: { status: 422, title: 'Choose a day after today, so that people have time to read' },
  due_on_closed_day: { status: 422, title: 'Choose a day on which the council works' },
} as const satisfies Record<string, Refusal>;
export type PolicyRefusal = keyof typeof POLICY_REFUSALS;

const saying = refusalsFrom(POLICY_REFUSALS);

export const listMyPolicies = endpoint<Of<'noInput'>, MyPoliciesAnswer>()({
  method: 'GET',
  path: '/api/news/policies',
  caller: 'person',
  summary: 'The policies that the viewer is asked to acknowledge, or was; what waits first.',
  refusals: {},
});

export const seePolicy = endpoint<PolicyInput, PolicyView>()({
  method: 'GET',
  path: '/api/news/policies/:id',
  caller: 'person',
  summary: 'How the viewer stands to one live policy: whether it is asked of them, and by when.',
  refusals: {},
  others: 'hidden',
});

export const acknowledgePolicy = endpoint<AcknowledgeInput, PolicyView>()({
  method: 'POST',
  path: '/api/news/policies/:id/acknowledgement',
  caller: 'person',
  summary: 'Acknowledges the version that the viewer was given to read. Once more changes nothing.',
  refusals: saying('not_asked', 'not_read_yet', 'changed_since'),
  others: 'hidden',
});

export const requirePolicy = endpoint<RequireInput, RequirementView>()({
  method: 'POST',
  path: '/api/news/requirements',
  caller: 'person',
  fresh: true,
  summary: 'Asks an audience to acknowledge a live policy by a day. People are entered after the answer.',
  refusals: saying(
    'not_your_policy',
    'not_live',
    'not_a_policy',
    'already_asked',
    'nobody_to_ask',
    'not_by_profile',
    'due_too_soon',
    'due_on_closed_day',
  ),
  success: 201,
});

export const listRequirements = endpoint<PageInput, RequirementsAnswer>()({
  method: 'GET',
  path: '/api/news/requirements',
  caller: 'person',
  summary: 'Policies that people are asked to acknowledge, as far as the viewer may see how it goes.',
  refusals: {},
});

export const seeRequirement = endpoint<RequirementInput, RequirementView>()({
  method: 'GET',
  path: '/api/news/requirements/:id',
  caller: 'person',
  summary:
    'How many of an audience acknowledged: of everybody for owner and editors, else of one’s own team.',
  refusals: {},
  others: 'hidden',
});

export const listObligations = endpoint<ObligationsInput, ObligationsAnswer>()({
  method: 'GET',
  path: '/api/news/requirements/:id/people',
  caller: 'person',
  summary: 'Who acknowledged and who did not, by page: for the owner, and for managers of their own team.',
  refusals: saying('no_names_for_you'),
  others: 'hidden',
});

export const exportRequirement = endpoint<RequirementInput, CsvAnswer>()({
  method: 'GET',
  path: '/api/news/requirements/:id/csv',
  caller: 'person',
  summary: 'The same as the text of a spreadsheet file.',
  refusals: saying('no_names_for_you'),
  others: 'hidden',
});

export const endRequirement = endpoint<RequirementInput, RequirementView>()({
  method: 'POST',
  path: '/api/news/requirements/:id/end',
  caller: 'person',
  fresh: true,
  summary: 'Asks nobody any more; what was acknowledged stays.',
  refusals: saying('not_your_policy'),
  others: 'hidden',
});
