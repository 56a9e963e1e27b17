import { constants } from 'node:fs';
import { chmod, mkdir, open, readdir, rename, rm, utimes } from 'node:fs/promises';
import { platform } from 'node:process';
import { addMillis, type Instant, millisBetween } from '../../contract/time.ts';

/** Every way the engine touches the disk: a small port, so that tests can make any single call fail. */
export interface Disk {
  /** `read` and `update` need the file to be there; `create` empties it when it is. */
  open(path: string, how: 'read' | 'update' | 'create'): Promise<DiskFile>;
  /** Atomic, and replaces what is at `to`. Durable only after `syncDirectory`. */
  rename(from: string, to: string): Promise<void>;
  /** Does nothing when there is no such file. */
  remove(path: string): Promise<void>;
  /** The same for a directory and everything in it. */
  removeTree(path: string): Promise<void>;
  /** Names of the files in a directory; none when it does not exist. */
  list(directory: string): Promise<readonly string[]>;
  /** Makes the directory and its parents, closed to other users of the machine. */
  makeDirectory(path: string): Promise<void>;
  /** Makes created, renamed and removed names durable. */
  syncDirectory(path: string): Promise<void>;
  /** Says when a file was last changed. */
  touch(path: string, changedAt: Instant): Promise<void>;
}

export interface DiskFile {
  /** Writes all of the bytes at this position. */
  write(bytes: Uint8Array, position: number): Promise<void>;
  /** Reads up to the buffer's length; returns how many bytes there were. */
  read(buffer: Uint8Array, position: number): Promise<number>;
  datasync(): Promise<void>;
  truncate(length: number): Promise<void>;
  size(): Promise<number>;
  changedAt(): Promise<Instant>;
  close(): Promise<void>;
}

const { O_RDONLY, O_RDWR, O_CREAT, O_TRUNC } = constants;
const FLAGS = { read: O_RDONLY, update: O_RDWR, create: O_RDWR | O_CREAT | O_TRUNC };
const EPOCH: Instant = '1970-01-01T00:00:00.000Z';
const OWNER_ONLY_FILE = 0o600;
const OWNER_ONLY_DIRECTORY = 0o700;

export const nodeDisk: Disk = {
  open: async (path, how) => {
    const handle = await open(path, FLAGS[how], OWNER_ONLY_FILE);
    return {
      write: async (bytes, position) => {
        for (let done = 0; done < bytes.length; )
          done += (await handle.write(bytes, done, bytes.length - done, position + done)).bytesWritten;
      },
      read: async (buffer, position) => (await handle.read(buffer, 0, buffer.length, position)).bytesRead,
      datasync: () => handle.datasync(),
      truncate: (length) => handle.truncate(length),
      size: async () => (await handle.stat()).size,
      changedAt: async () => addMillis(EPOCH, Math.round((await handle.stat()).mtimeMs)),
      close: () => handle.close(),
    };
  },
  rename,
  remove: (path) => rm(path, { force: true }),
  removeTree: (path) => rm(path, { force: true, recursive: true }),
  list: (directory) => readdir(directory).catch(noneWhenMissing),
  makeDirectory: async (path) => {
    await mkdir(path, { recursive: true, mode: OWNER_ONLY_DIRECTORY });
    await chmod(path, OWNER_ONLY_DIRECTORY);
  },
  syncDirectory: async (path) => {
    // Windows cannot open a directory; NTFS journals its names by itself.
    if (platform === 'win32') return;
    const handle = await open(path, O_RDONLY);
    await handle.sync().finally(() => handle.close());
  },
  touch: (path, changedAt) => {
    const seconds = millisBetween(EPOCH, changedAt) / 1000;
    return utimes(path, seconds, seconds);
  },
};

const noneWhenMissing = (error: NodeJS.ErrnoException): readonly string[] => {
  if (error.code === 'ENOENT') return [];
  throw error;
};

/** Writes a file beside its later name and makes its content durable; returns the path to rename it from. */
export const draft = async (
  disk: Disk,
  path: string,
  fill: (file: DiskFile) => Promise<void>,
): Promise<string> => {
  const draftPath = `${path}.tmp`;
  try {
    const file = await disk.open(draftPath, 'create');
    await fill(file)
      .then(() => file.datasync())
      .finally(() => file.close());
    return draftPath;
  } catch (error) {
    await disk.remove(draftPath).catch(() => {});
    throw error;
  }
};

/** Creates or replaces a file so that its name only ever shows all of it, durably. */
export const createWhole = async (
  disk: Disk,
  directory: string,
  name: string,
  fill: (file: DiskFile) => Promise<void>,
): Promise<void> => {
  const path = `${directory}/${name}`;
  await disk.rename(await draft(disk, path, fill), path);
  await disk.syncDirectory(directory);
};

/** Opens a file to read it, and closes it however the work ends. */
export const withFile = async <R>(
  disk: Disk,
  path: string,
  work: (file: DiskFile) => Promise<R>,
): Promise<R> => {
  const file = await disk.open(path, 'read');
  return work(file).finally(() => file.close());
};
