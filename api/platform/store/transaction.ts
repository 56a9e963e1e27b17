import { addMillis, type Instant, type Month, monthOf } from '../../contract/time.ts';
import type { Doc, LogEntry } from './declare.ts';
import { MonthNotOver, Unstorable } from './errors.ts';
import { frozenCopy } from './json.ts';
import { type EndedMonth, isOf, type LogLine } from './log-tail.ts';
import type { Shelf } from './shelf.ts';
import type { Reader, Tx } from './store.ts';

/** One written document, or `null` where it was removed: what a journal keeps. */
export type Change = readonly [collection: string, id: string, doc: Doc | null];

/** What a transaction did, handed to the engine to make durable. */
export interface Commit {
  readonly changes: readonly Change[];
  readonly lines: readonly LogLine[];
  /** Months of logs that went before its lines were written. */
  readonly ended: readonly EndedMonth[];
  /** Topics to wake once it is durable. */
  readonly topics: ReadonlySet<string>;
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

/** What a transaction works on. */
export interface TransactionPorts {
  readonly shelfOf: ShelfOf;
  readonly logNameOf: LogNameOf;
  readonly reader: Reader;
  readonly now: () => Instant;
}

export const openTransaction = ({ shelfOf, logNameOf, reader, now }: TransactionPorts): OpenTransaction => {
  const shelves = undoable(shelfOf);
  const lines: LogLine[] = [];
  const months: EndedMonth[] = [];
  const topics = new Set<string>();
  let ended = false;
  let refusal: unknown;

  const write = async (work: () => void): Promise<void> => {
    if (ended) throw new Error(ENDED);
    if (refusal) throw refusal;
    try {
      work();
    } catch (error) {
      // As on PostgreSQL, a transaction with a refused write can only fail.
      refusal = error;
      throw error;
    }
  };
  const t: Tx = {
    ...reader,
    put: (c, doc) => write(() => shelves.put(c, [doc])),
    putAll: (c, docs) => write(() => shelves.put(c, docs)),
    remove: (c, id) => write(() => shelves.remove(c, id)),
    append: (l, entry) =>
      write(() => void lines.push({ log: logNameOf(l), entry: checkedEntry(l.name, entry) })),
    endMonth: (l, month) =>
      write(() => {
        const end = { log: logNameOf(l), month: overMonth(month, now()) };
        months.push(end);
        lines.splice(0, lines.length, ...lines.filter((line) => !isOf(end, line)));
      }),
    wake: (topic) => void topics.add(topic),
  };
  const end = () => {
    ended = true;
    if (refusal) throw refusal;
  };
  return { t, changes: shelves.changes, lines, ended: months, topics, undo: shelves.undo, end };
};

/** What a write after its transaction is told, on every engine. */
export const ENDED = 'this transaction has ended; await every write inside its body';

/** Shelves that are written at once and can be put back as they were. */
const undoable = (shelfOf: ShelfOf) => {
  const changes: Change[] = [];
  const undoings: (() => unknown)[] = [];
  const put = (c: { readonly name: string }, docs: readonly Doc[]): void => {
    const shelf = shelfOf(c);
    const lasting = new Map(docs.map((doc) => [doc.id, doc]));
    const copies = [...lasting.values()].map((doc) => frozenCopy(doc, c.name));
    const before = shelf.set(copies);
    undoings.push(() => {
      const there = new Set(before.map(({ id }) => id));
      for (const { id } of copies) if (!there.has(id)) shelf.delete(id);
      shelf.set(before);
    });
    for (const copy of copies) changes.push([c.name, copy.id, copy]);
  };
  const remove = (c: { readonly name: string }, id: string): void => {
    const shelf = shelfOf(c);
    const before = shelf.delete(id);
    if (!before) return;
    undoings.push(() => shelf.set([before]));
    changes.push([c.name, id, null]);
  };
  const undo = () => {
    for (const undoOne of undoings.toReversed()) undoOne();
  };
  return { changes, put, remove, undo };
};

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** The entry as a log keeps it. Logs are ordered by comparing `at` as text, and kept by its month. */
export const checkedEntry = (log: string, entry: LogEntry): LogEntry => {
  if (!INSTANT.test(entry.at))
    throw new Unstorable(`${log}.at is ${entry.at}, not an instant in milliseconds`);
  return frozenCopy(entry, log);
};

/** A clock may be behind, and a transaction under way, for less than this. */
const STILL_WRITTEN_MS = 86_400_000;

/** The first month, at this moment, that may still be written to. */
export const openMonth = (now: Instant): Month => monthOf(addMillis(now, -STILL_WRITTEN_MS));

/** The month, if it may be ended at this moment. Throws `MonthNotOver`. */
export const overMonth = (month: Month, now: Instant): Month => {
  if (month >= openMonth(now)) throw new MonthNotOver(month);
  return month;
};
