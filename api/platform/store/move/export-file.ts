import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { isPacked } from './export-format.ts';

/** The text of an export, and what to call it in an error. */
export interface ExportText {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/** An export on disk, unpacked when its name says that it is gzipped. */
export const exportFile = (path: string): ExportText => {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  // Errors of either end reach who reads; the pipeline only has to tie them together.
  return { name: path, content: isPacked(path) ? pipeline(file, createGunzip(), () => {}) : file };
};
