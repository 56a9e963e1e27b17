import { expect, test } from 'vitest';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Delivery } from '../../api/platform/outbox/outbox.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { ROUNDS } from '../support/rounds.ts';
import { openNodes } from './shared.ts';

/** 400, and 8,000 in the long form. */
const FACTS = 8 * ROUNDS;
/** Facts about one record, which are delivered one after another. */
const EACH = 4;
const LEASE_MS = 60_000;

type Told = Delivery<{ n: number }>;

/** A node that has a store of its own and delivers to this consumer. */
const nodeOn = (store: Store, clock = testClock(), deliver: (told: Told) => Promise<void>) => {
  const ids = idsFrom(clock);
  const outbox = storedOutbox({ clock, ids });
  outbox.subscribe([{ name: 'desks.calendar', facts: ['desk.booked'], deliver }]);
  return { store, outbox, relay: relay({ store, outbox, clock, ids, log: silentLog }) };
};

const tell = async ({ store, outbox }: ReturnType<typeof nodeOn>): Promise<void> => {
  const all = Array.from({ length: FACTS }, (_, n) => n);
  for (let from = 0; from < FACTS; from += 100)
    await store.tx(async (t) => {
      for (const n of all.slice(from, from + 100))
        await outbox.append(t, { name: 'desk.booked', stream: `bkg_${n % (FACTS / EACH)}`, data: { n } });
    });
};

test(`of ${FACTS} facts that four nodes deliver, and one of them dies, each is delivered once and in its order`, {
  timeout: 600_000,
}, async () => {
  const clock = testClock();
  const stores = await openNodes(4, { collections: [deliveries], logs: [] }, clock);
  const done: Told[] = [];
  const underWay = new Set<string>();
  const atTheSameTime: string[] = [];
  const deliver = async (told: Told) => {
    if (underWay.has(told.stream)) atTheSameTime.push(told.key);
    underWay.add(told.stream);
    await new Promise((resolve) => setImmediate(resolve));
    underWay.delete(told.stream);
    done.push(told);
  };
  // The one that dies has claimed what it will never deliver.
  const held: Told[] = [];
  const death = Promise.withResolvers<void>();
  const dying = nodeOn(stores[3] as Store, clock, async (told) => {
    held.push(told);
    await death.promise;
  });
  const living = stores.slice(0, 3).map((store) => nodeOn(store, clock, deliver));
  await tell(dying);

  const dead = dying.relay.drain();
  await expect.poll(() => held.length).toBeGreaterThan(0);
  await Promise.all(living.map((node) => node.relay.drain()));
  await dying.store.close();
  death.reject(new Error('nobody hears of this any more'));
  await Promise.allSettled([dead]);
  const before = done.length;
  await Promise.all(living.map((node) => node.relay.drain()));
  const beforeLeaseEnds = done.length;
  clock.advance(LEASE_MS + 1);
  await Promise.all(living.map((node) => node.relay.drain()));

  // Behind each that was held wait the later ones of its record.
  expect(before).toBe(FACTS - EACH * held.length);
  expect(beforeLeaseEnds).toBe(before);
  expect(atTheSameTime).toEqual([]);
  expect(new Set(done.map(({ key }) => key)).size).toBe(FACTS);
  expect(done).toHaveLength(FACTS);
  expect(
    done
      .filter(({ attempt }) => attempt > 1)
      .map(({ key }) => key)
      .sort(),
  ).toEqual(held.map(({ key }) => key).sort());
  const inOrder = Object.values(Object.groupBy(done, ({ stream }) => stream)).every((ofOne = []) =>
    ofOne.every(({ data }, at) => data.n >= (ofOne[at - 1]?.data.n ?? 0)),
  );
  expect(inOrder).toBe(true);
});
