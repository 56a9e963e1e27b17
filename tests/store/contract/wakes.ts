import { expect, test } from 'vitest';
import type { Store } from '../../../api/platform/store/store.ts';
import { type Bench, balances } from './fixtures.ts';

const giveUp = new Error('changed my mind');

/** Resolves when the topic is heard. An engine may ring late, so a test waits for this and for no time. */
const heard = (store: Store, topic: string): Promise<void> => {
  const { promise, resolve } = Promise.withResolvers<void>();
  store.onWake(topic, resolve);
  return promise;
};

const wake = (store: Store, topic: string) => store.tx(async (t) => t.wake(topic));

export const wakePromises = (bench: () => Bench): void => {
  test('a wake is heard by everyone who listens, with or without something written', async () => {
    const { store } = bench();
    const both = [heard(store, 'outbox'), heard(store, 'outbox')];

    await wake(store, 'outbox');
    await Promise.all(both);

    const again = heard(store, 'outbox');
    await store.tx(async (t) => {
      t.wake('outbox');
      await t.put(balances, { id: 'ann', days: 1 });
    });
    await again;
  });

  test('who is woken finds what the transaction wrote', async () => {
    const { store } = bench();
    const { promise: found, resolve } = Promise.withResolvers<unknown>();
    store.onWake('outbox', () => resolve(store.get(balances, 'ann')));

    await store.tx(async (t) => {
      t.wake('outbox');
      await t.put(balances, { id: 'ann', days: 7 });
    });

    expect(await found).toEqual({ id: 'ann', days: 7 });
  });

  test('several topics of one transaction are each heard, and no other is', async () => {
    const { store } = bench();
    let strangers = 0;
    store.onWake('strangers', () => {
      strangers += 1;
    });
    const both = [heard(store, 'outbox'), heard(store, "a topic with ' and 🪑")];

    await store.tx(async (t) => {
      t.wake('outbox');
      t.wake("a topic with ' and 🪑");
      t.wake('outbox');
    });

    await Promise.all(both);
    expect(strangers).toBe(0);
  });

  test('a transaction that fails wakes nobody, and neither does one that was refused', async () => {
    const { store } = bench();
    let woken = 0;
    store.onWake('outbox', () => {
      woken += 1;
    });
    const next = heard(store, 'the next');

    const failed = store.tx(async (t) => {
      t.wake('outbox');
      throw giveUp;
    });
    const refused = store.tx(async (t) => {
      t.wake('outbox');
      await t.put(balances, { id: '', days: 1 });
    });
    await Promise.all([
      expect(failed).rejects.toBe(giveUp),
      expect(refused).rejects.toThrow('test_balance.id'),
    ]);
    await wake(store, 'the next');

    // Wakes come in the order of their transactions, so those of the failed ones would be here by now.
    await next;
    expect(woken).toBe(0);
  });

  test('who stops listening is not woken; the others are', async () => {
    const { store } = bench();
    let woken = 0;
    const stop = store.onWake('outbox', () => {
      woken += 1;
    });
    const other = heard(store, 'outbox');

    stop();
    stop();
    await wake(store, 'outbox');

    await other;
    expect(woken).toBe(0);
  });
};
