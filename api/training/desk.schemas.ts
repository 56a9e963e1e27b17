import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { courseView } from './course.schemas.ts';
import { courseId, sessionLine } from './schemas.ts';
import { numbers } from './session.schemas.ts';

/**
 * What whoever leads a session does next. `call_roll`: of some it is not known whether, or how long, they came. `see_roll`: of all it is. `invite`: nobody has
 * signed up. `more_seats`: people wait for one. `nothing`: all is well.
 */
export const nextStep = z.enum(['call_roll', 'see_roll', 'invite', 'more_seats', 'nothing']);

export const deskSession = z.strictObject({
  ...sessionLine.shape,
  ...{ capacity: z.int(), signupCloses: instant, numbers, next: nextStep },
});

/** What the viewer leads and teaches; empty lists for who does neither. */
export const deskAnswer = z.strictObject({
  /** For the digital lead: those to come whose lead does not work here any more, soonest first. */
  withoutLead: list(sessionLine),
  underWay: list(deskSession),
  /** Over, and their rolls can still be put right; the newest first. */
  rolls: list(deskSession),
  toCome: list(deskSession),
  /** Those the viewer may change. */
  courses: list(courseView),
  can: z.strictObject({ plan: z.boolean() }),
});

/** What a session may be planned with. */
export const planningAnswer = z.strictObject({
  /** Sign-up opens from now on, unless told otherwise. */
  now: instant,
  courses: list(z.strictObject({ id: courseId, title: z.string(), mode: z.enum(['in_person', 'online']) })),
  sites: list(z.strictObject({ id: idOf('sit'), name: z.string() })),
  departments: list(z.string()),
  can: z.strictObject({
    /** Names somebody else as who leads it. */
    nameLead: z.boolean(),
  }),
});

export const noInput = z.strictObject({});
