import type { Instant, PlainDate } from '../../contract/time.ts';

/**
 * What Guildhall asks of Microsoft Graph, in its own words. Everything else about Graph stays behind this file,
 * so its client can be replaced in a day.
 */

/** An account of the directory. */
export interface GraphUser {
  readonly oid: string;
  readonly name: string;
  /** How the account signs in (user principal name), lower case; often the address, but not always. */
  readonly upn?: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeLocation?: string;
  readonly enabled: boolean;
  readonly guest: boolean;
  /** Known only where the call asked for it. */
  readonly managerOid?: string;
}

/** What one round of changes says of an account: only what is new. `null` is a field that was emptied. */
export interface AccountChange {
  readonly oid: string;
  /** Deleted, for now or for good. */
  readonly gone?: true;
  readonly name?: string;
  readonly upn?: string | null;
  readonly mail?: string | null;
  readonly jobTitle?: string | null;
  readonly department?: string | null;
  readonly officeLocation?: string | null;
  readonly enabled?: boolean;
  readonly guest?: boolean;
}

export interface ChangesPage {
  readonly changes: readonly AccountChange[];
  /** On the last page: where the next round begins. */
  readonly link?: string;
}

/** Who was given an app role of ours: an account, or a group whose direct members hold it. */
export interface RoleAssignment {
  /** The role's value, as tokens carry it. */
  readonly role: string;
  readonly to: 'account' | 'group';
  /** The account's or the group's object id, lower case. */
  readonly oid: string;
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
  readonly showAs: 'free' | 'busy' | 'workingElsewhere' | 'oof';
  /** Makes it a Teams meeting, which it then stays. Its text is Teams' own: a body written over it takes the meeting away. */
  readonly isOnline?: boolean;
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

/** A line in somebody's activity feed in Teams. */
export interface FeedEntry {
  /** What stands first: "You were appointed: Digital champion". */
  readonly title: string;
  /** The sentence below; Teams has room for 150 characters. */
  readonly preview: string;
  /** A deep link of Teams, at most 1,024 characters: it takes no other address. */
  readonly url: string;
}

/** Calls made as the app itself, by jobs and consumers. `oid` names the account whose data it is. */
export interface AppGraph {
  /** All accounts with their managers, page by page. */
  users(): AsyncIterable<readonly GraphUser[]>;
  /** Where `changes` begins if it is to tell of all that happens from now on. */
  changesLink(): Promise<string>;
  /** What changed since the link was given, managers not included. Throws `SyncLost` where Graph no longer knows. */
  changes(link: string): AsyncIterable<ChangesPage>;
  /** All assignments of this app's roles to people and groups. */
  roleAssignments(): Promise<readonly RoleAssignment[]>;
  /** The accounts directly in a group: Entra gives nobody a role through a group inside a group. */
  groupMembers(group: string): Promise<readonly string[]>;
  /** Throws `NotFound` where there is no such account. */
  user(oid: string): Promise<GraphUser>;
  /** The account's manager; undefined where there is none. */
  manager(oid: string): Promise<GraphUser | undefined>;
  /** The account's small picture; undefined where there is none. */
  photoOf(oid: string): Promise<GraphPhoto | undefined>;
  /** Makes the entry and returns its id. The same `transactionId` again makes no second one. */
  createEvent(oid: string, event: EventDraft, transactionId: string): Promise<string>;
  /** Writes the entry anew where it stands. Throws `NotFound` once it is deleted. */
  changeEvent(oid: string, eventId: string, event: EventDraft): Promise<void>;
  /** Throws `NotFound` once the entry is deleted. */
  getEvent(oid: string, eventId: string): Promise<CalendarEntry>;
  /** Where the entry's Teams meeting is joined; undefined while Teams has not made one. Throws `NotFound` once it is deleted. */
  joinUrlOf(oid: string, eventId: string): Promise<string | undefined>;
  /** Does nothing where the entry is gone already. */
  deleteEvent(oid: string, eventId: string): Promise<void>;
  /** Entries that touch the range, `from` inclusive, `to` exclusive. */
  calendarView(oid: string, range: { from: Instant; to: Instant }): Promise<readonly CalendarEntry[]>;
  /** Adds a line to the account's activity feed; the same `key` again replaces it. Teams accepts it, and may still drop it. */
  sendActivity(oid: string, entry: FeedEntry, key: string): Promise<void>;
}

/** Graph said no, or nothing. None of these carries a token, a claim or an answer's text. */
export class GraphError extends Error {}

/** There is no such thing, or no longer. */
export class NotFound extends GraphError {
  override readonly name: string = 'GraphNotFound';
}

/** What changed since then is no longer known: start over. */
export class SyncLost extends NotFound {
  override readonly name = 'GraphSyncLost';
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
