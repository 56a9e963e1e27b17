import type { Adapter } from 'lowdb';
import type { Documents } from './core.ts';
import { createWhole, type Disk, type DiskFile } from './disk.ts';
import { StoreUnavailable } from './errors.ts';
import { frame } from './frames.ts';
import { journalHeader, journalName } from './generations.ts';
import type { Lane } from './lane.ts';
import type { Commit } from './transaction.ts';

export interface JournalOptions {
  readonly disk: Disk;
  readonly directory: string;
  /** The lane of transaction bodies: memory is only put back between two of them. */
  readonly alone: Lane;
  /** What the files say, and which journal to go on with. */
  readonly loaded: { readonly documents: Documents; readonly journal: JournalPlace };
  /** Called in order, as soon as a batch is on disk and before its callers hear of it. */
  readonly onDurable: (commit: Commit) => void;
  /** The disk can no longer be trusted: what was written may or may not be there. The process has to end. */
  readonly onFatal: (error: unknown) => void;
}

export interface JournalPlace {
  readonly generation: number;
  /** Where the next line goes; whatever stands there is cut off. */
  readonly end: number;
}

interface Waiting {
  readonly commit: Commit;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * What lowdb writes through: an append-only journal instead of the whole file. All commits that wait while the disk
 * is busy become one line, one write and one fdatasync, and are acknowledged together.
 */
export class JournalAdapter implements Adapter<Documents> {
  readonly #options: JournalOptions;
  #file: DiskFile | undefined;
  #generation = 0;
  #position = 0;
  #staged: Commit | undefined;
  #waiting: Waiting[] = [];
  #betweenLines: (() => Promise<void>)[] = [];
  #writing = false;
  #broken: StoreUnavailable | undefined;
  #failures = 0;
  #written = 0;

  constructor(options: JournalOptions) {
    this.#options = options;
  }

  /** How often commits were taken back; a snapshot made meanwhile may hold what never happened. */
  get failures(): number {
    return this.#failures;
  }

  /** Bytes of lines written since the store was opened. */
  get written(): number {
    return this.#written;
  }

  async read(): Promise<Documents> {
    const { disk, directory, loaded } = this.#options;
    const { documents, journal } = loaded;
    const file = await disk.open(`${directory}/${journalName(journal.generation)}`, 'update');
    if ((await file.size()) > journal.end) {
      await file.truncate(journal.end);
      await file.datasync();
    }
    this.#file = file;
    this.#generation = journal.generation;
    this.#position = journal.end;
    return documents;
  }

  /** Says what the next `write` commits; lowdb hands its adapter the whole data, and only this changed. */
  stage(commit: Commit): void {
    this.#staged = commit;
  }

  /** Resolves when the staged commit, and every one before it, is durable. */
  write(): Promise<void> {
    const commit = this.#staged ?? NOTHING;
    this.#staged = undefined;
    if (this.#broken) {
      commit.undo();
      return Promise.reject(this.#broken);
    }
    return new Promise((resolve, reject) => {
      this.#waiting.push({ commit, resolve, reject });
      this.#run();
    });
  }

  /** Ends this journal and goes on in the next generation. `atTheSeam` runs between the last line and the first. */
  rotate(atTheSeam: () => void): Promise<number> {
    return new Promise((resolve, reject) => {
      this.#betweenLines.push(() => this.#rotate(atTheSeam).then(resolve, reject));
      this.#run();
    });
  }

  async close(): Promise<void> {
    await this.write().catch(() => {});
    this.#broken ??= new StoreUnavailable('the store is closed');
    await this.#file?.close();
  }

  async #run(): Promise<void> {
    if (this.#writing) return;
    this.#writing = true;
    while (this.#waiting.length > 0 || this.#betweenLines.length > 0) {
      for (const task of this.#betweenLines.splice(0)) await task();
      const batch = this.#waiting.splice(0);
      await this.#append(batch.map(({ commit }) => commit)).then(
        () => this.#acknowledge(batch),
        (error) => this.#takeBack(batch, error),
      );
    }
    this.#writing = false;
  }

  #acknowledge(batch: readonly Waiting[]): void {
    for (const { commit, resolve } of batch) {
      this.#options.onDurable(commit);
      resolve();
    }
  }

  async #append(commits: readonly Commit[]): Promise<void> {
    const transactions = commits.map(({ changes, ended, lines }) => [
      ...changes,
      ...ended.map(({ log, month }) => [log, month]),
      ...lines.map(({ log, entry }) => [log, entry]),
    ]);
    const written = transactions.filter((writes) => writes.length > 0);
    if (written.length === 0) return;
    if (!this.#file) throw new Error('the journal is written before it is read');
    const line = frame(written);
    await this.#file.write(line, this.#position);
    // After a failed fsync the kernel may have dropped the pages and call the next one a success.
    await this.#file.datasync().catch((error) => this.#breakDown(error));
    this.#position += line.length;
    this.#written += line.length;
  }

  /** Memory goes back to what the disk holds: later commits may rest on these, so all that wait go too. */
  async #takeBack(batch: readonly Waiting[], cause: unknown): Promise<void> {
    this.#failures += 1;
    await this.#file?.truncate(this.#position).catch((error) => this.#breakDown(error).catch(() => {}));
    const refusal = this.#broken ?? new StoreUnavailable(whyRefused(cause), { cause });
    await this.#options.alone(() => {
      const all = [...batch, ...this.#waiting.splice(0)];
      for (const { commit } of all.toReversed()) commit.undo();
      for (const { reject } of all) reject(refusal);
    });
  }

  async #breakDown(cause: unknown): Promise<never> {
    this.#broken ??= new StoreUnavailable('the disk failed to keep what it was given', { cause });
    this.#options.onFatal(cause);
    throw cause;
  }

  async #rotate(atTheSeam: () => void): Promise<number> {
    const { disk, directory } = this.#options;
    const generation = this.#generation + 1;
    const header = frame(journalHeader(generation, this.#position));
    const name = journalName(generation);
    await createWhole(disk, directory, name, (file) => file.write(header, 0));
    const next = await disk.open(`${directory}/${name}`, 'update');
    const last = this.#file;
    this.#file = next;
    this.#generation = generation;
    this.#position = header.length;
    atTheSeam();
    // Every byte of it is durable; a failing close changes nothing.
    await last?.close().catch(() => {});
    return generation;
  }
}

const NOTHING: Commit = { changes: [], ended: [], lines: [], topics: new Set(), undo: () => {} };

const whyRefused = (cause: unknown): string =>
  ['ENOSPC', 'EDQUOT'].includes((cause as NodeJS.ErrnoException)?.code ?? '')
    ? 'the disk is full; nothing was changed'
    : 'the disk refused the write; nothing was changed';
