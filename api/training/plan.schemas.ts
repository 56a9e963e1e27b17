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

const lacking = z.strictObject({
  skill: skillCode,
  /** Null where it was never assessed. */
  effective: z.int().nullable(),
  required: z.int(),
  essential: z.boolean(),
});

/** A skill that somebody lacks, with what helps: as a next step has it, and how the viewer stands to each. */
const planGap = z.strictObject({
  ...lacking.shape,
  sessions: list(
    z.strictObject({
      ...nextStep.shape.sessions.unwrap().element.shape,
      end: instant,
      /** Seats that nobody has; less than one where people wait. */
      left: z.int(),
      waiting: z.int(),
      own: sessionRow.shape.own,
      can: z.strictObject({ join: z.boolean() }),
    }),
  ),
  links: list(z.strictObject({ ...linkState.shape, title: z.string(), minutes: z.int() })),
  champions: nextStep.shape.champions,
});

export const planAnswer = z.strictObject({
  /** What the viewer lacks for their work, essential first, with what helps; a handful, to begin with. */
  gaps: list(planGap),
  /** What else they lack. */
  later: list(lacking),
  /** When they last told what they can do; null where they never did. */
  checkedAt: instant.nullable(),
  /** What the viewer is signed up for or waits for, soonest first. */
  sessions: list(sessionRow),
  /** What they completed, latest first; each has its certificate. */
  completed: list(
    z.strictObject({
      id: completionId,
      title: z.string(),
      skills: list(z.strictObject({ skill: skillCode, targetLevel })),
      end: instant,
      /** They have not said since what they can do by now. */
      isCheckDue: z.boolean(),
    }),
  ),
  /** What they opened, latest first. */
  links: list(planLink),
  can: z.strictObject({
    /** Tell what they can do: councillors are not asked. */
    check: z.boolean(),
  }),
});

export const linkInput = z.strictObject({ id: linkId });
export const openedLink = z.strictObject({ id: linkId, url: z.string() });
export const sayDoneInput = z.strictObject({ id: linkId, done: z.enum(['yes', 'no']) });
