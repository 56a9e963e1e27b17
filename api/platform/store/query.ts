import { cursorAt, positionOf } from './cursor.ts';
import type { Doc } from './declare.ts';
import type { Lane } from './lane.ts';
import { loopTurn } from './loop.ts';
import { type Position, type Span, stretch, walk } from './order.ts';
import type { Shelf } from './shelf.ts';
import { DEFAULT_LIMIT, type FindOptions, MAX_LIMIT, type Page } from './store.ts';

/** A shelf for a question that takes long, and what runs each part of it while nothing changes the shelf. */
export interface Asked {
  readonly shelf: Shelf;
  readonly alone: Lane;
}

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
  const rows: T[] = [];
  let last: P | undefined;
  for (const item of found) {
    if (rows.length === limit) return { rows, ...(last && { next: cursorAt(last) }) };
    rows.push(row(item));
    last = item;
  }
  return { rows };
};

export const find = (
  shelf: Shelf,
  index: string,
  within: string | readonly string[],
  options: FindOptions,
): Page<Doc> => {
  const partitions = indexOf(shelf, index);
  const [span, limit] = [spanOf(options), limitOf(options)];
  const row = ({ id }: Position) => docOf(shelf, id);
  // Nearly every read is of one partition, and the merge costs more than the rows.
  if (typeof within === 'string')
    return pageOf(stretch(partitions.get(within) ?? [], span, limit + 1), limit, row);
  const lists = [...new Set(within)].flatMap((name) => {
    const list = partitions.get(name);
    return list ? [list] : [];
  });
  return pageOf(walk(lists, span), limit, row);
};

/** Each id or key once, as both engines must refuse the same requests. */
export const distinct = (asked: readonly string[]): readonly string[] => {
  if (asked.length > MAX_LIMIT) throw new RangeError(`at most ${MAX_LIMIT} at once, not ${asked.length}`);
  return [...new Set(asked)];
};

export const getAll = (shelf: Shelf, ids: readonly string[]): readonly Doc[] =>
  distinct(ids).flatMap((id) => shelf.docs.get(id) ?? []);

export const oneEach = (shelf: Shelf, unique: string, keys: readonly string[]): readonly Doc[] => [
  ...new Set(distinct(keys).flatMap((key) => one(shelf, unique, key) ?? [])),
];

export const one = (shelf: Shelf, unique: string, key: string): Doc | undefined => {
  const keys = shelf.holders.get(unique);
  if (!keys) throw new Error(`${shelf.collection.name} declares no uniqueness ${unique}`);
  const id = keys.get(key);
  return id === undefined ? undefined : docOf(shelf, id);
};

export const search = async (
  { shelf, alone }: Asked,
  words: string,
  options: { readonly in?: readonly string[]; readonly limit?: number },
): Promise<readonly Doc[]> => {
  if (!shelf.words) throw new Error(`${shelf.collection.name} declares no search`);
  const limit = limitOf(options);
  const steps = shelf.words.find(words, options.in);
  for (;;) {
    const found = await alone(() => {
      const { done, value } = steps.next();
      return done ? value.slice(0, limit).map((id) => docOf(shelf, id)) : undefined;
    });
    if (found) return found;
    await loopTurn();
  }
};

/** The partitions of a declared index; throws for one that is not declared. */
export const indexOf = (shelf: Shelf, index: string): ReadonlyMap<string, readonly Position[]> => {
  const partitions = shelf.partitions.get(index);
  if (!partitions) throw new Error(`${shelf.collection.name} declares no index ${index}`);
  return partitions;
};

/** An index only ever names documents that are there; anything else is a broken store, not an empty answer. */
export const docOf = (shelf: Shelf, id: string): Doc => {
  const doc = shelf.docs.get(id);
  if (!doc) throw new Error(`an index of ${shelf.collection.name} names ${id}, which is not there`);
  return doc;
};
