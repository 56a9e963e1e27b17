import { type ZodType, z } from 'zod';
import { idOf, list, paging } from '../contract/schemas.ts';
import type { OwnData, OwnDataInput } from './own-data.contract.ts';

export const ownDataInput: ZodType<OwnDataInput> = z.strictObject({ after: paging.after });

const part = z.strictObject({
  record: z.string(),
  title: z.string(),
  kept: z.string(),
  basis: z.string(),
  seenBy: z.string(),
  fields: list(z.strictObject({ name: z.string(), purpose: z.string(), isPersonal: z.boolean() })),
  rows: list(list(z.strictObject({ field: z.string(), value: z.string() }))),
  missing: z.string().nullable(),
});

export const ownDataAnswer: ZodType<OwnData> = z.strictObject({
  person: idOf('per'),
  parts: list(part),
  next: z.string().exactOptional(),
});
