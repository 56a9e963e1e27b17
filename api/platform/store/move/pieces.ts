import type { Doc, LogEntry } from '../declare.ts';

/**
 * Everything a store held at one moment, piece by piece: documents, then the entries of each log in its order, then
 * files. Every engine and the export file can be read as pieces and made of them, so each can become any other.
 */
export type Pieces = AsyncIterable<Piece>;

export type Piece = DocumentsPiece | EntriesPiece | FilePiece;

/** Some documents of one collection. */
export interface DocumentsPiece {
  readonly kind: 'documents';
  readonly name: string;
  readonly docs: readonly Doc[];
}

/** Some entries of one log, in the log's order. */
export interface EntriesPiece {
  readonly kind: 'entries';
  readonly name: string;
  readonly entries: readonly LogEntry[];
}

/** A file, to be read once and before the next piece. Its content throws at its end when it is not what was put. */
export interface FilePiece {
  readonly kind: 'file';
  readonly sha256: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** How many documents or entries a piece holds at most: enough to be quick, few enough to hold in memory. */
export const PIECE = 1_000;

/** Where pieces go: an empty place that becomes a store, or an export, in one step or not at all. */
export interface Sink {
  put(piece: Piece): Promise<void>;
  /**
   * Everything that arrived, read again from where it was written; undefined where that cannot be done, as behind a
   * pipe. Throws when no store could be opened with it. Nothing is put afterwards.
   */
  readBack(): Promise<Pieces | undefined>;
  /** Makes it durable and lets it be seen. */
  commit(): Promise<void>;
  /** Leaves nothing behind; after a commit it does nothing. */
  abandon(): Promise<void>;
}

/** Reads a file's content to its end, which proves it. */
export const drain = async (content: AsyncIterable<Uint8Array>): Promise<void> => {
  for await (const _ of content);
};
