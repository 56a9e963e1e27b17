import type { Schema } from '../declare.ts';
import { type Disk, nodeDisk } from '../disk.ts';
import { openFile } from '../files.ts';
import { isPartOfStore } from '../generations.ts';
import type { Loaded } from '../load.ts';
import { holdDirectory } from '../lock.ts';
import { segmentedLogs } from '../logs.ts';
import { loadBeside } from '../read-only.ts';
import { MAX_LIMIT, type Page } from '../store.ts';
import { constraintCheck } from './constraints.ts';
import { type Company, NoStore, type OpenSource } from './open-source.ts';
import { type DocumentsPiece, type EntriesPiece, type FilePiece, PIECE, type Pieces } from './pieces.ts';

/**
 * Opens the directory of an embedded store. Throws `NoStore` where there is none, `StoreHeld` where nobody else may
 * write and somebody does.
 */
export const embeddedSource = async (
  schema: Schema,
  directory: string,
  company: Company,
): Promise<OpenSource> => {
  const names = await nodeDisk.list(directory);
  if (!names.some((name) => isPartOfStore(name))) throw new NoStore(directory);
  return {
    pieces: embeddedPieces(directory, schema),
    constraints: constraintCheck(schema),
    close: company === 'alone' ? await heldStill(directory) : async () => {},
  };
};

/** On a disk that nobody can write to there is nothing to hold. */
const heldStill = (directory: string): Promise<() => Promise<void>> =>
  holdDirectory(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EROFS') return async () => {};
    throw error;
  });

/**
 * What the directory of an embedded store holds, as its files say: changes nothing and takes no lock. Documents and
 * entries are those of one moment; a file that a running service removes meanwhile is left out.
 */
export async function* embeddedPieces(directory: string, schema: Schema, disk: Disk = nodeDisk): Pieces {
  const loaded = await loadBeside(disk, directory, schema);
  yield* documentsOf(loaded);
  yield* entriesOf(loaded, directory, schema, disk);
  yield* filesOf(`${directory}/files`, disk);
}

function* documentsOf({ documents }: Loaded): Generator<DocumentsPiece> {
  for (const [name, docs] of documents) {
    const rest = docs.values();
    for (let slice = rest.take(PIECE).toArray(); slice.length > 0; slice = rest.take(PIECE).toArray())
      yield { kind: 'documents', name, docs: slice };
  }
}

async function* entriesOf(
  loaded: Loaded,
  directory: string,
  { logs }: Schema,
  disk: Disk,
): AsyncGenerator<EntriesPiece> {
  const all = segmentedLogs(disk, `${directory}/logs`, loaded);
  for (const log of logs) {
    let after: string | undefined;
    do {
      const page: Page<never> = await all.read(log, { limit: MAX_LIMIT, ...(after && { after }) });
      if (page.rows.length > 0) yield { kind: 'entries', name: log.name, entries: page.rows };
      after = page.next;
    } while (after);
  }
}

async function* filesOf(directory: string, disk: Disk): AsyncGenerator<FilePiece> {
  for (const sha256 of (await disk.list(directory)).toSorted()) {
    const content = await openFile(disk, directory, sha256);
    if (content) yield { kind: 'file', sha256, content };
  }
}
