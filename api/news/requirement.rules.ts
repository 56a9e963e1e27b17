import type { Instant, PlainDate } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import { isOfProfiles } from './audience.rules.ts';
import type { Audience } from './contract.ts';
import { type ClosedDays, isWorkingDay } from './working-days.rules.ts';

/** How somebody stands to a policy that they were asked to acknowledge: always exactly one of these. */
export const OBLIGATION_STATES = ['done', 'open', 'overdue', 'left'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** From a moment on, this version or a later one has to be acknowledged. A material change adds one. */
export interface Round {
  readonly version: number;
  readonly from: Instant;
  /** The last day on which it is in time, for everybody who was asked before it began. */
  readonly due: PlainDate;
}

/** What decides how one person stands. */
export interface Standing {
  /** The last day that is in time for them: that of all, or their own if they joined later. */
  readonly due: PlainDate;
  /** How many rounds there were when they were asked first. */
  readonly joinedRound: number;
  /** The latest version they acknowledged; 0 for none. */
  readonly acknowledged: number;
  /** Present once they left the council: how they stood then, which no later change alters. */
  readonly gone?: 'done' | 'left';
}

/** The last day that is in time. A change gives everybody new time, and takes none from who joined just before it. */
export const dueOf = ({ due, joinedRound }: Standing, rounds: readonly Round[]): PlainDate => {
  const last = rounds.at(-1);
  return last && joinedRound < rounds.length && last.due > due ? last.due : due;
};

/** The version that has to be acknowledged, at least. */
export const versionAsked = (rounds: readonly Round[]): number => rounds.at(-1)?.version ?? 0;

/** How somebody stands on this day. */
export const standingOf = (
  standing: Standing,
  rounds: readonly Round[],
  today: PlainDate,
): ObligationState => {
  if (standing.gone) return standing.gone;
  if (standing.acknowledged >= versionAsked(rounds)) return 'done';
  return dueOf(standing, rounds) < today ? 'overdue' : 'open';
};

/** How many people stand how. The states add up to `audience`; nothing is rounded. */
export type Tally = Readonly<Record<ObligationState | 'audience', number>>;

/** Adds up people, or groups of people who stand alike. */
export const tallyOf = (
  groups: readonly (Standing & { readonly people: number })[],
  rounds: readonly Round[],
  today: PlainDate,
): Tally => {
  const sum = { audience: 0, done: 0, open: 0, overdue: 0, left: 0 };
  for (const group of groups) {
    sum.audience += group.people;
    sum[standingOf(group, rounds, today)] += group.people;
  }
  return sum;
};

/**
 * The rounds once a version is live whose last material change was `material`: one more where that came after what is
 * asked. A minor change asks nothing of anybody.
 */
export const roundsAfter = (
  rounds: readonly Round[],
  material: number,
  next: Omit<Round, 'version'>,
): readonly Round[] =>
  material > versionAsked(rounds) ? [...rounds, { ...next, version: material }] : rounds;

/** A version by its number and the hash of its words. */
export interface Words {
  readonly version: number;
  readonly hash: string;
}

export type AcknowledgeRefusal = 'changed_since' | 'not_read_yet';

/**
 * Why these words cannot be acknowledged by somebody who was given those to read. `material` is the last version that is
 * live whose change mattered.
 */
export const whyNotAcknowledge = (
  wanted: Words,
  { material, served }: { readonly material: number; readonly served: readonly Words[] },
): Reason<AcknowledgeRefusal> | undefined => {
  if (wanted.version < material)
    return {
      code: 'changed_since',
      detail: `Version ${material} changed what matters. Read it and acknowledge it instead of version ${wanted.version}.`,
    };
  const isServed = served.some(({ version, hash }) => version === wanted.version && hash === wanted.hash);
  return isServed ? undefined : { code: 'not_read_yet' };
};

export type DueRefusal = 'due_too_soon' | 'due_on_closed_day';

/** Why people cannot be asked by this day: they need a day for it, and one on which they work. */
export const whyNotDue = (
  due: PlainDate,
  { today, closed }: { readonly today: PlainDate; readonly closed: ClosedDays },
): Reason<DueRefusal> | undefined => {
  if (due <= today) return { code: 'due_too_soon' };
  return isWorkingDay(due, closed) ? undefined : { code: 'due_on_closed_day' };
};

/**
 * Why these people cannot be asked: the report names them, so it would tell where and how somebody works who told
 * nobody but Guildhall.
 */
export const whyNotAudience = (audience: Audience): Reason<'not_by_profile'> | undefined =>
  'any' in audience && audience.any.some(isOfProfiles) ? { code: 'not_by_profile' } : undefined;
