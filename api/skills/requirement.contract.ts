/** Which level of which skill is asked of whom. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as schemas from './requirement.schemas.ts';
import type { NoInput } from './words.contract.ts';

export type Cell = z.output<typeof schemas.cell>;
/** What is asked for of each skill; nothing of one that is not named. */
export type Cells = z.output<typeof schemas.cells>;
/** Why skills are asked for, by skill. */
export type Reasons = Requirements['reasons'];
export type Requirements = z.output<typeof schemas.requirementsAnswer>;
/** Which version there was, by whom and why. */
export type VersionSaid = Requirements['versions'][number];
export type RequirementVersion = z.output<typeof schemas.requirementVersionAnswer>;
export type RequirementVersionInput = z.output<typeof schemas.requirementVersionInput>;
export type ChangeRequirementsInput = z.output<typeof schemas.changeRequirementsInput>;
export type CompareRequirementsInput = z.output<typeof schemas.compareRequirementsInput>;
export type Comparison = z.output<typeof schemas.comparisonAnswer>;

export const REQUIREMENT_REFUSALS = {
  requirements_changed: {
    status: 409,
    title: 'Somebody changed the requirements meanwhile. Load the page again',
  },
  listed_twice: { status: 422, title: 'The same job title or team is listed twice' },
  reason_missing: { status: 422, title: 'Say why each essential skill is asked for' },
  unknown_manager: { status: 422, title: 'One of the teams has nobody here who leads it. Choose again' },
} as const satisfies Record<string, Refusal>;
export type RequirementRefusal = keyof typeof REQUIREMENT_REFUSALS;

export const seeRequirements = endpoint<NoInput, Requirements>()({
  method: 'GET',
  path: '/api/skills/requirements',
  caller: 'person',
  fresh: true,
  summary: 'For digital leads: the levels that are asked for now, and the versions there were.',
  refusals: {},
});

export const seeRequirementVersion = endpoint<RequirementVersionInput, RequirementVersion>()({
  method: 'GET',
  path: '/api/skills/requirements/versions/:n',
  caller: 'person',
  fresh: true,
  summary: 'For digital leads: one version of the requirements, and the one before it.',
  refusals: {},
});

export const compareRequirements = endpoint<CompareRequirementsInput, Comparison>()({
  method: 'POST',
  path: '/api/skills/requirements/comparison',
  reads: true,
  caller: 'person',
  fresh: true,
  summary: 'For digital leads: of how many people more or less would be asked than now. Changes nothing.',
  refusals: {},
});

export const changeRequirements = endpoint<ChangeRequirementsInput, Requirements>()({
  method: 'POST',
  path: '/api/skills/requirements',
  caller: 'person',
  fresh: true,
  summary: 'For digital leads: a new version of the requirements, with the reason for it.',
  refusals: REQUIREMENT_REFUSALS,
  success: 201,
});
