import { createHash } from 'node:crypto';
import pg from 'pg';
import { StoreUnavailable } from '../errors.ts';
import { unlessOutage } from './trouble.ts';

/** Whoever runs a statement: the pool, or one connection of it. */
export interface Queryable {
  query<Row = unknown>(sql: string, values?: readonly unknown[]): Promise<readonly Row[]>;
}

/** How long the database may take, in milliseconds, before it counts as one that cannot be asked. */
export interface Limits {
  /** The server ends a statement, a wait for a lock, and a transaction that nobody goes on with. */
  readonly statement: number;
  readonly lock: number;
  readonly abandoned: number;
  /** We give up a connection that does not come about or free, and an answer; above the server's own limits. */
  readonly connect: number;
  readonly silence: number;
}

export const LIMITS: Limits = {
  statement: 10_000,
  lock: 8_000,
  abandoned: 15_000,
  connect: 5_000,
  silence: 12_000,
};

/**
 * A machine that vanished without a word is found out within a minute, by either side, and its locks are freed. Whatever
 * limits the server has for others, ours are our own.
 */
const LASTING = `set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;
  set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = 0;`;
const OURS = { keepAlive: true, keepAliveInitialDelayMillis: 30_000, application_name: 'guildhall' };

/**
 * Small tables would be read from end to end, which under SERIALIZABLE conflicts with every writer of the table;
 * through an index it conflicts with neighbours alone. Whatever the server's own settings: a commit that was answered
 * is on its disk, and a single read is never told to run again.
 */
const settings = ({ statement, lock, abandoned }: Limits) => `${LASTING}
  set enable_seqscan = off;
  set statement_timeout = ${statement}; set lock_timeout = ${lock};
  set idle_in_transaction_session_timeout = ${abandoned}; set default_transaction_isolation = 'read committed';
  select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off'`;

export interface PoolOptions {
  readonly url: string;
  /** Connections of this node at most. */
  readonly size: number;
  readonly limits: Limits;
  /** Runs on each new connection; when it throws, the connection is not used. */
  readonly enter: (client: pg.ClientBase) => Promise<void>;
  readonly onTrouble: (what: string, cause?: unknown) => void;
}

export const openPool = ({ url, size, limits, enter, onTrouble }: PoolOptions): pg.Pool => {
  const pool = new pg.Pool({
    ...OURS,
    connectionString: url,
    max: size,
    connectionTimeoutMillis: limits.connect,
    query_timeout: limits.silence,
    onConnect: async (client) => {
      await client.query(settings(limits));
      await enter(client);
    },
  });
  // An idle connection that the server ended: the pool has dropped it, and the next request opens another. While the
  // store closes, nobody wants another.
  pool.on('error', (error) => {
    if (!pool.ending) onTrouble('a connection to the database was lost', error);
  });
  return pool;
};

/** A connection outside the pool, without time limits: for what takes long or must last. */
export const openClient = async (url: string, limits: Limits): Promise<pg.Client> => {
  const client = new pg.Client({ ...OURS, connectionString: url, connectionTimeoutMillis: limits.connect });
  // Told through the promise of whatever was being asked; without a listener it would end the process.
  client.on('error', () => {});
  await client.connect().catch(cannotConnect);
  await command(client, LASTING);
  return client;
};

/** Ends a connection. One that failed may never say goodbye, so nobody waits for it. */
export const closeClient = async (client: pg.Client): Promise<void> => {
  const ended = client.end();
  if (!hasFailed(client)) await ended;
};

/** Whatever keeps us from connecting, be it a password that was changed, a request can only be told to come back. */
const cannotConnect = (cause: unknown): never => {
  throw new StoreUnavailable('the database cannot be reached just now', { cause });
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

/** Runs statements on one connection; a database that cannot be asked is `StoreUnavailable`. */
export const queryable = (client: pg.ClientBase): Queryable => ({
  query: async (sql, values = []) =>
    (await ask(client, { name: nameOf(sql), text: sql, values: [...values] })).rows as never,
});

/** Runs each statement on whichever connection is free. */
export const anyOf = (pool: pg.Pool): Queryable => ({
  query: (sql, values) => withClient(pool, (client) => queryable(client).query(sql, values)),
});

/** A statement without parameters that answers nothing: `begin`, `commit`, and changes of the schema. */
export const command = async (client: pg.ClientBase, text: string): Promise<string> =>
  (await ask(client, { text })).command;

/** Connections that failed as such, or still owe an answer nobody waits for: they are of no further use. */
const failed = new WeakSet<pg.ClientBase>();
export const hasFailed = (client: pg.ClientBase): boolean => failed.has(client);

const ask = (client: pg.ClientBase, question: pg.QueryConfig): Promise<pg.QueryResult> =>
  client.query(question).catch((cause) => {
    const error = unlessOutage(cause);
    if (error !== cause) failed.add(client);
    throw error;
  });

/**
 * Lends a connection of the pool. One that failed is closed instead of given back, and so is one on which a
 * transaction is still open, whatever left it so.
 */
export const withClient = async <R>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<R>,
): Promise<R> => {
  const client = await pool.connect().catch(cannotConnect);
  // The server may end it between two statements; the next one says so.
  const heard = () => {};
  client.on('error', heard);
  try {
    return await work(client);
  } finally {
    client.off('error', heard);
    client.release(hasFailed(client) || client.getTransactionStatus() !== 'I');
  }
};
