import { createWriteStream } from 'node:fs';
import { basename, dirname } from 'node:path';
import { PassThrough, type Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Schema } from '../declare.ts';
import { type Disk, nodeDisk } from '../disk.ts';
import { NotEmpty } from './arrival.ts';
import { exportFile } from './export-file.ts';
import { EXPORT_HEADER, type ExportEnd, FILE_PART_BYTES, isPacked } from './export-format.ts';
import { exportPieces } from './export-source.ts';
import type { FilePiece, Piece, Sink } from './pieces.ts';
import { tallying, total } from './tally.ts';

/** An export into a pipe. What is behind it cannot be read back: the end line lets its reader check it. */
export const pipedExport = (stream: Writable): Sink => {
  // A broken pipe also fails the write that met it; as an event alone it would end the process without a word.
  stream.on('error', () => {});
  const lines = exporter((text) => written(stream, text));
  return {
    put: lines.put,
    readBack: async () => undefined,
    commit: lines.end,
    abandon: async () => {},
  };
};

/**
 * An export into a file that is not there yet; gzipped when its name ends in `.gz`. It gets its name when it is
 * whole. Throws `NotEmpty`.
 */
export const fileExport = async (schema: Schema, path: string, disk: Disk = nodeDisk): Promise<Sink> => {
  const [folder, name] = [dirname(path), basename(path)];
  if ((await disk.list(folder)).includes(name)) throw new NotEmpty(path, 'an earlier file');
  const draft = `${folder}/arriving-${name}`;
  await disk.remove(draft);
  const entry = isPacked(path) ? createGzip() : new PassThrough();
  const ended = pipeline(entry, createWriteStream(draft, { flags: 'wx', mode: 0o600, flush: true }));
  ended.catch(() => {});
  // A stream that failed further down never answers the write it still holds.
  const lines = exporter((text) => Promise.race([ended, written(entry, text).catch(() => ended)]));
  return {
    put: lines.put,
    readBack: async () => {
      await lines.end();
      entry.end();
      await ended;
      return exportPieces(exportFile(draft), schema);
    },
    commit: async () => {
      await disk.rename(draft, path);
      await disk.syncDirectory(folder);
    },
    abandon: async () => {
      entry.destroy();
      await ended.catch(() => {});
      await disk.remove(draft);
    },
  };
};

/** Resolves when the stream has taken it, so that a slow disk or pipe slows the reading down. */
export const written = (stream: Writable, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });

/** The lines of an export, in order. */
const exporter = (write: (text: string) => Promise<void>) => {
  const all = tallying();
  const header = write(lineOf(EXPORT_HEADER));
  header.catch(() => {});
  return {
    put: async (piece: Piece) => {
      await header;
      for await (const text of textOf(piece)) await write(text);
      all.add(piece);
    },
    end: async () => {
      await header;
      const tally = all.tally();
      const end: ExportEnd = { end: true, count: total(tally), digest: tally.digest };
      await write(lineOf(end));
    },
  };
};

const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;

async function* textOf(piece: Piece): AsyncGenerator<string> {
  if (piece.kind === 'file') yield* fileText(piece);
  else {
    const records = piece.kind === 'documents' ? piece.docs : piece.entries;
    yield records.map((record) => lineOf([piece.name, record])).join('');
  }
}

async function* fileText({ sha256, content }: FilePiece): AsyncGenerator<string> {
  let bytes = 0;
  for await (const chunk of content) {
    bytes += chunk.byteLength;
    for (let place = 0; place < chunk.byteLength; place += FILE_PART_BYTES) {
      const part = Buffer.from(chunk.subarray(place, place + FILE_PART_BYTES)).toString('base64');
      yield lineOf({ file: sha256, part });
    }
  }
  yield lineOf({ file: sha256, bytes });
}
