import type { PersonId } from '../contract/ids.ts';
import { collection } from '../platform/store/declare.ts';
import type { Reading } from './article.rules.ts';
import type { ArticleId } from './contract.ts';

export const readings = collection<Reading>()('news_reading', {
  index: {
    person: ({ person, article }) => ({ in: person, by: article }),
    article: ({ article, person }) => ({ in: article, by: person }),
    age: ({ openedAt }) => ({ in: 'all', by: openedAt }),
  },
});

export const readingId = (person: PersonId, article: ArticleId): Reading['id'] => `${person}|${article}`;
