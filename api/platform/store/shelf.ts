import type { AnyCollection, Doc } from './declare.ts';
import { Conflict } from './errors.ts';
import { firstNot, insert, type Position, withdraw } from './order.ts';
import { type Ways, waysInto } from './ways.ts';
import { type Words, wordIndex } from './words.ts';

/** One collection in memory: its documents, and the ways in that follow every change of them. */
export interface Shelf extends Rails {
  readonly collection: AnyCollection;
  readonly docs: Map<string, Doc>;
  /**
   * Puts or replaces them as one, each id once: what one of them gives up is free for the others. Returns those that
   * stood there before. A refusal leaves everything as it was.
   */
  set(docs: readonly Doc[]): readonly Doc[];
  delete(id: string): Doc | undefined;
}

/** What documents are found by, kept apart with, and own. */
interface Rails {
  /** Index name, then partition, then positions in order. */
  readonly partitions: ReadonlyMap<string, Map<string, Position[]>>;
  /** Unique name, then key, then the id of its one holder. */
  readonly holders: ReadonlyMap<string, Map<string, string>>;
  /** Name of what keeps documents apart, then partition, then what is taken up in order. */
  readonly stretches: ReadonlyMap<string, Map<string, TakenStretch[]>>;
  readonly words: Words | undefined;
  /** By the hash of a file, how often documents own it. */
  readonly owners: Map<string, number>;
}

/** `by` is where it begins. */
interface TakenStretch extends Position {
  readonly to: string;
}

/** A shelf over these documents; the map is kept in step with `set` and `delete`. Throws `Conflict` as `set` does. */
export const shelf = (collection: AnyCollection, docs: Map<string, Doc>): Shelf => {
  const rails: Rails = {
    partitions: named(collection.index),
    holders: named(collection.unique),
    stretches: named(collection.apart),
    words: collection.search && wordIndex(),
    owners: new Map(),
  };
  const waysIn = waysInto(collection);
  const way = (doc: Doc) => ({ id: doc.id, ways: waysIn(doc) });

  const set = (wanted: readonly Doc[]): readonly Doc[] => {
    const before = wanted.flatMap(({ id }) => docs.get(id) ?? []);
    const [old, coming] = [before.map(way), wanted.map(way)];
    for (const { id, ways } of old) close(rails, ways, id);
    let opened = 0;
    try {
      for (const { id, ways } of coming) {
        refuseTaken(collection, rails, ways, id);
        open(rails, ways, id);
        opened += 1;
      }
    } catch (error) {
      for (const { id, ways } of coming.slice(0, opened)) close(rails, ways, id);
      for (const { id, ways } of old) open(rails, ways, id);
      throw error;
    }
    // Each keeps its place in the map, so that a checkpoint on its way through does not meet it again.
    for (const doc of wanted) docs.set(doc.id, doc);
    return before;
  };
  const remove = (id: string): Doc | undefined => {
    const before = docs.get(id);
    if (before) close(rails, waysIn(before), id);
    docs.delete(id);
    return before;
  };

  let claimed = 0;
  for (const doc of docs.values()) {
    const ways = waysIn(doc);
    claimed += ways.keys.length;
    open(rails, ways, doc.id);
  }
  const held = rails.holders.values().reduce((sum, { size }) => sum + size, 0);
  // Asking for every key before it is set would take a large start a third longer.
  if (held < claimed || rails.stretches.size > 0)
    for (const doc of docs.values()) refuseTaken(collection, rails, waysIn(doc), doc.id);
  return { collection, docs, ...rails, set, delete: remove };
};

const named = <T>(declared: object): Map<string, Map<string, T>> =>
  new Map(Object.keys(declared).map((name) => [name, new Map<string, T>()]));

/** A map that was made for every declared name when the shelf was. */
const under = <T>(maps: ReadonlyMap<string, T>, name: string): T => maps.get(name) as T;

/** Throws `Conflict` where another document holds a key or takes up part of a stretch. */
const refuseTaken = ({ name }: AnyCollection, rails: Rails, { keys, stretches }: Ways, id: string): void => {
  for (const { unique, key } of keys) {
    const holder = under(rails.holders, unique).get(key);
    if (holder !== undefined && holder !== id) throw new Conflict(`${name}.${unique}`);
  }
  for (const { apart, in: within, from, to } of stretches) {
    const list = under(rails.stretches, apart).get(within) ?? [];
    // Nothing in the list overlaps, so its ends are in order too.
    const start = firstNot(list, (taken) => taken.to <= from);
    for (let place = start; place < list.length && (list[place]?.by ?? to) < to; place += 1)
      if (list[place]?.id !== id) throw new Conflict(`${name}.${apart}`);
  }
};

const open = (rails: Rails, { entries, keys, stretches, search, files }: Ways, id: string): void => {
  for (const { index, in: within, by } of entries) enter(under(rails.partitions, index), within, { by, id });
  for (const { unique, key } of keys) under(rails.holders, unique).set(key, id);
  for (const { apart, in: within, from, to } of stretches)
    enter(under(rails.stretches, apart), within, { by: from, id, to });
  if (search) rails.words?.add(id, search);
  for (const hash of files) rails.owners.set(hash, (rails.owners.get(hash) ?? 0) + 1);
};

const close = (rails: Rails, { entries, keys, stretches, search, files }: Ways, id: string): void => {
  for (const { index, in: within, by } of entries) leave(under(rails.partitions, index), within, { by, id });
  for (const { unique, key } of keys) under(rails.holders, unique).delete(key);
  for (const { apart, in: within, from } of stretches)
    leave(under(rails.stretches, apart), within, { by: from, id });
  if (search) rails.words?.remove(id, search);
  for (const hash of files) {
    const others = (rails.owners.get(hash) ?? 1) - 1;
    if (others > 0) rails.owners.set(hash, others);
    else rails.owners.delete(hash);
  }
};

const enter = <P extends Position>(lists: Map<string, P[]>, within: string, item: P): void => {
  const list = lists.get(within);
  if (list) insert(list, item);
  else lists.set(within, [item]);
};

const leave = <P extends Position>(lists: Map<string, P[]>, within: string, position: Position): void => {
  const list = lists.get(within);
  if (!list) return;
  withdraw(list, position);
  if (list.length === 0) lists.delete(within);
};
