import { z } from 'zod';
import { idOf, list } from '../contract/schemas.ts';
import { lane } from './assessment.schemas.ts';
import { area, askedLevel, level, skill } from './framework.schemas.ts';
import { figureCard, heatMapAnswer, heatRow } from './heat-map.schemas.ts';
import { baseline, nextStep } from './schemas.ts';

/** Level, what is asked for, and what is missing: never what somebody claims, on what it stands or what they answered. */
const shown = z.strictObject({
  skill,
  title: z.string(),
  area,
  /** Null where it is not known, or not part of their job. */
  effective: level.nullable(),
  isNotTheirJob: z.boolean(),
  essential: askedLevel.nullable(),
  gap: z.int().min(0).max(4).nullable(),
});

export const teamAnswer = z.strictObject({
  lane,
  /** Direct reports, by name. */
  people: list(
    z.strictObject({
      person: z.strictObject({ id: idOf('per'), name: z.string() }),
      /** Null where there is nothing to show: not assessed, or assessed when it was not to be shown by name. */
      levels: z.strictObject({ baseline, skills: list(shown) }).nullable(),
    }),
  ),
  /** How many have answered, at the last figures; null where that would tell who. */
  answered: z.int().min(0).nullable(),
  /** Who is asked to: the staff who report to this manager. */
  invited: z.int().min(0),
  /** What is essential for anybody of the team, the highest level of each skill. */
  required: list(z.strictObject({ skill, title: z.string(), area, level: askedLevel })),
  /** Figures of the smallest group around the team that may be told; null until there are any. */
  around: z
    .strictObject({
      kind: z.enum(['team', 'department', 'council']),
      columns: heatMapAnswer.shape.columns,
      row: heatRow,
      card: figureCard,
    })
    .nullable(),
  /** What helps with what is asked of the team: where these figures are lowest first. */
  steps: list(nextStep),
});
