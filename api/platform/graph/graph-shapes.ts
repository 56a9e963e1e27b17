import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Instant } from '../../contract/time.ts';
import {
  type AccountChange,
  type CalendarEntry,
  type EventDraft,
  type FeedEntry,
  type GraphUser,
  Rejected,
  type RoleAssignment,
} from './graph.ts';

/** What we read of Graph's answers; everything else in them is left unread. */
const text = z.string().nullish();

const user = z.object({
  id: z.string().min(1),
  displayName: text,
  userPrincipalName: text,
  mail: text,
  jobTitle: text,
  department: text,
  officeLocation: text,
  accountEnabled: z.boolean().nullish(),
  userType: text,
  manager: z.object({ id: z.string() }).nullish(),
});

const change = user.omit({ manager: true }).extend({ '@removed': z.unknown().optional() });

const appRoles = z.object({
  appRoles: z.array(z.object({ id: z.string(), value: z.string().nullish(), isEnabled: z.boolean() })),
});
const assignment = z.object({ appRoleId: z.string(), principalId: z.string(), principalType: z.string() });
const member = z.object({ '@odata.type': z.string(), id: z.string().min(1) });

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

const meeting = z.object({ onlineMeeting: z.object({ joinUrl: text }).nullish() });

const made = z.object({ id: z.string().min(1) });
const page = z.object({
  value: z.array(z.unknown()),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});

/** The fields to ask for, so that Graph answers no more than we read. */
export const USER_FIELDS =
  'id,displayName,userPrincipalName,mail,jobTitle,department,officeLocation,accountEnabled,userType';
/** Without `accountEnabled`, which a person may not read of others. */
export const COLLEAGUE_FIELDS =
  'id,displayName,userPrincipalName,mail,jobTitle,department,officeLocation,userType';
export const EVENT_FIELDS = 'id,subject,start,end,isAllDay,showAs';

export interface GraphPage {
  readonly items: readonly unknown[];
  readonly next?: string;
  /** On the last page of a round of changes: where the next round begins. */
  readonly delta?: string;
}

export const readPage = (json: unknown): GraphPage => {
  const { value, '@odata.nextLink': next, '@odata.deltaLink': delta } = parsed(page, json);
  return {
    items: value,
    ...(next !== undefined && { next }),
    ...(delta !== undefined && { delta }),
  };
};

/** An account that does not say whether it is enabled is taken to be: Graph tells it to administrators only. */
export const readUser = (json: unknown): GraphUser => {
  const { id, displayName, userPrincipalName, accountEnabled, userType, manager, ...rest } = parsed(
    user,
    json,
  );
  return {
    oid: id.toLowerCase(),
    name: displayName ?? '',
    enabled: accountEnabled ?? true,
    guest: userType === 'Guest',
    ...(manager && { managerOid: manager.id.toLowerCase() }),
    ...known({ ...rest, upn: userPrincipalName?.toLowerCase() }),
  };
};

/** What Graph does not mention is as it was; what it empties is null. */
export const readChange = (json: unknown): AccountChange => {
  const {
    id,
    displayName,
    userPrincipalName: upn,
    accountEnabled,
    userType,
    '@removed': removed,
    ...rest
  } = parsed(change, json);
  const told = { ...rest, upn: upn?.toLowerCase() ?? upn };
  return {
    oid: id.toLowerCase(),
    ...(removed !== undefined && { gone: true }),
    ...(displayName != null && { name: displayName }),
    ...(accountEnabled != null && { enabled: accountEnabled }),
    ...(userType !== undefined && { guest: userType === 'Guest' }),
    ...Object.fromEntries(
      Object.entries(told).flatMap(([field, value]) =>
        value === undefined ? [] : [[field, value || null] as const],
      ),
    ),
  };
};

/** The app's own roles by their ids; a role that was switched off is given to nobody. */
export const readAppRoles = (json: unknown): ReadonlyMap<string, string> =>
  new Map(
    parsed(appRoles, json).appRoles.flatMap(({ id, value, isEnabled }) =>
      isEnabled && value ? [[id, value] as const] : [],
    ),
  );

/** Undefined for an assignment to another app, or of no role at all (the default access). */
export const readAssignment = (
  json: unknown,
  roles: ReadonlyMap<string, string>,
): RoleAssignment | undefined => {
  const { appRoleId, principalId, principalType } = parsed(assignment, json);
  const role = roles.get(appRoleId);
  const to = { User: 'account', Group: 'group' } as const;
  if (role === undefined || !(principalType in to)) return undefined;
  return { role, to: to[principalType as keyof typeof to], oid: principalId.toLowerCase() };
};

/** The account, or undefined for whatever else can be in a group. */
export const readMember = (json: unknown): string | undefined => {
  const { '@odata.type': type, id } = parsed(member, json);
  return type === '#microsoft.graph.user' ? id.toLowerCase() : undefined;
};

const known = <T extends Record<string, string | null | undefined>>(fields: T): { [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as { [K in keyof T]?: string };

export const readMadeId = (json: unknown): string => parsed(made, json).id;

export const readEvent = (json: unknown): CalendarEntry => {
  const { id, subject, start, end, isAllDay, showAs } = parsed(event, json);
  const from = instant(start.dateTime);
  return { id, subject: subject ?? '', from, to: instant(end.dateTime), allDay: isAllDay, showAs };
};

export const readJoinUrl = (json: unknown): string | undefined =>
  parsed(meeting, json).onlineMeeting?.joinUrl ?? undefined;

/** `2026-11-24T08:00:00.0000000`, told to be UTC. */
const instant = (dateTime: string): Instant => `${dateTime.slice(0, 19)}.000Z`;

/**
 * The body that makes an entry: no attendees, as Graph would mail them, no reminder, and private, so that those who
 * share a calendar see no more than Guildhall would show them.
 */
export const writeEvent = (draft: EventDraft, transactionId: string): unknown => ({
  transactionId,
  ...writeEventChange(draft),
  sensitivity: 'private',
  isReminderOn: false,
  ...(draft.isOnline
    ? { isOnlineMeeting: true, onlineMeetingProvider: 'teamsForBusiness' }
    : { isOnlineMeeting: false }),
});

/** The body that writes an entry anew: what the person may have set for themselves, such as a reminder, stays. */
export const writeEventChange = (draft: EventDraft): object => {
  const { time } = draft;
  const at = (wall: string) => ({ dateTime: `${wall}:00`, timeZone: time.zone });
  const [from, to] = time.allDay ? [`${time.from}T00:00`, `${time.to}T00:00`] : [time.from, time.to];
  return {
    subject: draft.subject,
    start: at(from),
    end: at(to),
    isAllDay: time.allDay,
    showAs: draft.showAs,
    ...(draft.body !== undefined && { body: { contentType: 'text', content: draft.body } }),
    ...(draft.location !== undefined && { location: { displayName: draft.location } }),
  };
};

/** The one kind of activity that the manifest declares: what it is about differs by its words alone. */
const ACTIVITY = 'notice';
const PREVIEW_CHARACTERS = 150;

/** The body that adds a line to a feed. `chainId` is a number of Graph's: a line replaces the one that had the same. */
export const writeActivity = ({ title, preview, url }: FeedEntry, key: string): unknown => ({
  topic: { source: 'text', value: 'Guildhall', webUrl: url },
  activityType: ACTIVITY,
  chainId: Number.parseInt(createHash('sha256').update(key).digest('hex').slice(0, 12), 16),
  previewText: { content: cut(preview) },
  templateParameters: [{ name: 'title', value: title }],
});

/** Ends at a word where Teams would end within one. */
const cut = (text: string): string =>
  text.length <= PREVIEW_CHARACTERS
    ? text
    : `${text.slice(0, PREVIEW_CHARACTERS - 1).replace(/\s+\S*$/, '')}…`;

/** zod's error would quote the answer: only that its shape is wrong goes further. */
const parsed = <T>(schema: z.ZodType<T>, json: unknown): T => {
  const read = schema.safeParse(json);
  if (!read.success) throw new Rejected('unexpected_shape');
  return read.data;
};
