import type { PersonId } from '../contract/ids.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import type { Article, Reading } from './article.rules.ts';
import { leaveBriefings } from './briefing.upkeep.ts';
import { ARTICLE_KEPT, READING_KEPT } from './fields.ts';
import { toldFigures } from './figures.records.ts';
import { removeImagesOf } from './image.records.ts';
import type { NewsPorts } from './ports.ts';
import { readings } from './reading.records.ts';
import { articles, versions, works } from './records.ts';
import { removeArticle, saveArticle } from './saving.ts';

/**
 * Someone has left: what they answered for is their manager's now, where one is known. Not what is restricted: of that a
 * manager knows nothing, and the monitoring officer can handle it.
 */
export const leaveNews =
  ({ people, clock }: Pick<NewsPorts, 'people' | 'clock'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    await leaveBriefings(t, { clock }, person);
    const manager = await people.managerOf(t, person);
    if (manager === undefined) return;
    for (const article of await findAll(t, articles, 'person', person))
      if (article.owner === person && !article.restriction)
        await saveArticle(t, { ...article, owner: manager });
  };

type Ports = Pick<NewsPorts, 'store'>;

/** Articles that were over long enough, with all that was published of them. */
export const oldArticles = ({ store }: Ports): RetentionRule => ({
  period: ARTICLE_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Article>((after) => store.find(articles, 'over', 'over', { ...pageOf(after), to: before })),
      ({ id, owner }) => ({ id, person: owner }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(articles, ids)).filter(
      ({ withdrawn, live }) => (withdrawn?.at ?? live?.expiresAt ?? before) < before,
    );
    for (const { id } of over) {
      for (const version of await findAll(t, versions, 'article', id)) await t.remove(versions, version.id);
      for (const reading of await findAll(t, readings, 'article', id)) await t.remove(readings, reading.id);
      await removeImagesOf(t, id);
      await t.remove(works, id);
      await t.remove(toldFigures, id);
      await removeArticle(t, id);
    }
    return over.length;
  },
});

export const oldReadings = ({ store }: Ports): RetentionRule => ({
  period: READING_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Reading>((after) => store.find(readings, 'age', 'all', { ...pageOf(after), to: before })),
      ({ id, person }) => ({ id, person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(readings, ids)).filter(({ openedAt }) => openedAt < before);
    for (const { id } of over) await t.remove(readings, id);
    return over.length;
  },
});

const pageOf = (after: string | undefined): { readonly limit: number; readonly after?: string } => ({
  limit: MAX_LIMIT,
  ...(after !== undefined && { after }),
});
