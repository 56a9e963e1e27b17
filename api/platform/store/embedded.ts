import { Low } from 'lowdb';
import type { Clock } from '../clock.ts';
import { checkpoints } from './checkpoints.ts';
import { type Core, type CoreOptions, core, type Documents } from './core.ts';
import type { Schema } from './declare.ts';
import { createWhole, type Disk, nodeDisk } from './disk.ts';
import { BrokenPromise, Conflict } from './errors.ts';
import { diskFiles } from './files.ts';
import { frame } from './frames.ts';
import { journalHeader, journalName } from './generations.ts';
import { JournalAdapter, type JournalPlace } from './journal.ts';
import { lane } from './lane.ts';
import { type Loaded, load } from './load.ts';
import { holdDirectory } from './lock.ts';
import { segmentedLogs } from './logs.ts';
import { ownersOn } from './owners.ts';
import type { Store } from './store.ts';
import type { Commit } from './transaction.ts';

export interface EmbeddedOptions {
  /** Held by this process alone; made when it is not there, closed to other users of the machine. */
  readonly directory: string;
  readonly clock: Clock;
  /** The disk broke a promise and nothing more can be kept: end the process. */
  readonly onFatal: (error: unknown) => void;
  /** Something an operator should know, which the store survived. */
  readonly onTrouble: (what: string, cause?: unknown) => void;
  readonly disk?: Disk;
  /** A checkpoint is due when the journal is longer than this, and than half the snapshot. */
  readonly journalBytes?: number;
}

/** The embedded engine: everything in memory, made durable by lowdb through a journal, for one process. */
export interface EmbeddedStore extends Store {
  /** Begins a new generation now; for backups and tests, the store does so by itself when it is due. */
  checkpoint(): Promise<void>;
}

const JOURNAL_BYTES = 64 << 20;

/** Opens or creates a store. Throws `StoreHeld`, `DamagedStore`, `MissingFile` or `NewerStore`, each with a sentence. */
export const embeddedStore = async (schema: Schema, options: EmbeddedOptions): Promise<EmbeddedStore> => {
  await (options.disk ?? nodeDisk).makeDirectory(options.directory);
  const letGo = await holdDirectory(options.directory);
  try {
    return await opened(schema, options, letGo);
  } catch (error) {
    await letGo();
    throw error;
  }
};

const opened = async (
  schema: Schema,
  { directory, clock, disk = nodeDisk, journalBytes = JOURNAL_BYTES, onFatal, onTrouble }: EmbeddedOptions,
  letGo: () => Promise<void>,
): Promise<EmbeddedStore> => {
  const loaded = await load(disk, directory, schema);
  const folders = await prepare(disk, directory, loaded);
  if (loaded.torn > 0)
    onTrouble(`cut off ${loaded.torn} bytes of a write that nobody was told had succeeded`);

  const alone = lane();
  const logs = segmentedLogs(disk, folders.logs, loaded);
  const journal = new JournalAdapter({
    disk,
    directory,
    alone,
    loaded: { documents: loaded.documents, journal: folders.journal },
    onDurable: logs.add,
    onFatal,
  });
  const low = new Low<Documents>(journal, new Map());
  await low.read();
  const commit = (done: Commit): Promise<void> => {
    journal.stage(done);
    return low.write();
  };
  const parts = { schema, clock, documents: low.data, alone, commit };
  const { shelves, ...documents } = await indexed(parts, journal);

  const owners = ownersOn(shelves, () => journal.write());
  const rounds = checkpoints(
    { disk, directory, logDirectory: folders.logs, documents: low.data, journal, logs, alone },
    { ...loaded, dueAtBytes: journalBytes, onTrouble },
  );
  const close = async () => {
    await alone(() => {});
    await rounds.finish();
    await journal.close();
    await letGo();
  };
  let closing: Promise<void> | undefined;
  return {
    ...documents,
    tx: (body, txOptions) => documents.tx(body, txOptions).finally(rounds.consider),
    claim: (...claimed) => documents.claim(...claimed).finally(rounds.consider),
    read: (log, readOptions = {}) => logs.read(log, readOptions),
    files: diskFiles({ disk, directory: folders.files, clock, owners, alone }),
    checkpoint: rounds.now,
    compact: rounds.anew,
    close: () => {
      closing ??= close();
      return closing;
    },
  };
};

/** A new store gets its first journal before its folders, so that folders without a journal mean a loss. */
const prepare = async (disk: Disk, directory: string, loaded: Loaded) => {
  const folders = { logs: `${directory}/logs`, files: `${directory}/files` };
  const journal = loaded.journal ?? (await firstJournal(disk, directory));
  await disk.makeDirectory(folders.logs);
  await disk.makeDirectory(folders.files);
  const drafts = (await disk.list(folders.files)).filter((name) => name.endsWith('.tmp'));
  for (const name of drafts) await disk.remove(`${folders.files}/${name}`);
  for (const name of loaded.stale) await disk.remove(`${directory}/${name}`);
  return { ...folders, journal };
};

const firstJournal = async (disk: Disk, directory: string): Promise<JournalPlace> => {
  const header = frame(journalHeader(0, 0));
  await createWhole(disk, directory, journalName(0), (file) => file.write(header, 0));
  return { generation: 0, end: header.length };
};

/** Builds the indexes; stored records may break a promise that only this version declares. */
const indexed = async (options: CoreOptions, journal: JournalAdapter): Promise<Core> => {
  try {
    return core(options);
  } catch (error) {
    await journal.close();
    throw error instanceof Conflict ? new BrokenPromise(error, { cause: error }) : error;
  }
};
