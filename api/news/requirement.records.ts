import type { PersonId } from '../contract/ids.ts';
import type { Door } from '../contract/person.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { ArticleId, Audience } from './contract.ts';
import type { RequirementId } from './requirement.contract.ts';
import type { Round, Standing } from './requirement.rules.ts';

/** That the people of an audience acknowledge a policy. Whom it asks stands in their obligations. */
export interface Requirement {
  readonly id: RequirementId;
  readonly article: ArticleId;
  /** Who is asked: all of them when it began, and whoever joins them later. */
  readonly audience: Audience;
  /** Working days that joiners have, and everybody after a material change. */
  readonly days: number;
  /** What has to be acknowledged since when; each material change adds one. */
  readonly rounds: readonly Round[];
  readonly by: PersonId;
  readonly at: Instant;
  /** When everybody of the audience was entered; absent while that goes on, and nothing can be counted. */
  readonly countedAt?: Instant;
  /** Since when all people are looked through for those who belong to it; absent while they are not. */
  readonly walkFrom?: Instant;
  readonly ended?: { readonly at: Instant; readonly by: PersonId | 'system' };
}

export const requirements = collection<Requirement>()('news_requirement', {
  index: {
    /** All of one policy, by when they began. */
    article: ({ article, at }) => ({ in: article, by: at }),
    all: ({ at }) => ({ in: 'all', by: at }),
    open: ({ ended, at }) => (ended ? undefined : { in: 'open', by: at }),
    walking: ({ walkFrom, ended }) => (walkFrom && !ended ? { in: 'walking', by: walkFrom } : undefined),
    ended: ({ ended }) => (ended ? { in: 'ended', by: ended.at } : undefined),
  },
  /** One list of a policy at a time: nobody is asked twice for the same. */
  unique: { open: ({ ended, article }) => (ended ? [] : [article]) },
});

/** That somebody acknowledged a version: exactly these words, which they had been given to read. Never changed. */
export interface Receipt {
  readonly version: number;
  readonly hash: string;
  readonly at: Instant;
  readonly door: Door;
}

/** What one person owes to one requirement, from when they were asked until it ends. Leaving closes it. */
export interface Obligation {
  readonly id: `${RequirementId}.${PersonId}`;
  readonly requirement: RequirementId;
  readonly article: ArticleId;
  readonly person: PersonId;
  /** Where they worked when they were asked. */
  readonly department?: string;
  readonly origin: 'snapshot' | 'joined';
  readonly at: Instant;
  readonly due: PlainDate;
  /** How many rounds there were when they were asked. */
  readonly joinedRound: number;
  /** In the order in which they were given. */
  readonly receipts: readonly Receipt[];
  /** The round they were last told of; absent while they were told of none. */
  readonly toldRound?: number;
  /** The day on which they are to be told next; absent once there is nothing more to say. */
  readonly next?: PlainDate;
  /** When they left the council, and how they stood then. */
  readonly goneAt?: Instant;
  readonly goneAs?: 'done' | 'left';
}

/** What of an obligation decides how its person stands. */
export const standingFrom = ({ due, joinedRound, receipts, goneAs }: Obligation): Standing => ({
  ...{ due, joinedRound },
  acknowledged: receipts.at(-1)?.version ?? 0,
  ...(goneAs && { gone: goneAs }),
});

/** People who stand alike stand at one position of the index, so that a report counts groups and not people. */
export const PARTS = ['present', 'done', 'left'] as const;
export type Part = (typeof PARTS)[number];

export const inPart = (requirement: RequirementId, part: Part): string => `${requirement}|${part}`;

const DIGITS = 6;

/** A version as text that sorts. */
export const versionKey = (version: number): string => String(version).padStart(DIGITS, '0');

/** Who left when all was done is found among those who are done, whatever changed since. */
const DONE_FOR_GOOD = 999_999;

const standingKey = (obligation: Obligation): string => {
  const { acknowledged, due, joinedRound, gone } = standingFrom(obligation);
  const version = versionKey(gone === 'done' ? DONE_FOR_GOOD : acknowledged);
  return [version, due, versionKey(joinedRound), obligation.department ?? ''].join('|');
};

/** What stands in a position of the index: how its people stand, and where they worked. */
export const standingAt = (within: string, by: string): Standing & { readonly department: string } => {
  const [version = '', due = '', joined = '', ...department] = by.split('|');
  const part = within.slice(within.indexOf('|') + 1) as Part;
  return {
    ...{ due: due as PlainDate, joinedRound: Number(joined), acknowledged: Number(version) },
    department: department.join('|'),
    ...(part !== 'present' && { gone: part }),
  };
};

export const obligations = collection<Obligation>()('news_obligation', {
  index: {
    person: ({ person, at }) => ({ in: person, by: at }),
    /** A person's to one policy, under this requirement or an earlier one. */
    policy: ({ article, person, at }) => ({ in: `${article}|${person}`, by: at }),
    standing: (obligation) => ({
      in: inPart(obligation.requirement, obligation.goneAs ?? 'present'),
      by: standingKey(obligation),
    }),
    /** By the round they were told of last: who was not told of the newest is found before it. */
    untold: ({ requirement, toldRound = 0, goneAs }) =>
      goneAs ? undefined : { in: requirement, by: versionKey(toldRound) },
    /** Whom to remind, by the day. */
    next: ({ requirement, next, goneAs }) => (next && !goneAs ? { in: requirement, by: next } : undefined),
    /** Those of people who left, by when: what retention looks through. */
    gone: ({ goneAt }) => (goneAt ? { in: 'gone', by: goneAt } : undefined),
  },
  /** Nobody stands twice in one list. */
  unique: { person: ({ requirement, person }) => [`${requirement}|${person}`] },
});

export const obligationId = (requirement: RequirementId, person: PersonId): Obligation['id'] =>
  `${requirement}.${person}`;
