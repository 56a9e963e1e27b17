import type { PersonId } from '../contract/ids.ts';
import { daysBetween, type Instant, type PlainDate } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { BriefingRefusal } from './briefing.contract.ts';
import { GROUNDS, type Ground, type Nation, type Secrecy } from './grounds.contract.ts';

/** Why a briefing is private, to whom it is given, until when, and how one may object: all of it, or it is not private. */
export interface Restriction {
  readonly nation: Nation;
  readonly secrecy: Secrecy;
  /** Ids of the nation's list, at least one. */
  readonly grounds: readonly string[];
  /** Why the public interest in keeping it private is the greater, in words. */
  readonly publicInterest: string;
  /** The officer who decided that it is private. */
  readonly decidedBy: PersonId;
  readonly decidedAt: Instant;
  /** The day by which it is looked at again. Nothing is released by a date alone. */
  readonly reviewOn: PlainDate;
  /** How a reader may object to the restriction. */
  readonly challenge: string;
  /** Members it is given to, by name. */
  readonly circulation: readonly PersonId[];
  /** Each time it was looked at again and kept. */
  readonly reviews: readonly Review[];
}

/** The monitoring officer looked at a restriction again, and it stays. */
export interface Review {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  readonly reviewOn: PlainDate;
}

/** A restriction is looked at again within a year; papers that nobody looks at again stay secret for ever. */
const REVIEW_WITHIN_DAYS = 366;

export const groundsOf = ({ nation, secrecy }: { readonly nation: Nation; readonly secrecy: Secrecy }) =>
  GROUNDS[nation][secrecy];

/** The grounds it names, in the order of the law. */
export const namedGrounds = (
  restriction: Pick<Restriction, 'nation' | 'secrecy' | 'grounds'>,
): readonly Ground[] => groundsOf(restriction).grounds.filter(({ id }) => restriction.grounds.includes(id));

/** A restriction as it is asked for. */
export interface Wish extends Omit<Restriction, 'decidedAt' | 'circulation' | 'reviews'> {
  /** Undefined where nobody is behind the id, or no longer. */
  readonly decider: { readonly isStaff: boolean } | undefined;
}

/** Why a briefing cannot be kept private in this way; undefined where it can. A review date that stands may be past. */
export const whyNotRestrict = (
  wish: Wish,
  today: PlainDate,
  standing?: PlainDate,
): Reason<BriefingRefusal> | undefined => {
  const { grounds, decider, reviewOn } = wish;
  if (grounds.length === 0 || namedGrounds(wish).length !== new Set(grounds).size)
    return { code: 'unknown_ground' };
  if (!decider?.isStaff) return { code: 'unknown_decider' };
  return reviewOn === standing ? undefined : whyNotReviewOn(reviewOn, today);
};

/** Why a briefing cannot be given to these people: it is for members, and a circulation of nobody is no circulation. */
export const whyNotGiveTo = (
  circulation: readonly PersonId[],
  isMember: (person: PersonId) => boolean,
): Reason<BriefingRefusal> | undefined => {
  if (circulation.length === 0) return { code: 'nobody_in_circulation' };
  return circulation.every(isMember) ? undefined : { code: 'not_a_member' };
};

/** The circulation once these came and those went; who is both added and taken off is off. */
export const circulationAfter = (
  circulation: readonly PersonId[],
  add: readonly PersonId[],
  remove: readonly PersonId[],
): readonly PersonId[] => [...new Set([...circulation, ...add])].filter((person) => !remove.includes(person));

export const whyNotReviewOn = (
  reviewOn: PlainDate,
  today: PlainDate,
): Reason<BriefingRefusal> | undefined => {
  if (reviewOn <= today) return { code: 'review_in_the_past' };
  if (daysBetween(today, reviewOn) > REVIEW_WITHIN_DAYS) return { code: 'review_too_late' };
  return undefined;
};

/** The day itself still counts as in time. */
export const isOverdue = ({ reviewOn }: Pick<Restriction, 'reviewOn'>, today: PlainDate): boolean =>
  reviewOn < today;
