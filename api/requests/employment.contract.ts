/** What HR enters so that leave can be reckoned: contracts, corrections and the days on which the council is closed. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import { saying } from './contract.ts';
import type * as schemas from './employment.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type EmploymentAnswer = Of<'employmentAnswer'>;
export type SaveEmploymentInput = Of<'saveEmploymentInput'>;
export type ImportInput = Of<'importInput'>;
export type ImportReport = Of<'importReport'>;
export type AdjustInput = Of<'adjustInput'>;
export type AdjustAnswer = Of<'adjustAnswer'>;
export type ClosuresAnswer = Of<'closuresAnswer'>;
export type Closure = Of<'saveClosureInput'>;

export const MOST_EMPLOYMENT_LINES = 6_000;

export const EMPLOYMENT_REFUSALS = {
  bad_employment: { status: 422, title: 'Some of the contract needs changing' },
  other_leave_year: {
    status: 422,
    title: 'These terms have another leave year. Leave that is kept already cannot be moved to it',
  },
  no_employment: { status: 422, title: 'Enter the contract first' },
  year_not_kept: { status: 422, title: 'Leave of that year is not kept here' },
  too_long_ago: {
    status: 422,
    title: 'Leave of that year is settled for everybody. Put right the leave of those whom it concerns',
  },
  bad_closure: { status: 422, title: 'This day cannot be entered' },
  too_many_lines: { status: 422, title: 'Import at most 6,000 lines at a time' },
} as const satisfies Record<string, Refusal>;
export type EmploymentRefusal = keyof typeof EMPLOYMENT_REFUSALS;

/** Nobody at HR's desk enters their own contract or puts their own leave right. */
const { not_yours_to_do } = saying('not_yours_to_do');
const {
  bad_employment,
  other_leave_year,
  no_employment,
  year_not_kept,
  too_long_ago,
  bad_closure,
  too_many_lines,
} = EMPLOYMENT_REFUSALS;

export const seeEmployment = endpoint<Of<'employmentInput'>, EmploymentAnswer>()({
  method: 'GET',
  path: '/api/requests/hr/employment/:person',
  caller: 'person',
  fresh: true,
  summary: 'For HR: somebody’s contracts and terms of leave, and what there is to choose.',
  refusals: {},
  others: 'refused',
});

export const saveEmployment = endpoint<SaveEmploymentInput, EmploymentAnswer>()({
  method: 'PUT',
  path: '/api/requests/hr/employment/:person',
  caller: 'person',
  fresh: true,
  summary: 'For HR: enters somebody’s contracts in whole; their leave is reckoned anew.',
  refusals: { bad_employment, other_leave_year, not_yours_to_do },
  others: 'refused',
});

export const adjustLeave = endpoint<AdjustInput, AdjustAnswer>()({
  method: 'POST',
  path: '/api/requests/hr/employment/:person/adjustments',
  caller: 'person',
  fresh: true,
  summary: 'For HR: adds to or takes from somebody’s leave of a year, with a reason they can read.',
  refusals: { no_employment, year_not_kept, not_yours_to_do },
  others: 'refused',
});

export const importEmployment = endpoint<ImportInput, ImportReport>()({
  method: 'POST',
  path: '/api/requests/hr/employment',
  caller: 'person',
  fresh: true,
  summary: 'For HR: reads contracts of many people from a list, or says what would come of it.',
  refusals: { too_many_lines },
  bodyBytes: 1_000_000,
});

export const listClosures = endpoint<Of<'noInput'>, ClosuresAnswer>()({
  method: 'GET',
  path: '/api/requests/hr/closures',
  caller: 'person',
  fresh: true,
  summary: 'For HR: the days on which the council is closed beside the bank holidays.',
  refusals: {},
});

export const saveClosure = endpoint<Closure, ClosuresAnswer>()({
  method: 'PUT',
  path: '/api/requests/hr/closures',
  caller: 'person',
  fresh: true,
  summary: 'For HR: enters a day on which the council is closed; it counts like a bank holiday.',
  refusals: { too_long_ago, bad_closure },
});

export const dropClosure = endpoint<Of<'dropClosureInput'>, ClosuresAnswer>()({
  method: 'DELETE',
  path: '/api/requests/hr/closures',
  caller: 'person',
  fresh: true,
  summary: 'For HR: takes such a day back.',
  refusals: { too_long_ago },
});
