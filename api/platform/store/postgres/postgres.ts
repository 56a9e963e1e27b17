import type { Clock } from '../../clock.ts';
import { bodies } from '../bodies.ts';
import { declared } from '../core.ts';
import { positionOf } from '../cursor.ts';
import type { AnyLog, Doc, LogEntry, Schema } from '../declare.ts';
import { frozenInPlace } from '../json.ts';
import { limitOf } from '../query.ts';
import type { Page, ReadLogOptions, Store } from '../store.ts';
import { openPool, type Queryable, queryable } from './connection.ts';
import { postgresFiles } from './files.ts';
import { holdAsNode, migrate, pagesOf } from './migrate.ts';
import { logMonths } from './months.ts';
import { isGiven, pageOf, readerOn } from './reader.ts';
import { readLog } from './sql.ts';
import { transactions } from './transaction.ts';
import { openWakes } from './wakes.ts';
import { writerOf } from './writer.ts';

export interface PostgresOptions {
  readonly url: string;
  readonly clock: Clock;
  /** Connections of this node at most, beside one that listens. */
  readonly poolSize?: number;
  /** Something an operator should know, which the store survived. */
  readonly onTrouble: (what: string, cause?: unknown) => void;
  /** The database was changed under this node; end the process. */
  readonly onFatal: (error: unknown) => void;
}

export const POOL_SIZE = 10;

/**
 * Opens the store of a database, shared with any number of other nodes; makes and migrates its tables. Throws
 * `NewerStore`, `OtherVersionRuns` or `StoreUnavailable`, each with a sentence.
 */
export const postgresStore = async (
  schema: Schema,
  { url, clock, poolSize = POOL_SIZE, onTrouble, onFatal }: PostgresOptions,
): Promise<Store> => {
  await migrate(url, schema, onTrouble);
  const pool = openPool({ url, size: poolSize, onTrouble });
  const wakes = await openWakes({ url, pool, onTrouble, onFatal, hold: (line) => holdAsNode(line, schema) });
  const running = bodies();
  const on = outsideOf(queryable(pool), running.refuseInside);
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
      running,
      collectionOf,
      writerOf: ({ name }) => declared(writers.get(name), name),
      logOf: ({ name }) => declared(logs.get(name), name),
      months: logMonths(pool),
      wake: wakes.ring,
    }),
    onWake: wakes.listen,
    read: (log, options = {}) => read(on, declared(logs.get(log.name), log.name), options) as never,
    all: (c) => one(pagesOf(on, collectionOf(c))) as never,
    files: postgresFiles(on, clock, schema.collections),
    close: () => {
      closing ??= close();
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
  const rows = await on.query<{ entry: LogEntry; by: string; id: string }>(
    readLog(log.name, subject !== undefined, options, limit + 1),
    values,
  );
  return pageOf(rows, limit, ({ entry }) => entry);
};

async function* one(pages: AsyncIterable<readonly Doc[]>): AsyncGenerator<Doc> {
  for await (const page of pages) yield* page.map(frozenInPlace);
}
