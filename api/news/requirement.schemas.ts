import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { audience } from './audience.schemas.ts';
import { articleId } from './schemas.ts';

export const requirementId = idOf('nrq');

export const obligationState = z.enum(['done', 'open', 'overdue', 'left']);

const person = z.strictObject({ id: idOf('per'), name: z.string() });
const acknowledged = z.strictObject({ version: z.int(), at: instant });

export const noInput = z.strictObject({});

/** A policy that the viewer is asked to acknowledge, or was. */
export const myPolicy = z.strictObject({
  article: articleId,
  title: z.string(),
  state: obligationState,
  /** The last day that is in time. */
  due: plainDate,
  /** What they acknowledged last, and when. */
  acknowledged: acknowledged.nullable(),
});
export const myPoliciesAnswer = z.strictObject({ policies: list(myPolicy) });

export const policyInput = z.strictObject({ id: articleId });
export const policyView = z.strictObject({
  article: articleId,
  title: z.string(),
  /** The version that is live, by number and by the hash of its words. */
  version: z.int(),
  hash: z.string(),
  /** Null for somebody who is not asked. */
  asked: z.strictObject({ state: obligationState, due: plainDate }).nullable(),
  acknowledged: acknowledged.nullable(),
  /** Why it has to be acknowledged again: what the last material change was for. */
  changed: z.string().nullable(),
  /** The list of who was asked, for those who may see it. */
  requirement: requirementId.nullable(),
  /** For those who may ask others: the departments there are to choose from. */
  departments: list(z.string()),
  can: list(z.enum(['acknowledge', 'ask'])),
});

export const acknowledgeInput = z.strictObject({
  id: articleId,
  version: z.int().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});

export const requireInput = z.strictObject({
  article: articleId,
  audience,
  due: plainDate,
  days: z.int().min(1).max(60),
});

const count = z.int().min(0);
/** How many stand how; the states add up to `audience`. */
export const tally = z.strictObject({
  audience: count,
  done: count,
  open: count,
  overdue: count,
  left: count,
});

const rowFields = {
  id: requirementId,
  article: articleId,
  title: z.string(),
  due: plainDate,
  /** Whose numbers the viewer may see: of everybody, or of those who report to them. */
  scope: z.enum(['all', 'team']),
  /** Null while everybody of the audience is still being entered. */
  tally: tally.nullable(),
  ended: instant.nullable(),
};
export const requirementRow = z.strictObject(rowFields);
export const pageInput = z.strictObject(paging);
export const requirementsAnswer = z.strictObject({
  requirements: list(requirementRow),
  next: z.string().exactOptional(),
});

export const requirementInput = z.strictObject({ id: requirementId });
export const requirementView = z.strictObject({
  ...rowFields,
  audience,
  days: z.int(),
  /** As of which day it is counted. */
  asOf: plainDate,
  since: instant,
  /** Which version has to be acknowledged, since when. */
  rounds: list(z.strictObject({ version: z.int(), from: instant, due: plainDate })),
  /** By where people worked when they were asked; for who may read names. */
  departments: list(z.strictObject({ department: z.string().nullable(), tally })),
  can: list(z.enum(['names', 'end'])),
});

export const obligationFilter = z.enum(['waiting', 'done', 'left']);
export const obligationsInput = z.strictObject({
  ...{ id: requirementId, state: obligationFilter },
  ...paging,
});
export const obligationRow = z.strictObject({
  person,
  department: z.string().nullable(),
  state: obligationState,
  due: plainDate,
  joined: z.boolean(),
  acknowledged: acknowledged.nullable(),
});
export const obligationsAnswer = z.strictObject({
  people: list(obligationRow),
  next: z.string().exactOptional(),
});

export const csvAnswer = z.strictObject({ name: z.string(), csv: z.string() });
