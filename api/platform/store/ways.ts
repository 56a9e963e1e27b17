import type { AnyCollection, Doc, IndexEntry, Searchable, Stretch } from './declare.ts';
import { Unstorable } from './errors.ts';
import { checkedKey } from './json.ts';
import { compareText } from './order.ts';

/** Everything a document is found by and takes up, worked out by the functions its collection declares. */
export interface Ways {
  readonly entries: readonly WayEntry[];
  readonly keys: readonly WayKey[];
  readonly stretches: readonly WayStretch[];
  readonly search: Searchable | undefined;
  /** Hashes of the files it owns. */
  readonly files: readonly string[];
}
export interface WayEntry extends IndexEntry {
  readonly index: string;
}
export interface WayKey {
  readonly unique: string;
  readonly key: string;
}
export interface WayStretch extends Stretch {
  readonly apart: string;
}

/**
 * The ways into the documents of one collection. Throws `Unstorable` for a key that no engine could hold and for
 * stretches of one document that overlap each other. Names are looked up once: a start works out half a million.
 */
export const waysInto = (collection: AnyCollection): ((doc: Doc) => Ways) => {
  const indexes = declared(collection, collection.index);
  const uniques = declared(collection, collection.unique);
  const aparts = declared(collection, collection.apart);
  return (doc) => {
    const entries: WayEntry[] = [];
    for (const { name, where, of } of indexes)
      for (const { in: within, by } of asList(of(doc)))
        entries.push({
          index: name,
          in: checkedKey(within, where),
          by: by === '' ? by : checkedKey(by, where),
        });
    const keys: WayKey[] = [];
    for (const { name, where, of } of uniques)
      for (const key of of(doc)) keys.push({ unique: name, key: checkedKey(key, where) });
    const stretches = aparts.flatMap(({ name, where, of }) => stretchesOf(of(doc), name, where));
    return {
      entries,
      keys,
      stretches,
      search: collection.search?.(doc as never),
      files: collection.files?.(doc as never) ?? NONE,
    };
  };
};

const NONE: readonly string[] = [];

interface Declared<R> {
  readonly name: string;
  /** `collection.name`, as a refusal names it. */
  readonly where: string;
  readonly of: (doc: Doc) => R;
}

const declared = <R>(
  { name: collection }: AnyCollection,
  functions: Readonly<Record<string, (doc: never) => R>>,
): readonly Declared<R>[] =>
  Object.entries(functions).map(([name, of]) => ({
    name,
    where: `${collection}.${name}`,
    of: of as (doc: Doc) => R,
  }));

const asList = (found: IndexEntry | readonly IndexEntry[] | undefined): readonly IndexEntry[] => {
  if (found === undefined) return [];
  return 'in' in found ? [found] : found;
};

const stretchesOf = (found: readonly Stretch[], apart: string, where: string): readonly WayStretch[] => {
  const stretches = found
    .map((stretch) => ({
      apart,
      in: checkedKey(stretch.in, where),
      from: checkedKey(stretch.from, where),
      to: checkedKey(stretch.to, where),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => compareText(a.in, b.in) || compareText(a.from, b.from));
  const overlap = stretches.some(({ in: within, from }, place) => {
    const before = stretches[place - 1];
    return before?.in === within && from < before.to;
  });
  if (overlap) throw new Unstorable(`${where} of one document overlap each other`);
  return stretches;
};
