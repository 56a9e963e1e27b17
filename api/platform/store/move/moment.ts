import { type Disk, type DiskFile, withFile } from '../disk.ts';
import { framesBackwards } from '../frames.ts';
import { filesToRead, journalName, MissingFile, type SnapshotEnd, snapshotName } from '../generations.ts';

/** How often a checkpoint may take a file away under our eyes; opening all of them takes a few milliseconds. */
const ATTEMPTS = 50;

/**
 * Copies the documents and the log of an embedded store as they were at one moment, while it may go on: snapshot,
 * journals and segments. All are opened before the first is read, and what is open stays readable when a checkpoint
 * takes its name away, so a large store need not hold still for as long as it is copied. A journal that grows may be
 * cut anywhere: its last transaction then counts as never made.
 */
export const copyMoment = async (disk: Disk, from: string, to: string): Promise<void> => {
  await disk.removeTree(`${to}/logs`);
  for (const name of (await disk.list(to)).filter((name) => name.endsWith('.ndjson')))
    await disk.remove(`${to}/${name}`);
  await disk.makeDirectory(`${to}/logs`);
  const moment = await openMoment(disk, from);
  try {
    for (const { name, file, bytes } of moment)
      await copyBytes(disk, file, `${to}/${name}`, bytes ?? (await file.size()));
  } finally {
    await closeAll(moment);
  }
  await disk.syncDirectory(`${to}/logs`);
  await disk.syncDirectory(to);
};

/** The files of the directory `from` that `to` does not have yet. Names are hashes, so what is there is the same. */
export const copyFiles = async (disk: Disk, from: string, to: string, onFile: () => void): Promise<void> => {
  await disk.makeDirectory(to);
  const there = new Set(await disk.list(to));
  for (const name of await disk.list(from)) {
    if (there.has(name) || name.endsWith('.tmp')) continue;
    const copy = withFile(disk, `${from}/${name}`, async (file) =>
      copyBytes(disk, file, `${to}/${name}`, await file.size()),
    );
    await copy.catch(unlessMissing);
    onFile();
  }
  await disk.syncDirectory(to);
};

interface OpenFile {
  readonly name: string;
  readonly file: DiskFile;
  /** How much of it belongs to the moment; all there is when not said. */
  readonly bytes?: number;
}

const openMoment = async (disk: Disk, from: string): Promise<readonly OpenFile[]> => {
  for (let attempt = 1; ; attempt += 1) {
    const opened: OpenFile[] = [];
    const open = async (name: string, rest: Pick<OpenFile, 'bytes'> = {}) => {
      const file = await disk.open(`${from}/${name}`, 'read');
      opened.push({ name, file, ...rest });
      return file;
    };
    try {
      const { snapshot, journals } = await filesToRead(disk, from);
      const segments = snapshot > 0 ? await segmentsIn(await open(snapshotName(snapshot))) : [];
      for (const { file, bytes } of segments) await open(`logs/${file}`, { bytes });
      for (const generation of journals) await open(journalName(generation));
      return opened;
    } catch (error) {
      await closeAll(opened);
      const moved = error instanceof MissingFile || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
};

/** Named by the last line of a snapshot. A snapshot without one is damaged, which the copy's check tells better. */
const segmentsIn = async (file: DiskFile): Promise<SnapshotEnd['segments']> => {
  const { value: last } = await framesBackwards(file, 0, await file.size()).next();
  return (last?.value as { end?: SnapshotEnd } | undefined)?.end?.segments ?? [];
};

const BLOCK = 1 << 20;

const copyBytes = async (disk: Disk, file: DiskFile, to: string, bytes: number): Promise<void> => {
  const copy = await disk.open(to, 'create');
  try {
    const block = Buffer.allocUnsafe(Math.min(BLOCK, bytes));
    for (let position = 0; position < bytes; ) {
      const length = await file.read(block.subarray(0, bytes - position), position);
      if (length === 0) break;
      await copy.write(block.subarray(0, length), position);
      position += length;
    }
    await copy.datasync();
  } finally {
    await copy.close();
  }
};

const closeAll = async (opened: readonly OpenFile[]): Promise<void> => {
  for (const { file } of opened) await file.close();
};

const unlessMissing = (error: NodeJS.ErrnoException): void => {
  if (error.code !== 'ENOENT') throw error;
};
