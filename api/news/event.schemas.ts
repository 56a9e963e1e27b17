import { z } from 'zod';
import { idOf, instant, list, paging } from '../contract/schemas.ts';
import { articleId, articleRow, eventDetails, topicId } from './schemas.ts';

/** An event in a list. */
export const eventRow = z.strictObject({
  ...articleRow.shape,
  event: eventDetails,
  /** Guildhall keeps it in the reader's own calendar. */
  isInCalendar: z.boolean(),
});

export const eventsInput = z.strictObject({ topic: topicId.exactOptional(), ...paging });
export const eventsAnswer = z.strictObject({ events: list(eventRow), next: z.string().exactOptional() });

export const noInput = z.strictObject({});

export const eventInput = z.strictObject({ id: articleId });

/** An event with what its page says beside the text. */
export const eventPage = z.strictObject({
  ...eventRow.shape,
  isOver: z.boolean(),
  /** Who answers questions; null where the reader may not know them by name. */
  contact: z.strictObject({ id: idOf('per'), name: z.string() }).nullable(),
});

/** An event that somebody took and that is off, or not for them any more: what they knew of it, and no more. */
const calledOff = z.strictObject({
  id: articleId,
  title: z.string(),
  from: instant,
  to: instant,
  /** They downloaded it, so their calendar has to be told by a file as well. */
  hasFile: z.boolean(),
});

export const myEventsAnswer = z.strictObject({ events: list(eventRow), calledOff: list(calledOff) });

export const keepEventInput = z.strictObject({ id: articleId, calendar: z.enum(['yes', 'no']) });
export const keptEvent = z.strictObject({ id: articleId, isInCalendar: z.boolean() });

/** A calendar file (RFC 5545) and what to call it. */
export const eventFile = z.strictObject({ name: z.string(), ics: z.string() });
