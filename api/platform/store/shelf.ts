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
  readonly entries: readonly Entry[];
  readonly keys: readonly Key[];
  readonly text: string | undefined;
}
interface Entry {
  readonly lists: Map<string, Position[]>;
  readonly within: string;
  readonly by: string;
}
interface Key {
  readonly constraint: string;
  readonly holders: Map<string, string>;
  readonly key: string;
}

/** A shelf over these documents; the map is kept in step with `set` and `delete`. Throws `Conflict` as `set` does. */
export const shelf = (collection: AnyCollection, docs: Map<string, Doc>): Shelf => {
  const partitions = new Map(Object.keys(collection.index).map((name) => [name, new Map()]));
  const holders = new Map(Object.keys(collection.unique).map((name) => [name, new Map()]));
  const words = collection.search && wordIndex();
  const waysIn = waysInto(collection, partitions, holders);

  const set = (doc: Doc): Doc | undefined => {
    const before = docs.get(doc.id);
    const after = waysIn(doc);
    refuseTaken(after, doc.id);
    if (before) close(waysIn(before), doc.id, words);
    open(after, doc.id, words);
    docs.set(doc.id, doc);
    return before;
  };
  const remove = (id: string): Doc | undefined => {
    const before = docs.get(id);
    if (before) close(waysIn(before), id, words);
    docs.delete(id);
    return before;
  };

  let claimed = 0;
  for (const doc of docs.values()) {
    const ways = waysIn(doc);
    claimed += ways.keys.length;
    open(ways, doc.id, words);
  }
  const held = holders.values().reduce((sum, { size }) => sum + size, 0);
  // Asking for every key before it is set would take a large start a third longer.
  if (held < claimed) for (const doc of docs.values()) refuseTaken(waysIn(doc), doc.id);
  return { collection, docs, partitions, holders, words, set, delete: remove };
};

/** What the document may be searched by; undefined when it may not. */
export const searchable = (collection: AnyCollection, doc: Doc): Searchable | undefined =>
  collection.search?.(doc as never);

/** Names and maps are looked up once here and not for every document: a start indexes half a million of them. */
const waysInto = (
  collection: AnyCollection,
  partitions: Shelf['partitions'],
  holders: Shelf['holders'],
): ((doc: Doc) => WaysIn) => {
  const indexes = [...partitions].map(([name, lists]) => ({
    lists,
    entriesOf: collection.index[name] as (doc: Doc) => IndexEntry | readonly IndexEntry[] | undefined,
    where: `${collection.name}.${name}`,
  }));
  const uniques = [...holders].map(([name, held]) => ({
    held,
    keysOf: collection.unique[name] as (doc: Doc) => readonly string[],
    constraint: `${collection.name}.${name}`,
  }));
  return (doc) => {
    const entries: Entry[] = [];
    for (const { lists, entriesOf, where } of indexes)
      for (const { in: within, by } of asList(entriesOf(doc)))
        entries.push({
          lists,
          within: checkedKey(within, where),
          by: by === '' ? by : checkedKey(by, where),
        });
    const keys: Key[] = [];
    for (const { held, keysOf, constraint } of uniques)
      for (const key of keysOf(doc))
        keys.push({ holders: held, constraint, key: checkedKey(key, constraint) });
    return { entries, keys, text: searchable(collection, doc)?.text };
  };
};

const asList = (found: IndexEntry | readonly IndexEntry[] | undefined): readonly IndexEntry[] => {
  if (found === undefined) return [];
  return 'in' in found ? [found] : found;
};

const refuseTaken = ({ keys }: WaysIn, id: string): void => {
  for (const { holders, key, constraint } of keys) {
    const holder = holders.get(key);
    if (holder !== undefined && holder !== id) throw new Conflict(constraint);
  }
};

const open = ({ entries, keys, text }: WaysIn, id: string, words: Words | undefined): void => {
  for (const { lists, within, by } of entries) {
    const list = lists.get(within);
    if (list) insert(list, { by, id });
    else lists.set(within, [{ by, id }]);
  }
  for (const { holders, key } of keys) holders.set(key, id);
  if (text !== undefined) words?.add(id, text);
};

const close = ({ entries, keys, text }: WaysIn, id: string, words: Words | undefined): void => {
  for (const { lists, within, by } of entries) {
    const list = lists.get(within);
    if (!list) continue;
    withdraw(list, { by, id });
    if (list.length === 0) lists.delete(within);
  }
  for (const { holders, key } of keys) holders.delete(key);
  if (text !== undefined) words?.remove(id, text);
};
