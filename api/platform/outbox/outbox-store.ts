import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Tx } from '../store/store.ts';
import type { Consumer, Fact, Outbox } from './outbox.ts';
import { type DeliveryRecord, deliveries, OUTBOX, place, queueOf } from './records.ts';

/** The outbox over the store. Consumers subscribe while the app is composed, before the first fact. */
export interface StoredOutbox extends Outbox {
  subscribe(consumers: readonly Consumer[]): void;
  consumer(name: string): Consumer | undefined;
}

export const storedOutbox = (ports: { readonly clock: Clock; readonly ids: Ids }): StoredOutbox => {
  const consumers = new Map<string, Consumer>();
  return {
    subscribe: (more) => {
      for (const consumer of more) {
        if (consumers.has(consumer.name)) throw new Error(`two consumers are named ${consumer.name}`);
        consumers.set(consumer.name, consumer);
      }
    },
    consumer: (name) => consumers.get(name),
    append: async (t, fact) => {
      for (const consumer of consumers.values())
        if (consumer.facts.includes(fact.name)) await enqueue(t, ports, consumer.name, fact);
    },
  };
};

const enqueue = async (t: Tx, ports: { clock: Clock; ids: Ids }, consumer: string, fact: Fact) => {
  const before = await lastOf(t, { consumer, stream: fact.stream });
  const now = ports.clock.now();
  await t.put(deliveries, {
    id: ports.ids.next('dlv'),
    consumer,
    stream: fact.stream,
    number: (before?.number ?? 0) + 1,
    name: fact.name,
    data: fact.data,
    at: now,
    state: before && before.state !== 'done' ? 'queued' : 'ready',
    dueAt: now,
    attempt: 0,
  });
  t.wake(OUTBOX);
};

const lastOf = async (t: Tx, queue: Pick<DeliveryRecord, 'consumer' | 'stream'>) =>
  (await t.find(deliveries, 'queue', queueOf(queue), { desc: true, limit: 1 })).rows[0];

/** The delivery behind this one, if any. */
export const nextOf = async (t: Tx, delivery: DeliveryRecord): Promise<DeliveryRecord | undefined> =>
  (await t.find(deliveries, 'queue', queueOf(delivery), { from: place(delivery.number + 1), limit: 1 }))
    .rows[0];
