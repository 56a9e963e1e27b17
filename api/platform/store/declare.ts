/** What a room declares of its records: every index, constraint and search an engine keeps for it. */
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

/** What a document takes up of a partition: half-open, both ends compared as text. An empty one takes up nothing. */
export interface Stretch {
  readonly in: string;
  readonly from: string;
  readonly to: string;
}

/** What a document offers to `search`: its words, and the partitions it may be searched in. */
export interface Searchable {
  readonly in: readonly string[];
  /** A name or a title: short, found with typos, and worth more than the body. */
  readonly text: string;
  /** A long text. Typos in it are not forgiven: nearly every long text has a word that resembles another. */
  readonly body?: string;
}

/** A declared kind of document. `Index`, `Unique` and `Sum` are the names of what it declares. */
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
  /** No two documents may take up the same moment of a partition: rooms and sessions by the minute. */
  readonly apart: Readonly<Record<string, (doc: T) => readonly Stretch[]>>;
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
    apart: shape.apart ?? {},
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

/** What an engine is told when it opens: all it may hold. */
export interface Schema {
  readonly collections: readonly AnyCollection[];
  readonly logs: readonly AnyLog[];
}
