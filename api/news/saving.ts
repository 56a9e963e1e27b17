import { findAll, type Tx } from '../platform/store/store.ts';
import type { Article, Shown } from './article.rules.ts';
import { articles, versionId, versions } from './records.ts';
import { type ArticleWords, articleWords } from './search.records.ts';
import { placesOf } from './search.rules.ts';

/**
 * The only way to write an article. What it is found by follows in the same transaction: what was withdrawn is in the
 * index no more, and what is restricted never stands in it, or a search would be a way to it that no log knows of.
 */
export const saveArticle = async (t: Tx, article: Article): Promise<Article> => {
  await t.put(articles, article);
  await keepWords(t, article);
  return article;
};

export const removeArticle = async (t: Tx, id: Article['id']): Promise<void> => {
  for (const { id: words } of await findAll(t, articleWords, 'article', id))
    await t.remove(articleWords, words);
  await t.remove(articles, id);
};

const keepWords = async (t: Tx, article: Article): Promise<void> => {
  const { live, next, withdrawn, restriction } = article;
  const findable = restriction
    ? []
    : [withdrawn ? undefined : live, next].filter((shown) => shown !== undefined);
  const before = await findAll(t, articleWords, 'article', article.id);
  for (const { id, n } of before)
    if (!findable.some(({ version }) => version === n)) await t.remove(articleWords, id);
  for (const shown of findable) {
    const kept = before.find(({ n }) => n === shown.version);
    // The text of a version never changes; who may read it does.
    if (kept && isSame(kept.places, placesOf(shown))) continue;
    await t.put(articleWords, await wordsOf(t, article, shown));
  }
};

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.join('\n') === other.join('\n');

const wordsOf = async (t: Tx, article: Article, shown: Shown): Promise<ArticleWords> => {
  const id = versionId(article.id, shown.version);
  const version = await t.get(versions, id);
  return {
    ...{ id, article: article.id, n: shown.version, places: placesOf(shown) },
    ...{ words: `${shown.title} ${shown.summary}`, text: version?.text ?? '' },
  };
};
