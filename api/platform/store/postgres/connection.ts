import { createHash } from 'node:crypto';
import pg from 'pg';
import { StoreUnavailable } from '../errors.ts';

/** Whoever runs a statement: the pool, or one connection of it. */
export interface Queryable {
  query<Row = unknown>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** How long a statement, a wait for a lock and an abandoned transaction may last before the server ends them. */
const STATEMENT_MS = 10_000;
const LOCK_MS = 8_000;
const ABANDONED_MS = 15_000;
/** The server that answers nothing at all is given up by us; above the server's own limit. */
const SILENCE_MS = 12_000;
const CONNECT_MS = 5_000;

/**
 * Small tables would be read from end to end, which under SERIALIZABLE conflicts with every writer of the table;
 * through an index it conflicts with neighbours alone.
 */
const SETTINGS = `set enable_seqscan = off; set statement_timeout = ${STATEMENT_MS}; set lock_timeout = ${LOCK_MS};
  set idle_in_transaction_session_timeout = ${ABANDONED_MS}; set pg_trgm.word_similarity_threshold = 0.2`;

export interface PoolOptions {
  readonly url: string;
  /** Connections of this node at most. */
  readonly size: number;
  readonly onTrouble: (what: string, cause?: unknown) => void;
}

export const openPool = ({ url, size, onTrouble }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: SILENCE_MS,
    keepAlive: true,
    application_name: 'guildhall',
    onConnect: async (client) => void (await client.query(SETTINGS)),
  });
  // An idle connection that the server ended: the pool has dropped it, and the next request opens another.
  pool.on('error', (error) => onTrouble('a connection to the database was lost', error));
  return pool;
};

/** A connection outside the pool, without time limits: for what takes long or must last. */
export const openClient = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: CONNECT_MS,
    keepAlive: true,
    application_name: 'guildhall',
  });
  // Told through the promise of whatever was being asked; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect().catch(unavailable);
  return client;
};

/** Statements are prepared once a connection, under a name made of their text. */
const nameOf = (sql: string): string => {
  const known = names.get(sql);
  if (known) return known;
  const name = createHash('sha256').update(sql).digest('base64url').slice(0, 24);
  names.set(sql, name);
  return name;
};
const names = new Map<string, string>();

/** Runs statements on the pool or a client; a database that cannot be asked is `StoreUnavailable`. */
export const queryable = (on: pg.Pool | pg.ClientBase): Queryable => ({
  query: async (sql, values = []) => {
    const { rows } = await on.query({ name: nameOf(sql), text: sql, values: [...values] }).catch(unavailable);
    return rows as never;
  },
});

/** Two transactions met, and this one has to be run again. */
export const mustRunAgain = (error: unknown): boolean => ['40001', '40P01'].includes(codeOf(error));

const codeOf = (error: unknown): string => String((error as { code?: unknown } | undefined)?.code ?? '');

/**
 * 08 connection; 53 out of disk, memory or connections; 57P the server stops or starts; 57014 and 55P03 took too long;
 * 25P03 abandoned; 25006 a standby that was a primary a moment ago. Without a code, only the driver's own sentences.
 */
const UNAVAILABLE = /^(08...|53...|57P..|57014|55P03|25P03|25006|E[A-Z]+|)$/;

const unavailable = (error: unknown): never => {
  const ours = error instanceof Error && UNAVAILABLE.test(codeOf(error)) && !(error instanceof TypeError);
  throw ours ? new StoreUnavailable('the database cannot be asked just now', { cause: error }) : error;
};

/** A statement without parameters that answers nothing: `begin`, `commit`, and changes of the schema. */
export const command = async (client: pg.ClientBase, sql: string): Promise<void> =>
  void (await client.query(sql).catch(unavailable));

/** Lends a connection of the pool. One that failed as a connection is closed instead of given back. */
export const withClient = async <R>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<R>,
): Promise<R> => {
  const client = await pool.connect().catch(unavailable);
  let broken: unknown;
  // The server may end it between two statements; the next one says so.
  const note = (error: unknown) => {
    broken = error;
  };
  client.on('error', note);
  try {
    return await work(client);
  } catch (error) {
    if (error instanceof StoreUnavailable) broken ??= error;
    throw error;
  } finally {
    client.off('error', note);
    client.release(broken !== undefined);
  }
};
