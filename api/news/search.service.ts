import { passageOf } from '../contract/highlight.ts';
import type { Viewer } from '../contract/person.ts';
import type { Found } from '../contract/search.ts';
import { hasAll, plainWords } from '../contract/words.ts';
import type { Article, Shown } from './article.rules.ts';
import { isEveryone } from './audience.rules.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead } from './reading.rules.ts';
import { articles } from './records.ts';
import { type ArticleWords, articleWords } from './search.records.ts';
import { placesFor } from './search.rules.ts';
import { shownAt } from './state.rules.ts';

/** So many more than are wanted are retrieved: some have expired, or are for others after all. */
const SPARE = 30;

/** Finding articles by their words. */
export const searchService = (ports: Pick<NewsPorts, 'store' | 'clock' | 'people'>) => ({
  searchNews: async (viewer: Viewer, words: string, limit: number): Promise<readonly Found[]> => {
    const { store, clock } = ports;
    const typed = plainWords(words);
    const reader = await readerOf(store, ports, viewer);
    const hits = await store.search(articleWords, words, { in: placesFor(reader), limit: limit + SPARE });
    const named = await store.getAll(
      articles,
      hits.map(({ article }) => article),
    );
    const byId = new Map(named.map((article) => [article.id, article]));
    // The clock is read after the articles: what expired meanwhile is not shown.
    const now = clock.now();
    return hits
      .flatMap((hit) => {
        const article = byId.get(hit.article);
        const shown = article && shownAt(article, now);
        if (!article || !shown || shown.version !== hit.n) return [];
        if (article.restriction || !canRead(reader, article, 'live', now)) return [];
        return [{ article, shown, hit }];
      })
      .slice(0, limit)
      .map(({ article, shown, hit }) => articleHit(typed, article, shown, hit));
  },
});

const articleHit = (
  typed: readonly string[],
  { id, kind }: Article,
  { title, summary, visibleTo }: Shown,
  { text }: ArticleWords,
): Found => {
  const told = hasAll(typed, `${title} ${summary}`) ? summary : passageOf(typed, text);
  return {
    ...{ kind, title, path: `/news/${id}` },
    excerpt: told,
    forAllStaff: isEveryone(visibleTo),
  };
};
