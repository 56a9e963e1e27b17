import { addMillis, type Instant } from '../contract/time.ts';
import type { Article, Reading, Shown } from './article.rules.ts';
import type { ArticleId } from './contract.ts';
import { isPromotedTo, type Reader } from './reading.rules.ts';

/** So far back relevance counts; what is older stands after it, newest first. */
export const RELEVANT_MS = 30 * 86_400_000;

/** An article this reader may read, with the version they would be shown. */
export interface Candidate {
  readonly article: Article;
  readonly shown: Shown;
  readonly promoted: boolean;
}

/** Where something stands among what is relevant: 0 lead, 1 meant for the reader, 2 the rest; then newest first. */
export interface Rank {
  readonly rank: number;
  readonly at: Instant;
  readonly id: ArticleId;
}

export const candidate = (reader: Reader, article: Article, shown: Shown): Candidate => ({
  ...{ article, shown },
  promoted: isPromotedTo(reader, shown),
});

export const rankOf = ({ article: { id }, shown, promoted }: Candidate): Rank => {
  const rank = promoted ? (shown.lead ? 0 : 1) : 2;
  return { rank, at: shown.publishedAt, id };
};

/** Negative where `one` stands first. */
export const inOrder = (one: Rank, other: Rank): number =>
  one.rank - other.rank || descending(one.at, other.at) || descending(one.id, other.id);

const descending = (one: string, other: string): number => (one === other ? 0 : one < other ? 1 : -1);

/** Nobody has read what they were not given: neither the version of the last material change nor a later one. */
export const isUnread = (reading: Pick<Reading, 'served'> | undefined, { material }: Shown): boolean =>
  !reading?.served.some(({ version }) => version >= material);

/** Where the next page of a feed begins: among what is relevant since then, or after it. */
export type Place =
  | { readonly part: 'relevant'; readonly since: Instant; readonly after?: Rank }
  | { readonly part: 'older'; readonly since: Instant; readonly after?: string };

/** A place as text for the reader to bring back. */
export const cursorAt = (place: Place): string => {
  const rest =
    place.part === 'older'
      ? [place.after ?? '']
      : place.after
        ? [place.after.rank, place.after.at, place.after.id]
        : [];
  return [place.part, place.since, ...rest].join('|');
};

/** As long as one list is leafed through at most: from a place of long ago, all there ever was would be put in order. */
const LEAFED_MS = 7 * 86_400_000;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The place a cursor names; undefined where it is none that we gave within the last week. */
export const placeAt = (cursor: string, now: Instant): Place | undefined => {
  const [part, since = '', ...rest] = cursor.split('|');
  if (!isInstant(since) || since > now || since < addMillis(now, -RELEVANT_MS - LEAFED_MS)) return undefined;
  if (part === 'older') {
    const after = rest.join('|');
    return { part, since, ...(after !== '' && { after }) };
  }
  const [rank = '', at = '', id = ''] = rest;
  if (part !== 'relevant' || !/^[012]$/.test(rank) || !isInstant(at)) return undefined;
  return { part, since, after: { rank: Number(rank), at, id: id as ArticleId } };
};

const isInstant = (text: string): text is Instant => INSTANT.test(text);
