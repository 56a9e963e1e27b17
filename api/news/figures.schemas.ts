import { z } from 'zod';
import { instant, list } from '../contract/schemas.ts';
import { articleId } from './schemas.ts';

export const figuresInput = z.strictObject({ id: articleId });

const reach = { audience: z.int(), opened: z.int() };

/** How many of whom an article is for have opened it, as far as that tells of nobody (design, section 11). */
export const figuresAnswer = z.strictObject({
  /** Figures stay as they were told until five people more have read. */
  asOf: instant,
  /** Null where the whole would tell of somebody. */
  all: z.strictObject(reach).nullable(),
  departments: list(z.strictObject({ department: z.string(), ...reach })),
  /** Of these nothing is said, as so few work there or all did the same. It does not mean none. */
  suppressed: list(z.string()),
  /** What readers said, once ten have; null until then. */
  useful: z.strictObject({ asked: z.int(), yes: z.int() }).nullable(),
});
