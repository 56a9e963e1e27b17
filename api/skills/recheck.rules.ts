import { addMillis, type Instant } from '../contract/time.ts';
import type { SkillId } from './framework.contract.ts';
import { asRead, type Essentials, gapOf, type HeldLevels } from './scoring.rules.ts';

/** With two tasks each, twelve take six minutes. */
export const MOST_RECHECKED = 12;

interface Known {
  readonly levels: HeldLevels;
  readonly essentials: Essentials;
  /** Skills in which something changed, as the person says. */
  readonly changed: readonly SkillId[];
  readonly now: Instant;
}

/** What is met and was told within so many days is not asked again: it would only be a nuisance. */
const FRESH_DAYS = 90;
const DAY_MS = 86_400_000;

/**
 * What is asked again: what changed, what expired, and what is essential, the missing before the met and the oldest
 * first, as far as six minutes go.
 */
export const skillsToRecheck = ({ levels, essentials, changed, now }: Known): readonly SkillId[] => {
  const expired = (Object.keys(levels) as SkillId[]).filter((skill) => isExpired(levels, skill, now));
  const freshFrom = addMillis(now, -FRESH_DAYS * DAY_MS);
  const isFresh = (skill: SkillId) => isMet(levels, essentials, skill) && since(levels, skill) >= freshFrom;
  const asked = [...essentials.keys()].filter((skill) => !isFresh(skill));
  const essential = asked.toSorted((a, b) => {
    const [one, other] = [a, b].map((skill) => (isMet(levels, essentials, skill) ? 1 : 0));
    return (one ?? 0) - (other ?? 0) || since(levels, a).localeCompare(since(levels, b));
  });
  return [...new Set([...changed, ...expired, ...essential])].slice(0, MOST_RECHECKED);
};

export const isExpired = (levels: HeldLevels, skill: SkillId, now: Instant): boolean => {
  const held = levels[skill];
  return held?.state === 'assessed' && asRead(held, now).isExpired;
};

const isMet = (levels: HeldLevels, essentials: Essentials, skill: SkillId): boolean =>
  gapOf(levels[skill], essentials.get(skill)) === 0;

/** When it was told of last; before everything where it never was. */
const since = (levels: HeldLevels, skill: SkillId): string => levels[skill]?.at ?? '';

/** The first moment at which something of it is out of date; undefined where nothing has a level. */
export const nextExpiry = (levels: HeldLevels): Instant | undefined =>
  Object.values(levels)
    .flatMap((held) => (held?.state === 'assessed' ? [held.expiresAt] : []))
    .toSorted()[0];
