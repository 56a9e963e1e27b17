import { frozenCopy } from './json.ts';
import type { LogLine } from './log-tail.ts';
import type { Shelf } from './shelf.ts';
import { type Doc, type LogEntry, type Reader, type Tx, Unstorable } from './store.ts';

/** One written document, or `null` where it was removed: what a journal keeps. */
export type Change = readonly [collection: string, id: string, doc: Doc | null];

/** What a transaction did, handed to the engine to make durable. */
export interface Commit {
  readonly changes: readonly Change[];
  readonly lines: readonly LogLine[];
  /** Takes the changes back out of memory; only while nothing newer stands on them. */
  undo(): void;
}

export interface OpenTransaction extends Commit {
  readonly t: Tx;
  /** Closes the transaction to further use. Throws the refusal of a write that its body ignored. */
  end(): void;
}

/** Finds a declared collection's shelf; throws for one that was not declared when the store opened. */
export type ShelfOf = (collection: { readonly name: string }) => Shelf;
/** Throws for a log that was not declared when the store opened. */
export type LogNameOf = (log: { readonly name: string }) => string;

export const openTransaction = (shelfOf: ShelfOf, logNameOf: LogNameOf, reader: Reader): OpenTransaction => {
  const changes: Change[] = [];
  const undoings: (() => void)[] = [];
  const lines: LogLine[] = [];
  let ended = false;
  let refusal: unknown;

  const write = async (work: () => void): Promise<void> => {
    if (ended) throw new Error('this transaction has ended; await every write inside its body');
    if (refusal) throw refusal;
    try {
      work();
    } catch (error) {
      // As on PostgreSQL, a transaction with a refused write can only fail.
      refusal = error;
      throw error;
    }
  };
  const putOne = (c: { readonly name: string }, doc: Doc): void => {
    const shelf = shelfOf(c);
    const copy = frozenCopy(doc, c.name);
    const before = shelf.set(copy);
    undoings.push(() => (before ? shelf.set(before) : shelf.delete(copy.id)));
    changes.push([c.name, copy.id, copy]);
  };
  const removeOne = (c: { readonly name: string }, id: string): void => {
    const shelf = shelfOf(c);
    const before = shelf.delete(id);
    if (!before) return;
    undoings.push(() => shelf.set(before));
    changes.push([c.name, id, null]);
  };

  const t: Tx = {
    ...reader,
    put: (c, doc) => write(() => putOne(c, doc)),
    putAll: (c, docs) => write(() => docs.forEach((doc) => void putOne(c, doc))),
    remove: (c, id) => write(() => removeOne(c, id)),
    append: (l, entry) =>
      write(() => void lines.push({ log: logNameOf(l), entry: checkedEntry(l.name, entry) })),
  };
  const undo = () => {
    for (const undoOne of undoings.toReversed()) undoOne();
  };
  const end = () => {
    ended = true;
    if (refusal) throw refusal;
  };
  return { t, changes, lines, undo, end };
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Logs are ordered by comparing `at` as text, and kept by its month. */
const checkedEntry = (log: string, entry: LogEntry): LogEntry => {
  if (!INSTANT.test(entry.at))
    throw new Unstorable(`${log}.at is ${entry.at}, not an instant in milliseconds`);
  return frozenCopy(entry, log);
};
