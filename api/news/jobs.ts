import { addDays, addMillis, COUNCIL_ZONE } from '../contract/time.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import { newsPublished, reviewDue } from './events.ts';
import type { NewsPorts } from './ports.ts';
import { articles, works } from './records.ts';
import { saveArticle } from './saving.ts';
import { asOf } from './state.rules.ts';

/** Work the clock asks for. Each of it may run twice or late: what was done is not done again. */
export const newsJobs = (ports: NewsPorts): readonly Job[] => [
  { name: 'news.scheduled', everySeconds: 60, run: () => tellOfScheduled(ports) },
  { name: 'news.reviews', everySeconds: 3_600, run: () => askForReviews(ports) },
];

/** Readers see a scheduled version at its moment by the clock; those who act on what is published hear of it here. */
const tellOfScheduled = async ({ store, clock, outbox }: NewsPorts): Promise<void> => {
  for (;;) {
    const to = addMillis(clock.now(), 1);
    const { rows } = await store.find(articles, 'due', 'due', { to, limit: MAX_LIMIT });
    if (rows.length === 0) return;
    for (const { id } of rows)
      await store.tx(async (t) => {
        const before = await t.get(articles, id);
        if (!before?.next || before.next.from > clock.now()) return;
        const article = asOf(before, clock.now());
        await saveArticle(t, article);
        await t.remove(works, id);
        await outbox.append(t, newsPublished({ article: id, version: before.next.version, by: 'system' }));
      });
  }
};

/** On the day of its review an article's owner is told, once for each date that was set. */
const askForReviews = async ({ store, clock, outbox, people }: NewsPorts): Promise<void> => {
  for (;;) {
    const to = addDays(clock.today(COUNCIL_ZONE), 1);
    const { rows } = await store.find(articles, 'review', 'review', { to, limit: MAX_LIMIT });
    if (rows.length === 0) return;
    for (const { id } of rows)
      await store.tx(async (t) => {
        const article = await t.get(articles, id);
        if (!article?.reviewOn || article.reviewOn >= to || article.reviewToldOf === article.reviewOn) return;
        await saveArticle(t, { ...article, reviewToldOf: article.reviewOn });
        // While nobody answers for it, each editor hears of it.
        for (const to of article.ownerless ? await people.editors(t) : [article.owner])
          await outbox.append(t, reviewDue({ article: id, to }));
      });
  }
};
