import type { PersonId } from '../contract/ids.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { ArticleId } from './contract.ts';

/** Ids alone: whoever acts on a fact reads the article as it is by then. */
export interface ArticleFact {
  readonly article: ArticleId;
  /** Which version it is about. */
  readonly version: number;
  readonly by: PersonId | 'system';
}

export const NEWS_PUBLISHED = 'news.published';
export const NEWS_WITHDRAWN = 'news.withdrawn';

/** A version can be read from now on. */
export const newsPublished = (data: ArticleFact): Fact<ArticleFact> => ({
  ...{ name: NEWS_PUBLISHED, stream: data.article },
  data,
});

/** An article can be read no longer. */
export const newsWithdrawn = (data: ArticleFact): Fact<ArticleFact> => ({
  ...{ name: NEWS_WITHDRAWN, stream: data.article },
  data,
});
