/** Telling what one can do, task by task. What is answered here is for the person alone and never leaves the assessment. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Id } from '../contract/ids.ts';
import { type Refusal, refusalsFrom } from '../contract/problem.ts';
import type * as schemas from './assessment.schemas.ts';

export type AssessmentId = Id<'asm'>;

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type Step = Of<'step'>;
export type AssessmentView = Of<'assessmentAnswer'>;
export type AssessmentPage = Of<'assessmentPage'>;
export type BeginInput = Of<'beginInput'>;
export type AnswerTaskInput = Of<'answerTaskInput'>;
export type AnswerCheckInput = Of<'answerCheckInput'>;
export type AssessmentInput = Of<'assessmentInput'>;
export type AssessmentState = Of<'assessmentState'>;
export type EndedAssessment = Of<'endedAnswer'>;

export const ASSESSMENT_REFUSALS = {
  staff_only: { status: 403, title: 'Skills are for people who work for the council' },
  already_open: { status: 409, title: 'You have begun already. Go on where you stopped' },
  lane_changed: { status: 409, title: 'Who may see your levels has changed. Read it again, then begin' },
  nothing_to_ask: { status: 422, title: 'Nothing needs to be checked again. Choose a skill that changed' },
  not_open: { status: 409, title: 'This assessment is over. Load the page again' },
  not_asked: { status: 409, title: 'This is not asked any more. Load the page again' },
  not_complete: { status: 422, title: 'Something is still to be answered' },
} as const satisfies Record<string, Refusal>;
export type AssessmentRefusal = keyof typeof ASSESSMENT_REFUSALS;

const saying = refusalsFrom(ASSESSMENT_REFUSALS);

export const beginAssessment = endpoint<BeginInput, AssessmentView>()({
  method: 'POST',
  path: '/api/skills/assessments',
  caller: 'person',
  summary:
    'Begins an assessment: the whole framework the first time, afterwards what has to be checked again.',
  refusals: saying('staff_only', 'already_open', 'lane_changed', 'nothing_to_ask'),
  success: 201,
});

export const seeAssessment = endpoint<AssessmentInput, AssessmentPage>()({
  method: 'GET',
  path: '/api/skills/assessments/:id',
  caller: 'person',
  summary: 'One’s own assessment: what is asked next, and what was answered so far.',
  refusals: {},
  others: 'hidden',
});

export const answerTask = endpoint<AnswerTaskInput, AssessmentView>()({
  method: 'PUT',
  path: '/api/skills/assessments/:id/answers',
  caller: 'person',
  summary: 'Answers the task that is asked, or changes an answer; says what is asked next.',
  refusals: saying('not_open', 'not_asked'),
  others: 'hidden',
});

export const answerCheck = endpoint<AnswerCheckInput, AssessmentView>()({
  method: 'PUT',
  path: '/api/skills/assessments/:id/checks',
  caller: 'person',
  summary: 'Answers the knowledge check that is asked; says what is asked next.',
  refusals: saying('not_open', 'not_asked'),
  others: 'hidden',
});

export const finishAssessment = endpoint<AssessmentInput, EndedAssessment>()({
  method: 'POST',
  path: '/api/skills/assessments/:id/finish',
  caller: 'person',
  summary: 'Finishes an assessment in which everything is answered: the levels count from now on.',
  refusals: saying('not_open', 'not_complete'),
  others: 'hidden',
});

export const dropAssessment = endpoint<AssessmentInput, EndedAssessment>()({
  method: 'POST',
  path: '/api/skills/assessments/:id/drop',
  caller: 'person',
  summary: 'Gives an assessment up: its answers are gone, and another can be begun.',
  refusals: saying('not_open'),
  others: 'hidden',
});
