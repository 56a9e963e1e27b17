import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { SKILL_IDS } from '../skills/framework.contract.ts';

export const courseId = idOf('crs');
export const sessionId = idOf('ses');
export const bookingId = idOf('tbk');
export const linkId = idOf('lnk');
export const completionId = idOf('cmp');
export const championId = idOf('chn');

export const skillCode = z.enum(SKILL_IDS);

/** A level of the framework that somebody can be brought to. */
export const targetLevel = z.int().min(1).max(4);

/**
 * How somebody stands to a session. `offered`: a seat is kept for them until they answer. The last five are over: they
 * cancelled, declined the offer, let it run out, the session was cancelled, or they left the council.
 */
export const bookingState = z.enum([
  ...(['booked', 'waiting', 'offered'] as const),
  ...(['cancelled', 'declined', 'lapsed', 'session_cancelled', 'left'] as const),
]);

export const somebody = z.strictObject({ id: idOf('per'), name: z.string() });

/** Where a session is: in a room of a building or of nowhere we know, or online. */
export const place = z.strictObject({
  site: idOf('sit').nullable(),
  /** Words that lead there, such as a room's name; empty where it is online. */
  room: z.string().trim().max(150),
});

/** A session as it is said in one line. */
export const sessionLine = z.strictObject({
  id: sessionId,
  title: z.string(),
  start: instant,
  end: instant,
  /** Empty where it is online. */
  place: z.string(),
  isOnline: z.boolean(),
});

export const homeCard = z.strictObject({
  /** What the viewer is signed up for, soonest first; a few. */
  coming: list(
    z.strictObject({ ...sessionLine.shape, state: bookingState, offeredUntil: instant.nullable() }),
  ),
  /** Sessions the viewer leads next; a few. */
  leading: list(sessionLine),
});
