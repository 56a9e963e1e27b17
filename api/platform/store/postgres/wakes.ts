import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import { StoreUnavailable } from '../errors.ts';
import { type WakeBells, wakeBells } from '../wake.ts';
import { anyOf, closeClient, command, type Queryable } from './connection.ts';
import { OtherVersionRuns } from './node.ts';
import { CHANNEL } from './sql.ts';

/** `wake` across nodes: a hint through NOTIFY, never in a transaction, where it would make all commits queue. */
export interface Wakes {
  readonly listen: WakeBells['listen'];
  readonly ring: (topics: ReadonlySet<string>) => void;
  close(): Promise<void>;
}

export interface WakePorts {
  readonly pool: pg.Pool;
  /** A connection of its own, on which this node shows that it runs. */
  readonly line: pg.Client;
  /** Another, once the first was lost. */
  readonly connect: () => Promise<pg.Client>;
  readonly onTrouble: (what: string, cause?: unknown) => void;
  readonly onFatal: (error: unknown) => void;
}

const RECONNECT_MS = 1_000;

export const openWakes = async (ports: WakePorts): Promise<Wakes> => {
  const node = randomUUID();
  const bells = wakeBells();
  const tell = teller(anyOf(ports.pool), node);
  const line = await keepLine(ports, {
    heard: ({ payload = '' }) => {
      const [from, topic = ''] = payload.split(' ');
      if (from !== node) bells.ring([topic]);
    },
    // Whatever was missed meanwhile is found by whoever listens: everyone is woken once.
    back: () => bells.ring(bells.topics()),
  });
  return {
    listen: bells.listen,
    ring: (topics) => {
      bells.ring(topics);
      if (!line.isClosed()) for (const topic of topics) void tell(topic);
    },
    close: line.close,
  };
};

interface Ears {
  readonly heard: (message: pg.Notification) => void;
  /** The line was lost, and is there again. */
  readonly back: () => void;
}

/** Listens on a connection, and on another for each that is lost, until it is closed. */
const keepLine = async ({ connect, onTrouble, onFatal, ...first }: WakePorts, { heard, back }: Ears) => {
  let line = first.line;
  let closed = false;
  const listen = async (client: pg.Client): Promise<void> => {
    client.on('notification', heard);
    await command(client, `listen ${CHANNEL}`).catch(async (error) => {
      await closeClient(client);
      throw error;
    });
    if (closed) return closeClient(client);
    line = client.once('end', () => {
      if (!closed) void reopen();
    });
  };
  const reopen = async (): Promise<void> => {
    onTrouble('the wake-up line to the database was lost; looking at intervals until it is back');
    while (!closed) {
      await pause(RECONNECT_MS, undefined, { ref: false });
      if (
        await connect()
          .then(listen)
          .then(() => true, orFatal)
      )
        return back();
    }
  };
  const orFatal = (error: unknown): false => {
    if (error instanceof OtherVersionRuns) {
      closed = true;
      onFatal(error);
    } else if (!(error instanceof StoreUnavailable))
      onTrouble('the wake-up line stays closed for now', error);
    return false;
  };
  await listen(line);
  const close = async () => {
    closed = true;
    await closeClient(line);
  };
  return { isClosed: () => closed, close };
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
