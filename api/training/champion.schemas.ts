import { z } from 'zod';
import { idOf, list, plainDate } from '../contract/schemas.ts';
import { championId, skillCode, somebody } from './schemas.ts';

/**
 * A nomination waits for the person (`nominated`), then for their manager (`consented`), then for the digital lead
 * (`agreed`). `declined` by any of them, `ended` after it was held.
 */
export const championState = z.enum(['nominated', 'consented', 'agreed', 'appointed', 'declined', 'ended']);

export const championVerb = z.enum(['consent', 'agree', 'appoint', 'decline', 'end']);

const skills = z
  .array(skillCode)
  .min(1, 'Name a skill')
  .max(24)
  .refine((all) => new Set(all).size === all.length, 'Name each skill once');
const hoursPerMonth = z.int().min(1, 'At least one hour').max(80, '80 hours at most');

export const noInput = z.strictObject({});

export const championsInput = z.strictObject({
  department: z.string().trim().min(1).max(200).exactOptional(),
  skill: skillCode.exactOptional(),
});

/** Somebody to ask. Appointed without a nomination, they have not said what they offer. */
const champion = z.strictObject({
  person: somebody,
  department: z.string(),
  skills: list(skillCode),
  hoursPerMonth: z.int().nullable(),
  /** How they are reached; null where the directory does not tell. */
  contact: z.strictObject({ mail: z.string().nullable(), chat: z.string().nullable() }),
  /** Exclusive; null while open-ended. */
  to: plainDate.nullable(),
});

export const championsAnswer = z.strictObject({
  champions: list(champion),
  departments: list(z.string()),
  can: z.strictObject({
    nominate: z.boolean(),
    /** Leads sessions and has a desk of their own here. */
    lead: z.boolean(),
  }),
});

export const nomination = z.strictObject({
  id: championId,
  person: somebody,
  nominatedBy: somebody,
  department: z.string(),
  skills: list(skillCode),
  hoursPerMonth: z.int(),
  /** What whoever nominated them said for them; null where that is nothing. */
  why: z.string().nullable(),
  state: championState,
  rev: z.int(),
  to: plainDate.nullable(),
  /** For the person and the digital lead; null for others. */
  mastery: z
    .strictObject({
      /** What they offer without anybody having confirmed that they master it. */
      unconfirmed: list(skillCode),
      /** Why they were appointed all the same. */
      reason: z.string().nullable(),
    })
    .nullable(),
  can: z.strictObject({ move: list(championVerb) }),
});
export const nominationsAnswer = z.strictObject({
  /** About the viewer or made by them. */
  own: list(nomination),
  /** Those the viewer decides next. */
  waiting: list(nomination),
});

export const nominateInput = z.strictObject({
  /** Absent for oneself. */
  person: idOf('per').exactOptional(),
  skills,
  hoursPerMonth,
  why: z.string().trim().min(1).max(500, 'Keep it to 500 characters').exactOptional(),
});

export const moveNominationInput = z.strictObject({
  id: championId,
  verb: championVerb,
  rev: z.int(),
  /** What the person offers, where they consent and say it better. */
  skills: skills.exactOptional(),
  hoursPerMonth: hoursPerMonth.exactOptional(),
  /** The first day without the appointment, where it is given for a time. */
  to: plainDate.exactOptional(),
  /** Why somebody is appointed for what nobody has confirmed that they master. */
  reason: z
    .string()
    .trim()
    .min(1, 'Say why in a few words')
    .max(500, 'Keep it to 500 characters')
    .exactOptional(),
});

/** A department and its champions; a skill nobody offers has none. */
const covered = z.strictObject({
  department: z.string(),
  staff: z.int(),
  champions: z.int(),
  /** Of those who said so. */
  hoursPerMonth: z.int(),
  skills: list(z.strictObject({ skill: skillCode, champions: z.int() })),
});

export const coverageAnswer = z.strictObject({ departments: list(covered) });
