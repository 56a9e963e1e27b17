import { z } from 'zod';
import { instant, list } from '../contract/schemas.ts';
import { nextStep } from '../skills/schemas.ts';
import { completionId, courseId, linkId, skillCode, targetLevel } from './schemas.ts';
import { sessionRow } from './session.schemas.ts';

export const noInput = z.strictObject({});

/** How the viewer stands to something that is learned alone. */
export const linkState = z.strictObject({
  id: linkId,
  openedAt: instant.nullable(),
  /** When they said that they have done it: their own word, and no completion. */
  doneAt: instant.nullable(),
});

const planLink = z.strictObject({
  ...linkState.shape,
  title: z.string(),
  minutes: z.int(),
  course: z.strictObject({ id: courseId, title: z.string() }),
});

/** A skill that somebody lacks, with what helps. */
const planGap = z.strictObject({
  ...nextStep.shape,
  /** Null where it was never assessed. */
  effective: z.int().nullable(),
  required: z.int(),
  essential: z.boolean(),
});

export const planAnswer = z.strictObject({
  /** What the viewer lacks for their work, essential first, with what helps. */
  gaps: list(planGap),
  /** What the viewer is signed up for or waits for, soonest first. */
  sessions: list(sessionRow),
  /** What they completed, latest first; each has its certificate. */
  completed: list(
    z.strictObject({
      id: completionId,
      title: z.string(),
      skills: list(z.strictObject({ skill: skillCode, targetLevel })),
      end: instant,
    }),
  ),
  /** What they opened, latest first. */
  links: list(planLink),
});

export const linkInput = z.strictObject({ id: linkId });
export const openedLink = z.strictObject({ id: linkId, url: z.string() });
export const sayDoneInput = z.strictObject({ id: linkId, done: z.enum(['yes', 'no']) });
