import type { Clock } from '../clock.ts';
import { bodies } from './bodies.ts';
import type { Collection, Doc, Schema } from './declare.ts';
import { group } from './group.ts';
import { type Lane, lane } from './lane.ts';
import { loopTurn } from './loop.ts';
import { find, getAll, one, oneEach, search } from './query.ts';
import { type Shelf, shelf } from './shelf.ts';
import type { FindOptions, Reader, Store, Tx } from './store.ts';
import { type Commit, type LogNameOf, openTransaction, type ShelfOf } from './transaction.ts';
import { wakeBells } from './wake.ts';

/** Documents by id, by collection: what lowdb calls its data. */
export type Documents = Map<string, Map<string, Doc>>;

export interface CoreOptions {
  readonly schema: Schema;
  /** Says which months of logs are over. */
  readonly clock: Pick<Clock, 'now'>;
  /** Kept in step with every transaction; the core builds its indexes over what it holds. */
  readonly documents: Documents;
  /**
   * Makes a transaction durable. Called in the order of the transactions, one by one, before the next body begins;
   * a commit without changes resolves when everything before it is durable.
   */
  readonly commit: (commit: Commit) => Promise<void>;
  /** Runs every body twice and discards the first run, so that one which must not re-run is found early. */
  readonly rehearse?: boolean;
  /** Bodies and reads run in this lane. */
  readonly alone?: Lane;
}

/** Documents in memory with serialisable transactions: what the memory and the embedded engine share. */
export interface Core extends Pick<Store, 'tx' | 'all' | 'claim' | 'onWake'>, Reader {
  readonly shelves: readonly Shelf[];
}

/** How many documents `all` hands out before others get their turn. */
const SLICE = 200;

export const core = ({
  schema,
  clock,
  documents,
  commit,
  rehearse = false,
  alone = lane(),
}: CoreOptions): Core => {
  const shelves = new Map(schema.collections.map((c) => [c.name, shelf(c, documentsOf(documents, c.name))]));
  const shelfOf: ShelfOf = ({ name }) => declared(shelves.get(name), name);
  const logs = new Map(schema.logs.map(({ name }) => [name, name]));
  const logNameOf: LogNameOf = ({ name }) => declared(logs.get(name), name);
  const direct = readerOf(shelfOf, async (work) => work());
  const running = bodies();
  const bells = wakeBells();

  /** Waits for a running body, so that a reader sees all of a transaction or nothing. */
  const outside = <R>(work: () => R | Promise<R>): Promise<R> => {
    running.refuseInside();
    return alone(work);
  };

  const run = async <R>(body: (t: Tx) => Promise<R>): Promise<{ result: R; done: Commit }> => {
    const open = openTransaction({ shelfOf, logNameOf, reader: direct, now: clock.now });
    try {
      const result = await running.run(() => body(open.t));
      open.end();
      return { result, done: open };
    } catch (error) {
      open.undo();
      throw error;
    }
  };

  /** `durable` is wrapped, so that the next body need not wait for the disk. */
  const tx = async <R>(body: (t: Tx) => Promise<R>): Promise<R> => {
    const { result, done, durable } = await outside(async () => {
      if (rehearse) (await run(body)).done.undo();
      const { result, done } = await run(body);
      return { result, done, durable: commit(done) };
    });
    await durable;
    bells.ring(done.topics);
    return result;
  };

  return {
    shelves: [...shelves.values()],
    // `turn` needs no queue here: bodies already run one by one, in the order they came.
    tx: (body) => tx(body),
    claim: (...claimed) => tx((t) => claimIn(t, ...claimed)),
    onWake: bells.listen,
    all: (c) => sliced(shelfOf(c).docs as Map<string, never>, outside),
    ...readerOf(shelfOf, outside),
  };
};

/** One process has nobody to pass over: a claim is a transaction like any other. */
const claimIn = async <T extends Doc, Index extends string>(
  t: Tx,
  c: Collection<T, Index, never, never>,
  index: Index,
  within: string,
  options: FindOptions,
  change: (doc: T) => T,
): Promise<readonly T[]> => {
  const { rows } = await t.find(c, index, within, options);
  const claimed = rows.map(change);
  await t.putAll(c, claimed);
  return t.getAll(
    c,
    claimed.map(({ id }) => id),
  );
};

const documentsOf = (documents: Documents, name: string): Map<string, Doc> => {
  const docs = documents.get(name) ?? new Map<string, Doc>();
  documents.set(name, docs);
  return docs;
};

/** What was found under a name; throws for one that was not declared when the store opened. */
export const declared = <T>(found: T | undefined, name: string): T => {
  if (found === undefined) throw new Error(`${name} was not declared when the store opened`);
  return found;
};

/**
 * A reader whose questions, or the parts of long ones, are each answered in `alone`. What a collection holds is what
 * was put through its type, so the casts only restore what the maps forgot.
 */
const readerOf = (shelfOf: ShelfOf, alone: Lane): Reader => ({
  get: async (c, id) => alone(() => shelfOf(c).docs.get(id) as never),
  getAll: async (c, ids) => alone(() => getAll(shelfOf(c), ids) as never),
  one: async (c, unique, key) => alone(() => one(shelfOf(c), unique, key) as never),
  oneEach: async (c, unique, keys) => alone(() => oneEach(shelfOf(c), unique, keys) as never),
  find: async (c, index, within, options = {}) =>
    alone(() => find(shelfOf(c), index, within, options) as never),
  group: async (c, index, options = {}) => group({ shelf: shelfOf(c), alone }, index, options),
  search: async (c, words, options = {}) => search({ shelf: shelfOf(c), alone }, words, options) as never,
});

/** Hands out a live map in slices, each taken between two transactions; an id that goes and comes again is met once. */
async function* sliced<T extends Doc>(docs: ReadonlyMap<string, T>, outside: Lane): AsyncGenerator<T> {
  const ids = await outside(() => [...docs.keys()]);
  for (let start = 0; start < ids.length; start += SLICE) {
    if (start > 0) await loopTurn();
    yield* await outside(() => ids.slice(start, start + SLICE).flatMap((id) => docs.get(id) ?? []));
  }
}
