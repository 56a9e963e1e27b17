import { collection } from '../platform/store/declare.ts';
import type { Version } from './article.rules.ts';
import type { ArticleId } from './contract.ts';

/** What a version is found by, under the version's id, while it is shown or is to be. */
export interface ArticleWords {
  readonly id: Version['id'];
  readonly article: ArticleId;
  readonly n: number;
  /** See `placesOf`. */
  readonly places: readonly string[];
  /** Title and summary. */
  readonly words: string;
  readonly text: string;
}

export const articleWords = collection<ArticleWords>()('news_words', {
  index: {
    article: ({ article, n }) => ({ in: article, by: `${n}`.padStart(6, '0') }),
    /** Those that stand among the articles of one person. */
    person: ({ id, places }) =>
      [...new Set(places.flatMap((place) => place.match(/per_\w+$/) ?? []))].map((of) => ({
        in: of,
        by: id,
      })),
  },
  search: ({ places, words, text }) => ({ in: places, text: words, body: text }),
});
