import { type ZodType, z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import type {
  Accesses,
  AuditAnswer,
  AuditInput,
  PageInput,
  TrailVerdict,
  VerifyInput,
} from './audit.contract.ts';
import { person } from './schemas.ts';

const door = z.enum(['tab', 'bot', 'job']);
const next = z.string().exactOptional();
const count = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/, 'Paste the 64 letters and digits of the hash');

/** No council kept a record here before, and nobody plans beyond: a finger slips into other years. */
export const day = plainDate.refine(
  (one) => one >= '2000-01-01' && one < '2100-01-01',
  'Choose a day between 2000 and 2099',
);

/** A work address or a sign-in name, or the id of a person whose address another has as well. */
export const address = z
  .string()
  .trim()
  .regex(/^(\S+@\S+|per_[0-9a-z]{26})$/i, 'Use a work address such as name@council.gov.uk')
  .max(320);

export const pageInput: ZodType<PageInput> = z.strictObject(paging);

export const accessesAnswer: ZodType<Accesses> = z.strictObject({
  accesses: list(z.strictObject({ id: z.string(), at: instant, by: person, door, what: z.string() })),
  next,
});

export const auditInput: ZodType<AuditInput> = z.strictObject({
  ...paging,
  person: idOf('per').exactOptional(),
  address: address.exactOptional(),
  object: z.string().trim().min(1).max(100).exactOptional(),
  from: day.exactOptional(),
  until: day.exactOptional(),
});

export const auditAnswer: ZodType<AuditAnswer> = z.strictObject({
  entries: list(
    z.strictObject({
      id: z.string(),
      at: instant,
      actor: person.nullable(),
      door,
      action: z.string(),
      object: z.string(),
      about: list(person),
      outcome: z.enum(['done', 'refused']),
      facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).readonly(),
    }),
  ),
  next,
});

export const verifyInput: ZodType<VerifyInput> = z.strictObject({ head: hash.exactOptional() });

export const trailVerdict: ZodType<TrailVerdict> = z.strictObject({
  seals: count,
  sealed: count,
  ended: count,
  unsealed: count,
  head: hash,
  problems: list(z.string()),
});
