import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { found } from '../contract/verdict.ts';
import type { Reader as StoreReader } from '../platform/store/store.ts';
import type { Article, Shown } from './article.rules.ts';
import type { ArticleId } from './contract.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { canRead } from './reading.rules.ts';
import { articles } from './records.ts';
import { shownAt } from './state.rules.ts';

/** A policy that can be read now. */
export interface LivePolicy {
  readonly article: Article;
  readonly shown: Shown;
}

type Ports = Pick<NewsPorts, 'clock' | 'people'>;

/** The policy as the clock says it is; undefined where it is none, or none that can be read now. */
export const livePolicy = async (
  reader: StoreReader,
  { clock }: Pick<Ports, 'clock'>,
  id: ArticleId,
): Promise<LivePolicy | undefined> => {
  const article = await reader.get(articles, id);
  return article && liveOf(article, clock);
};

const liveOf = (article: Article, clock: Ports['clock']): LivePolicy | undefined => {
  const shown = article.kind === 'policy' ? shownAt(article, clock.now()) : undefined;
  return shown && { article, shown };
};

/** The policy, if this viewer may read it. Hidden is the same as missing. */
export const readablePolicy = async (
  reader: StoreReader,
  ports: Ports,
  viewer: Viewer,
  id: ArticleId,
): Promise<LivePolicy> => {
  const policy = found(await livePolicy(reader, ports, id));
  const who = await readerOf(reader, ports, viewer);
  if (!canRead(who, policy.article, 'live', ports.clock.now())) throw new Refused('not_found');
  return policy;
};

/** Those of these policies that the viewer may read now. */
export const readablePolicies = async (
  reader: StoreReader,
  ports: Ports,
  viewer: Viewer,
  ids: readonly ArticleId[],
): Promise<ReadonlyMap<ArticleId, LivePolicy>> => {
  const who = await readerOf(reader, ports, viewer);
  const now = ports.clock.now();
  return new Map(
    (await reader.getAll(articles, ids)).flatMap((article) => {
      const policy = canRead(who, article, 'live', now) ? liveOf(article, ports.clock) : undefined;
      return policy ? [[article.id, policy]] : [];
    }),
  );
};

/** What a policy is called, also once it can be read no longer. */
export const titleOf = (article: Pick<Article, 'live' | 'work'>): string =>
  article.live?.title ?? article.work?.title ?? '';
