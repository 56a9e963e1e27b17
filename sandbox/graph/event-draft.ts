import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { EventDraft } from './calendars.ts';
import { GraphRefusal } from './refusal.ts';
import { isMidnight, momentOf } from './zones.ts';

const zoned = z.object({ dateTime: z.string(), timeZone: z.string() });

/** What this tenant understands of an event. Attendees must be none: they would cause mails, which it does not send. */
const written = z.strictObject({
  subject: z.string().max(255).nullish(),
  body: z
    .strictObject({ contentType: z.enum(['text', 'html', 'Text', 'HTML']), content: z.string() })
    .optional(),
  start: zoned.optional(),
  end: zoned.optional(),
  isAllDay: z.boolean().optional(),
  showAs: z.enum(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  location: z.strictObject({ displayName: z.string() }).optional(),
  attendees: z.array(z.never()).optional(),
  isReminderOn: z.boolean().optional(),
  reminderMinutesBeforeStart: z.int().optional(),
  isOnlineMeeting: z.boolean().optional(),
  onlineMeetingProvider: z.literal('teamsForBusiness').optional(),
  sensitivity: z.enum(['normal', 'personal', 'private', 'confidential']).optional(),
  importance: z.enum(['low', 'normal', 'high']).optional(),
  categories: z.array(z.string()).optional(),
  responseRequested: z.boolean().optional(),
  allowNewTimeProposals: z.boolean().optional(),
  transactionId: z.string().max(256).nullish(),
});

const USUAL: Omit<EventDraft, 'start' | 'end'> = {
  subject: '',
  body: { contentType: 'html', content: '' },
  isAllDay: false,
  showAs: 'busy',
  location: '',
  isReminderOn: true,
  reminderMinutesBeforeStart: 15,
  sensitivity: 'normal',
  importance: 'normal',
  categories: [],
  responseRequested: true,
  allowNewTimeProposals: true,
  transactionId: null,
  isOnlineMeeting: false,
};

/** A new event as the client wrote it; throws what Exchange answers to one it cannot take. */
export const readNewEvent = (body: unknown): EventDraft => {
  const { start, end, ...rest } = readWritten(body);
  if (!start || !end) throw propertyFailure('The event needs a start and an end.');
  const draft = { ...USUAL, ...rest, start, end };
  checkTimes(draft);
  return draft;
};

/** What a PATCH changes of `old`; the transaction id is the creator's and stays. */
export const readEventChange = (old: EventDraft, body: unknown): Partial<EventDraft> => {
  const change = readWritten(body);
  if ('transactionId' in change) throw propertyFailure("The property 'transactionId' cannot be changed.");
  checkTimes({ ...old, ...change });
  return change;
};

const readWritten = (body: unknown): Partial<EventDraft> => {
  const parsed = written.safeParse(body);
  if (!parsed.success) throw new UnreadableBody(z.prettifyError(parsed.error));
  const { attendees: _, onlineMeetingProvider: __, ...event } = parsed.data;
  return Object.fromEntries(
    Object.entries({
      ...event,
      subject: event.subject ?? undefined,
      body: event.body && { ...event.body, contentType: event.body.contentType.toLowerCase() },
      location: event.location?.displayName,
    }).filter(([, value]) => value !== undefined),
  ) as Partial<EventDraft>;
};

/** The body holds a property or a value that Graph, or this model of it, does not know. */
export class UnreadableBody extends GraphRefusal {
  constructor(why: string) {
    super(400, 'RequestBodyRead', why);
  }
}

const checkTimes = ({ start, end, isAllDay }: EventDraft): void => {
  const [from, to] = [momentOf(start), momentOf(end)];
  if (Temporal.Instant.compare(to, from) < 0)
    throw propertyFailure('The end of an event must not be before its start.');
  if (!isAllDay) return;
  if (!isMidnight(start)) throw notMidnight('Start');
  if (!isMidnight(end)) throw notMidnight('End');
  if (start.timeZone !== end.timeZone)
    throw propertyFailure('Start and end of an all-day event need the same time zone.');
  if (start.dateTime.slice(0, 10) === end.dateTime.slice(0, 10))
    throw new GraphRefusal(
      400,
      'ErrorInvalidRequest',
      'The duration of an event marked as All day must be at least 24 hours.',
    );
};

const notMidnight = (end: 'Start' | 'End') =>
  new GraphRefusal(
    400,
    'ErrorInvalidRequest',
    `The Event.${end} property for an all-day event needs to be set to midnight.`,
  );

const propertyFailure = (message: string) => new GraphRefusal(400, 'ErrorPropertyValidationFailure', message);
