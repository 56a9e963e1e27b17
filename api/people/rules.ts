import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Role } from '../contract/person.ts';
import { type Instant, millisBetween } from '../contract/time.ts';

/** What an answer says of somebody whose name nobody has told us. */
export const UNNAMED = 'Colleague';

const LONGEST_TEXT = 120;
/** A role record older than this is not acted on: within a day people open the tab, and a right taken away is gone. */
const ROLES_LAST_MS = 24 * 3_600_000;
const REPORTS_LAST_MS = 3_600_000;
/** Reading the directory is due each quarter of an hour; after this long its last reading counts for nothing. */
const DIRECTORY_LASTS_MS = 24 * 3_600_000;
/** Leave records have to be kept for six years (Working Time Regulations, reg. 16B), and so must whose they are. */
const LEAVER_KEPT_MS = 6 * 365.25 * 24 * 3_600_000;

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
export const rolesForBot = (record: Statement | undefined, now: Instant): readonly Role[] => {
  if (!record) return [];
  const isFresh = millisBetween(record.at, now) < ROLES_LAST_MS;
  return isFresh || isMemberAlone(record.roles) ? record.roles : [];
};

export const isDirectoryKnown = (
  reading: { readonly at: Instant; readonly outcome: 'read' | 'denied' } | undefined,
  now: Instant,
): boolean => reading?.outcome === 'read' && millisBetween(reading.at, now) < DIRECTORY_LASTS_MS;

export const mayAskReportsAgain = (askedAt: Instant | undefined, now: Instant): boolean =>
  askedAt === undefined || millisBetween(askedAt, now) >= REPORTS_LAST_MS;

/** So many at once are no leavers: the directory answered with less than it has. */
export const isLossBelievable = (gone: number, listed: number): boolean => gone <= 10 || gone * 2 <= listed;

export const isKeptLongEnough = (leftAt: Instant | undefined, now: Instant): boolean =>
  leftAt !== undefined && millisBetween(leftAt, now) > LEAVER_KEPT_MS;
