import type { Instant } from '../contract/time.ts';
import type { Level, SkillId } from './framework.contract.ts';
import { type Essentials, FEWEST_CHECKS, type HeldLevels } from './scoring.rules.ts';

/** So many skills are checked in one assessment, each by as many checks as say something. */
const MOST_SKILLS = 5;
/** Only who says that they work alone is asked to show that they know. */
const LEAST_CLAIM = 2;

export interface Checkable {
  readonly id: string;
  readonly skill: SkillId;
}

interface Wanted {
  readonly claims: ReadonlyMap<SkillId, Level>;
  readonly essentials: Essentials;
  readonly before: HeldLevels;
  /** Checks that this person was asked within a year. */
  readonly used: ReadonlySet<string>;
  /** Decides which of a skill's checks are drawn: of the assessment, so that it is the same each time it is reckoned. */
  readonly seed: string;
}

/**
 * Two checks each of up to five essential skills claimed at level 2 or more, those with the oldest evidence first. A
 * skill of which fewer are left unasked within a year is passed over: one check says nothing.
 */
export const drawChecks = <T extends Checkable>(pool: readonly T[], wanted: Wanted): readonly T[] =>
  skillsToCheck(wanted)
    .map((skill) => shuffled(freshOf(pool, skill, wanted.used), `${wanted.seed}|${skill}`))
    .filter(({ length }) => length >= FEWEST_CHECKS)
    .slice(0, MOST_SKILLS)
    .flatMap((checks) => checks.slice(0, FEWEST_CHECKS));

const freshOf = <T extends Checkable>(
  pool: readonly T[],
  skill: SkillId,
  used: ReadonlySet<string>,
): readonly T[] => pool.filter((check) => check.skill === skill && !used.has(check.id));

const skillsToCheck = ({ claims, essentials, before }: Wanted): readonly SkillId[] =>
  [...essentials]
    .filter(([skill]) => (claims.get(skill) ?? 0) >= LEAST_CLAIM)
    .map(([skill, level]) => ({ skill, level, at: checkedAt(before, skill) }))
    // Never checked comes before everything; of the same age, what is asked for at a higher level.
    .toSorted((a, b) => a.at.localeCompare(b.at) || b.level - a.level || a.skill.localeCompare(b.skill))
    .map(({ skill }) => skill);

const checkedAt = (before: HeldLevels, skill: SkillId): Instant | '' => {
  const held = before[skill];
  return held?.state === 'assessed' ? (held.checked?.at ?? '') : '';
};

/** In an order that only the seed decides. */
const shuffled = <T extends { readonly id: string }>(items: readonly T[], seed: string): readonly T[] =>
  items
    .map((item) => ({ item, place: hashOf(`${seed}|${item.id}`) }))
    .toSorted((a, b) => a.place - b.place || a.item.id.localeCompare(b.item.id))
    .map(({ item }) => item);

/** FNV-1a: spreads texts over 32 bits; nothing here has to be secret. */
const hashOf = (text: string): number => {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
};
