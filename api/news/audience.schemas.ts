import { z } from 'zod';
import { ROLES } from '../contract/person.ts';
import { idOf } from '../contract/schemas.ts';
import { WORK_STYLES } from '../people/contract.ts';

const MOST = 50;
const some = <T extends z.ZodType>(item: T) => z.array(item).min(1).max(MOST).readonly().exactOptional();

/**
 * Somebody is meant if they fit every field that is there; they fit a field if they fit one of its values.
 * `managers` means those who report directly to one of them.
 */
export const audienceRule = z
  .strictObject({
    departments: some(z.string().min(1).max(120)),
    sites: some(idOf('sit')),
    roles: some(z.enum(ROLES)),
    managers: some(idOf('per')),
    workStyles: some(z.enum(WORK_STYLES)),
    people: some(idOf('per')),
  })
  .refine((rule) => Object.keys(rule).length > 0, 'Say whom this is for');

/**
 * Whom something is for: all staff, or whoever fits one of the rules.
 *
 * Councillors are never meant by accident. `everyone` is all staff; `andMembers` adds all councillors to it. A rule
 * means staff alone, unless it names the role Member or the councillor under `people`.
 */
export const audience = z.union([
  z.strictObject({ everyone: z.literal(true), andMembers: z.literal(true).exactOptional() }),
  z.strictObject({ any: z.array(audienceRule).min(1).max(20).readonly() }),
]);
