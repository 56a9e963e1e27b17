import type { Instant, PlainDate } from '../../contract/time.ts';

/**
 * What Guildhall asks of Microsoft Graph, in its own words. Everything else about Graph stays behind this file,
 * so its client can be replaced in a day.
 */

/** An account of the directory. */
export interface GraphUser {
  readonly oid: string;
  readonly name: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeLocation?: string;
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Known only where the call asked for it. */
  readonly managerOid?: string;
}

export interface GraphPhoto {
  readonly contentType: string;
  readonly bytes: Uint8Array;
}

/** Calls made for a person while they wait, with their own token. */
export interface PersonGraph {
  me(): Promise<GraphUser>;
  directReports(): Promise<readonly GraphUser[]>;
  /** Undefined where the person has no picture. */
  photo(): Promise<GraphPhoto | undefined>;
}

/** Whole days, or a time of one day, in the wall time of `zone` (IANA). The end does not belong to it. */
export type EventTime =
  | { readonly allDay: true; readonly from: PlainDate; readonly to: PlainDate; readonly zone: string }
  | { readonly allDay: false; readonly from: WallTime; readonly to: WallTime; readonly zone: string };

/** `2026-11-24T08:00`, without an offset: the zone stands beside it. */
export type WallTime = `${PlainDate}T${number}:${number}`;

/** A calendar entry to make: private, and without attendees, whom Graph would mail. */
export interface EventDraft {
  readonly subject: string;
  /** Plain text. */
  readonly body?: string;
  readonly location?: string;
  readonly time: EventTime;
  readonly showAs: 'free' | 'workingElsewhere';
}

export interface CalendarEntry {
  /** Immutable: survives the entry being moved to another folder. */
  readonly id: string;
  readonly subject: string;
  /** UTC; of an all-day entry Graph tells midnight to midnight, whatever the zone. */
  readonly from: Instant;
  readonly to: Instant;
  readonly allDay: boolean;
  readonly showAs: string;
}

/** Calls made as the app itself, by jobs and consumers. `oid` names the account whose data it is. */
export interface AppGraph {
  /** All accounts with their managers, page by page. */
  users(): AsyncIterable<readonly GraphUser[]>;
  /** Throws `NotFound` where there is no such account. */
  user(oid: string): Promise<GraphUser>;
  /** The account's manager; undefined where there is none. */
  manager(oid: string): Promise<GraphUser | undefined>;
  /** Makes the entry and returns its id. The same `transactionId` again makes no second one. */
  createEvent(oid: string, event: EventDraft, transactionId: string): Promise<string>;
  /** Throws `NotFound` once the entry is deleted. */
  getEvent(oid: string, eventId: string): Promise<CalendarEntry>;
  /** Does nothing where the entry is gone already. */
  deleteEvent(oid: string, eventId: string): Promise<void>;
  /** Entries that touch the range, `from` inclusive, `to` exclusive. */
  calendarView(oid: string, range: { from: Instant; to: Instant }): Promise<readonly CalendarEntry[]>;
}

/** Graph said no, or nothing. None of these carries a token, a claim or an answer's text. */
export class GraphError extends Error {}

/** There is no such thing, or no longer. */
export class NotFound extends GraphError {
  override readonly name = 'GraphNotFound';
}

/** Too many calls: not before `retryAfterSeconds`. */
export class Throttled extends GraphError {
  override readonly name = 'GraphThrottled';
  readonly retryAfterSeconds: number;
  constructor(retryAfterSeconds: number) {
    super(`throttled for ${retryAfterSeconds} s`);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The app was not granted the permission; `code` is Graph's own word. */
export class Denied extends GraphError {
  override readonly name = 'GraphDenied';
}

/** The person has to agree or prove themselves first; `claims` goes back to Teams to ask them. */
export class ConsentNeeded extends GraphError {
  override readonly name = 'GraphConsentNeeded';
  readonly claims?: string;
  constructor(code: string, claims?: string) {
    super(code);
    if (claims) this.claims = claims;
  }
}

/** Slow, broken or out of reach; the same call may work later. */
export class Unavailable extends GraphError {
  override readonly name = 'GraphUnavailable';
}

/** Graph understood the call and will never do it: a fault of ours. */
export class Rejected extends GraphError {
  override readonly name = 'GraphRejected';
}
