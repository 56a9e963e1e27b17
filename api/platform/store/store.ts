/**
 * The store port: documents with declared constraints, serialisable transactions, append-only logs and files.
 * Every engine passes one contract suite, so a room states its rules once and they hold on all of them.
 */
import type { Instant, Month } from '../../contract/time.ts';
import type { Collection, Doc, Log, LogEntry } from './declare.ts';

/** The most rows one `find` or `read` returns, and how many it returns when not told. */
export const MAX_LIMIT = 500;
export const DEFAULT_LIMIT = 100;

/** Which part of a partition: `from` inclusive, `to` exclusive, both compared with the entry's `by`. */
export interface FindOptions {
  readonly from?: string;
  readonly to?: string;
  /** The `next` of the page before; a cursor of another shape is refused as `bad_cursor`. */
  readonly after?: string;
  /** 1 to 500; default 100. */
  readonly limit?: number;
  readonly desc?: boolean;
}

export interface Page<T> {
  readonly rows: readonly T[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

export interface GroupOptions<Sum extends string> {
  readonly within?: string | readonly string[];
  readonly from?: string;
  readonly to?: string;
  /** Adds up this declared sum beside the count. */
  readonly sum?: Sum;
}

/** One partition and position with the number of its entries. Ordered by `in`, then `by`. */
export interface Group {
  readonly in: string;
  readonly by: string;
  readonly count: number;
  /** The total of the named sum; 0 when none was named. */
  readonly sum: number;
}

export interface Reader {
  get<T extends Doc>(c: Collection<T, never, never, never>, id: string): Promise<T | undefined>;
  /** Those of these documents that exist, each once and in the order asked for; at most 500 ids. */
  getAll<T extends Doc>(c: Collection<T, never, never, never>, ids: readonly string[]): Promise<readonly T[]>;
  /** The one document that holds this unique key. */
  one<T extends Doc, Unique extends string>(
    c: Collection<T, never, Unique, never>,
    unique: Unique,
    key: string,
  ): Promise<T | undefined>;
  /** Those that hold one of these unique keys, each once and in the order asked for; at most 500 keys. */
  oneEach<T extends Doc, Unique extends string>(
    c: Collection<T, never, Unique, never>,
    unique: Unique,
    keys: readonly string[],
  ): Promise<readonly T[]>;
  /**
   * The documents of one or several partitions in index order, ties broken by id.
   * A document that stands twice at the same position (several partitions) is returned once.
   */
  find<T extends Doc, Index extends string>(
    c: Collection<T, Index, never, never>,
    index: Index,
    within: string | readonly string[],
    options?: FindOptions,
  ): Promise<Page<T>>;
  /**
   * Counts, and one sum, per partition and position. Each of these groups is counted at one moment. The whole is of
   * one moment inside a transaction; outside, others may write between two groups, so that a year of data can be
   * counted without anybody waiting for it.
   */
  group<T extends Doc, Index extends string, Sum extends string = never>(
    c: Collection<T, Index, never, Sum>,
    index: Index,
    options?: GroupOptions<Sum>,
  ): Promise<readonly Group[]>;
  /**
   * Best match first; forgives a typo, but none in a body, and an unfinished last word from its second letter on. `in`
   * keeps to one of these partitions.
   */
  search<T extends Doc>(
    c: Collection<T, never, never, never>,
    words: string,
    options?: { readonly in?: readonly string[]; readonly limit?: number },
  ): Promise<readonly T[]>;
}

export interface Tx extends Reader {
  /**
   * Writes the whole document. Throws `Conflict` when another one holds one of its unique keys or stretches.
   * A transaction in which a write was refused can only fail, even when its body catches the error.
   */
  put<T extends Doc>(c: Collection<T, never, never, never>, doc: T): Promise<void>;
  /** Writes them as one: a key that one of them gives up is free for another, and of the same id the last counts. */
  putAll<T extends Doc>(c: Collection<T, never, never, never>, docs: readonly T[]): Promise<void>;
  /** Does nothing when there is no such document. */
  remove<T extends Doc>(c: Collection<T, never, never, never>, id: string): Promise<void>;
  append<T extends LogEntry>(l: Log<T>, entry: T): Promise<void>;
  /**
   * Ends a month of a log: every entry of it goes, and nothing where there is none. Throws `MonthNotOver` until a day
   * after the month, as an entry of it may still be on its way. What is appended to it later stands again.
   */
  endMonth<T extends LogEntry>(l: Log<T>, month: Month): Promise<void>;
  /** Once this transaction is durable, calls whoever listens with `onWake` on any node. */
  wake(topic: string): void;
}

export interface TxOptions {
  /** Transactions with the same key run one after another, before they begin: for counted places. */
  readonly turn?: string;
}

export interface ReadLogOptions {
  /** Inclusive. */
  readonly from?: Instant;
  /** Exclusive. */
  readonly to?: Instant;
  readonly subject?: string;
  readonly after?: string;
  readonly limit?: number;
  readonly desc?: boolean;
}

export interface FileLimits {
  /** Bytes; a longer stream is refused as `too_large` and leaves nothing behind. */
  readonly maxBytes: number;
}

/** Bytes kept by the hash of their content. The record that owns a file guards it; the store does not. */
export interface Files {
  /** Returns the SHA-256 in hex. The same content twice is kept once. */
  put(content: AsyncIterable<Uint8Array>, limits: FileLimits): Promise<string>;
  open(sha256: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  remove(sha256: string): Promise<void>;
  /** Removes files that no document owns and that were put before this moment; returns how many. */
  sweep(before: Instant): Promise<number>;
}

export interface Store extends Reader {
  /**
   * Runs `body` as one serialisable transaction: all of it or nothing, durable when the promise resolves.
   * The body may run more than once, so it does no outside I/O. An error thrown inside undoes everything.
   */
  tx<R>(body: (t: Tx) => Promise<R>, options?: TxOptions): Promise<R>;
  /**
   * Takes up to `limit` documents from the start of a partition and writes what `change` makes of each, as one
   * durable step. Nodes that claim at the same time take different documents: one that another transaction is
   * writing is passed over, not waited for. For queues of work; `to` is exclusive.
   */
  claim<T extends Doc, Index extends string>(
    c: Collection<T, Index, never, never>,
    index: Index,
    within: string,
    options: { readonly to?: string; readonly limit: number },
    change: (doc: T) => T,
  ): Promise<readonly T[]>;
  /** Listens for `wake`; returns how to stop. A hint and no more: it may come twice, late or never. */
  onWake(topic: string, listener: () => void): () => void;
  /** Entries of a log by time. Not part of a transaction; sees what is durable. */
  read<T extends LogEntry>(l: Log<T>, options?: ReadLogOptions): Promise<Page<T>>;
  /** Every document of a collection, each once, in no promised order; changes made meanwhile may or may not be seen. */
  all<T extends Doc>(c: Collection<T, never, never, never>): AsyncIterable<T>;
  readonly files: Files;
  /** Takes what was removed, and months that were ended, off the disk as well, where the engine would keep them. */
  compact(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Every document of a range, read page by page. Only for what is bounded by nature, such as the bookings of one floor
 * on one day; a list that grows is paged to its reader instead.
 */
export const findAll = async <T extends Doc, Index extends string>(
  reader: Reader,
  c: Collection<T, Index, never, never>,
  index: Index,
  within: string | readonly string[],
  range: Pick<FindOptions, 'from' | 'to'> = {},
): Promise<readonly T[]> => {
  const rows: T[] = [];
  let after: string | undefined;
  do {
    const page: Page<T> = await reader.find(c, index, within, {
      ...range,
      limit: MAX_LIMIT,
      ...(after !== undefined && { after }),
    });
    rows.push(...page.rows);
    after = page.next;
  } while (after !== undefined);
  return rows;
};
