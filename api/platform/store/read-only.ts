import { systemClock } from '../clock.ts';
import { core } from './core.ts';
import type { Schema } from './declare.ts';
import { type Disk, nodeDisk } from './disk.ts';
import { openFile } from './files.ts';
import { journalName, MissingFile } from './generations.ts';
import { type Loaded, load } from './load.ts';
import { segmentedLogs } from './logs.ts';
import type { Files, Reader, Store } from './store.ts';

/** A store to look into: what was durable when it was opened. */
export interface ReadOnlyStore extends Reader, Pick<Store, 'all' | 'read'> {
  readonly files: Pick<Files, 'open'>;
}

/**
 * Opens the embedded engine's directory for tools such as `npm run audit -- verify`: takes no lock and changes no
 * byte, so it may look on while the service runs. Throws `MissingFile` when there is no store.
 */
export const openReadOnly = async (
  directory: string,
  schema: Schema,
  disk: Disk = nodeDisk,
): Promise<ReadOnlyStore> => {
  const loaded = await loadBeside(disk, directory, schema);
  const {
    shelves: _,
    tx: __,
    ...reader
  } = core({
    schema,
    clock: systemClock,
    documents: loaded.documents,
    commit: nothing,
  });
  const logs = segmentedLogs(disk, `${directory}/logs`, loaded);
  return {
    ...reader,
    read: (log, options = {}) => logs.read(log, options),
    files: { open: (hash) => openFile(disk, `${directory}/files`, hash) },
  };
};

const nothing = async (): Promise<void> => {};

const ATTEMPTS = 5;

/** A checkpoint of the running service may take files away between the listing and the reading: then look again. */
export const loadBeside = async (disk: Disk, directory: string, schema: Schema): Promise<Loaded> => {
  for (let attempt = 1; ; attempt += 1) {
    try {
      const loaded = await load(disk, directory, schema);
      if (!loaded.journal) throw new MissingFile(directory, journalName(0));
      return loaded;
    } catch (error) {
      const moved = error instanceof MissingFile || (error as NodeJS.ErrnoException).code === 'ENOENT';
      if (!moved || attempt === ATTEMPTS) throw error;
    }
  }
};
