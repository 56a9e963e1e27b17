import { z } from 'zod';
import { idOf, instant, list, paging } from '../contract/schemas.ts';
import { markView } from './attendance.schemas.ts';
import {
  bookingState,
  completionId,
  courseId,
  place,
  sessionId,
  skillCode,
  somebody,
  targetLevel,
} from './schemas.ts';

/** How the viewer stands to a session. */
const own = z.strictObject({
  state: bookingState,
  /** How many wait before them; 0 for the next. Null where they do not wait. */
  ahead: z.int().nullable(),
  offeredUntil: instant.nullable(),
});

/** A session in a list. */
export const sessionRow = z.strictObject({
  id: sessionId,
  course: z.strictObject({
    id: courseId,
    title: z.string(),
    skills: list(z.strictObject({ skill: skillCode, targetLevel })),
  }),
  start: instant,
  end: instant,
  /** The zone it is planned in, by its IANA name. */
  zone: z.string(),
  isOnline: z.boolean(),
  place,
  state: z.enum(['planned', 'cancelled']),
  /** Null for whoever may not know them by name. */
  lead: somebody.nullable(),
  /** The department it is for; null where it is for everybody. */
  department: z.string().nullable(),
  capacity: z.int(),
  /** Seats that are booked or kept for an offer. */
  taken: z.int(),
  waiting: z.int(),
  signupOpens: instant,
  signupCloses: instant,
  own: own.nullable(),
  can: z.strictObject({
    join: z.boolean(),
    leave: z.boolean(),
    /** Takes or declines the seat that is offered. */
    answer: z.boolean(),
    change: z.boolean(),
    cancel: z.boolean(),
    /** Sees the roll, and calls it from the beginning on. */
    roll: z.boolean(),
  }),
});

/** What changed for those who completed it, of one skill; null until its roll is closed, and while it would tell of few. */
const change = z.strictObject({
  skill: skillCode,
  figure: z
    .strictObject({
      paired: z.int(),
      lost: z.int(),
      mean: z.number().nullable(),
      interval: z.strictObject({ low: z.number(), high: z.number() }).nullable(),
      verdict: z.enum(['better', 'worse', 'no_reliable_difference']),
    })
    .nullable(),
});

/** Whether the viewer was there, as far as that is known. */
const attendance = z.strictObject({
  /** What counts of all that was said of them; null where nothing was, which is not the same as absent. */
  mark: markView.nullable(),
  /** What they completed it with: the way to the certificate. */
  completion: completionId.nullable(),
  /** A code would be taken now. */
  canCheckIn: z.boolean(),
});

/** How many there are of each, for whoever leads it. */
export const numbers = z.strictObject({
  booked: z.int(),
  /** Seats that are kept for an answer. */
  offered: z.int(),
  waiting: z.int(),
  /** Of those booked: of whom all is known that the course asks for. */
  marked: z.int(),
  completed: z.int(),
});

export const sessionView = z.strictObject({
  ...sessionRow.shape,
  summary: z.string(),
  offerHours: z.int(),
  /** Null for whoever does not lead it. */
  numbers: numbers.nullable(),
  rev: z.int(),
  /** Where it is joined, for those who have a seat and who leads it; null in a room and until Teams has told. */
  joinUrl: z.string().nullable(),
  /** Why whoever is not signed up cannot be; null where they can, and for who leads it or is signed up. */
  shut: z.enum(['signup_not_open', 'signup_closed', 'session_over']).nullable(),
  attendance,
  /** Once it is over, for each skill it teaches; empty before. */
  changes: list(change),
  /** Why it was cancelled; null where it was not, and for those who were not signed up. */
  cancelled: z.strictObject({ at: instant, reason: z.string().nullable() }).nullable(),
});

export const sessionsInput = z.strictObject({
  skill: skillCode.exactOptional(),
  course: courseId.exactOptional(),
  /** A building, or none of them. */
  site: z.union([idOf('sit'), z.literal('online')]).exactOptional(),
  /** Those that begin from then on, and before then; of one's own, those that end. What is over is in no list. */
  from: instant.exactOptional(),
  to: instant.exactOptional(),
  /** `attending`: those the viewer is signed up for or waits for; `leading`: those they lead. */
  mine: z.enum(['attending', 'leading']).exactOptional(),
  ...paging,
});
export const sessionsAnswer = z.strictObject({
  sessions: list(sessionRow),
  can: z.strictObject({ plan: z.boolean() }),
  next: z.string().exactOptional(),
});

export const sessionInput = z.strictObject({ id: sessionId });

/** What is said of a session when it is planned or changed. */
export const sessionDetails = z.strictObject({
  start: instant,
  end: instant,
  isOnline: z.boolean(),
  place,
  capacity: z.int().min(1, 'At least one seat').max(500, '500 seats at most'),
  signupOpens: instant,
  signupCloses: instant,
  /** So many hours before it begins a freed seat is offered instead of given, as people have made other plans by then. */
  offerHours: z.int().min(0).max(336),
  department: z.string().trim().min(1).max(200).nullable(),
  /** Who leads it; absent for the viewer, and only the digital lead names somebody else. */
  lead: idOf('per').exactOptional(),
});

export const planSessionInput = z.strictObject({ course: courseId, ...sessionDetails.shape });
export const changeSessionInput = z.strictObject({ id: sessionId, rev: z.int(), ...sessionDetails.shape });
export const cancelSessionInput = z.strictObject({
  id: sessionId,
  rev: z.int(),
  reason: z.string().trim().min(1, 'Say why in a few words').max(500, 'Keep it to 500 characters'),
});
