import type { Disk } from '../disk.ts';
import { ARRIVING, isPartOfStore } from '../generations.ts';
import { holdDirectory } from '../lock.ts';

/** The place that something was to be written to holds something already. */
export class NotEmpty extends Error {
  constructor(place: string, what: string) {
    super(`${place} is not empty: it holds ${what}. Nothing was changed. Name an empty place`);
    this.name = 'NotEmpty';
  }
}

/** A directory on its way to becoming a store. */
export interface Arrival {
  /** The folder that its files are written to meanwhile. */
  readonly draft: string;
  /** Lets the directory be what the draft was; durable when it resolves. */
  commit(): Promise<void>;
  /** Leaves the directory empty; after a commit it does nothing. */
  abandon(): Promise<void>;
}

/**
 * Begins a store in a directory that is empty or not there, and holds it. The draft is a folder inside it: who may
 * write there is often not allowed to write beside it, and a disk of its own cannot be renamed. While that folder is
 * there nothing opens the directory as a store, so what a killed process left is no store and is cleared.
 * Throws `NotEmpty` or `StoreHeld`.
 */
export const arriveAt = async (disk: Disk, directory: string): Promise<Arrival> => {
  await refuseOccupied(disk, directory);
  await disk.makeDirectory(directory);
  let letGo: (() => Promise<void>) | undefined = await holdDirectory(directory);
  const end = async (work: () => Promise<void>) => {
    if (!letGo) return;
    await work();
    await letGo();
    letGo = undefined;
  };
  const draft = `${directory}/${ARRIVING}`;
  const abandon = () => end(() => clear(disk, directory));
  try {
    // Someone may have been faster than the lock.
    await refuseOccupied(disk, directory);
    await clear(disk, directory);
    await disk.makeDirectory(draft);
  } catch (error) {
    await end(async () => {});
    throw error;
  }
  return { draft, commit: () => end(() => unpack(disk, directory, draft)), abandon };
};

const unpack = async (disk: Disk, directory: string, draft: string): Promise<void> => {
  for (const name of await disk.list(draft)) await disk.rename(`${draft}/${name}`, `${directory}/${name}`);
  await disk.syncDirectory(directory);
  await disk.removeTree(draft);
  await disk.syncDirectory(directory);
};

/** What may lie in a directory that counts as empty: our lock, and what some file systems put into a new disk. */
const NOTHING = ['lock', 'lost+found'];
const refuseOccupied = async (disk: Disk, directory: string): Promise<void> => {
  const names = await listed(disk, directory);
  const unfinished = names.includes(ARRIVING);
  const others = names.filter((name) => !(unfinished && isPartOfStore(name)));
  if (others.length > 0) throw new NotEmpty(directory, others.slice(0, 3).join(', '));
};

/** The folder of the draft goes last: until then it says that the rest is no store. */
const clear = async (disk: Disk, directory: string): Promise<void> => {
  const names = await listed(disk, directory);
  for (const name of names.filter((name) => name !== ARRIVING)) await disk.removeTree(`${directory}/${name}`);
  await disk.removeTree(`${directory}/${ARRIVING}`);
  await disk.syncDirectory(directory);
};

const listed = async (disk: Disk, directory: string): Promise<readonly string[]> =>
  (await disk.list(directory)).filter((name) => !NOTHING.includes(name));
