import type { PersonId } from '../contract/ids.ts';
import { type AnyRule, monthsOf } from '../platform/log-retention.ts';
import { dueOf, pagesOf } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Store, type Tx } from '../platform/store/store.ts';
import { BRIEFED_KEPT, OPENING_KEPT } from './briefing.fields.ts';
import { briefed, openingLog } from './briefing.records.ts';
import type { Briefed } from './briefing.rules.ts';
import type { NewsPorts } from './ports.ts';
import { articles } from './records.ts';
import { saveArticle } from './saving.ts';

/** Somebody left: they are in no circulation any more. What they did with what they were given stays on record. */
export const leaveBriefings = async (
  t: Tx,
  { clock }: Pick<NewsPorts, 'clock'>,
  person: PersonId,
): Promise<void> => {
  const removed = { at: clock.now(), by: 'system' as const };
  for (const copy of await findAll(t, briefed, 'mine', person)) {
    await t.put(briefed, { ...copy, removed });
    const article = await t.get(articles, copy.article);
    if (!article?.restriction) continue;
    const circulation = article.restriction.circulation.filter((one) => one !== person);
    await saveArticle(t, { ...article, restriction: { ...article.restriction, circulation } });
  }
};

/** What is kept of who was given and who opened what, once it was kept long enough. */
export const briefingRetention = (store: Store): readonly AnyRule[] => [
  {
    period: BRIEFED_KEPT,
    due: (before) =>
      dueOf(
        pagesOf<Briefed>((after) =>
          store.find(briefed, 'removed', 'all', {
            ...{ to: before, limit: MAX_LIMIT },
            ...(after !== undefined && { after }),
          }),
        ),
        ({ id, person }) => ({ id, person }),
      ),
    end: async (t, ids, before) => {
      const over = (await t.getAll(briefed, ids)).filter(({ removed }) => removed && removed.at < before);
      for (const { id } of over) await t.remove(briefed, id);
      return over.length;
    },
  },
  monthsOf(OPENING_KEPT, openingLog),
];
