import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Period } from '../platform/catalogue.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import type { Article, Reading } from './article.rules.ts';
import { leaveBriefings } from './briefing.upkeep.ts';
import { ARTICLE_KEPT, DRAFT_KEPT, READING_KEPT } from './fields.ts';
import { toldFigures } from './figures.records.ts';
import { removeImagesOf } from './image.records.ts';
import type { NewsPorts } from './ports.ts';
import { readings } from './reading.records.ts';
import { articles, lyingSince, overSince, versions, works } from './records.ts';
import { removeArticle, saveArticle } from './saving.ts';

/**
 * Someone has left: what they answered for is their manager's now; where none is known, it waits at the editors' desk for
 * somebody to take it over. Not what is restricted: of that a manager knows nothing, and the monitoring officer can handle it.
 */
export const leaveNews =
  ({ people, clock }: Pick<NewsPorts, 'people' | 'clock'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    await leaveBriefings(t, { clock }, person);
    const manager = await people.managerOf(t, person);
    for (const article of await findAll(t, articles, 'person', person))
      if (article.owner === person && !article.restriction && !article.ownerless)
        await saveArticle(t, {
          ...article,
          ...(manager === undefined ? { ownerless: clock.now() } : { owner: manager }),
        });
  };

type Ports = Pick<NewsPorts, 'store'>;

/** Articles that were over long enough, with all that was published of them. */
export const oldArticles = ({ store }: Ports): RetentionRule => ended(store, ARTICLE_KEPT, 'over', overSince);

/** Drafts that lie about. */
export const oldDrafts = ({ store }: Ports): RetentionRule => ended(store, DRAFT_KEPT, 'lying', lyingSince);

/** Articles that stand in one of the two indexes by age, which says the same of them as `since`. */
const ended = (
  store: NewsPorts['store'],
  period: Period,
  index: 'over' | 'lying',
  since: (article: Article) => Instant | undefined,
): RetentionRule => ({
  period,
  due: (before) =>
    dueOf(
      pagesOf<Article>((after) => store.find(articles, index, index, { ...pageOf(after), to: before })),
      ({ id, owner }) => ({ id, person: owner }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(articles, ids)).filter((article) => (since(article) ?? before) < before);
    for (const { id } of over) await removeWhole(t, id);
    return over.length;
  },
});

const removeWhole = async (t: Tx, id: Article['id']): Promise<void> => {
  for (const version of await findAll(t, versions, 'article', id)) await t.remove(versions, version.id);
  for (const reading of await findAll(t, readings, 'article', id)) await t.remove(readings, reading.id);
  await removeImagesOf(t, id);
  await t.remove(works, id);
  await t.remove(toldFigures, id);
  await removeArticle(t, id);
};

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
