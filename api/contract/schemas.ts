import { z } from 'zod';
import type { Id } from './ids.ts';
import type { Half, Instant, PlainDate } from './time.ts';

/** An id with this prefix: `idOf('dsk')`. A template literal, so that OpenAPI shows the pattern. */
export const idOf = <const Prefix extends string>(prefix: Prefix): z.ZodType<Id<Prefix>, Id<Prefix>> =>
  z.templateLiteral([`${prefix}_`, z.string().regex(/^[0-9a-z]{26}$/)]) as unknown as z.ZodType<
    Id<Prefix>,
    Id<Prefix>
  >;

/** A day that exists. The type is narrowed by hand: zod knows the check, not our template type. */
export const plainDate = z.iso.date('Use a date such as 2026-11-24') as unknown as z.ZodType<
  PlainDate,
  PlainDate
>;

export const instant = z.iso.datetime() as unknown as z.ZodType<Instant, Instant>;

export const half = z.enum(['am', 'pm']) satisfies z.ZodType<Half, Half>;

/** A wall time in a site's zone, `13:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 13:00');

/** A list in an answer: read-only, as use cases return it. */
export const list = <T extends z.ZodType>(item: T) => z.array(item).readonly();

/** What a paged list takes: the `next` of the page before, and how many rows. A query holds text, so both may come as such. */
export const paging = {
  after: z.string().max(500).exactOptional(),
  limit: z.coerce.number().int().min(1).max(100).exactOptional(),
};
