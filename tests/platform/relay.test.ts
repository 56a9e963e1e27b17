import { describe, expect, test } from 'vitest';
import { systemClock } from '../../api/platform/clock.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { post } from './post.ts';

describe('a relay that is stopped', () => {
  test('delivers what it has claimed, so that nobody waits for its lease', async () => {
    const seen: string[] = [];
    const { relay, newRelay, tell } = await post(async ({ stream }) => void seen.push(stream));
    await tell('bkg_1', 1);

    relay.start();
    await relay.stop();
    await newRelay().drain();

    expect(seen).toEqual(['bkg_1']);
  });

  test('claims no more', async () => {
    const seen: string[] = [];
    const { relay, tell } = await post(async ({ stream }) => void seen.push(stream));
    await relay.stop();
    await tell('bkg_1', 1);

    expect(await relay.drain()).toBe(0);
    expect(seen).toEqual([]);
  });
});

describe('two relays over one store', () => {
  test('never deliver one fact at the same time', async () => {
    const inFlight = new Set<string>();
    let overlaps = 0;
    const delivered: string[] = [];
    const { newRelay, tell } = await post(async ({ stream }) => {
      if (inFlight.has(stream)) overlaps += 1;
      inFlight.add(stream);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight.delete(stream);
      delivered.push(stream);
    });
    for (let n = 0; n < 64; n += 1) await tell(`bkg_${n % 8}`, n);

    const relays = Array.from({ length: 8 }, () => newRelay());
    await Promise.all(relays.map((r) => r.drain()));
    await Promise.all(relays.map((r) => r.drain()));

    expect(overlaps).toBe(0);
    expect(delivered).toHaveLength(64);
  });

  test('take over what a killed one had claimed, once its lease is over', async () => {
    const seen: number[] = [];
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const { clock, newRelay, tell } = await post(async ({ attempt }) => {
      seen.push(attempt);
      await (attempt === 1 ? first : second).promise;
    });
    await tell('bkg_1', 1);
    const stuck = newRelay().drain();
    await expect.poll(() => seen).toEqual([1]);

    await newRelay().drain();
    expect(seen).toEqual([1]);

    clock.advance(60_001);
    const successor = newRelay().drain();
    await expect.poll(() => seen).toEqual([1, 2]);

    first.reject(new Error('too late to be heard'));
    await stuck;
    clock.advance(10_000);
    await newRelay().drain();
    expect(seen).toEqual([1, 2]);

    second.resolve();
    await successor;
    await newRelay().drain();
    expect(seen).toEqual([1, 2]);
  });
});

describe('a relay that drains', () => {
  test('delivers what falls due while it looks', async () => {
    const seen: string[] = [];
    const second = Promise.withResolvers<void>();
    const { store, newRelay, tell } = await post(async ({ stream, data }) => {
      if (stream === 'bkg_2' && data.n === 1) await second.promise;
      seen.push(`${stream} ${data.n}`);
    });
    for (const [stream, n] of [
      ['bkg_1', 1],
      ['bkg_2', 1],
      ['bkg_2', 2],
    ] as const)
      await tell(stream, n);
    let looks = 0;
    const slow: Store['claim'] = async (...asked) => {
      const found = await store.claim(...asked);
      looks += 1;
      if (looks !== 2) return found;
      // It has found nothing. Before it says so, what was under way ends, and the next of its stream is due.
      second.resolve();
      await expect.poll(async () => (await store.find(deliveries, 'due', 'ready')).rows).toHaveLength(1);
      await new Promise((settled) => setImmediate(settled));
      return found;
    };

    await newRelay({ ...store, claim: slow }).drain();

    expect(seen).toEqual(['bkg_1 1', 'bkg_2 1', 'bkg_2 2']);
  });
});

describe('a relay that runs', () => {
  test('delivers a fact when it is told, without waiting for its next look', async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<string>();
    const { relay, tell } = await post(async ({ stream }) => resolve(stream));
    relay.start();
    // The first look has found nothing, and the next one is seconds away.
    await new Promise((nothing) => setImmediate(nothing));

    await tell('bkg_1', 1);

    expect(await arrived).toBe('bkg_1');
    await relay.stop();
  });

  test('comes back for a delivery that failed, when it is due', async () => {
    const { promise: arrived, resolve } = Promise.withResolvers<number>();
    const { relay, tell } = await post(async ({ attempt }) => {
      if (attempt === 1) throw new Error('not now');
      resolve(attempt);
    }, systemClock);
    await tell('bkg_1', 1);

    relay.start();

    expect(await arrived).toBe(2);
    await relay.stop();
  });
});
