/** What people read: the room's public words. What editors do stands in `desk.contract.ts`. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import type { Refusal } from '../contract/problem.ts';
import type * as audience from './audience.schemas.ts';
import type * as schemas from './schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type Audience = z.output<typeof audience.audience>;
export type AudienceRule = z.output<typeof audience.audienceRule>;
export type ArticleId = Of<'articleId'>;
export type ImageId = Of<'imageId'>;
export type Kind = Of<'kind'>;
export type TopicId = Of<'topicId'>;
export type Image = Of<'image'>;
export type EventDetails = Of<'eventDetails'>;
export type ArticleRow = Of<'articleRow'>;
export type ArticlePage = Of<'articlePage'>;
export type VersionPage = Of<'versionPage'>;
export type FeedInput = Of<'feedInput'>;
export type Feed = Of<'feedAnswer'>;
export type ArticleInput = Of<'articleInput'>;
export type VersionInput = Of<'versionInput'>;
export type UsefulInput = Of<'usefulInput'>;
export type NewsHomeCard = Of<'homeCard'>;

/** Refusals of reading. */
export const NEWS_REFUSALS = {} as const satisfies Record<string, Refusal>;

export const readFeed = endpoint<FeedInput, Feed>()({
  method: 'GET',
  path: '/api/news',
  caller: 'person',
  summary: 'What there is to read for you: lead items and what is meant for you first, then newest first.',
  refusals: NEWS_REFUSALS,
});

export const readArticle = endpoint<ArticleInput, ArticlePage>()({
  method: 'GET',
  path: '/api/news/:id',
  caller: 'person',
  summary: 'An article as it is now; that you opened it is noted.',
  refusals: NEWS_REFUSALS,
  others: 'hidden',
});

export const readVersion = endpoint<VersionInput, VersionPage>()({
  method: 'GET',
  path: '/api/news/:id/versions/:n',
  caller: 'person',
  summary: 'An earlier version of an article that you may read, as it was published.',
  refusals: NEWS_REFUSALS,
  others: 'hidden',
});

export const sayUseful = endpoint<UsefulInput, ArticlePage>()({
  method: 'POST',
  path: '/api/news/:id/useful',
  caller: 'person',
  summary: 'Says whether an article was useful to you; null takes it back.',
  refusals: NEWS_REFUSALS,
  others: 'hidden',
});
