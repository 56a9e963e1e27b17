import type { Instant } from '../contract/time.ts';
import type { Article, Shown } from './article.rules.ts';
import type { ArticleState } from './desk.contract.ts';

type Timed = Pick<Article, 'live' | 'next' | 'work' | 'withdrawn' | 'lastRev'>;

/**
 * The article as the clock says it is: a scheduled version whose moment has come is the live one. Every reader and
 * every writer begins here, so nothing waits for a job to become visible.
 */
export const asOf = <A extends Timed>(article: A, now: Instant): A => {
  if (!article.next || article.next.from > now) return article;
  const { next, withdrawn: _, ...rest } = withoutWork(article);
  return { ...rest, live: next } as A;
};

/** The number of the last save: whoever saves or moves says it, so nobody writes over what they have not seen. */
export const revOf = ({ work, lastRev }: Pick<Article, 'work' | 'lastRev'>): number =>
  work?.rev ?? lastRev ?? 0;

/** The article once nobody is at work on it; the number of the last save stays. */
export const withoutWork = <A extends Pick<Article, 'work' | 'lastRev'>>(article: A): Omit<A, 'work'> => {
  const { work, ...rest } = article;
  return work ? { ...rest, lastRev: work.rev } : rest;
};

/** The version that may be shown now; undefined where there is none, or none any more. */
export const shownAt = (article: Timed, now: Instant): Shown | undefined => {
  const { live, withdrawn } = asOf(article, now);
  if (!live || withdrawn || live.from > now) return undefined;
  return live.expiresAt !== undefined && live.expiresAt <= now ? undefined : live;
};

/** How an article stands now. */
export const stateOf = (article: Timed, now: Instant): ArticleState => {
  const { live, withdrawn, work } = asOf(article, now);
  if (withdrawn) return 'withdrawn';
  if (live) return shownAt(article, now) ? 'live' : 'expired';
  return work?.stage ?? 'draft';
};
