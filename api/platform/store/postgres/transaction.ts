import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { Month } from '../../../contract/time.ts';
import type { Clock } from '../../clock.ts';
import type { Bodies } from '../bodies.ts';
import type { AnyLog, LogEntry } from '../declare.ts';
import { StoreUnavailable } from '../errors.ts';
import { lane, lanes } from '../lane.ts';
import type { Reader, Store, Tx } from '../store.ts';
import { checkedEntry, ENDED, overMonth } from '../transaction.ts';
import { command, type Queryable, queryable, withClient } from './connection.ts';
import { isWithoutTable, MissingMonth, type Months } from './months.ts';
import { type CollectionOf, indexed, readerOn } from './reader.ts';
import { beginTransaction, claimDocs, endMonth, type Isolation } from './sql.ts';
import { mustRunAgain } from './trouble.ts';
import { inTime, inTurn } from './turn.ts';
import { appendTo, type Writer } from './writer.ts';

export interface TransactionPorts {
  readonly pool: pg.Pool;
  /** Milliseconds that a transaction waits on this node for its turn. */
  readonly patience: number;
  readonly collectionOf: CollectionOf;
  readonly writerOf: (named: { readonly name: string }) => Writer;
  readonly logOf: (named: { readonly name: string }) => AnyLog;
  readonly months: Months;
  readonly clock: Pick<Clock, 'now'>;
  /** Called once a transaction is durable. */
  readonly wake: (topics: ReadonlySet<string>) => void;
  readonly running: Bodies;
}

/** How often a transaction that met another is run again, and the longest pause before. */
const ATTEMPTS = 20;
/** After so many a transaction lets the others on every node end, and runs while none of them does. */
const AMONG_OTHERS = 6;
const LONGEST_PAUSE_MS = 100;
/**
 * Transactions of this node at a time; the others wait without a connection. More would not be faster: those of a
 * young council all write to the same few pages of each index, meet there, and have to be run again. (64 writers on two
 * nodes: a third of the repeats of ten at a time, and six tenths of the time.)
 */
const AT_ONCE = 4;

/** A transaction on one connection. */
interface OpenTransaction {
  readonly t: Tx;
  readonly on: Queryable;
  readonly topics: ReadonlySet<string>;
  /** Waits for what its body did not wait for. Throws the first thing that went wrong, whatever the body made of it. */
  end(): Promise<void>;
  /** Refuses what its body may still ask, and waits for what is on its way: nothing of it may come after the end. */
  giveUp(error: unknown): Promise<unknown>;
}

export const transactions = (ports: TransactionPorts): Pick<Store, 'tx' | 'claim'> => {
  const { pool, patience, running } = ports;
  const few = lanes(Math.min(AT_ONCE, Math.ceil(pool.options.max / 2)));
  const tx: Store['tx'] = async (body, { turn } = {}) => {
    running.refuseInside();
    const work = (client: pg.ClientBase) =>
      untilDone(ports, client, 'serializable', ({ t }) => running.run(() => body(t)));
    return turn === undefined
      ? inTime(few, patience, () => withClient(pool, work))
      : inTurn(pool, { key: turn, patience }, work);
  };
  const claim: Store['claim'] = async (c, index, within, { to, limit }, change) => {
    running.refuseInside();
    const collection = indexed(ports.collectionOf(c), index);
    const sql = claimDocs(collection, to === undefined ? {} : { to }, limit);
    return withClient(pool, (client) =>
      // Serialisable transactions that claim the head of one queue could only take turns in failing.
      untilDone(ports, client, 'read committed', async ({ on, t }) => {
        const rows = await on.query<{ doc: never }>(sql, [index, within, ...(to === undefined ? [] : [to])]);
        const claimed = rows.map(({ doc }) => change(doc));
        await t.putAll(c, claimed);
        return claimed;
      }),
    );
  };
  return { tx, claim };
};

/** Runs a body until it ends without having met another transaction. */
const untilDone = async <R>(
  ports: TransactionPorts,
  client: pg.ClientBase,
  isolation: Isolation,
  body: (open: OpenTransaction) => Promise<R>,
): Promise<R> => {
  for (let attempt = 1; ; attempt += 1) {
    await command(client, beginTransaction(isolation, attempt > AMONG_OTHERS ? 'alone' : 'among others'));
    const open = openTransaction(ports, queryable(client));
    let result: R;
    try {
      result = await body(open);
      await open.end();
      await commit(client);
    } catch (error) {
      // The first failure decides: a body may have made a refusal of its own of what only meant "again".
      const cause = await open.giveUp(error);
      // The connection is about to be closed, and the transaction with it.
      if (cause instanceof StoreUnavailable) throw cause;
      await command(client, 'rollback');
      if (isWithoutTable(cause)) ports.months.forget();
      if (cause instanceof MissingMonth) await ports.months.create(client, cause);
      else if (!mustRunAgain(cause) && !isWithoutTable(cause)) throw error;
      else if (attempt >= ATTEMPTS)
        throw new StoreUnavailable('too many transactions wanted the same records', { cause });
      await pause(Math.random() * Math.min(2 ** attempt, LONGEST_PAUSE_MS));
      continue;
    }
    ports.wake(open.topics);
    return result;
  }
};

/** The server answers the commit of a transaction that has failed without an error, by rolling it back. */
const commit = async (client: pg.ClientBase): Promise<void> => {
  const done = await command(client, 'commit');
  if (done !== 'COMMIT') throw new Error(`a transaction was not committed: ${done}`);
};

const openTransaction = (ports: TransactionPorts, client: Queryable): OpenTransaction => {
  const { collectionOf, writerOf } = ports;
  // A body may ask several things at once; a connection answers one at a time.
  const alone = lane();
  const topics = new Set<string>();
  let failure: unknown;
  let ended = false;

  const failing = async <R>(work: () => Promise<R>): Promise<R> => {
    if (ended) throw new Error(ENDED);
    if (failure) throw failure;
    try {
      return await work();
    } catch (error) {
      failure ??= error;
      throw error;
    }
  };
  const on: Queryable = { query: (sql, values) => alone(() => failing(() => client.query(sql, values))) };
  const write = (work: () => Promise<void>) => writing(() => failing(work));
  const writing = lane();
  const reader: Reader = readerOn(on, collectionOf);
  const logs = logWrites(ports, on);
  const t: Tx = {
    ...reader,
    put: (c, doc) => write(() => writerOf(c).put(on, [doc])),
    putAll: (c, docs) => write(() => writerOf(c).put(on, docs)),
    remove: (c, id) => write(() => writerOf(c).remove(on, id)),
    append: (l, entry) => write(() => logs.append(l as never, entry)),
    endMonth: (l, month) => write(() => logs.endMonth(l as never, month)),
    wake: (topic) => void topics.add(topic),
  };
  const settled = async () => {
    await writing(() => {});
    await alone(() => {});
  };
  const end = async () => {
    await settled();
    ended = true;
    if (failure) throw failure;
  };
  const giveUp = async (error: unknown) => {
    ended = true;
    await settled();
    return failure ?? error;
  };
  return { t, on, topics, end, giveUp };
};

const logWrites = ({ logOf, months, clock }: TransactionPorts, on: Queryable) => ({
  append: async (l: AnyLog, entry: LogEntry): Promise<void> => {
    const log = logOf(l);
    const kept = checkedEntry(l.name, entry);
    months.demand(l.name, kept.at);
    await appendTo(on, log, kept);
  },
  endMonth: async (l: AnyLog, month: Month): Promise<void> => {
    await on.query(endMonth(logOf(l).name), [overMonth(month, clock.now())]);
  },
});
