import { z } from 'zod';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import { KINDS, TOPIC_IDS } from './kinds.contract.ts';

export const articleId = idOf('art');
export const imageId = idOf('img');
export const kind = z.enum(KINDS);
export const topicId = z.enum(TOPIC_IDS);

/** A picture by its id, and what it shows in words. */
export const image = z.strictObject({ id: imageId, alt: z.string().min(1).max(300) });

/** When and where an event is; half-open. `online` is where to join it. */
export const eventDetails = z.strictObject({
  from: instant,
  to: instant,
  place: z.string().max(200),
  online: z
    .url({ protocol: /^https$/ })
    .max(500)
    .nullable(),
  /** Who answers questions; absent: whoever answers for the article. */
  contact: idOf('per').exactOptional(),
});

const somebody = z.strictObject({ id: idOf('per'), name: z.string() });

/** An article in a list. */
export const articleRow = z.strictObject({
  id: articleId,
  kind,
  title: z.string(),
  summary: z.string(),
  image: image.nullable(),
  topics: list(topicId),
  department: z.string().nullable(),
  /** Shown large, for whom it is meant. */
  lead: z.boolean(),
  /** Meant for this reader, beside being readable. */
  promoted: z.boolean(),
  /** True until the reader was given the version with the last material change. */
  unread: z.boolean(),
  version: z.int(),
  publishedAt: instant,
  event: eventDetails.nullable(),
});

export const feedInput = z.strictObject({
  kind: kind.exactOptional(),
  topic: topicId.exactOptional(),
  /** Keeps to what the reader has not read. */
  unread: z.literal('yes').exactOptional(),
  ...paging,
});

/** A page may be short, or empty, before the last: `next` alone says whether there is more. */
export const feedAnswer = z.strictObject({ articles: list(articleRow), next: z.string().exactOptional() });

export const articleInput = z.strictObject({ id: articleId });

/** A version in the history of an article. */
export const versionRow = z.strictObject({
  n: z.int(),
  at: instant,
  change: z.enum(['minor', 'material']),
  reason: z.string(),
});

const body = { html: z.string(), hash: z.string() };

export const articlePage = z.strictObject({
  ...articleRow.shape,
  ...body,
  /** Who answers for it; null where the reader may not know them by name. */
  owner: somebody.nullable(),
  reviewOn: plainDate.nullable(),
  expiresAt: instant.nullable(),
  useful: z.enum(['yes', 'no']).nullable(),
  /** What was published, newest first. */
  versions: list(versionRow),
});

export const versionInput = z.strictObject({ id: articleId, n: z.coerce.number().int().min(1).max(100_000) });

export const versionPage = z.strictObject({
  ...{ id: articleId, kind, title: z.string(), summary: z.string(), image: image.nullable() },
  ...versionRow.shape,
  ...body,
  /** False where a newer one is there. */
  isCurrent: z.boolean(),
});

export const usefulInput = z.strictObject({ id: articleId, useful: z.enum(['yes', 'no']).nullable() });

/**
 * The card on Home: the lead, what is newest for the reader, and how much of the last month is unread; of what waits for
 * them the policies, and of private briefings the number alone.
 */
export const homeCard = z.strictObject({
  articles: list(articleRow),
  unread: z.int(),
  policies: z.strictObject({
    count: z.int(),
    overdue: z.int(),
    /** What is due first. */
    first: z.strictObject({ article: articleId, title: z.string(), due: plainDate }).nullable(),
  }),
  briefings: z.int(),
  /** For editors: what waits to be looked over, what staff sent in and what nobody answers for; else 0. */
  desk: z.strictObject({ review: z.int(), sentIn: z.int(), ownerless: z.int() }),
});
