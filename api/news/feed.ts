import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addMillis, type Instant } from '../contract/time.ts';
import { findAll, MAX_LIMIT, type Page } from '../platform/store/store.ts';
import type { Article, Reading } from './article.rules.ts';
import type { ArticleRow, Feed, FeedInput } from './contract.ts';
import {
  type Candidate,
  candidate,
  cursorAt,
  inOrder,
  type Place,
  placeAt,
  RELEVANT_MS,
  rankOf,
} from './feed.rules.ts';
import type { NewsPorts } from './ports.ts';
import { readerOf } from './reader.ts';
import { readingId, readings } from './reading.records.ts';
import { canRead, type Reader } from './reading.rules.ts';
import { articles } from './records.ts';
import { shownAt } from './state.rules.ts';
import { rowOf } from './views.ts';

const DEFAULT_PAGE = 20;
/** So many older articles are looked through for one page: whoever may read few of them asks again. */
const LOOKED_THROUGH = 300;

type Ports = Pick<NewsPorts, 'store' | 'clock' | 'people'>;

/** One reader and what they want of the feed, while a page is put together. */
interface Asking {
  readonly ports: Ports;
  readonly reader: Reader;
  readonly now: Instant;
  /** The partition of the index that is read. */
  readonly list: string;
  readonly wanted: (row: ArticleRow) => boolean;
}

/** What there is to read, most relevant first. Throws `bad_cursor`. */
export const feedOf = async (ports: Ports, viewer: Viewer, input: FeedInput): Promise<Feed> => {
  const { kind, topic, unread, after, limit = DEFAULT_PAGE } = input;
  const now = ports.clock.now();
  const place = after === undefined ? beginning(now) : placeAt(after, now);
  if (!place) throw new Refused('bad_cursor');
  const asking: Asking = {
    ...{ ports, now, reader: await readerOf(ports.store, ports, viewer) },
    list: topic ? `topic ${topic}` : (kind ?? 'all'),
    wanted: (row) => (!kind || row.kind === kind) && (!unread || row.unread),
  };
  const { rows, next } = await pageFrom(asking, place, limit);
  return { articles: rows, ...(next && { next: cursorAt(next) }) };
};

/** What stands first for this reader, and how much of the last month they have not read: one look for both. */
export const frontOf = async (
  ports: Ports,
  viewer: Viewer,
  limit: number,
): Promise<{ readonly articles: readonly ArticleRow[]; readonly unread: number }> => {
  const now = ports.clock.now();
  const reader = await readerOf(ports.store, ports, viewer);
  const asking: Asking = { ...{ ports, reader, now, list: 'all' }, wanted: () => true };
  const { since } = beginning(now);
  const rows = (await wantedOf(asking, await relevantSince(asking, since))).map(({ row }) => row);
  const older = await olderFrom(asking, { part: 'older', since }, Math.max(0, limit - rows.length));
  return {
    articles: [...rows.slice(0, limit), ...older.rows],
    unread: rows.filter(({ unread }) => unread).length,
  };
};

const beginning = (now: Instant): Place => ({ part: 'relevant', since: addMillis(now, -RELEVANT_MS) });

interface Part {
  readonly rows: readonly ArticleRow[];
  readonly next?: Place;
}

const pageFrom = async (asking: Asking, place: Place, limit: number): Promise<Part> => {
  if (place.part === 'older') return olderFrom(asking, place, limit);
  const { since, after } = place;
  const ranked = (await relevantSince(asking, since)).filter(
    (one) => after === undefined || inOrder(after, rankOf(one)) < 0,
  );
  const wanted = await wantedOf(asking, ranked);
  const last = wanted[limit - 1];
  const rows = wanted.slice(0, limit).map(({ row }) => row);
  if (last) return { rows, next: { ...place, after: rankOf(last.one) } };
  const older = await olderFrom(asking, { part: 'older', since }, limit - rows.length);
  return { ...older, rows: [...rows, ...older.rows] };
};

/** The candidates of the last month, most relevant first: as many as a council publishes in a month. */
const relevantSince = async (asking: Asking, since: Instant): Promise<readonly Candidate[]> => {
  const { ports, list, now } = asking;
  const found = await findAll(ports.store, articles, 'feed', list, { from: since, to: addMillis(now, 1) });
  const once = new Map(found.map((article) => [article.id, article]));
  return candidatesOf(asking, [...once.values()]).toSorted((a, b) => inOrder(rankOf(a), rankOf(b)));
};

const olderFrom = async (
  asking: Asking,
  { since, after }: Extract<Place, { part: 'older' }>,
  limit: number,
): Promise<Part> => {
  const rows: ArticleRow[] = [];
  let place = after;
  for (let seen = 0; rows.length < limit && seen < LOOKED_THROUGH; ) {
    // Never more than there is room for: a place in the list is the end of what was read of it.
    const page: Page<Article> = await asking.ports.store.find(articles, 'feed', asking.list, {
      ...{ to: since, desc: true, limit: limit - rows.length },
      ...(place !== undefined && { after: place }),
    });
    // With a version of the last month it stood in the first part.
    const older = candidatesOf(asking, page.rows).filter(({ shown }) => shown.publishedAt < since);
    rows.push(...(await wantedOf(asking, older)).map(({ row }) => row));
    if (page.next === undefined) return { rows };
    place = page.next;
    seen += page.rows.length;
  }
  return { rows, next: { part: 'older', since, ...(place !== undefined && { after: place }) } };
};

const candidatesOf = ({ reader, now }: Asking, found: readonly Article[]): readonly Candidate[] =>
  found.flatMap((article) => {
    const shown = shownAt(article, now);
    return shown && canRead(reader, article, 'live', now) ? [candidate(reader, article, shown)] : [];
  });

const wantedOf = async (
  { ports, reader, wanted }: Asking,
  candidates: readonly Candidate[],
): Promise<readonly { readonly one: Candidate; readonly row: ArticleRow }[]> => {
  const opened = new Map<string, Reading>();
  for (let from = 0; from < candidates.length; from += MAX_LIMIT) {
    const ids = candidates
      .slice(from, from + MAX_LIMIT)
      .map(({ article }) => readingId(reader.person, article.id));
    for (const reading of await ports.store.getAll(readings, ids)) opened.set(reading.article, reading);
  }
  return candidates
    .map((one) => ({ one, row: rowOf(one, opened.get(one.article.id)) }))
    .filter(({ row }) => wanted(row));
};
