import type { Doc } from '../declare.ts';

/**
 * The export: one JSON text a line, and one file for everything. First the header; then `[collection, doc]` and
 * `[log, entry]`; then files, each in parts and an end; last the end line, without which it is not whole.
 */

/** Raised when lines change shape; an export of a newer format is refused. */
export const EXPORT_FORMAT = 1;

export interface ExportHeader {
  readonly guildhall: 'export';
  readonly format: number;
}

/** A document of a collection, or an entry of a log. */
export type RecordLine = readonly [name: string, record: Doc];

export interface FilePartLine {
  readonly file: string;
  /** Base64. */
  readonly part: string;
}

export interface FileEndLine {
  readonly file: string;
  readonly bytes: number;
}

export interface ExportEnd {
  readonly end: true;
  /** Documents, entries and files together. */
  readonly count: number;
  readonly digest: string;
}

export const EXPORT_HEADER: ExportHeader = { guildhall: 'export', format: EXPORT_FORMAT };

/** Bytes of a file in one line, before base64 makes four of three. */
export const FILE_PART_BYTES = 3 << 16;

/** Whether an export of this name is gzipped. */
export const isPacked = (path: string): boolean => path.endsWith('.gz');
