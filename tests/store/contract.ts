import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import { Conflict, collection, type Doc, type Schema, type Store } from '../../api/platform/store/store.ts';
import { type TestClock, testClock } from '../support/clock.ts';

/** Opens an empty store of the engine under test. */
export type OpenStore = (options: { readonly schema: Schema; readonly clock: Clock }) => Promise<Store>;

interface Booking extends Doc {
  readonly person: string;
  readonly desk: string;
  readonly date: string;
  readonly halves: readonly string[];
  readonly cancelled?: boolean;
}

const held = (b: Booking, what: string) =>
  b.cancelled ? [] : b.halves.map((half) => `${what}|${b.date}|${half}`);

const bookings = collection<Booking>()('test_booking', {
  index: { person: (b) => ({ in: b.person, by: b.date }) },
  unique: { desk: (b) => held(b, b.desk), person: (b) => held(b, b.person) },
});

const schema: Schema = { collections: [bookings], logs: [] };

const booking = (some: Partial<Booking> & Doc): Booking => ({
  person: `person of ${some.id}`,
  desk: 'desk 1',
  date: '2026-11-24',
  halves: ['am', 'pm'],
  ...some,
});

const everything = async <T>(rows: AsyncIterable<T>): Promise<T[]> => {
  const list: T[] = [];
  for await (const row of rows) list.push(row);
  return list;
};

/** What every engine promises. The rules of the product hold on an engine exactly when this suite passes on it. */
export const storeContract = (engine: string, open: OpenStore): void => {
  describe(engine, () => {
    let store: Store;
    let clock: TestClock;
    beforeEach(async () => {
      clock = testClock();
      store = await open({ schema, clock });
    });
    afterEach(() => store.close());

    test('of 64 people who want one desk at once, exactly one gets it and 63 are told it is taken', async () => {
      const wanted = Array.from({ length: 64 }, (_, n) => booking({ id: `booking ${n}` }));

      const outcomes = await Promise.allSettled(wanted.map((b) => store.tx((t) => t.put(bookings, b))));

      const refusals = outcomes.filter((o) => o.status === 'rejected').map((o) => o.reason);
      expect(refusals).toHaveLength(63);
      for (const refusal of refusals) expect(refusal).toEqual(new Conflict('test_booking.desk'));
      expect(await everything(store.all(bookings))).toHaveLength(1);
    });

    test('what is put can be read, found and is frozen', async () => {
      await store.tx((t) => t.put(bookings, booking({ id: 'a', person: 'ann' })));

      const read = await store.get(bookings, 'a');

      expect(read).toEqual(booking({ id: 'a', person: 'ann' }));
      expect(Object.isFrozen(read)).toBe(true);
      expect((await store.find(bookings, 'person', 'ann')).rows).toEqual([read]);
      expect((await store.one(bookings, 'desk', 'desk 1|2026-11-24|am'))?.id).toBe('a');
    });
  });
};
