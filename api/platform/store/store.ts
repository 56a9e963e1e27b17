/**
 * The store port: documents with declared constraints, serialisable transactions, append-only logs and files.
 * Every engine passes one contract suite, so a room states its rules once and they hold on all of them.
 */
import type { Instant } from '../../contract/time.ts';

/** A stored record: plain JSON with an id. What the store hands out is frozen. */
export interface Doc {
  readonly id: string;
}

/** A place in an index: the partition a document is found in, and its order within. Both sort as ASCII text. */
export interface IndexEntry {
  readonly in: string;
  readonly by: string;
}

type IndexFunction<T> = (doc: T) => IndexEntry | readonly IndexEntry[] | undefined;

/** What a document offers to `search`: its words, and the partitions it may be searched in. */
export interface Searchable {
  readonly in: readonly string[];
  readonly text: string;
}

/** A declared kind of document. `Index`, `Unique` and `Sum` are the names it declares. */
export interface Collection<
  T extends Doc = Doc,
  Index extends string = string,
  Unique extends string = string,
  Sum extends string = string,
> {
  readonly kind: 'collection';
  /** `room_thing`. */
  readonly name: string;
  /** Ordered ways in. A document has one entry, several or none. */
  readonly index: Readonly<Record<Index, IndexFunction<T>>>;
  /** No two documents may hold the same key; a document that holds none returns `[]`. */
  readonly unique: Readonly<Record<Unique, (doc: T) => readonly string[]>>;
  /** Numbers that `group` may add up. */
  readonly sum: Readonly<Record<Sum, (doc: T) => number>>;
  readonly search?: (doc: T) => Searchable | undefined;
  /** Hashes of the files this document owns; a file that no document owns goes after 24 hours. */
  readonly files?: (doc: T) => readonly string[];
}

/** Declares a collection: `collection<Booking>()('desk_booking', { index, unique })`. */
export const collection =
  <T extends Doc>() =>
  <Index extends string = never, Unique extends string = never, Sum extends string = never>(
    name: string,
    shape: Partial<Omit<Collection<T, Index, Unique, Sum>, 'kind' | 'name'>> = {},
  ): Collection<T, Index, Unique, Sum> => ({
    kind: 'collection',
    name,
    index: shape.index ?? ({} as Collection<T, Index>['index']),
    unique: shape.unique ?? ({} as Collection<T, Index, Unique>['unique']),
    sum: shape.sum ?? ({} as Collection<T, Index, Unique, Sum>['sum']),
    ...(shape.search && { search: shape.search }),
    ...(shape.files && { files: shape.files }),
  });

/** An entry of a log: when it happened and whom or what it is about. */
export interface LogEntry extends Doc {
  readonly at: Instant;
}

/** A declared append-only log: written in a transaction, read by time and subject, never changed. */
export interface Log<T extends LogEntry = LogEntry> {
  readonly kind: 'log';
  readonly name: string;
  /** The ids an entry can be found by. */
  readonly subjects: (entry: T) => readonly string[];
}

/** Declares a log: `log<AuditEntry>()('audit', { subjects })`. */
export const log =
  <T extends LogEntry>() =>
  (name: string, shape: { readonly subjects: (entry: T) => readonly string[] }): Log<T> => ({
    kind: 'log',
    name,
    subjects: shape.subjects,
  });

/** Any declared collection or log, whatever it holds; `never` is what all their functions can be handed. */
export type AnyCollection = Collection<never>;
export type AnyLog = Log<never>;

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
  /** The one document that holds this unique key. */
  one<T extends Doc, Unique extends string>(
    c: Collection<T, never, Unique, never>,
    unique: Unique,
    key: string,
  ): Promise<T | undefined>;
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
  /** Counts, and one sum, per partition and position. */
  group<T extends Doc, Index extends string, Sum extends string = never>(
    c: Collection<T, Index, never, Sum>,
    index: Index,
    options?: GroupOptions<Sum>,
  ): Promise<readonly Group[]>;
  /** Best match first; forgives a typo and an unfinished last word. `in` keeps to one of these partitions. */
  search<T extends Doc>(
    c: Collection<T, never, never, never>,
    words: string,
    options?: { readonly in?: readonly string[]; readonly limit?: number },
  ): Promise<readonly T[]>;
}

export interface Tx extends Reader {
  /**
   * Writes the whole document. Throws `Conflict` when another one holds one of its unique keys.
   * A transaction in which a write was refused can only fail, even when its body catches the error.
   */
  put<T extends Doc>(c: Collection<T, never, never, never>, doc: T): Promise<void>;
  putAll<T extends Doc>(c: Collection<T, never, never, never>, docs: readonly T[]): Promise<void>;
  /** Does nothing when there is no such document. */
  remove<T extends Doc>(c: Collection<T, never, never, never>, id: string): Promise<void>;
  append<T extends LogEntry>(l: Log<T>, entry: T): Promise<void>;
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
  /** Entries of a log by time. Not part of a transaction; sees what is durable. */
  read<T extends LogEntry>(l: Log<T>, options?: ReadLogOptions): Promise<Page<T>>;
  /** Every document of a collection, in no promised order; changes made meanwhile may or may not be seen. */
  all<T extends Doc>(c: Collection<T, never, never, never>): AsyncIterable<T>;
  readonly files: Files;
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

/** What an engine is told when it opens: all it may hold. */
export interface Schema {
  readonly collections: readonly AnyCollection[];
  readonly logs: readonly AnyLog[];
}

/** Another document holds the unique key. `constraint` is `collection.unique`, such as `desk_booking.desk`. */
export class Conflict extends Error {
  readonly constraint: string;
  constructor(constraint: string) {
    super(`unique key already held: ${constraint}`);
    this.name = 'Conflict';
    this.constraint = constraint;
  }
}

/** The document cannot be stored as it is: not JSON, U+0000, a lone surrogate, an empty or oversized key. A fault. */
export class Unstorable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unstorable';
  }
}

/** The disk is full or refused the write; nothing was changed and the next write may work. Answered as 503. */
export class StoreUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreUnavailable';
  }
}
