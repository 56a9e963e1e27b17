import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { askedLevel, skill } from './framework.schemas.ts';
import { NEEDS } from './words.contract.ts';

const MAX_ROLES = 200;
const MAX_TEAMS = 500;

/** `byWeeks`: so many weeks after somebody begins; 0 is at the start. */
export const cell = z.strictObject({
  level: askedLevel,
  need: z.enum(NEEDS),
  byWeeks: z.int().min(0).max(104),
});
export const cells = z.partialRecord(skill, cell).readonly();

const workStyles = z.strictObject({ static: cells, flexible: cells, mobile: cells, agile: cells });
const role = z.strictObject({ jobTitle: z.string().trim().min(2).max(120), cells });
const named = z.strictObject({ id: idOf('per'), name: z.string() });
const reason = z.string().trim().min(5).max(500);
/** Why a skill is asked for, for each that is essential for anybody. */
const reasons = z.partialRecord(skill, z.string().trim().min(5).max(300)).readonly();

export const changeRequirementsInput = z.strictObject({
  /** The version that was changed. */
  n: z.int().min(1),
  reason,
  /** Those that changed; the others stay. */
  reasons: reasons.exactOptional(),
  corporate: cells,
  workStyles,
  roles: list(role).refine((all) => all.length <= MAX_ROLES, 'List at most 200 job titles'),
  teams: list(z.strictObject({ manager: idOf('per'), cells })).refine(
    (all) => all.length <= MAX_TEAMS,
    'List at most 500 teams',
  ),
});

const version = z.strictObject({
  n: z.int().min(1),
  /** Null for what Guildhall came with. */
  at: instant.nullable(),
  by: named.nullable(),
  reason: z.string(),
});

export const requirementsAnswer = z.strictObject({
  ...version.shape,
  reasons,
  corporate: cells,
  workStyles,
  roles: list(role),
  teams: list(z.strictObject({ manager: named, cells })),
  /** Newest first, the present one among them. */
  versions: list(version),
});
