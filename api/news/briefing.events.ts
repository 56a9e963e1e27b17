import type { PersonId } from '../contract/ids.ts';
import type { Fact } from '../platform/outbox/outbox.ts';
import type { ArticleId } from './contract.ts';

/** A version was given to one member. Whoever acts on it asks whether it still is. */
export interface BriefedFact {
  readonly article: ArticleId;
  readonly person: PersonId;
  readonly version: number;
}

export const NEWS_BRIEFED = 'news.briefed';

/** One for each member, so that the quiet hours of one hold nobody else's. */
export const memberBriefed = (data: BriefedFact): Fact<BriefedFact> => ({
  name: NEWS_BRIEFED,
  stream: `${data.article}|${data.person}`,
  data,
});
