import type { Month } from '../../contract/time.ts';
import type { Documents } from './core.ts';
import type { Doc, LogEntry, Schema } from './declare.ts';
import { type Disk, type DiskFile, withFile } from './disk.ts';
import { DamagedStore, type Frame, frames } from './frames.ts';
import {
  filesToRead,
  type JournalHeader,
  journalName,
  readHeader,
  type SnapshotEnd,
  type SnapshotHeader,
  snapshotName,
} from './generations.ts';
import { frozenInPlace } from './json.ts';
import { type EndedMonth, isOf, type LogLine } from './log-tail.ts';
import { type Segment, without } from './segments.ts';

/** What the files of a directory say. Reading changes none of them. */
export interface Loaded {
  readonly documents: Documents;
  readonly segments: readonly Segment[];
  /** Log entries that are in no segment yet. */
  readonly lines: readonly LogLine[];
  /** The journal to go on with, and where its last whole line ends; undefined for a new store. */
  readonly journal: { readonly generation: number; readonly end: number } | undefined;
  /** Bytes of a line that was being written when the process ended. Nobody was told that it succeeded. */
  readonly torn: number;
  /** Bytes of all journals that the newest snapshot does not hold, and of that snapshot. */
  readonly journalBytes: number;
  readonly snapshotBytes: number;
  /** Names of files that the state does not need: older generations and unfinished ones. */
  readonly stale: readonly string[];
}

export const load = async (disk: Disk, directory: string, schema: Schema): Promise<Loaded> => {
  const { snapshot, journals, stale } = await filesToRead(disk, directory);
  const filling: Filling = {
    documents: new Map(schema.collections.map(({ name }) => [name, new Map()])),
    logs: new Set(schema.logs.map(({ name }) => name)),
    lines: [],
    ended: [],
  };
  const base = snapshot > 0 ? await readSnapshot(disk, directory, snapshot, filling) : NO_SNAPSHOT;
  const chain = await readJournals(disk, directory, journals, filling);
  return {
    ...filling,
    ...{ ...base, segments: without(base.segments, filling.ended) },
    ...{ ...chain, stale: [...stale, ...chain.stale] },
  };
};

interface Filling {
  readonly documents: Documents;
  readonly logs: ReadonlySet<string>;
  lines: LogLine[];
  /** Months that ended after the snapshot was made, which still names their segments. */
  readonly ended: EndedMonth[];
}

const NO_SNAPSHOT = { segments: [], snapshotBytes: 0 };

const readSnapshot = (disk: Disk, directory: string, generation: number, filling: Filling) => {
  const name = snapshotName(generation);
  return withFile(disk, `${directory}/${name}`, async (file) => {
    const header = await readHeader<SnapshotHeader>(file, name, 'snapshot', generation);
    const snapshotBytes = await file.size();
    let end: SnapshotEnd | undefined;
    let documents = 0;
    for await (const line of frames(file, header.end, snapshotBytes)) {
      if (end || line.value === undefined) throw damage(name, line, 'this line is not what was written');
      if (Array.isArray(line.value)) documents += putSlice(filling, name, line);
      else end = endOf(filling, name, line);
    }
    if (end?.documents !== documents)
      throw new DamagedStore(name, snapshotBytes, 'a part of the file is missing');
    return { segments: end.segments, snapshotBytes };
  });
};

const endOf = ({ logs }: Filling, name: string, line: Frame): SnapshotEnd => {
  const end = (line.value as { end?: Partial<SnapshotEnd> } | null)?.end;
  if (!Array.isArray(end?.segments)) throw damage(name, line, UNKNOWN_SHAPE);
  const unknown = (end as SnapshotEnd).segments.find(({ log }) => !logs.has(log));
  if (unknown) throw damage(name, line, `this version has no log ${unknown.log}`);
  return end as SnapshotEnd;
};

/** A line of a snapshot: `[collection, [doc, doc, ...]]`. */
const putSlice = (filling: Filling, name: string, line: Frame): number => {
  const [collection, docs] = line.value as readonly unknown[];
  if (!Array.isArray(docs)) throw damage(name, line, UNKNOWN_SHAPE);
  for (const doc of docs) putDocument(filling, [collection, doc?.id, doc], name, line);
  return docs.length;
};

/** The journals in order. Each but the last must be as long as the one after it says. */
const readJournals = async (
  disk: Disk,
  directory: string,
  generations: readonly number[],
  filling: Filling,
): Promise<Pick<Loaded, 'journal' | 'torn' | 'journalBytes' | 'stale'>> => {
  const chain: Journal[] = [];
  for (const generation of generations) chain.push(await describeJournal(disk, directory, generation));
  const stale: string[] = [];
  const last = chain.at(-1);
  // A rotation that failed half-way leaves an unused journal while the one before goes on.
  if (last && last.size === last.start && last.follows < (chain.at(-2)?.size ?? 0)) {
    stale.push(last.name);
    chain.pop();
  }
  let end = 0;
  for (const [place, journal] of chain.entries())
    end = await withFile(disk, `${directory}/${journal.name}`, (file) =>
      readJournal(file, journal, chain[place + 1]?.follows, filling),
    );
  const current = chain.at(-1);
  const size = current?.size ?? 0;
  return {
    journal: current && { generation: current.generation, end },
    torn: size - end,
    journalBytes: chain.reduce((sum, journal) => sum + journal.size - journal.start, 0),
    stale,
  };
};

interface Journal {
  readonly name: string;
  readonly generation: number;
  readonly start: number;
  readonly size: number;
  readonly follows: number;
}

const describeJournal = (disk: Disk, directory: string, generation: number): Promise<Journal> => {
  const name = journalName(generation);
  return withFile(disk, `${directory}/${name}`, async (file) => {
    const { header, end } = await readHeader<JournalHeader>(file, name, 'journal', generation);
    return { name, generation, start: end, size: await file.size(), follows: header.follows };
  });
};

/** Applies a journal and returns where its last whole line ends; only the newest journal may end in a torn one. */
const readJournal = async (
  file: DiskFile,
  { name, start, size }: Journal,
  sealedAt: number | undefined,
  filling: Filling,
): Promise<number> => {
  if (sealedAt !== undefined && sealedAt !== size)
    throw new DamagedStore(
      name,
      Math.min(size, sealedAt),
      `it should be ${sealedAt} bytes long, not ${size}`,
    );
  let bad: Frame | undefined;
  for await (const line of frames(file, start, size)) {
    if (bad) break;
    if (line.value === undefined) bad = line;
    else applyBatch(filling, name, line);
  }
  // A whole line that is wrong was acknowledged once: cutting it would lose what someone was promised.
  if (bad && (sealedAt !== undefined || bad.end < size || !bad.torn))
    throw damage(name, bad, 'this line is not what was written');
  return bad?.start ?? size;
};

/** A line of a journal: transactions, each a list of `[collection, id, doc | null]`, `[log, month]` and `[log, entry]`. */
const applyBatch = (filling: Filling, name: string, line: Frame): void => {
  if (!Array.isArray(line.value)) throw damage(name, line, UNKNOWN_SHAPE);
  for (const transaction of line.value)
    for (const write of Array.isArray(transaction) ? transaction : [undefined]) {
      if (!Array.isArray(write)) throw damage(name, line, UNKNOWN_SHAPE);
      if (write.length === 2 && typeof write[1] === 'string') endMonth(filling, write, name, line);
      else if (write.length === 2) addLine(filling, write, name, line);
      else putDocument(filling, write, name, line);
    }
};

/** A month that ended. */
const endMonth = (filling: Filling, [log, month]: unknown[], name: string, line: Frame): void => {
  if (typeof log !== 'string' || !filling.logs.has(log))
    throw damage(name, line, `this version has no log ${log}`);
  const end = { log, month: month as Month };
  filling.ended.push(end);
  filling.lines = filling.lines.filter((written) => !isOf(end, written));
};

const addLine = ({ logs, lines }: Filling, [log, entry]: unknown[], name: string, line: Frame): void => {
  if (typeof log !== 'string' || !logs.has(log)) throw damage(name, line, `this version has no log ${log}`);
  const { id, at } = (entry ?? {}) as Partial<LogEntry>;
  if (typeof id !== 'string' || typeof at !== 'string') throw damage(name, line, UNKNOWN_SHAPE);
  lines.push({ log, entry: frozenInPlace(entry as LogEntry) });
};

const putDocument = (
  { documents }: Filling,
  [collection, id, doc]: readonly unknown[],
  name: string,
  line: Frame,
): void => {
  const docs = documents.get(collection as string);
  if (!docs) throw damage(name, line, `this version has no collection ${collection}`);
  if (typeof id !== 'string') throw damage(name, line, UNKNOWN_SHAPE);
  if (doc === null) docs.delete(id);
  else if ((doc as Partial<Doc> | undefined)?.id === id) docs.set(id, frozenInPlace(doc as Doc));
  else throw damage(name, line, UNKNOWN_SHAPE);
};

const UNKNOWN_SHAPE = 'this line has a shape that this version does not know';

const damage = (name: string, line: Frame, what: string) => new DamagedStore(name, line.start, what);
