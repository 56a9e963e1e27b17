import { createHash, randomUUID } from 'node:crypto';
import { Refused } from '../../contract/problem.ts';
import type { Clock } from '../clock.ts';
import { type Disk, type DiskFile, draft, withFile } from './disk.ts';
import { DamagedFile, StoreUnavailable } from './errors.ts';
import { type Lane, lane } from './lane.ts';
import type { OwnedFiles } from './owned-files.ts';
import type { Files } from './store.ts';

export interface FilePorts {
  readonly disk: Disk;
  readonly directory: string;
  readonly clock: Clock;
  readonly owned: OwnedFiles;
  /** The lane of transaction bodies: while a sweep is in it nobody becomes an owner. */
  readonly alone: Lane;
}

const HASH = /^[0-9a-f]{64}$/;
const BLOCK = 1 << 16;

/** Files in a directory, each named by the hash of its content. */
export const diskFiles = ({ disk, directory, clock, owned, alone }: FilePorts): Files => {
  // A file must not get its name while the sweep takes that name away.
  const naming = lane();
  const pathOf = (hash: string) => `${directory}/${hash}`;
  return {
    put: async (content, { maxBytes }) => {
      let hash = '';
      const written = await draft(disk, pathOf(randomUUID()), async (file) => {
        hash = await copy(content, maxBytes, file);
      }).catch(asUnavailable);
      return naming(async () => {
        await disk.touch(written, clock.now());
        await disk.rename(written, pathOf(hash));
        await disk.syncDirectory(directory);
        return hash;
      }).catch(async (error) => {
        await disk.remove(written).catch(() => {});
        return asUnavailable(error);
      });
    },
    open: (hash) => openFile(disk, directory, hash),
    remove: async (hash) => {
      if (HASH.test(hash)) await disk.remove(pathOf(hash));
    },
    sweep: (before) =>
      alone(() =>
        naming(async () => {
          const needed = owned();
          let removed = 0;
          for (const hash of await disk.list(directory)) {
            if (!HASH.test(hash) || needed.has(hash)) continue;
            const changedAt = await withFile(disk, pathOf(hash), (file) => file.changedAt());
            if (changedAt >= before) continue;
            await disk.remove(pathOf(hash));
            removed += 1;
          }
          return removed;
        }),
      ),
  };
};

/** Copies a stream into a file and returns the hash of it; throws `too_large` at the first byte too many. */
const copy = async (
  content: AsyncIterable<Uint8Array>,
  maxBytes: number,
  file: DiskFile,
): Promise<string> => {
  const hash = createHash('sha256');
  let position = 0;
  for await (const chunk of content) {
    if (position + chunk.byteLength > maxBytes) throw new Refused('too_large');
    hash.update(chunk);
    await file.write(chunk, position);
    position += chunk.byteLength;
  }
  return hash.digest('hex');
};

/** A file's content; undefined when there is none of that hash. */
export const openFile = async (
  disk: Disk,
  directory: string,
  hash: string,
): Promise<AsyncIterable<Uint8Array> | undefined> => {
  if (!HASH.test(hash)) return undefined;
  const path = `${directory}/${hash}`;
  const there = await withFile(disk, path, async () => true).catch(falseWhenMissing);
  return there ? contentOf(disk, path, hash) : undefined;
};

/** Streams a file; throws at its end when the bytes are not those that were put. */
async function* contentOf(disk: Disk, path: string, hash: string): AsyncGenerator<Uint8Array> {
  const file = await disk.open(path, 'read');
  const seen = createHash('sha256');
  try {
    let position = 0;
    for (;;) {
      const block = Buffer.allocUnsafe(BLOCK);
      const length = await file.read(block, position);
      if (length === 0) break;
      seen.update(block.subarray(0, length));
      yield block.subarray(0, length);
      position += length;
    }
    if (seen.digest('hex') !== hash) throw new DamagedFile(hash);
  } finally {
    await file.close();
  }
}

const falseWhenMissing = (error: NodeJS.ErrnoException): boolean => {
  if (error.code === 'ENOENT') return false;
  throw error;
};

/** What the disk refuses is the store being unavailable; what the sender did wrong stays what it is. */
const asUnavailable = (error: unknown): never => {
  if ((error as NodeJS.ErrnoException)?.syscall === undefined) throw error;
  throw new StoreUnavailable('the disk refused the file; nothing was kept', { cause: error });
};
