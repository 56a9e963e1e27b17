import type pg from 'pg';
import { type Lane, lane } from '../lane.ts';
import { queryable, withClient } from './connection.ts';

/** One queue a key and pool: those who wait here need no connection while they wait. */
const queues = new WeakMap<pg.Pool, Map<string, { readonly run: Lane; waiting: number }>>();

/**
 * Runs work after all others with the same key, on this node and on every other. The lock is taken before the
 * transaction begins: one that begins first and then waits would look at what was there before it had its turn.
 */
export const inTurn = async <R>(
  pool: pg.Pool,
  key: string,
  work: (client: pg.ClientBase) => Promise<R>,
): Promise<R> => {
  const keys = queues.get(pool) ?? new Map();
  queues.set(pool, keys);
  const queue = keys.get(key) ?? { run: lane(), waiting: 0 };
  keys.set(key, queue);
  queue.waiting += 1;
  try {
    return await queue.run(() => withClient(pool, (client) => locked(client, key, work)));
  } finally {
    queue.waiting -= 1;
    if (queue.waiting === 0) keys.delete(key);
  }
};

const locked = async <R>(
  client: pg.ClientBase,
  key: string,
  work: (client: pg.ClientBase) => Promise<R>,
): Promise<R> => {
  const on = queryable(client);
  await on.query('select pg_advisory_lock(hashtextextended($1, 0))', [`turn ${key}`]);
  try {
    return await work(client);
  } finally {
    // A connection that fails here is closed, and the server lets go of its locks.
    await on.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`turn ${key}`]);
  }
};
