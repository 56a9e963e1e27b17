/** What comes of an assessment: levels, gaps and what helps. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { ASSESSMENT_REFUSALS } from './assessment.contract.ts';
import type { frameworkAnswer } from './framework.schemas.ts';
import type * as schemas from './schemas.ts';
import type { NoInput } from './words.contract.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type Mine = Of<'mineAnswer'>;
export type SkillResult = Of<'skillResult'>;
export type Scores = Of<'scores'>;
export type NextStep = Of<'nextStep'>;
export type SkillsExport = Of<'exportAnswer'>;
export type Framework = z.output<typeof frameworkAnswer>;
export type SkillsHomeCard = Of<'homeCard'>;

const STAFF_ONLY = { staff_only: ASSESSMENT_REFUSALS.staff_only };

export const seeFramework = endpoint<NoInput, Framework>()({
  method: 'GET',
  path: '/api/skills/framework',
  caller: 'person',
  summary: 'The framework of digital skills: areas, skills, what each level looks like, and others’ codes.',
  refusals: {},
});

export const mySkills = endpoint<NoInput, Mine>()({
  method: 'GET',
  path: '/api/skills/mine',
  caller: 'person',
  summary: 'One’s own levels, what is asked for, the gaps, next steps, and how it was before.',
  refusals: STAFF_ONLY,
});

export const exportSkills = endpoint<NoInput, SkillsExport>()({
  method: 'GET',
  path: '/api/skills/export',
  caller: 'person',
  summary: 'One’s own levels, now and after each assessment, as a CSV file.',
  refusals: STAFF_ONLY,
});
