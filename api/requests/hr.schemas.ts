import { z } from 'zod';
import { list, paging } from '../contract/schemas.ts';
import { typeId } from './form.schemas.ts';
import { requestRow, typeCount } from './schemas.ts';

/** `type` keeps to one type; oldest first. */
export const queueInput = z.strictObject({ type: typeId.exactOptional(), ...paging });

/** What waits for HR, by page, with how many there are of each type. */
export const queueAnswer = z.strictObject({
  requests: list(requestRow),
  counts: list(typeCount),
  next: z.string().exactOptional(),
});

const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'Use a month such as 2026-11');

/** Both inclusive. */
export const figuresInput = z.strictObject({ from: month, to: month });

/** What was asked and decided in these months. */
export const typeFigures = z.strictObject({
  type: typeId,
  title: z.string(),
  submitted: z.int(),
  decided: z.int(),
  /** From submitting to the decision, on average; null where none was decided. */
  minutesToDecide: z.int().nullable(),
});

export const figuresAnswer = z.strictObject({ types: list(typeFigures) });
