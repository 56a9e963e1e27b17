import { z } from 'zod';
import { list } from '../contract/schemas.ts';
import { sessionLine } from './schemas.ts';

export const figuresInput = z.strictObject({});

const monthFigures = z.strictObject({
  /** `2026-10`. */
  month: z.string(),
  /** That were held, in the order of their beginning; none that was cancelled. */
  sessions: list(sessionLine),
  seats: z.int(),
  /** Seats that somebody had when the session began. */
  filled: z.int(),
  /** What became of these seats; null where it would tell of few. */
  attendance: z
    .strictObject({
      came: z.int(),
      /** Marked as not there at all. */
      absent: z.int(),
      /** Not marked, which is not absent. */
      unmarked: z.int(),
      /** People, each once, who completed something. */
      helped: z.int(),
    })
    .nullable(),
});

/** Months with sessions alone, the newest first. */
export const figuresAnswer = z.strictObject({ months: list(monthFigures) });
