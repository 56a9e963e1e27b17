import { cursorAt, positionOf } from '../cursor.ts';
import type { AnyCollection, Doc } from '../declare.ts';
import { frozenInPlace } from '../json.ts';
import { distinct, limitOf } from '../query.ts';
import type { FindOptions, Page, Reader } from '../store.ts';
import type { Queryable } from './connection.ts';
import { searchDocs } from './search.ts';
import { findDocs, getDoc, getDocs, groupDocs, oneDoc, oneDocEach } from './sql.ts';

/** Finds a declared collection; throws for one that was not declared when the store opened. */
export type CollectionOf = (named: { readonly name: string }) => AnyCollection;

interface DocRow {
  readonly doc: Doc;
}
export interface PlacedRow extends DocRow {
  readonly by: string;
  readonly id: string;
}

/** Reads through `on`; what was put is what comes back, so the casts only restore what JSON forgot. */
export const readerOn = (database: Queryable, collectionOf: CollectionOf): Reader => {
  const on = asking(database);
  return {
    get: async (c, id) => (await docsOf(on, getDoc(collectionOf(c)), [id]))[0] as never,
    getAll: async (c, ids) => (await docsOf(on, getDocs(collectionOf(c)), [distinct(ids)])) as never,
    one: async (c, unique, key) =>
      (await docsOf(on, oneDoc(keyed(collectionOf(c), unique)), [unique, key]))[0] as never,
    oneEach: async (c, unique, keys) =>
      (await docsOf(on, oneDocEach(keyed(collectionOf(c), unique)), [unique, distinct(keys)])) as never,
    find: async (c, index, within, options = {}) =>
      (await find(on, indexed(collectionOf(c), index), index, within, options)) as never,
    group: async (c, index, options = {}) => {
      const collection = indexed(collectionOf(c), index);
      const { sum, within, from, to } = options;
      if (sum !== undefined && !(sum in collection.sum)) throw new Error(`${c.name} declares no sum ${sum}`);
      const values = [index, sum, within === undefined ? undefined : [within].flat(), from, to];
      return on.query(groupDocs(collection, options), values.filter(isGiven));
    },
    search: async (c, words, options = {}) =>
      (await searchDocs(on, collectionOf(c), words, options)) as never,
  };
};

/** PostgreSQL refuses a question that holds U+0000; no record holds one, so the answer is known: that is not there. */
export const asking = (on: Queryable): Queryable => ({
  query: async (sql, values = []) =>
    values.some(isNowhere)
      ? []
      : on.query(
          sql,
          values.map((value) => (Array.isArray(value) ? value.filter((one) => !isNowhere(one)) : value)),
        ),
});

const isNowhere = (value: unknown): boolean => typeof value === 'string' && value.includes('\u0000');

export const isGiven = (value: unknown): boolean => value !== undefined;

const docsOf = async (on: Queryable, sql: string, values: readonly unknown[]): Promise<readonly Doc[]> =>
  (await on.query<DocRow>(sql, values)).map(({ doc }) => frozenInPlace(doc));

export const indexed = (collection: AnyCollection, index: string): AnyCollection => {
  if (!(index in collection.index)) throw new Error(`${collection.name} declares no index ${index}`);
  return collection;
};

const keyed = (collection: AnyCollection, unique: string): AnyCollection => {
  if (!(unique in collection.unique)) throw new Error(`${collection.name} declares no uniqueness ${unique}`);
  return collection;
};

const find = async (
  on: Queryable,
  collection: AnyCollection,
  index: string,
  within: string | readonly string[],
  options: FindOptions,
): Promise<Page<Doc>> => {
  const limit = limitOf(options);
  const after = options.after === undefined ? undefined : positionOf(options.after);
  const partitions = [within].flat();
  const [only] = partitions;
  const sql = findDocs(collection, partitions.length === 1 ? 'one' : 'several', options, limit + 1);
  const values = [
    index,
    partitions.length === 1 ? only : partitions,
    options.from,
    options.to,
    after?.by,
    after?.id,
  ];
  return pageOf(await on.query<PlacedRow>(sql, values.filter(isGiven)), limit, ({ doc }) => doc);
};

/** The first `limit` of one row more than that, with a cursor when there are more. */
export const pageOf = <Row extends { readonly by: string; readonly id: string }, T>(
  found: readonly Row[],
  limit: number,
  read: (row: Row) => T,
): Page<T> => {
  const rows = found.slice(0, limit);
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => frozenInPlace(read(row))),
    ...(found.length > limit && last && { next: cursorAt(last) }),
  };
};
