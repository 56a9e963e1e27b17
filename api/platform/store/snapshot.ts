import type { Doc } from './declare.ts';
import type { DiskFile } from './disk.ts';
import { frame } from './frames.ts';
import { type SnapshotEnd, snapshotHeader } from './generations.ts';

/** Documents per line: a fraction of a millisecond, and short enough not to count as large objects of the heap. */
export const SNAPSHOT_SLICE = 100;
/** Handing the disk a snapshot bit by bit keeps it from making commits wait for all of it at the end. */
const SYNC_EVERY_BYTES = 8 << 20;

/** Writes the lines of a snapshot; the file is whole when it has its end. */
export interface SnapshotWriter {
  /** One line; at most `SNAPSHOT_SLICE` documents. */
  put(collection: string, docs: readonly Doc[]): Promise<void>;
  /** Returns the length of the file, whose last bytes are not yet durable. */
  end(segments: SnapshotEnd['segments']): Promise<number>;
}

export const snapshotWriter = async (file: DiskFile, generation: number): Promise<SnapshotWriter> => {
  let position = 0;
  let synced = 0;
  let documents = 0;
  const write = async (value: unknown) => {
    const line = frame(value);
    await file.write(line, position);
    position += line.length;
    if (position - synced < SYNC_EVERY_BYTES) return;
    await file.datasync();
    synced = position;
  };
  await write(snapshotHeader(generation));
  return {
    put: async (collection, docs) => {
      await write([collection, docs]);
      documents += docs.length;
    },
    end: async (segments) => {
      const end: SnapshotEnd = { documents, segments };
      await write({ end });
      return position;
    },
  };
};
