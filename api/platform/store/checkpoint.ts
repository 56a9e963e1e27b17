import type { Documents } from './core.ts';
import { type Disk, type DiskFile, draft } from './disk.ts';
import { type SnapshotEnd, snapshotName } from './generations.ts';
import type { JournalAdapter } from './journal.ts';
import type { Lane } from './lane.ts';
import type { LogRun } from './log-tail.ts';
import type { Logs } from './logs.ts';
import { SNAPSHOT_SLICE, snapshotWriter } from './snapshot.ts';

export interface CheckpointPorts {
  readonly disk: Disk;
  readonly directory: string;
  readonly logDirectory: string;
  readonly documents: Documents;
  readonly journal: JournalAdapter;
  readonly logs: Logs;
  readonly alone: Lane;
}

/**
 * Begins a new generation while the store goes on: a new journal takes the commits, then all documents are written
 * to a snapshot. A document that changes meanwhile may be old or new in it; the new journal sets that right.
 * Returns the size of the snapshot and how much of all that was journalled it holds. When it throws, the generations before stay in use and nothing is lost.
 */
export const checkpoint = async (
  ports: CheckpointPorts,
): Promise<{ readonly snapshotBytes: number; readonly held: number }> => {
  const { disk, directory, logDirectory, journal, logs } = ports;
  let run: LogRun = new Map();
  let failures = 0;
  let held = 0;
  const generation = await journal.rotate(() => {
    run = logs.held();
    failures = journal.failures;
    held = journal.written;
  });
  const segments = await logs.keep(run, generation);
  const path = `${directory}/${snapshotName(generation)}`;
  let snapshotBytes = 0;
  const whole = await draft(disk, path, async (file) => {
    const settled = () => whatItHoldsIsDurable(journal, failures);
    snapshotBytes = await writeSnapshot(file, generation, segments, ports, settled);
  });
  await disk.rename(whole, path);
  logs.adopt(segments, run);
  await disk.syncDirectory(directory);
  await removeBefore(disk, directory, generation);
  await removeOthers(disk, logDirectory, segments);
  return { snapshotBytes, held };
};

/** A slice may hold what no disk has yet; were that taken back, the snapshot would tell of what never happened. */
const whatItHoldsIsDurable = async (journal: JournalAdapter, failures: number): Promise<void> => {
  await journal.write();
  if (journal.failures !== failures) throw new Error('a write was taken back while the snapshot was made');
};

const writeSnapshot = async (
  file: DiskFile,
  generation: number,
  segments: SnapshotEnd['segments'],
  { documents, alone }: CheckpointPorts,
  settled: () => Promise<void>,
): Promise<number> => {
  const snapshot = await snapshotWriter(file, generation);
  for (const [name, docs] of documents) {
    const rest = docs.values();
    // Between two bodies, so that no half-done transaction is seen.
    const next = () => alone(() => rest.take(SNAPSHOT_SLICE).toArray());
    for (let slice = await next(); slice.length > 0; slice = await next()) await snapshot.put(name, slice);
  }
  await settled();
  return snapshot.end(segments);
};

/** Months that were written anew or ended, and what a checkpoint that failed had begun: the snapshot names none of it. */
const removeOthers = async (
  disk: Disk,
  logDirectory: string,
  segments: SnapshotEnd['segments'],
): Promise<void> => {
  const named = new Set(segments.map(({ file }) => file));
  for (const name of await disk.list(logDirectory))
    if (!named.has(name)) await disk.remove(`${logDirectory}/${name}`);
};

const removeBefore = async (disk: Disk, directory: string, generation: number): Promise<void> => {
  const old = (await disk.list(directory)).filter((name) => {
    const found = Number(/^(?:snapshot|journal)-(\d+)\.ndjson$/.exec(name)?.[1] ?? generation);
    return found < generation;
  });
  // Oldest first and snapshots before their journals: what is left is always whole.
  for (const name of old) await disk.remove(`${directory}/${name}`);
};
