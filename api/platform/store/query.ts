import { cursorAt, positionOf } from './cursor.ts';
import type { Doc } from './declare.ts';
import { compareText, firstNot, type Position, placesIn, type Span, stretch, walk } from './order.ts';
import type { Shelf } from './shelf.ts';
import {
  DEFAULT_LIMIT,
  type FindOptions,
  type Group,
  type GroupOptions,
  MAX_LIMIT,
  type Page,
} from './store.ts';
import { searchable } from './ways.ts';

/** How many rows to return; a limit out of bounds is the caller's mistake, so it throws. */
export const limitOf = ({ limit = DEFAULT_LIMIT }: { readonly limit?: number }): number => {
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT)
    throw new RangeError(`a limit is a whole number from 1 to ${MAX_LIMIT}, not ${limit}`);
  return limit;
};

/** The options as a span of an order; throws `Refused('bad_cursor')`. */
export const spanOf = ({ after, ...rest }: Omit<FindOptions, 'limit'>): Span => ({
  ...rest,
  ...(after !== undefined && { after: positionOf(after) }),
});

/** The first rows of what is found, with a cursor when there are more. */
export const pageOf = <P extends Position, T>(
  found: Iterable<P>,
  limit: number,
  row: (item: P) => T,
): Page<T> => {
  const items = Iterator.from(found)
    .take(limit + 1)
    .toArray();
  const rows = items.slice(0, limit);
  const last = rows.at(-1);
  return { rows: rows.map(row), ...(items.length > limit && last && { next: cursorAt(last) }) };
};

export const find = (
  shelf: Shelf,
  index: string,
  within: string | readonly string[],
  options: FindOptions,
): Page<Doc> => {
  const lists = partitionsOf(shelf, index, within).map(([, list]) => list);
  const [span, limit] = [spanOf(options), limitOf(options)];
  const [only] = lists;
  // Nearly every read is of one partition, and the merge costs more than the rows.
  const places = only && lists.length === 1 ? stretch(only, span, limit + 1) : walk(lists, span);
  return pageOf(places, limit, ({ id }) => docOf(shelf, id));
};

export const group = (shelf: Shelf, index: string, options: GroupOptions<string>): readonly Group[] =>
  partitionsOf(shelf, index, options.within).flatMap(([within, list]) => {
    const [start, end] = placesIn(list, options);
    const groups: Group[] = [];
    for (let at = start; at < end; ) {
      const by = list[at]?.by ?? '';
      const next = firstNot(list, (item) => item.by <= by, at);
      const sum = options.sum === undefined ? 0 : total(shelf, options.sum, list.slice(at, next));
      groups.push({ in: within, by, count: next - at, sum });
      at = next;
    }
    return groups;
  });

const total = (shelf: Shelf, sum: string, positions: readonly Position[]): number => {
  const figure = shelf.collection.sum[sum];
  if (!figure) throw new Error(`${shelf.collection.name} declares no sum ${sum}`);
  return positions.reduce((soFar, { id }) => soFar + figure(docOf(shelf, id) as never), 0);
};

/** Each id once, as both engines must refuse the same requests. */
export const distinctIds = (ids: readonly string[]): readonly string[] => {
  if (ids.length > MAX_LIMIT) throw new RangeError(`at most ${MAX_LIMIT} ids at once, not ${ids.length}`);
  return [...new Set(ids)];
};

export const getAll = (shelf: Shelf, ids: readonly string[]): readonly Doc[] =>
  distinctIds(ids).flatMap((id) => shelf.docs.get(id) ?? []);

export const one = (shelf: Shelf, unique: string, key: string): Doc | undefined => {
  const keys = shelf.holders.get(unique);
  if (!keys) throw new Error(`${shelf.collection.name} declares no uniqueness ${unique}`);
  const id = keys.get(key);
  return id === undefined ? undefined : docOf(shelf, id);
};

export const search = (
  shelf: Shelf,
  words: string,
  options: { readonly in?: readonly string[]; readonly limit?: number },
): readonly Doc[] => {
  if (!shelf.words) throw new Error(`${shelf.collection.name} declares no search`);
  const allowed = (doc: Doc) =>
    !options.in || searchable(shelf.collection, doc)?.in.some((place) => options.in?.includes(place));
  return Iterator.from(shelf.words.find(words))
    .map((id) => docOf(shelf, id))
    .filter((doc) => allowed(doc) ?? false)
    .take(limitOf(options))
    .toArray();
};

/** The named partitions, or all of them, each once and in order of name. */
const partitionsOf = (
  shelf: Shelf,
  index: string,
  within: string | readonly string[] | undefined,
): [within: string, list: readonly Position[]][] => {
  const lists = shelf.partitions.get(index);
  if (!lists) throw new Error(`${shelf.collection.name} declares no index ${index}`);
  const names = within === undefined ? lists.keys() : new Set([within].flat());
  return [...names]
    .sort(compareText)
    .map((name) => [name, lists.get(name) ?? []] as [string, readonly Position[]])
    .filter(([, list]) => list.length > 0);
};

/** An index only ever names documents that are there; anything else is a broken store, not an empty answer. */
const docOf = (shelf: Shelf, id: string): Doc => {
  const doc = shelf.docs.get(id);
  if (!doc) throw new Error(`an index of ${shelf.collection.name} names ${id}, which is not there`);
  return doc;
};
