import type pg from 'pg';
import { StoreUnavailable } from '../errors.ts';
import { type Lane, lane } from '../lane.ts';
import { hasFailed, queryable, withClient } from './connection.ts';

/** One queue a key and pool: those who wait here need no connection while they wait. */
const queues = new WeakMap<pg.Pool, Map<string, Queue>>();

interface Queue {
  readonly run: Lane;
  waiting: number;
}

export interface Turn {
  readonly key: string;
  /** Milliseconds in the queue after which it is too late. */
  readonly patience: number;
}

/**
 * Runs work after all others with the same key, on this node and on every other. The lock is taken before the
 * transaction begins: one that begins first and then waits would look at what was there before it had its turn.
 */
export const inTurn = async <R>(
  pool: pg.Pool,
  { key, patience }: Turn,
  work: (client: pg.ClientBase) => Promise<R>,
): Promise<R> => {
  const keys = queues.get(pool) ?? new Map<string, Queue>();
  queues.set(pool, keys);
  const queue = keys.get(key) ?? { run: lane(), waiting: 0 };
  keys.set(key, queue);
  queue.waiting += 1;
  try {
    return await inTime(queue.run, patience, () => withClient(pool, (client) => locked(client, key, work)));
  } finally {
    queue.waiting -= 1;
    if (queue.waiting === 0) keys.delete(key);
  }
};

/**
 * Runs work when its lane comes to it, or throws `StoreUnavailable` once patience is over: while the database is silent
 * each in a queue would wait for its own silence, after those of all before it.
 */
export const inTime = <R>(run: Lane, patience: number, work: () => Promise<R>): Promise<R> => {
  const { promise, resolve, reject } = Promise.withResolvers<R>();
  let tooLate = false;
  const late = setTimeout(() => {
    tooLate = true;
    reject(new StoreUnavailable('too many are waiting for one thing'));
  }, patience);
  const mine = async () => {
    clearTimeout(late);
    if (!tooLate) await work().then(resolve, reject);
  };
  void run(mine);
  return promise;
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
    // A connection that failed is closed, and the server lets go of its locks: there is nothing to wait for.
    if (!hasFailed(client))
      await on.query('select pg_advisory_unlock(hashtextextended($1, 0))', [`turn ${key}`]).catch(() => {});
  }
};
