import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { MAX_LIMIT } from '../platform/store/store.ts';
import type { ArticleId, NewsHomeCard } from './contract.ts';
import type { ContributionKind } from './contribution.contract.ts';
import { contributionPolicy, queuesSeenBy } from './contribution.policy.ts';
import { contributions, queueOf } from './contribution.records.ts';
import type { ArticleFact, ReviewAskedFact, SentInFact } from './events.ts';
import { newsPolicy } from './policy.ts';
import type { NewsPorts } from './ports.ts';
import { canRead } from './reading.rules.ts';
import { articles } from './records.ts';
import { shownAt } from './state.rules.ts';
import { checkersOf, dealersOf } from './waiting.ts';

type Ports = Pick<NewsPorts, 'store' | 'clock' | 'people'>;

/** What was made of something sent in, for who tells its sender that it is out. */
interface OutNews {
  readonly from: PersonId;
  readonly article: ArticleId;
  readonly title: string;
}

/** What waits for editors, and for whoever sent something in, as it is by the time they are told. */
export const waitingService = ({ store, clock, people }: Ports) => ({
  /** The title of what still waits for this person to look it over; undefined where it does not. */
  reviewNews: async ({ article: id, person }: ReviewAskedFact): Promise<string | undefined> => {
    const article = await store.get(articles, id);
    if (!article?.work) return undefined;
    return (await checkersOf(store, people, article)).includes(person) ? article.work.title : undefined;
  },

  /** Which kind of thing still waits for this editor; undefined where another dealt with it, or they are its editor no more. */
  queueNews: async ({ contribution: id, person }: SentInFact): Promise<ContributionKind | undefined> => {
    const sent = await store.get(contributions, id);
    if (sent?.state !== 'sent') return undefined;
    return (await dealersOf(store, people, sent)).includes(person) ? sent.kind : undefined;
  },

  /** What was made of something sent in, once it is first out and its sender may read it. */
  outNews: async ({ article: id, version, by }: ArticleFact): Promise<OutNews | undefined> => {
    if (version !== 1) return undefined;
    const [sent] = (await store.find(contributions, 'article', id, { limit: 1 })).rows;
    const article = sent && (await store.get(articles, id));
    const now = clock.now();
    const shown = article && shownAt(article, now);
    if (!sent || !article || !shown || sent.from === by) return undefined;
    const [reader] = await people.factsOf(store, [sent.from]);
    if (!reader || !canRead(reader, article, 'live', now)) return undefined;
    return { from: sent.from, article: id, title: shown.title };
  },
});

/** How much waits for this viewer at the desk and in the queue; at most a page of each is counted. */
export const deskWaiting = async ({ store }: Ports, viewer: Viewer): Promise<NewsHomeCard['desk']> => {
  const [review, queue] = [
    newsPolicy.useDesk(viewer) === 'yes'
      ? await store.find(articles, 'desk', 'in_review', { limit: MAX_LIMIT })
      : undefined,
    contributionPolicy.seeQueue(viewer) === 'yes'
      ? await store.find(
          contributions,
          'queue',
          queuesSeenBy(viewer).map((department) => queueOf(department)),
          { limit: MAX_LIMIT },
        )
      : undefined,
  ];
  const ownerless =
    review === undefined ? [] : (await store.find(articles, 'desk', 'ownerless', { limit: MAX_LIMIT })).rows;
  return {
    review: (review?.rows ?? []).filter(
      (article) =>
        newsPolicy.approve(viewer, article) === 'yes' && !article.work?.authors.includes(viewer.person),
    ).length,
    ownerless: ownerless.filter((article) => newsPolicy.write(viewer, article) === 'yes').length,
    sentIn: (queue?.rows ?? []).filter(({ from }) => from !== viewer.person).length,
  };
};
