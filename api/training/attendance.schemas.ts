import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { evidenceRule } from './course.schemas.ts';
import {
  bookingState,
  completionId,
  sessionId,
  sessionLine,
  skillCode,
  somebody,
  targetLevel,
} from './schemas.ts';

/** How it is known, from the highest rank to the lowest: by whoever led it, by the code, by a report. */
export const markSource = z.enum(['manual', 'code', 'import']);

/** One thing that was said of somebody's presence. */
export const markView = z.strictObject({
  source: markSource,
  /** How long they were there; 0 is not at all, null where the source does not tell. */
  minutes: z.int().nullable(),
  /** True where it takes back what its source said before. */
  isTakenBack: z.boolean(),
  at: instant,
});

export const rollAnswer = z.strictObject({
  session: sessionLine,
  /** How long the session is. */
  minutes: z.int(),
  evidence: evidenceRule,
  /** Shown in the room, so that people check in themselves. */
  code: z.string(),
  /** While somebody may still check in with it. */
  takesCode: z.boolean(),
  people: list(
    z.strictObject({
      person: somebody,
      state: bookingState,
      /** The mark that counts; null where nothing is known, which is not the same as absent. */
      mark: markView.nullable(),
      /** All that was said, oldest first. */
      marks: list(markView),
      isCompleted: z.boolean(),
      /** False for the viewer themselves, and for who has no seat. */
      can: z.strictObject({ mark: z.boolean() }),
    }),
  ),
  can: z.strictObject({ mark: z.boolean() }),
  /** Why nobody can be marked now; null where somebody can. */
  closed: z.enum(['not_begun', 'roll_closed', 'session_cancelled']).nullable(),
});

export const rollInput = z.strictObject({ id: sessionId });

export const callRollInput = z.strictObject({
  id: sessionId,
  marks: z
    // Null takes back what the roll said of somebody: a slip of the thumb is no absence.
    .array(z.strictObject({ person: idOf('per'), minutes: z.int().min(0).max(1_440).nullable() }))
    .min(1)
    .max(500),
});

export const checkInInput = z.strictObject({ id: sessionId, code: z.string().trim().min(1).max(20) });
export const checkedInAnswer = z.strictObject({ id: sessionId, isCompleted: z.boolean() });

export const certificateInput = z.strictObject({ id: completionId });

/** What is printed. */
export const certificate = z.strictObject({
  id: completionId,
  name: z.string(),
  title: z.string(),
  skills: list(z.strictObject({ skill: skillCode, targetLevel })),
  /** When the session was. */
  start: instant,
  end: instant,
  completedAt: instant,
  evidence: evidenceRule,
  /** How it is known that they were there. */
  source: markSource,
  minutes: z.int().nullable(),
  /** Who led it; null for who is gone or not to be named to the viewer. */
  lead: somebody.nullable(),
});
