import { checkedKey } from './json.ts';
import { insert, type Position, withdraw } from './order.ts';
import { type AnyCollection, Conflict, type Doc, type IndexEntry, type Searchable } from './store.ts';
import { type Words, wordIndex } from './words.ts';

/** One collection in memory: its documents, and the ways in that follow every change of them. */
export interface Shelf {
  readonly collection: AnyCollection;
  readonly docs: Map<string, Doc>;
  /** Index name, then partition, then positions in order. */
  readonly partitions: ReadonlyMap<string, Map<string, Position[]>>;
  /** Unique name, then key, then the id of its one holder. */
  readonly holders: ReadonlyMap<string, Map<string, string>>;
  readonly words: Words | undefined;
  /** Puts or replaces; returns what stood there before. A refusal leaves everything as it was. */
  set(doc: Doc): Doc | undefined;
  delete(id: string): Doc | undefined;
}

/** Everything a document is found by, worked out by the declared functions. */
interface WaysIn {
  readonly entries: readonly (IndexEntry & { readonly index: string })[];
  readonly keys: readonly { readonly unique: string; readonly key: string }[];
  readonly text: string | undefined;
}

/** A shelf over these documents; the map is kept in step with `set` and `delete`. Throws `Conflict` as `set` does. */
export const shelf = (collection: AnyCollection, docs: Map<string, Doc>): Shelf => {
  const partitions = new Map(
    Object.keys(collection.index).map((name) => [name, new Map<string, Position[]>()]),
  );
  const holders = new Map(Object.keys(collection.unique).map((name) => [name, new Map<string, string>()]));
  const words = collection.search && wordIndex();
  const ways = { partitions, holders, words };

  const freeWays = (doc: Doc): WaysIn => {
    const wanted = waysIn(collection, doc);
    for (const { unique, key } of wanted.keys) {
      const holder = holders.get(unique)?.get(key);
      if (holder !== undefined && holder !== doc.id) throw new Conflict(`${collection.name}.${unique}`);
    }
    return wanted;
  };
  const set = (doc: Doc): Doc | undefined => {
    const before = docs.get(doc.id);
    const after = freeWays(doc);
    if (before) close(ways, before.id, waysIn(collection, before));
    open(ways, doc.id, after);
    docs.set(doc.id, doc);
    return before;
  };
  const remove = (id: string): Doc | undefined => {
    const before = docs.get(id);
    if (before) close(ways, id, waysIn(collection, before));
    docs.delete(id);
    return before;
  };

  for (const doc of docs.values()) open(ways, doc.id, freeWays(doc));
  return { collection, docs, ...ways, set, delete: remove };
};

/** What the document may be searched by; undefined when it may not. */
export const searchable = (collection: AnyCollection, doc: Doc): Searchable | undefined =>
  collection.search?.(doc as never);

const waysIn = (collection: AnyCollection, doc: Doc): WaysIn => ({
  entries: Object.entries(collection.index).flatMap(([index, entriesOf]) => {
    const where = `${collection.name}.${index}`;
    return [entriesOf(doc as never) ?? []].flat().map((entry: IndexEntry) => ({
      index,
      in: checkedKey(entry.in, `${where}.in`),
      by: entry.by === '' ? '' : checkedKey(entry.by, `${where}.by`),
    }));
  }),
  keys: Object.entries(collection.unique).flatMap(([unique, keysOf]) =>
    keysOf(doc as never).map((key) => ({ unique, key: checkedKey(key, `${collection.name}.${unique}`) })),
  ),
  text: searchable(collection, doc)?.text,
});

type Ways = Pick<Shelf, 'partitions' | 'holders' | 'words'>;

const open = ({ partitions, holders, words }: Ways, id: string, { entries, keys, text }: WaysIn): void => {
  for (const { index, in: within, by } of entries) {
    const lists = partitions.get(index);
    const list = lists?.get(within);
    if (list) insert(list, { by, id });
    else lists?.set(within, [{ by, id }]);
  }
  for (const { unique, key } of keys) holders.get(unique)?.set(key, id);
  if (text !== undefined) words?.add(id, text);
};

const close = ({ partitions, holders, words }: Ways, id: string, { entries, keys, text }: WaysIn): void => {
  for (const { index, in: within, by } of entries) {
    const lists = partitions.get(index);
    const list = lists?.get(within);
    if (!list) continue;
    withdraw(list, { by, id });
    if (list.length === 0) lists?.delete(within);
  }
  for (const { unique, key } of keys) holders.get(unique)?.delete(key);
  if (text !== undefined) words?.remove(id, text);
};
