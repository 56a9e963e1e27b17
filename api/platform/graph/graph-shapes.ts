import { z } from 'zod';
import type { Instant } from '../../contract/time.ts';
import { type CalendarEntry, type EventDraft, type GraphUser, Rejected } from './graph.ts';

/** What we read of Graph's answers; everything else in them is left unread. */
const text = z.string().nullish();

const user = z.object({
  id: z.string().min(1),
  displayName: text,
  mail: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  manager: z.object({ id: z.string() }).nullish(),
});

const utcTime = z.object({
  dateTime: z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/),
  timeZone: z.literal('UTC'),
});

const event = z.object({
  id: z.string().min(1),
  subject: text,
  start: utcTime,
  end: utcTime,
  isAllDay: z.boolean(),
  showAs: z.string(),
});

const made = z.object({ id: z.string().min(1) });
const page = z.object({ value: z.array(z.unknown()), '@odata.nextLink': z.string().optional() });

/** The fields to ask for, so that Graph answers no more than we read. */
export const USER_FIELDS = 'id,displayName,mail,jobTitle,department,officeLocation,accountEnabled,userType';
/** Without `accountEnabled`, which a person may not read of others. */
export const COLLEAGUE_FIELDS = 'id,displayName,mail,jobTitle,department,officeLocation,userType';
export const EVENT_FIELDS = 'id,subject,start,end,isAllDay,showAs';

export interface GraphPage {
  readonly items: readonly unknown[];
  readonly next?: string;
}

export const readPage = (json: unknown): GraphPage => {
  const { value, '@odata.nextLink': next } = parsed(page, json);
  return { items: value, ...(next !== undefined && { next }) };
};

/** An account that does not say whether it is enabled is taken to be: Graph tells it to administrators only. */
export const readUser = (json: unknown): GraphUser => {
  const { id, displayName, accountEnabled, userType, manager, ...rest } = parsed(user, json);
  return {
    oid: id.toLowerCase(),
    name: displayName ?? '',
    enabled: accountEnabled ?? true,
    guest: userType === 'Guest',
    ...(manager && { managerOid: manager.id.toLowerCase() }),
    ...known(rest),
  };
};

const known = <T extends Record<string, string | null | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as { [K in keyof T]?: string };

export const readMadeId = (json: unknown): string => parsed(made, json).id;

export const readEvent = (json: unknown): CalendarEntry => {
  const { id, subject, start, end, isAllDay, showAs } = parsed(event, json);
  const from = instant(start.dateTime);
  return { id, subject: subject ?? '', from, to: instant(end.dateTime), allDay: isAllDay, showAs };
};

/** `2026-11-24T08:00:00.0000000`, told to be UTC. */
const instant = (dateTime: string): Instant => `${dateTime.slice(0, 19)}.000Z`;

/**
 * The body that makes an entry: no attendees, as Graph would mail them, no reminder, and private, so that those who
 * share a calendar see no more than Guildhall would show them.
 */
export const writeEvent = (draft: EventDraft, transactionId: string): unknown => {
  const { time } = draft;
  const at = (wall: string) => ({ dateTime: `${wall}:00`, timeZone: time.zone });
  const [from, to] = time.allDay ? [`${time.from}T00:00`, `${time.to}T00:00`] : [time.from, time.to];
  return {
    transactionId,
    subject: draft.subject,
    start: at(from),
    end: at(to),
    isAllDay: time.allDay,
    showAs: draft.showAs,
    sensitivity: 'private',
    isReminderOn: false,
    isOnlineMeeting: false,
    ...(draft.body !== undefined && { body: { contentType: 'text', content: draft.body } }),
    ...(draft.location !== undefined && { location: { displayName: draft.location } }),
  };
};

/** zod's error would quote the answer: only that its shape is wrong goes further. */
const parsed = <T>(schema: z.ZodType<T>, json: unknown): T => {
  const read = schema.safeParse(json);
  if (!read.success) throw new Rejected('unexpected_shape');
  return read.data;
};
