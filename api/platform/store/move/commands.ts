import type { Schema } from '../declare.ts';
import { backUp } from './backup.ts';
import { copyStore } from './copy.ts';
import type { Opening } from './open.ts';
import type { OpenSource } from './open-source.ts';
import type { Sink } from './pieces.ts';
import { type Place, type PlaceKind, WrongPlace } from './places.ts';
import { findingsIn, type Progress, tallyIn } from './report.ts';
import { type Findings, verifyPieces } from './verify.ts';

/** What a command works with. */
export interface CommandPorts {
  readonly schema: Schema;
  readonly open: Opening;
  readonly from: Place;
  readonly to: Place;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What is said at the end, and whether all was well. */
export interface Outcome {
  readonly said: string;
  readonly well: boolean;
}

/** What an option takes, in the eyes of the command and of its reader. */
export interface Takes {
  readonly kinds: readonly PlaceKind[];
  readonly wants: string;
}

export interface Command {
  readonly from: Takes;
  readonly to?: Takes;
  run(ports: CommandPorts): Promise<Outcome>;
}

const STORE: Takes = {
  kinds: ['directory', 'database'],
  wants: 'the folder of a store or the address of a database',
};
const NEW_STORE: Takes = {
  kinds: ['nothing', 'directory', 'database'],
  wants: 'an empty folder or the address of an empty database',
};
const EXPORT: Takes = { kinds: ['file', 'pipe'], wants: 'an export, or - for standard input' };
const NEW_EXPORT: Takes = {
  kinds: ['nothing', 'file', 'pipe'],
  wants: 'the name of a new file, or - for standard output',
};

const NEW_FOLDER: Takes = { kinds: ['nothing', 'directory'], wants: 'an empty folder' };
const STORE_OR_EXPORT: Takes = { kinds: [...STORE.kinds, ...EXPORT.kinds], wants: 'a store or an export' };

const copied = async (
  { to, progress, signal }: CommandPorts,
  source: OpenSource,
  begin: () => Promise<Sink>,
): Promise<Outcome> => {
  try {
    const sink = await begin();
    progress.stage('copying');
    const tally = await copyStore(source.pieces, sink, {
      signal,
      onProgress: progress.counted,
      onReadBack: () => progress.stage('reading it back and comparing'),
    });
    return { said: `${to.name} now holds ${tallyIn(tally)}`, well: true };
  } finally {
    await source.close();
  }
};

/** Whoever leaves a store must not go on writing to it. */
const intoStore: Command['run'] = async (ports) => {
  const { open, from, to } = ports;
  return copied(ports, await open.source(from, 'alone'), () => open.store(to));
};

const intoExport: Command['run'] = async (ports) => {
  const { open, from, to } = ports;
  // A database shows one moment to whoever asks; the files of a folder change under a reader.
  const company = from.kind === 'database' ? 'alongside' : 'alone';
  return copied(ports, await open.source(from, company), () => open.export(to));
};

const backup: Command['run'] = async ({ schema, from, to, progress, signal }) => {
  if (from.kind === 'database')
    throw new WrongPlace(
      'PostgreSQL is backed up by its own tools, such as: pg_dump --format=custom --file=guildhall.dump "$DATABASE_URL"',
    );
  progress.stage('copying');
  const onCheck = () => progress.stage('checking the copy');
  const findings = await backUp(schema, { from: from.at, to: to.at, signal, onCheck });
  return { said: `${to.name} now holds ${findingsIn(findings)}`, well: findings.problems.length === 0 };
};

const verify: Command['run'] = async (ports) => {
  const findings = await verified(ports);
  return { said: `${ports.from.name} holds ${findingsIn(findings)}`, well: findings.problems.length === 0 };
};

/** A running service takes files away while they are looked at: in its folder, what is wrong is wrong twice. */
const verified = async (ports: CommandPorts): Promise<Findings> => {
  if (ports.from.kind !== 'directory') return checked(ports);
  const first = await checked(ports).catch(() => undefined);
  return first?.problems.length === 0 ? first : checked(ports);
};

const checked = async ({ schema, open, from, progress, signal }: CommandPorts): Promise<Findings> => {
  const { pieces, constraints, close } = await open.source(from, 'alongside');
  progress.stage('checking');
  const onProgress: Progress['counted'] = (counts) => {
    signal.throwIfAborted();
    progress.counted(counts);
  };
  return verifyPieces(pieces, schema, { constraints, onProgress }).finally(close);
};

export const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['copy', { from: STORE, to: NEW_STORE, run: intoStore }],
  ['export', { from: STORE, to: NEW_EXPORT, run: intoExport }],
  ['import', { from: EXPORT, to: NEW_STORE, run: intoStore }],
  ['backup', { from: STORE, to: NEW_FOLDER, run: backup }],
  ['verify', { from: STORE_OR_EXPORT, run: verify }],
]);
