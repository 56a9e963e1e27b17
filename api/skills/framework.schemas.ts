import { z } from 'zod';
import { list } from '../contract/schemas.ts';
import { AREA_IDS, ASKED_LEVELS, LEVELS, SKILL_IDS } from './framework.contract.ts';

export const area = z.enum(AREA_IDS);
export const skill = z.enum(SKILL_IDS);
export const level = z.literal(LEVELS);
export const askedLevel = z.literal(ASKED_LEVELS);

export const noInput = z.strictObject({});

const levelMeaning = z.strictObject({
  level,
  title: z.string(),
  autonomy: z.string(),
  complexity: z.string(),
  reach: z.string(),
  digcomp: z.string().nullable(),
  gdd: z.string().nullable(),
});

const frameworkSkill = z.strictObject({
  id: skill,
  title: z.string(),
  summary: z.string(),
  /** What one can see somebody do, from level 0 to 4. */
  examples: list(z.string()),
  crosswalk: z.strictObject({ eds: list(z.string()), digcomp: list(z.string()) }),
});

export const frameworkAnswer = z.strictObject({
  version: z.string(),
  levels: list(levelMeaning),
  areas: list(z.strictObject({ id: area, title: z.string(), skills: list(frameworkSkill) })),
});
