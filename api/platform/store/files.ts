import { createHash, randomUUID } from 'node:crypto';
import { Refused } from '../../contract/problem.ts';
import type { Instant } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import { type Disk, type DiskFile, draft, withFile } from './disk.ts';
import { DamagedFile, StoreUnavailable } from './errors.ts';
import { type Lane, lane } from './lane.ts';
import type { Owners } from './owners.ts';
import type { Files } from './store.ts';

export interface FilePorts {
  readonly disk: Disk;
  readonly directory: string;
  readonly clock: Clock;
  readonly owners: Owners;
  /** The lane of transaction bodies: while a file goes nobody becomes its owner. */
  readonly alone: Lane;
}

const HASH = /^[0-9a-f]{64}$/;
const BLOCK = 1 << 16;

/** Files in a directory, each named by the hash of its content. */
export const diskFiles = ({ disk, directory, clock, owners, alone }: FilePorts): Files => {
  // A file must not get its name while the sweep takes that name away.
  const naming = lane();
  const pathOf = (hash: string) => `${directory}/${hash}`;
  /** How many files went: one or none. */
  const removeStray = async (hash: string, before: Instant): Promise<number> => {
    if (owners.own(hash)) return 0;
    const changedAt = await withFile(disk, pathOf(hash), (file) => file.changedAt()).catch(
      whenMissing(before),
    );
    if (changedAt >= before) return 0;
    await disk.remove(pathOf(hash));
    return 1;
  };
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
    sweep: async (before) => {
      const listed = await disk.list(directory);
      const strays = listed.filter((hash) => HASH.test(hash) && !owners.own(hash));
      // An owner that is being removed comes back when the disk refuses that.
      await owners.settled();
      let removed = 0;
      for (const hash of strays) removed += await alone(() => naming(() => removeStray(hash, before)));
      return removed;
    },
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
  const there = await withFile(disk, path, async () => true).catch(whenMissing(false));
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

const whenMissing =
  <T>(instead: T) =>
  (error: NodeJS.ErrnoException): T => {
    if (error.code === 'ENOENT') return instead;
    throw error;
  };

/** What the disk refuses is the store being unavailable; what the sender did wrong stays what it is. */
const asUnavailable = (error: unknown): never => {
  if ((error as NodeJS.ErrnoException)?.syscall === undefined) throw error;
  throw new StoreUnavailable('the disk refused the file; nothing was kept', { cause: error });
};
