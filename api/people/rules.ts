import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Role } from '../contract/person.ts';
import { type Instant, millisBetween } from '../contract/time.ts';

/** What an answer says of somebody whose name nobody has told us. */
export const UNNAMED = 'Colleague';

const LONGEST_TEXT = 120;
/** A role record older than this is not acted on: within a day people open the tab, and a right taken away is gone. */
const ROLES_LAST_MS = 24 * 3_600_000;
/** About as long as a token lasts that was issued when the record was made. */
const TOKEN_LASTS_MS = 3_600_000;
const REPORTS_LAST_MS = 3_600_000;

/** Marks that hide text or turn its direction: a name must not be able to pose as another. */
const INVISIBLE = /[\p{Cf}\p{Co}]/gu;
const BREAKS = /[\p{Cc}\p{Z}]+/gu;

/** Text from the directory as it may be shown: one line, nothing invisible, no half characters, not endless. */
export const cleanText = (text: string): string => {
  const line = text.toWellFormed().normalize('NFC').replace(INVISIBLE, '').replace(BREAKS, ' ').trim();
  return [...line].slice(0, LONGEST_TEXT).join('').trimEnd();
};

/** A person and the one they report to, as far as anybody told us. */
export interface Position {
  readonly id: PersonId;
  readonly manager?: PersonId | undefined;
}

/** Same manager, or one manages the other. Two people without a known manager are no team. */
export const isSameTeam = (one: Position, other: Position): boolean =>
  (one.manager !== undefined && one.manager === other.manager) ||
  one.manager === other.id ||
  other.manager === one.id;

/** A councillor who is nothing else here. */
export const isMemberAlone = (roles: readonly Role[]): boolean => !isStaff({ roles });

/** Who said what a person's roles are, and when Entra said so to them. */
export interface Statement {
  readonly roles: readonly Role[];
  readonly at: Instant;
}

/** The later word counts: a token from before a right was taken away brings it back to nobody. */
export const laterOf = (one: Statement, other: Statement | undefined): Statement =>
  other && other.at > one.at ? other : one;

/**
 * What the bot may act on: a record of the last 24 hours, else plain staff. Who was a member alone stays one,
 * as to be taken for staff would widen what they see.
 */
export const rolesForBot = (record: Statement | undefined, now: Instant): readonly Role[] =>
  rolesYounger(record, now, ROLES_LAST_MS);

/** What the bot may act on where a right has to be fresh: no older than at the tab's door, where a token ends. */
export const rolesForBotAfresh = (record: Statement | undefined, now: Instant): readonly Role[] =>
  rolesYounger(record, now, TOKEN_LASTS_MS);

const rolesYounger = (record: Statement | undefined, now: Instant, than: number): readonly Role[] => {
  if (!record) return [];
  const isFresh = millisBetween(record.at, now) < than;
  return isFresh || isMemberAlone(record.roles) ? record.roles : [];
};

/** A right to health, briefings or settings is asked for again once what we know of it is older than this. */
const FRESH_MS = 60_000;

export const isFreshEnough = (asOf: Instant | undefined, now: Instant): boolean =>
  asOf !== undefined && millisBetween(asOf, now) < FRESH_MS;

/** A person's roles as Entra's assignments tell them. Undefined where they cannot: a group's members may not be read. */
export const rolesTold = (
  record: Statement | undefined,
  held: readonly Role[],
  unread: readonly Role[],
): readonly Role[] | undefined => {
  const isUnsure = record?.roles.some((role) => unread.includes(role) && !held.includes(role));
  return isUnsure ? undefined : held;
};

/** Unchanged roles are written down anew at times, so that the bot may go on to act on them. */
const ROLES_CONFIRMED_MS = 3_600_000;

export const isRoleNews = (record: Statement | undefined, told: Statement): boolean => {
  if (!record) return told.roles.length > 0;
  if (record.at >= told.at) return false;
  return !isSameRoles(record.roles, told.roles) || millisBetween(record.at, told.at) >= ROLES_CONFIRMED_MS;
};

export const isSameRoles = (one: readonly Role[], other: readonly Role[]): boolean =>
  roleWords(one) === roleWords(other);

/** Roles as one text, whatever their order. */
export const roleWords = (roles: readonly Role[]): string => [...roles].sort().join(' ');

export const mayAskReportsAgain = (askedAt: Instant | undefined, now: Instant): boolean =>
  askedAt === undefined || millisBetween(askedAt, now) >= REPORTS_LAST_MS;
