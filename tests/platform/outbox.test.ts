import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DeliverLater, Undeliverable } from '../../api/platform/outbox/outbox.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { deadDeliveries, deliverAgain, outboxUpkeep } from '../../api/platform/outbox/upkeep.ts';
import { post } from './post.ts';

describe('a fact in the outbox', () => {
  test('reaches each consumer that asked for it, and nobody else', async () => {
    const seen: string[] = [];
    const { outbox, relay, tell } = await post(async ({ name }) => void seen.push(`calendar ${name}`));
    outbox.subscribe([
      {
        name: 'bot.notices',
        facts: ['desk.booked', 'desk.cancelled'],
        deliver: async ({ name }) => void seen.push(`bot ${name}`),
      },
    ]);

    await tell('bkg_1', 1);
    await tell('bkg_2', 1, 'desk.cancelled');
    await relay.drain();

    expect(seen.sort()).toEqual(['bot desk.booked', 'bot desk.cancelled', 'calendar desk.booked']);
  });

  test('is not told when the transaction that wrote it failed', async () => {
    const seen: string[] = [];
    const { store, outbox, relay } = await post(async ({ stream }) => void seen.push(stream));

    const failed = store.tx(async (t) => {
      await outbox.append(t, { name: 'desk.booked', stream: 'bkg_1', data: {} });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    await relay.drain();

    expect(seen).toEqual([]);
  });

  test('is delivered in order within its record, though each first attempt fails', async () => {
    const seen: string[] = [];
    const { clock, relay, tell } = await post(async ({ stream, data, attempt }) => {
      if (attempt === 1) throw new Error('Graph is away');
      seen.push(`${stream} ${data.n}`);
    });
    for (const n of [1, 2, 3]) for (const stream of ['bkg_1', 'bkg_2']) await tell(stream, n);

    for (let round = 0; round < 6; round += 1) {
      await relay.drain();
      clock.advance(10_000);
    }

    expect(seen.filter((line) => line.startsWith('bkg_1'))).toEqual(['bkg_1 1', 'bkg_1 2', 'bkg_1 3']);
    expect(seen.filter((line) => line.startsWith('bkg_2'))).toEqual(['bkg_2 1', 'bkg_2 2', 'bkg_2 3']);
  });

  test('keeps the order of each record whatever fails and whenever it is told', {
    timeout: 180_000,
  }, async () => {
    const steps = fc.array(fc.record({ stream: fc.constantFrom('a', 'b', 'c'), fails: fc.nat(3) }), {
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(steps, async (facts) => {
        const seen: Record<string, number[]> = { a: [], b: [], c: [] };
        const { clock, store, relay, tell } = await post(async ({ stream, data, attempt }) => {
          if (attempt <= (facts[data.n]?.fails ?? 0)) throw new Error('not yet');
          seen[stream]?.push(data.n);
        });
        for (const [n, { stream }] of facts.entries()) {
          await tell(stream, n);
          if (n % 3 === 0) await relay.drain();
        }
        for (let round = 0; round < 90; round += 1) {
          clock.advance(60_000);
          await relay.drain();
        }
        for (const stream of ['a', 'b', 'c'])
          expect(seen[stream]).toEqual([...facts.keys()].filter((n) => facts[n]?.stream === stream));
        await store.close();
      }),
      { numRuns: 25 },
    );
  });

  test('carries one key through every attempt', async () => {
    const keys = new Set<string>();
    const { clock, relay, tell } = await post(async ({ key, attempt }) => {
      keys.add(key);
      if (attempt < 4) throw new Error('not yet');
    });
    await tell('bkg_1', 1);

    for (let round = 0; round < 5; round += 1) {
      await relay.drain();
      clock.advance(30_000);
    }

    expect(keys.size).toBe(1);
  });

  test('waits as long as Retry-After says, and not a moment less', async () => {
    let attempts = 0;
    const { clock, relay, tell } = await post(async () => {
      attempts += 1;
      if (attempts === 1) throw new DeliverLater(120);
    });
    await tell('bkg_1', 1);
    await relay.drain();

    clock.advance(119_999);
    await relay.drain();
    expect(attempts).toBe(1);

    clock.advance(1);
    await relay.drain();
    expect(attempts).toBe(2);
  });

  test('that cannot be delivered holds its own record back and no other', async () => {
    const seen: string[] = [];
    const { store, relay, tell } = await post(async ({ stream, data }) => {
      if (stream === 'bkg_1' && data.n === 1) throw new Undeliverable('the mailbox is gone');
      seen.push(`${stream} ${data.n}`);
    });
    for (const n of [1, 2]) for (const stream of ['bkg_1', 'bkg_2']) await tell(stream, n);

    await relay.drain();

    expect(seen).toEqual(['bkg_2 1', 'bkg_2 2']);
    expect((await deadDeliveries(store)).rows).toMatchObject([
      { stream: 'bkg_1', number: 1, lastError: 'Undeliverable' },
    ]);
  });

  test('is given up after three days, and an administrator can send it again with its old key', async () => {
    const keys: string[] = [];
    let broken = true;
    const { clock, store, relay, tell } = await post(async ({ key }) => {
      keys.push(key);
      if (broken) throw new Error('still away');
    });
    await tell('bkg_1', 1);
    await relay.drain();
    clock.advance(73 * 3_600_000);
    await relay.drain();
    const [dead] = (await deadDeliveries(store)).rows;

    broken = false;
    const sent = dead && (await store.tx((t) => deliverAgain(t, clock, dead.id)));
    await relay.drain();

    expect(sent).toBe(true);
    expect(new Set(keys).size).toBe(1);
    expect((await deadDeliveries(store)).rows).toEqual([]);
    expect(dead && (await store.tx((t) => deliverAgain(t, clock, dead.id)))).toBe(false);
  });

  test('that waited four days behind a dead one still has three days of its own', async () => {
    const seen: number[] = [];
    let broken = true;
    const { clock, store, relay, tell } = await post(async ({ data, attempt }) => {
      if (data.n === 1 && broken) throw new Undeliverable('the mailbox is gone');
      if (data.n === 2 && attempt === 1) throw new Error('Graph is away');
      seen.push(data.n);
    });
    for (const n of [1, 2]) await tell('bkg_1', n);
    await relay.drain();
    clock.advance(4 * 86_400_000);
    const [dead] = (await deadDeliveries(store)).rows;

    broken = false;
    if (dead) await store.tx((t) => deliverAgain(t, clock, dead.id));
    await relay.drain();
    clock.advance(10_000);
    await relay.drain();

    expect(seen).toEqual([1, 2]);
  });

  test('does not wait for a slow delivery about another record', async () => {
    const seen: string[] = [];
    const slow = Promise.withResolvers<void>();
    const { relay, tell } = await post(async ({ stream }) => {
      seen.push(stream);
      if (stream === 'bkg_slow') await slow.promise;
    });
    await tell('bkg_slow', 1);
    const drained = relay.drain();
    await expect.poll(() => seen).toEqual(['bkg_slow']);

    await tell('bkg_2', 1);

    await expect.poll(() => seen).toEqual(['bkg_slow', 'bkg_2']);
    slow.resolve();
    expect(await drained).toBe(2);
  });
});

describe('the outbox’s upkeep', () => {
  test('removes finished deliveries after seven days, not before, and may run twice', async () => {
    const { clock, store, relay, tell } = await post(async () => {});
    await tell('bkg_1', 1);
    await relay.drain();
    const left = async () => (await Array.fromAsync(store.all(deliveries))).length;

    clock.advance(7 * 86_400_000 - 1);
    await outboxUpkeep(store).run(clock.now());
    expect(await left()).toBe(1);

    clock.advance(2);
    await outboxUpkeep(store).run(clock.now());
    await outboxUpkeep(store).run(clock.now());
    expect(await left()).toBe(0);
  });
});
