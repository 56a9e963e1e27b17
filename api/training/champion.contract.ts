/** Champions: who helps colleagues with digital things, how they become one, and where one is missing. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type * as schemas from './champion.schemas.ts';
import { saying } from './contract.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type ChampionState = Of<'championState'>;
export type ChampionVerb = Of<'championVerb'>;
export type ChampionsInput = Of<'championsInput'>;
export type Champions = Of<'championsAnswer'>;
export type NoInput = Of<'noInput'>;
export type Nomination = Of<'nomination'>;
export type Nominations = Of<'nominationsAnswer'>;
export type NominateInput = Of<'nominateInput'>;
export type MoveNominationInput = Of<'moveNominationInput'>;
export type Coverage = Of<'coverageAnswer'>;

export const listChampions = endpoint<ChampionsInput, Champions>()({
  method: 'GET',
  path: '/api/training/champions',
  caller: 'person',
  summary: 'Who helps with digital things: all, of one department, or with one skill.',
  refusals: {},
});

export const listNominations = endpoint<NoInput, Nominations>()({
  method: 'GET',
  path: '/api/training/champions/nominations',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'Nominations that are about the viewer, that they made, or that wait for them.',
  refusals: {},
});

export const nominateChampion = endpoint<NominateInput, Nomination>()({
  method: 'POST',
  path: '/api/training/champions/nominations',
  caller: 'person',
  summary:
    'For staff: nominates oneself or a colleague, who is asked first, as champion of their department.',
  refusals: saying('no_department', 'not_staff', 'already_nominated'),
  success: 201,
});

export const moveNomination = endpoint<MoveNominationInput, Nomination>()({
  method: 'POST',
  path: '/api/training/champions/nominations/:id/moves',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary:
    'What comes next: the person consents, their manager agrees, the digital lead appoints, with a reason for what nobody has confirmed that they master; each may decline or end it.',
  refusals: saying(
    ...(['not_possible_now', 'changed_meanwhile', 'not_staff'] as const),
    ...(['unknown_person', 'unknown_scope', 'ends_before_it_begins', 'reason_needed'] as const),
  ),
  others: 'hidden',
});

export const seeCoverage = endpoint<NoInput, Coverage>()({
  method: 'GET',
  path: '/api/training/coverage',
  caller: 'person',
  summary:
    'For staff: how many champions each department has, for which skills and how many hours, and where there is none.',
  refusals: {},
});
