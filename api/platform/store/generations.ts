import type { Disk, DiskFile } from './disk.ts';
import { DamagedStore, frames } from './frames.ts';
import type { Segment } from './segments.ts';

/**
 * The store's files. A generation is a snapshot and the journal that goes on from it: the state is the newest
 * snapshot and every journal from its number on. Generation 0 has no snapshot, it begins empty.
 */
export const snapshotName = (generation: number): string => `snapshot-${generation}.ndjson`;
export const journalName = (generation: number): string => `journal-${generation}.ndjson`;

/** The folder that a store is written to before it appears in the directory around it, which is no store meanwhile. */
export const ARRIVING = 'arriving';

/** Whether a file or folder of this name in a directory means that a store is there. */
export const isPartOfStore = (name: string): boolean =>
  [ARRIVING, 'files', 'logs'].includes(name) || /^(snapshot|journal)-\d+\.ndjson$/.test(name);

/** Raised when files change shape; a file of a newer format is refused. */
const FORMAT = 1;

export interface JournalHeader {
  readonly guildhall: 'journal';
  readonly format: number;
  readonly generation: number;
  /** Length in bytes of the journal before this one when it was ended. */
  readonly follows: number;
}

export interface SnapshotHeader {
  readonly guildhall: 'snapshot';
  readonly format: number;
  readonly generation: number;
}

/** The last line of a snapshot: proof that it is whole, and which log segments belong to it. */
export interface SnapshotEnd {
  readonly documents: number;
  readonly segments: readonly Segment[];
}

export const journalHeader = (generation: number, follows: number): JournalHeader => ({
  guildhall: 'journal',
  format: FORMAT,
  generation,
  follows,
});

export const snapshotHeader = (generation: number): SnapshotHeader => ({
  guildhall: 'snapshot',
  format: FORMAT,
  generation,
});

/** Reads the first line of a file; throws `DamagedStore` unless it is the header that the file's name promises. */
export const readHeader = async <H extends JournalHeader | SnapshotHeader>(
  file: DiskFile,
  name: string,
  kind: H['guildhall'],
  generation: number,
): Promise<{ readonly header: H; readonly end: number }> => {
  for await (const { value, end } of frames(file, 0, await file.size())) {
    const header = value as Partial<H> | null | undefined;
    if (header?.guildhall !== kind || header.generation !== generation) break;
    if (header.format !== FORMAT) throw new NewerStore(name, header.format);
    return { header: header as H, end };
  }
  throw new DamagedStore(name, 0, `it does not begin as ${kind} ${generation} of a Guildhall store`);
};

export class NewerStore extends Error {
  constructor(name: string, format: number | undefined) {
    super(
      `${name} has format ${format}; this version of Guildhall reads format ${FORMAT}. Start a newer version`,
    );
    this.name = 'NewerStore';
  }
}

/** Which files make up the state. Throws when one of them is not there: a store is never silently empty. */
export const filesToRead = async (
  disk: Disk,
  directory: string,
): Promise<{
  readonly snapshot: number;
  readonly journals: readonly number[];
  readonly stale: readonly string[];
}> => {
  const names = await disk.list(directory);
  if (names.includes(ARRIVING)) throw new UnfinishedCopy(directory);
  const generationsOf = (nameOf: (generation: number) => string) =>
    names
      .map((name) => Number(/-(\d+)\.ndjson$/.exec(name)?.[1] ?? Number.NaN))
      .filter((generation) => names.includes(nameOf(generation)))
      .filter((generation, place, all) => all.indexOf(generation) === place)
      .sort((a, b) => a - b);
  const snapshot = generationsOf(snapshotName).at(-1) ?? 0;
  const all = generationsOf(journalName);
  const journals = all.filter((generation) => generation >= snapshot);
  journals.forEach((generation, place) => {
    if (generation !== snapshot + place) throw new MissingFile(directory, journalName(snapshot + place));
  });
  if (journals.length === 0 && (snapshot > 0 || names.includes('logs')))
    throw new MissingFile(directory, journalName(snapshot));
  const wanted = new Set([snapshotName(snapshot), ...journals.map(journalName)]);
  const stale = names.filter(
    (name) => /^(snapshot|journal)-\d+\.ndjson(\.tmp)?$/.test(name) && !wanted.has(name),
  );
  return { snapshot, journals, stale };
};

/** Starting here would look like a new, empty council while the real one is somewhere else. */
export class UnfinishedCopy extends Error {
  constructor(directory: string) {
    super(
      `${directory} holds a copy or backup that was interrupted, and no store. Run that command again, or empty the folder`,
    );
    this.name = 'UnfinishedCopy';
  }
}

export class MissingFile extends Error {
  constructor(directory: string, name: string) {
    super(
      `${directory} holds a store, but ${name} is missing. Nothing was changed. Restore it from a backup`,
    );
    this.name = 'MissingFile';
  }
}
