import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import type { Article, Shown, Version, WorkingCopy } from './article.rules.ts';
import type { ArticleId, Kind } from './contract.ts';

/** Since when an article is over, withdrawn or expired, with nobody at work on it; undefined while it is not. */
export const overSince = ({ live, withdrawn, work, next }: Article): Instant | undefined =>
  work || next ? undefined : (withdrawn?.at ?? live?.expiresAt);

/** Since when nobody has worked on what was never published; undefined for anything else. */
export const lyingSince = ({ live, next, work, createdAt }: Article): Instant | undefined =>
  live || next ? undefined : (work?.changedAt ?? createdAt);

export const articles = collection<Article>()('news_article', {
  index: {
    /** What lists may show, by when it was published; of restricted ones none. Who reads judges rights and the clock. */
    feed: ({ kind, live, next, withdrawn, restriction }) =>
      restriction
        ? undefined
        : [withdrawn ? undefined : live, next].flatMap((shown) =>
            shown ? listsOf(kind, shown).map((list) => ({ in: list, by: shown.publishedAt })) : [],
          ),
    /** Events that lists may show, by when they begin. Who reads judges rights and the clock. */
    event: ({ live, next, withdrawn, restriction }) => {
      const event = restriction ? undefined : ((withdrawn ? undefined : live) ?? next)?.event;
      return event && { in: 'all', by: event.from };
    },
    /** The editors' lists, by when it was last worked on. */
    desk: (article) => deskOf(article).map((partition) => ({ in: partition, by: workedOnAt(article) })),
    /** Restricted briefings of whoever began them, by when each was last worked on. */
    briefings: (article) =>
      article.restriction ? { in: article.createdBy, by: workedOnAt(article) } : undefined,
    /** Restrictions that hold, by when each is looked at again. */
    restricted: ({ restriction, withdrawn }) =>
      restriction && !withdrawn ? { in: 'restricted', by: restriction.reviewOn } : undefined,
    /** Versions that are to be published. */
    due: ({ next }) => next && { in: 'due', by: next.from },
    /** Reviews that the owner has not been told of. */
    review: ({ live, withdrawn, reviewOn, reviewToldOf }) =>
      live && !withdrawn && reviewOn && reviewToldOf !== reviewOn
        ? { in: 'review', by: reviewOn }
        : undefined,
    /** What somebody answers for or began. */
    person: ({ id, owner, createdBy }) => [...new Set([owner, createdBy])].map((of) => ({ in: of, by: id })),
    /** What is over, by since when: what retention looks through. */
    over: (article) => {
      const since = overSince(article);
      return since && { in: 'over', by: since };
    },
    /** Drafts, by when somebody worked on them last: the same. */
    lying: (article) => {
      const since = lyingSince(article);
      return since && { in: 'lying', by: since };
    },
  },
});

/** The partitions of `feed`: one for each filter. */
const listsOf = (kind: Kind, { topics }: Shown): readonly string[] => [
  'all',
  kind,
  ...topics.map((topic) => `topic ${topic}`),
];

const deskOf = (article: Article): readonly string[] => {
  const { owner, ownerless, createdBy, work, department, restriction } = article;
  const own = [...new Set([owner, createdBy, ...(work?.authors ?? [])])];
  if (restriction) return own;
  return [
    ...['all', ...own, ...(department ? [`of ${department}`] : []), ...(work ? [work.stage] : [])],
    ...(ownerless ? ['ownerless'] : []),
  ];
};

const workedOnAt = ({ work, live, createdAt }: Article): Instant =>
  work?.changedAt ?? live?.from ?? createdAt;

export const works = collection<WorkingCopy>()('news_work', {
  index: { person: ({ id, savedBy }) => ({ in: savedBy, by: id }) },
});

export const versions = collection<Version>()('news_version', {
  index: {
    /** Of an article, oldest first: `by` sorts as text. */
    article: ({ article, n }) => ({ in: article, by: `${n}`.padStart(6, '0') }),
    /** What somebody wrote or approved. */
    person: ({ id, author, approver }) =>
      [...new Set([author, ...(approver ? [approver] : [])])].map((of) => ({ in: of, by: id })),
  },
});

export const versionId = (article: ArticleId, n: number): Version['id'] => `${article}.${n}`;
