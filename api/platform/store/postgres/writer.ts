import type { AnyCollection, AnyLog, Doc, LogEntry } from '../declare.ts';
import { Conflict } from '../errors.ts';
import { frozenCopy } from '../json.ts';
import { compareText } from '../order.ts';
import type { Queryable } from './connection.ts';
import { type Beside, besideOf } from './rows.ts';
import { appendEntry, sidesOf } from './sql.ts';
import {
  forgetWords,
  holdPartitions,
  leaveStretches,
  putDocs,
  putWords,
  removeDoc,
  takeKeys,
  takeStretches,
} from './sql-put.ts';

/** A document with all that is kept beside it. */
interface Whole extends Beside {
  readonly doc: Doc;
}

/** Writes into one collection. */
export interface Writer {
  /** Writes documents as one. Throws `Conflict` and `Unstorable`; the transaction can only fail then. */
  put(on: Queryable, docs: readonly Doc[]): Promise<void>;
  remove(on: Queryable, id: string): Promise<void>;
}

export const writerOf = (c: AnyCollection): Writer => {
  const beside = besideOf(c);
  const sides = sidesOf(c);
  const [putOne, putSeveral, removeSql] = [putDocs(c, 'one'), putDocs(c, 'several'), removeDoc(c)];
  const takeSql = takeKeys(c);
  const put = async (on: Queryable, docs: readonly Doc[]): Promise<void> => {
    // Of the same id the last counts, as if they had been put one after another.
    const lasting = new Map(docs.map((doc) => [doc.id, frozenCopy(doc, c.name)]));
    // In one order, so that two who write the same ones wait for each other instead of deadlocking.
    const all = [...lasting.values()]
      .sort((a, b) => compareText(a.id, b.id))
      .map((doc): Whole => ({ doc, ...beside(doc) }));
    const keys = distinctKeys(c, all);
    const rows = await on.query<KeyRow>(all.length === 1 ? putOne : putSeveral, [
      all.map(({ doc }) => doc.id),
      all.map(({ doc }) => JSON.stringify(doc)),
      all.map(({ sums }) => sums && JSON.stringify(sums)),
      ...(sides.index ? columns(entriesOf(all), 4) : []),
      ...(sides.unique ? columns(keys, 3) : []),
    ]);
    const wereThere = rows.filter(({ name }) => name === null).map(({ key }) => key);
    if (sides.unique) {
      const held = all.length === 1 ? rows : await on.query<KeyRow>(takeSql, columns(keys, 3));
      refuseMissing(c, keys, held);
    }
    if (sides.apart) await putStretches(on, c, all, wereThere);
    if (sides.search) await putSearchable(on, c, all, wereThere);
  };
  return {
    put: async (on, docs) => {
      if (docs.length > 0) await put(on, docs);
    },
    remove: async (on, id) => void (await on.query(removeSql, [id])),
  };
};

type Row<Length extends number> = readonly string[] & { readonly length: Length };
interface KeyRow {
  /** None where the key is the id of a document that was there before. */
  readonly name: string | null;
  readonly key: string;
}

const entriesOf = (all: readonly Whole[]): readonly Row<4>[] =>
  all.flatMap(({ doc, entries }) => entries.map((entry) => [...entry, doc.id] as const));

/** Each key once, as name, key and id; throws `Conflict` where two of the documents want the same one. */
const distinctKeys = (c: AnyCollection, all: readonly Whole[]): readonly Row<3>[] => {
  const wanted = new Map<string, Row<3>>();
  for (const { doc, keys } of all)
    for (const [unique, key] of keys) {
      const name = `${unique}|${key}`;
      const holder = wanted.get(name)?.[2] ?? doc.id;
      if (holder !== doc.id) throw new Conflict(`${c.name}.${unique}`);
      wanted.set(name, [unique, key, doc.id] as const);
    }
  return [...wanted.values()];
};

const refuseMissing = (c: AnyCollection, wanted: readonly Row<3>[], held: readonly KeyRow[]): void => {
  const names = new Set(held.map(({ name, key }) => `${name}|${key}`));
  const missing = wanted.find(([unique, key]) => !names.has(`${unique}|${key}`));
  if (missing) throw new Conflict(`${c.name}.${missing[0]}`);
};

const putStretches = async (
  on: Queryable,
  c: AnyCollection,
  all: readonly Whole[],
  wereThere: readonly string[],
) => {
  const stretches = all.flatMap(({ doc, stretches: own }) => own.map((one) => [...one, doc.id] as const));
  const [names, partitions, ...rest] = columns(stretches, 5);
  await on.query(holdPartitions(c), [wereThere, names, partitions]);
  if (wereThere.length > 0) await on.query(leaveStretches(c), [wereThere]);
  if (stretches.length === 0) return;
  const free = await on.query<{ name: string }>(takeStretches(c), [names, partitions, ...rest]);
  if (free.length === stretches.length) return;
  const lost = stretches.find(
    ([name]) =>
      stretches.filter((other) => other[0] === name).length > free.filter((one) => one.name === name).length,
  );
  throw new Conflict(`${c.name}.${lost?.[0]}`);
};

const putSearchable = async (
  on: Queryable,
  c: AnyCollection,
  all: readonly Whole[],
  wereThere: readonly string[],
) => {
  const rows = all.flatMap(({ doc, search }) =>
    search
      ? [[doc.id, JSON.stringify(search.places), JSON.stringify(search.words), search.text] as const]
      : [],
  );
  if (wereThere.length > 0) await on.query(forgetWords(c), [wereThere]);
  if (rows.length > 0) await on.query(putWords(c), columns(rows, 4));
};

/** Rows turned into the columns that `unnest` takes. */
const columns = (rows: readonly (readonly string[])[], count: number): string[][] =>
  Array.from({ length: count }, (_, column) => rows.map((row) => row[column] as string));

/** Writes a log entry; its month has to be there. */
export const appendTo = async (on: Queryable, l: AnyLog, entry: LogEntry): Promise<void> => {
  const subjects = [...new Set(l.subjects(entry as never))];
  await on.query(appendEntry(l.name), [entry.at, entry.id, JSON.stringify(entry), subjects]);
};
