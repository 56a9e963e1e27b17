import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../../clock.ts';
import { bodies } from '../bodies.ts';
import { declared } from '../core.ts';
import { positionOf } from '../cursor.ts';
import type { AnyLog, Doc, LogEntry, Schema } from '../declare.ts';
import { frozenInPlace } from '../json.ts';
import { limitOf } from '../query.ts';
import type { Page, ReadLogOptions, Store } from '../store.ts';
import { anyOf, LIMITS, type Limits, openPool, type Queryable } from './connection.ts';
import { postgresFiles } from './files.ts';
import { migrate, OTHERS_MS, pagesOf } from './migrate.ts';
import { dropEnded, logMonths } from './months.ts';
import { nodeOf } from './node.ts';
import { addressOf, type DatabaseAddress, explained } from './opening.ts';
import { asking, isGiven, pageOf, readerOn } from './reader.ts';
import { readLog } from './sql.ts';
import { transactions } from './transaction.ts';
import { openWakes } from './wakes.ts';
import { writerOf } from './writer.ts';

export interface PostgresOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Connections of this node at most, beside one that listens. */
  readonly poolSize?: number;
  readonly limits?: Partial<Limits>;
  /** Milliseconds to wait for nodes of another version to end, when there is something to rebuild. */
  readonly othersMs?: number;
  /** Something an operator should know, which the store survived. */
  readonly onTrouble: (what: string, cause?: unknown) => void;
  /** The database was changed under this node; end the process. */
  readonly onFatal: (error: unknown) => void;
}

export const POOL_SIZE = 10;

/**
 * Opens the store of a database, shared with any number of other nodes; makes and migrates its tables. Throws
 * `DatabaseUnusable`, `NewerStore`, `NewerDatabase`, `OtherVersionRuns` or `BrokenPromise`, each with a sentence.
 */
export const postgresStore = async (schema: Schema, options: PostgresOptions): Promise<Store> => {
  const address = addressOf(options.url);
  try {
    return await opened(schema, address, options);
  } catch (error) {
    throw explained(address, error);
  }
};

const opened = async (
  schema: Schema,
  address: DatabaseAddress,
  { url, clock, poolSize = POOL_SIZE, othersMs = OTHERS_MS, onTrouble, onFatal, ...options }: PostgresOptions,
): Promise<Store> => {
  const limits = { ...LIMITS, ...options.limits };
  const { client, build } = await migrate(schema, { url, address, limits, othersMs, told: onTrouble });
  const node = nodeOf({ url, limits, build, onFatal });
  const pool = openPool({ url, size: poolSize, limits, enter: node.enter, onTrouble });
  const wakes = await openWakes({ pool, line: client, connect: node.connect, onTrouble, onFatal });
  const running = bodies();
  const on = outsideOf(anyOf(pool), running.refuseInside);
  const collections = new Map(schema.collections.map((c) => [c.name, c]));
  const writers = new Map(schema.collections.map((c) => [c.name, writerOf(c)]));
  const logs = new Map<string, AnyLog>(schema.logs.map((log) => [log.name, log]));
  const collectionOf = ({ name }: { readonly name: string }) => declared(collections.get(name), name);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await wakes.close();
    await pool.end();
  };
  return {
    ...readerOn(on, collectionOf),
    ...transactions({
      pool,
      patience: limits.lock,
      running,
      collectionOf,
      writerOf: ({ name }) => declared(writers.get(name), name),
      logOf: ({ name }) => declared(logs.get(name), name),
      months: logMonths(),
      clock,
      wake: wakes.ring,
    }),
    onWake: wakes.listen,
    read: (log, readOptions = {}) => read(on, declared(logs.get(log.name), log.name), readOptions) as never,
    all: (c) => one(pagesOf(on, collectionOf(c))) as never,
    files: postgresFiles(on, clock, schema.collections),
    // Autovacuum takes dead rows off the disk.
    compact: async () => {
      for (const log of schema.logs) await dropEnded(on, log, clock);
    },
    close: () => {
      closing ??= Promise.race([close(), pause(limits.connect, undefined, { ref: false })]);
      return closing;
    },
  };
};

const outsideOf = (on: Queryable, refuseInside: () => void): Queryable => ({
  query: async (sql, values) => {
    refuseInside();
    return on.query(sql, values);
  },
});

const read = async (on: Queryable, log: AnyLog, options: ReadLogOptions): Promise<Page<LogEntry>> => {
  const limit = limitOf(options);
  const { subject, from, to } = options;
  const after = options.after === undefined ? undefined : positionOf(options.after);
  const values = [subject, from, to, after?.by, after?.id].filter(isGiven);
  const rows = await asking(on).query<{ entry: LogEntry; by: string; id: string }>(
    readLog(log.name, subject !== undefined, options, limit + 1),
    values,
  );
  return pageOf(rows, limit, ({ entry }) => entry);
};

async function* one(pages: AsyncIterable<readonly Doc[]>): AsyncGenerator<Doc> {
  for await (const page of pages) yield* page.map(frozenInPlace);
}
