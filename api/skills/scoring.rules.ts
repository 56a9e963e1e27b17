import { Temporal } from 'temporal-polyfill';
import type { Instant } from '../contract/time.ts';
import { type AreaId, areaOf, type Level, type SkillId } from './framework.contract.ts';
import type { Baseline, Lane, Letter } from './words.contract.ts';

/** How many of the checks of one skill were right, the last time some were asked. */
export interface Checked {
  readonly asked: number;
  readonly correct: number;
  readonly at: Instant;
}

/** Somebody saw it, or there is a certificate. */
export interface Confirmed {
  readonly level: Level;
  readonly letter: 'O' | 'A';
  readonly at: Instant;
}

/** All that is known of one skill of one person; what is out of date does not belong here. */
export interface Evidence {
  readonly claim: Level;
  readonly checked?: Checked;
  readonly confirmed?: Confirmed;
}

/** Fewer checks than this say nothing. */
export const FEWEST_CHECKS = 2;
/** Without somebody's confirmation nobody is an expert. */
const MOST_UNCONFIRMED = 3;
/** Share of right answers from which a claim counts up to a level; below the first it counts as awareness at most. */
const SHARES = [
  { from: 0.8, most: 3 },
  { from: 0.5, most: 2 },
  { from: 0, most: 1 },
] as const;

const lower = (one: Level, other: Level): Level => (one < other ? one : other);

/**
 * What counts, and on what it stands (reference on skills, section 4): what was confirmed; else the claim as far as the
 * checks bear it out; else the claim, which is never level 4 by itself.
 */
export const effectiveOf = ({
  claim,
  checked,
  confirmed,
}: Evidence): { readonly effective: Level; readonly letter: Letter } => {
  if (confirmed) return { effective: confirmed.level, letter: confirmed.letter };
  if (!checked || checked.asked < FEWEST_CHECKS)
    return { effective: lower(claim, MOST_UNCONFIRMED), letter: 'S' };
  const share = checked.correct / checked.asked;
  const { most } = SHARES.find(({ from }) => share >= from) ?? SHARES[2];
  return { effective: lower(claim, most), letter: 'K' };
};

/** What fraud and the law make of them changes every year. */
const YEARLY: readonly SkillId[] = ['E2', 'E3'];

/** The moment from which evidence of this skill is out of date. */
export const expiryOf = (skill: SkillId, at: Instant): Instant =>
  Temporal.Instant.from(at)
    .toZonedDateTimeISO('UTC')
    .add({ months: YEARLY.includes(skill) ? 12 : 24 })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 }) as Instant;

/** A skill with a level. */
export interface Assessed {
  readonly state: 'assessed';
  readonly claim: Level;
  readonly effective: Level;
  readonly letter: Letter;
  /** When its evidence was given, and from when it is out of date. */
  readonly at: Instant;
  readonly expiresAt: Instant;
  readonly framework: string;
  readonly told: Lane;
  readonly checked?: Checked;
}

/** A skill that is not part of somebody's job: no level, and never 0. */
export interface NotTheirJob {
  readonly state: 'not_my_job';
  readonly at: Instant;
  readonly framework: string;
  readonly told: Lane;
}

export type Held = Assessed | NotTheirJob;
/** What is known of somebody's skills; nothing of one that is not named. */
export type HeldLevels = Readonly<Partial<Record<SkillId, Held>>>;

/** A new level of a skill: checks count that were asked now, or before and are still in date. */
export const assessed = (
  skill: SkillId,
  { claim, checked, before }: { readonly claim: Level; readonly checked?: Checked; readonly before?: Held },
  now: { readonly at: Instant; readonly framework: string; readonly told: Lane },
): Assessed => {
  const known = before?.state === 'assessed' ? before.checked : undefined;
  const stillGood = known && expiryOf(skill, known.at) > now.at ? known : undefined;
  const counts = checked ?? stillGood;
  const told = effectiveOf({ claim, ...(counts && { checked: counts }) });
  // What stands on checks is as old as they are.
  const since = told.letter === 'K' && counts ? counts.at : now.at;
  return {
    ...{ state: 'assessed', claim, ...told, ...now, expiresAt: expiryOf(skill, since) },
    ...(counts && { checked: counts }),
  };
};

/** As somebody reads it at this moment: what is out of date keeps its level and stands on their word alone. */
export const asRead = (held: Assessed, now: Instant): Assessed & { readonly isExpired: boolean } => {
  const isExpired = held.expiresAt <= now;
  return { ...held, isExpired, letter: isExpired ? 'S' : held.letter };
};

/** True where somebody else saw it at this level or a higher one, or a certificate shows it, and it is in date. */
export const isConfirmed = (held: Held | undefined, least: Level, now: Instant): boolean => {
  if (held?.state !== 'assessed' || held.effective < least) return false;
  const { letter } = asRead(held, now);
  return letter === 'O' || letter === 'A';
};

export const levelOf = (held: Held | undefined): Level | undefined =>
  held?.state === 'assessed' ? held.effective : undefined;

const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

const FULL = 4;

/** 0 to 100 for each area in which something applicable was assessed: the mean of its levels. */
export const areaScores = (levels: HeldLevels): ReadonlyMap<AreaId, number> => {
  const byArea = new Map<AreaId, number[]>();
  for (const [skill, held] of Object.entries(levels) as [SkillId, Held][]) {
    const level = levelOf(held);
    if (level === undefined) continue;
    byArea.set(areaOf(skill), [...(byArea.get(areaOf(skill)) ?? []), level]);
  }
  return new Map([...byArea].map(([area, all]) => [area, ((mean(all) ?? 0) / FULL) * 100]));
};

/** The mean of the areas, so that none counts more for having more skills assessed; undefined where there is none. */
export const overallScore = (levels: HeldLevels): number | undefined =>
  mean([...areaScores(levels).values()]);

/** Which level of which skill is essential for somebody. */
export type Essentials = ReadonlyMap<SkillId, Level>;

/**
 * Met where every essential skill is at the level that is asked for (the strict reading: "one task of each area" would
 * call most people able who are not); below where one is known to miss it. What is not known, or is said to be no part
 * of the job, is neither.
 */
export const baselineOf = (levels: HeldLevels, essentials: Essentials): Baseline => {
  const all = [...essentials].map(([skill, needed]) => ({ needed, level: levelOf(levels[skill]) }));
  if (all.some(({ needed, level }) => level !== undefined && level < needed)) return 'below';
  return all.every(({ level }) => level !== undefined) ? 'met' : 'unassessed';
};

/** Levels that are missing of one essential skill; undefined while nothing is known of it. */
export const gapOf = (held: Held | undefined, needed: Level | undefined): number | undefined => {
  const level = levelOf(held);
  return level === undefined ? undefined : Math.max(0, (needed ?? 0) - level);
};
