import { type ZodType, z } from 'zod';
import { idOf, instant, list, paging } from '../contract/schemas.ts';
import { address } from './audit.schemas.ts';
import type {
  DryRunInput,
  DryRunResult,
  Hold,
  HoldList,
  NewHold,
  PeriodChange,
  PeriodView,
  RetentionTable,
} from './retention.contract.ts';

/** No record of today is kept longer than ten years. */
const days = z.int().min(0).max(3_653);
const count = z.int().min(0);
const periodId = z.string().regex(/^[a-z]+\.[a-z-]+$/);
const reason = z.string().trim().min(5, 'Say why, in a few words').max(500);

export const periodView: ZodType<PeriodView> = z.strictObject({
  id: z.string(),
  title: z.string(),
  after: z.string(),
  days: count,
  usualDays: count,
  least: count,
  most: count,
  source: z.string(),
  changedAt: instant.nullable(),
  can: z.strictObject({ change: z.boolean() }),
});

export const retentionTableAnswer: ZodType<RetentionTable> = z.strictObject({
  periods: list(periodView),
  others: list(z.strictObject({ title: z.string(), kept: z.string() })),
});

/** Each period has limits of its own, so days are of one of them. */
export const dryRunInput: ZodType<DryRunInput> = z
  .strictObject({
    period: periodId.exactOptional(),
    days: z.coerce.number().pipe(days).exactOptional(),
  })
  .refine((input) => input.period !== undefined || input.days === undefined, {
    path: ['period'],
    message: 'Say of which period these are the days',
  });

export const dryRunAnswer: ZodType<{ readonly results: readonly DryRunResult[] }> = z.strictObject({
  results: list(
    z.strictObject({ period: z.string(), unit: z.enum(['record', 'month']), due: count, held: count }),
  ),
});

export const periodChange: ZodType<PeriodChange> = z.strictObject({ period: periodId, days });

export const hold: ZodType<Hold> = z.strictObject({
  id: idOf('hld'),
  person: z.strictObject({ id: idOf('per'), name: z.string() }),
  reason: z.string(),
  at: instant,
  ended: z.strictObject({ at: instant, reason: z.string() }).nullable(),
});

export const holdList: ZodType<HoldList> = z.strictObject({
  holds: list(hold),
  next: z.string().exactOptional(),
});

export const holdsInput = z.strictObject({ after: paging.after });
export const newHold: ZodType<NewHold> = z.strictObject({
  address,
  reason,
});
export const holdEnd = z.strictObject({ id: idOf('hld'), reason });
