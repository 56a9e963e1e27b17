import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StoreUnavailable } from '../errors.ts';
import { type WakeBells, wakeBells } from '../wake.ts';
import { openClient, type Queryable, queryable } from './connection.ts';
import { CHANNEL } from './sql.ts';

/** `wake` across nodes: a hint through NOTIFY, never in a transaction, where it would make all commits queue. */
export interface Wakes {
  readonly listen: WakeBells['listen'];
  readonly ring: (topics: ReadonlySet<string>) => void;
  close(): Promise<void>;
}

export interface WakePorts {
  readonly url: string;
  readonly pool: pg.Pool;
  readonly onTrouble: (what: string, cause?: unknown) => void;
  /** Holds this node's place on the listening connection; refuses when another version has changed the database. */
  readonly hold: (line: pg.Client) => Promise<void>;
  readonly onFatal: (error: unknown) => void;
}

const RECONNECT_MS = 1_000;

export const openWakes = async (ports: WakePorts): Promise<Wakes> => {
  const node = randomUUID();
  const bells = wakeBells();
  const tell = teller(queryable(ports.pool), node);
  let line: pg.Client | undefined;
  let closed = false;

  const hear = ({ payload = '' }: { readonly payload?: string | undefined }) => {
    const [from, topic = ''] = payload.split(' ');
    if (from !== node) bells.ring([topic]);
  };
  const open = async () => {
    const client = await openClient(ports.url);
    client.on('notification', hear);
    client.once('end', () => {
      if (!closed) reopen().catch((error) => ports.onTrouble('the wake-up line stays closed', error));
    });
    await ports.hold(client);
    await client.query(`listen ${CHANNEL}`);
    line = client;
  };
  /** Whatever was missed meanwhile is found by whoever listens: everyone is woken once. */
  const reopen = async () => {
    ports.onTrouble('the wake-up line to the database was lost; looking at intervals until it is back');
    while (!closed) {
      await pause(RECONNECT_MS, undefined, { ref: false });
      const back = await open().then(() => true, orFatal);
      if (back) return bells.ring(bells.topics());
    }
  };
  const orFatal = (error: unknown) => {
    if (!(error instanceof StoreUnavailable)) ports.onFatal(error);
    return false;
  };
  await open();
  return {
    listen: bells.listen,
    ring: (topics) => {
      bells.ring(topics);
      if (!closed) for (const topic of topics) void tell(topic);
    },
    close: async () => {
      closed = true;
      await line?.end().catch(() => {});
    },
  };
};

/** One message a topic is on its way at a time; those who wake meanwhile are covered by it or by the poll. */
const teller = (on: Queryable, node: string) => {
  const telling = new Set<string>();
  return async (topic: string): Promise<void> => {
    if (telling.has(topic)) return;
    telling.add(topic);
    await on
      .query('select pg_notify($1, $2)', [CHANNEL, `${node} ${topic}`])
      .catch(() => {})
      .finally(() => telling.delete(topic));
  };
};
