import { expect, test } from 'vitest';
import { MAX_LIMIT } from '../../../api/platform/store/store.ts';
import {
  annsDays,
  type Bench,
  type Booking,
  balances,
  booking,
  bookings,
  day,
  everything,
  idsOf,
} from './fixtures.ts';

const balance = (id: string, days: number) => ({ id, days });

/** What is read of many documents at once: counts, lists of ids, everything. */
export const manyPromises = (bench: () => Bench): void => {
  test('groups count and add up by partition and position, within a range', async () => {
    const { store } = bench();
    await store.tx((t) =>
      t.putAll(bookings, [
        booking({ id: 'a', date: day(0) }),
        booking({ id: 'b', date: day(0), desk: 'desk 2', halves: ['am'] }),
        booking({ id: 'c', date: day(1) }),
        booking({ id: 'd', date: day(2) }),
      ]),
    );

    const halves = await store.group(bookings, 'half', { to: day(2), sum: 'halves' });
    const mornings = await store.group(bookings, 'half', { within: 'am', from: day(1) });

    expect(halves).toEqual([
      { in: 'am', by: day(0), count: 2, sum: 3 },
      { in: 'am', by: day(1), count: 1, sum: 2 },
      { in: 'pm', by: day(0), count: 1, sum: 2 },
      { in: 'pm', by: day(1), count: 1, sum: 2 },
    ]);
    expect(mornings).toEqual([
      { in: 'am', by: day(1), count: 1, sum: 0 },
      { in: 'am', by: day(2), count: 1, sum: 0 },
    ]);
  });

  test('many documents are fetched at once in the order asked for: each once, the missing left out', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(4)));
    const [first, second, third] = annsDays(3);

    const got = await store.getAll(bookings, idsOf([third, first, third, second, first] as never));
    const some = await store.getAll(bookings, ['nobody', first?.id ?? '', '', '__proto__']);

    expect(got).toEqual([third, first, second]);
    expect(some).toEqual([first]);
    expect(await store.getAll(bookings, [])).toEqual([]);
    for (const row of got) expect(Object.isFrozen(row)).toBe(true);
  });

  test('a transaction fetches many with its own writes among them', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(balances, [balance('ann', 1), balance('ben', 1)]));

    const seen = await store.tx(async (t) => {
      await t.putAll(balances, [balance('ben', 2), balance('cat', 2)]);
      await t.remove(balances, 'ann');
      return t.getAll(balances, ['cat', 'ann', 'ben']);
    });

    expect(seen).toEqual([balance('cat', 2), balance('ben', 2)]);
  });

  test('many are fetched at once by their unique keys: each once in the order asked for, the missing left out', async () => {
    const { store } = bench();
    const first = booking({ id: 'z', desk: 'desk 1', person: 'ann' });
    const second = booking({ id: 'a', desk: 'desk 2', person: 'ben' });
    await store.tx((t) => t.putAll(bookings, [first, second]));
    const keyOf = (n: number, half = 'am') => `desk ${n}|2026-11-24|${half}`;

    const got = await store.oneEach(bookings, 'desk', [keyOf(2, 'pm'), keyOf(1), keyOf(3), keyOf(2), '']);
    const inside = await store.tx(async (t) => {
      await t.remove(bookings, 'a');
      await t.put(bookings, booking({ id: 'c', desk: 'desk 3', person: 'cat' }));
      return t.oneEach(bookings, 'desk', [keyOf(3), keyOf(2), keyOf(1)]);
    });

    expect(got).toEqual([second, first]);
    expect(idsOf(inside)).toEqual(['c', 'z']);
    expect(await store.oneEach(bookings, 'desk', [])).toEqual([]);
    for (const row of got) expect(Object.isFrozen(row)).toBe(true);
    await expect(store.oneEach(bookings, 'nothing' as never, ['a'])).rejects.toThrow('no uniqueness');
  });

  test('at most 500 are fetched at once, counted as asked for', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(MAX_LIMIT)));
    const ids = idsOf(annsDays(MAX_LIMIT));

    expect(await store.getAll(bookings, ids)).toEqual(annsDays(MAX_LIMIT));
    await expect(store.getAll(bookings, [...ids, 'one more'])).rejects.toThrow(RangeError);
    await expect(store.getAll(bookings, [...ids, ids[0] ?? ''])).rejects.toThrow(RangeError);
    const inside = store.tx((t) => t.getAll(bookings, [...ids, 'one more']));
    await expect(inside).rejects.toThrow(RangeError);
    await expect(store.oneEach(bookings, 'desk', [...ids, 'one more'])).rejects.toThrow(RangeError);
  });

  test('all hands out every document of its collection and no other', async () => {
    const { store } = bench();
    await store.tx(async (t) => {
      await t.putAll(bookings, annsDays(450));
      await t.put(balances, { id: 'ann', days: 3 });
    });

    const all = await everything(store.all(bookings));

    expect(new Set(idsOf(all)).size).toBe(450);
    expect(await everything(store.all(balances))).toEqual([{ id: 'ann', days: 3 }]);
  });

  test('all hands out a document once, though each is written, or taken out and put back, meanwhile', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(450)));
    const ways: readonly ((b: Booking) => Promise<void>)[] = [
      (b) => store.tx((t) => t.put(bookings, b)),
      (b) => store.tx((t) => t.putAll(bookings, [b])),
      (b) =>
        store.tx(async (t) => {
          await t.remove(bookings, b.id);
          await t.put(bookings, b);
        }),
    ];

    const seen: string[] = [];
    for await (const b of store.all(bookings)) {
      await ways[seen.length % ways.length]?.(b);
      seen.push(b.id);
      if (seen.length > 450) break;
    }

    expect(seen.toSorted()).toEqual(idsOf(annsDays(450)));
  });

  test('what is not there is undefined, and removing it changes nothing', async () => {
    const { store } = bench();

    await store.tx((t) => t.remove(bookings, 'nobody'));

    expect(await store.get(bookings, 'nobody')).toBeUndefined();
    expect(await store.one(bookings, 'desk', 'nothing')).toBeUndefined();
    expect(await store.find(bookings, 'person', 'nobody')).toEqual({ rows: [] });
    for (const trap of ['__proto__', 'constructor', 'toString'])
      expect(await store.get(bookings, trap)).toBeUndefined();
  });
};
