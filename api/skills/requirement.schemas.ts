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

/** All that is to be asked for, of everybody and beyond that. */
export const compareRequirementsInput = z.strictObject({
  corporate: cells,
  workStyles,
  roles: list(role).refine((all) => all.length <= MAX_ROLES, 'List at most 200 job titles'),
  teams: list(z.strictObject({ manager: idOf('per'), cells })).refine(
    (all) => all.length <= MAX_TEAMS,
    'List at most 500 teams',
  ),
});

export const changeRequirementsInput = z.strictObject({
  /** The version that was changed. */
  n: z.int().min(1),
  reason,
  /** Those that changed; the others stay. */
  reasons: reasons.exactOptional(),
  ...compareRequirementsInput.shape,
});

export const requirementVersionInput = z.strictObject({ n: z.coerce.number().int().min(1).max(999_999) });

const version = z.strictObject({
  n: z.int().min(1),
  /** Null for what Guildhall came with. */
  at: instant.nullable(),
  by: named.nullable(),
  reason: z.string(),
});

const content = z.strictObject({
  ...version.shape,
  reasons,
  corporate: cells,
  workStyles,
  roles: list(role),
  teams: list(z.strictObject({ manager: named, cells })),
});

export const requirementsAnswer = z.strictObject({
  ...content.shape,
  /** Newest first, the present one among them. */
  versions: list(version),
});

/** A version, and the one that it took the place of: what changed is the difference. */
export const requirementVersionAnswer = z.strictObject({ now: content, before: content.nullable() });

/** Of how many people; null where that is some, and too few to be told. */
const concerned = z.int().min(0).nullable();

export const comparisonAnswer = z.strictObject({
  /** Who works here. */
  staff: z.int().min(0),
  /** Of whom anything else is asked than now. */
  concerned,
  /** Those of which anything else is asked of anybody, in order. */
  skills: list(
    z.strictObject({
      skill,
      /** Of whom a higher essential level is asked, or one at all. */
      more: concerned,
      less: concerned,
      /** Of whom something desirable changes, or by when. */
      other: concerned,
    }),
  ),
});
