import type { Instant } from '../contract/time.ts';
import type { Release } from '../platform/disclosure.ts';
import { collection } from '../platform/store/declare.ts';
import type { ArticleId } from './contract.ts';

/** What was last told of an article's reach: the next figures are compared with it, so that no two tell of a few. */
export interface ToldFigures {
  readonly id: ArticleId;
  readonly at: Instant;
  readonly opened: Release;
  readonly useful: Release;
}

export const toldFigures = collection<ToldFigures>()('news_figures');
