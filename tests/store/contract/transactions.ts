import { expect, test } from 'vitest';
import { Conflict } from '../../../api/platform/store/errors.ts';
import {
  article,
  articles,
  type Bench,
  balances,
  booking,
  bookings,
  everything,
  idsOf,
  meeting,
  meetings,
  refusalsOf,
  slot,
  visit,
  visits,
} from './fixtures.ts';

const giveUp = new Error('changed my mind');

export const transactionPromises = (bench: () => Bench): void => {
  test('of 64 people who want one desk at once, one gets it and 63 are told it is taken', async () => {
    const { store } = bench();
    const wanted = Array.from({ length: 64 }, (_, n) => booking({ id: `booking ${n}` }));

    const outcomes = await Promise.allSettled(wanted.map((b) => store.tx((t) => t.put(bookings, b))));

    const refusals = refusalsOf(outcomes);
    expect(refusals).toHaveLength(63);
    for (const refusal of refusals) expect(refusal).toEqual(new Conflict('test_booking.desk'));
    expect(await everything(store.all(bookings))).toHaveLength(1);
  });

  test('a desk can be shared by the halves of a day, and not within one', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'morning', halves: ['am'] })));

    await store.tx((t) => t.put(bookings, booking({ id: 'afternoon', halves: ['pm'] })));
    const late = store.tx((t) => t.put(bookings, booking({ id: 'late', halves: ['pm'] })));

    await expect(late).rejects.toEqual(new Conflict('test_booking.desk'));
  });

  test('one person cannot hold two desks in one half, and the refusal says which promise was broken', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a', person: 'ann' })));

    const second = store.tx((t) => t.put(bookings, booking({ id: 'b', person: 'ann', desk: 'desk 2' })));

    await expect(second).rejects.toMatchObject({ name: 'Conflict', constraint: 'test_booking.person' });
  });

  test('cancelling frees the desk, and so does removing the booking', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a' })));
    await store.tx((t) => t.put(bookings, booking({ id: 'a', cancelled: true })));

    await store.tx((t) => t.put(bookings, booking({ id: 'b' })));
    await store.tx((t) => t.remove(bookings, 'b'));
    await store.tx((t) => t.put(bookings, booking({ id: 'c' })));

    expect((await store.one(bookings, 'desk', 'desk 1|2026-11-24|am'))?.id).toBe('c');
  });

  test('a booking may be written again over itself', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a' })));

    await store.tx((t) => t.put(bookings, booking({ id: 'a', halves: ['pm'] })));

    expect(await store.one(bookings, 'desk', 'desk 1|2026-11-24|am')).toBeUndefined();
    expect((await store.one(bookings, 'desk', 'desk 1|2026-11-24|pm'))?.id).toBe('a');
  });

  test('what one transaction writes several times is held, found and searched as it was written last', async () => {
    const { store } = bench();
    await store.tx(async (t) => {
      await t.put(bookings, booking({ id: 'a', person: 'ann' }));
      await t.put(bookings, booking({ id: 'a', person: 'ben', desk: 'desk 2' }));
      await t.putAll(bookings, [booking({ id: 'a', person: 'cat', desk: 'desk 3' })]);
      await t.put(meetings, meeting('m', slot('09:00', '12:00')));
      await t.put(meetings, meeting('m', slot('13:00', '14:00')));
      await t.put(articles, article({ id: 'n', title: 'Lifeboat' }));
      await t.put(articles, article({ id: 'n', title: 'Harbour' }));
    });

    await store.tx(async (t) => {
      await t.put(bookings, booking({ id: 'b', person: 'ann' }));
      await t.put(bookings, booking({ id: 'c', person: 'ben', desk: 'desk 2' }));
      await t.put(meetings, meeting('free', slot('09:00', '13:00')));
    });
    const held = async (person: string) => idsOf((await store.find(bookings, 'person', person)).rows);
    expect([await held('ann'), await held('ben'), await held('cat')]).toEqual([['b'], ['c'], ['a']]);
    expect(idsOf((await store.find(meetings, 'room', 'room 1')).rows)).toEqual(['free', 'm']);
    expect(await store.search(articles, 'lifeboat', { in: ['staff'] })).toEqual([]);
    expect(await store.search(articles, 'harbour', { in: ['staff'] })).toHaveLength(1);
  });

  test('a transaction that fails leaves nothing: documents, order, keys, removals', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, [booking({ id: 'a' }), booking({ id: 'b', desk: 'desk 2' })]));

    const failed = store.tx(async (t) => {
      await t.put(bookings, booking({ id: 'a', desk: 'desk 9', date: '2027-01-01' }));
      await t.remove(bookings, 'b');
      await t.put(bookings, booking({ id: 'c', desk: 'desk 2' }));
      throw giveUp;
    });

    await expect(failed).rejects.toBe(giveUp);
    expect(await store.get(bookings, 'a')).toEqual(booking({ id: 'a' }));
    expect(await store.get(bookings, 'c')).toBeUndefined();
    expect(idsOf((await store.find(bookings, 'live', 'all')).rows)).toEqual(['a', 'b']);
    expect((await store.one(bookings, 'desk', 'desk 2|2026-11-24|am'))?.id).toBe('b');
    await store.tx((t) => t.put(bookings, booking({ id: 'd', desk: 'desk 9', date: '2027-01-01' })));
  });

  test('a refused write fails the transaction even when its body carries on', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a' })));

    const stubborn = store.tx(async (t) => {
      await t.put(bookings, booking({ id: 'b', desk: 'desk 2' }));
      await t.put(bookings, booking({ id: 'c' })).catch(() => {});
    });

    await expect(stubborn).rejects.toEqual(new Conflict('test_booking.desk'));
    expect(idsOf(await everything(store.all(bookings)))).toEqual(['a']);
  });

  test('64 people who each take one of 100 days leave 36', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(balances, { id: 'ann', days: 100 }));

    const takeOne = () =>
      store.tx(async (t) => {
        const balance = await t.get(balances, 'ann');
        await t.put(balances, { id: 'ann', days: (balance?.days ?? 0) - 1 });
      });
    await Promise.all(Array.from({ length: 64 }, takeOne));

    expect((await store.get(balances, 'ann'))?.days).toBe(36);
  });

  test('two who each look at both balances cannot both take the last day', async () => {
    const { store } = bench();
    await store.tx((t) =>
      t.putAll(balances, [
        { id: 'ann', days: 1 },
        { id: 'ben', days: 1 },
      ]),
    );

    const takeIfOneRemains = (who: string) =>
      store.tx(async (t) => {
        const days = [await t.get(balances, 'ann'), await t.get(balances, 'ben')].map((b) => b?.days ?? 0);
        if (days.reduce((a, b) => a + b) < 2) throw giveUp;
        await t.put(balances, { id: who, days: 0 });
      });
    const outcomes = await Promise.allSettled([takeIfOneRemains('ann'), takeIfOneRemains('ben')]);

    expect(refusalsOf(outcomes)).toEqual([giveUp]);
  });

  test('of 64 sign-ups for 10 places, with a turn each, 10 get one', async () => {
    const { store } = bench();

    const signUp = (n: number) =>
      store.tx(
        async (t) => {
          const [taken] = await t.group(bookings, 'live', { within: 'all' });
          if ((taken?.count ?? 0) >= 10) throw giveUp;
          await t.put(bookings, booking({ id: `place ${n}`, desk: `desk ${n}` }));
        },
        { turn: 'session 1' },
      );
    const outcomes = await Promise.allSettled(Array.from({ length: 64 }, (_, n) => signUp(n)));

    expect(refusalsOf(outcomes)).toHaveLength(54);
    expect(await everything(store.all(bookings))).toHaveLength(10);
  });

  test('a transaction sees its own writes; a reader outside waits and sees all of them or none', async () => {
    const { store } = bench();
    const outside: Promise<unknown>[] = [];

    const seen = await store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 5 });
      return (await t.get(balances, 'ann'))?.days;
    });
    const failing = store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 0 });
      await new Promise(setImmediate);
      throw giveUp;
    });
    outside.push(store.get(balances, 'ann'), store.find(bookings, 'live', 'all'));

    expect(seen).toBe(5);
    await expect(failing).rejects.toBe(giveUp);
    expect(await outside[0]).toEqual({ id: 'ann', days: 5 });
  });

  test('a transaction answers what its body returns', async () => {
    const { store } = bench();

    expect(await store.tx(async () => 'receipt 7')).toBe('receipt 7');
  });

  test('using the store instead of the transaction inside a body is told, not waited for', async () => {
    const { store } = bench();

    const tangled = store.tx(async () => void (await store.get(balances, 'ann')));

    await expect(tangled).rejects.toThrow('inside a transaction');
  });

  test('a write that outlives its transaction is refused', async () => {
    const { store } = bench();
    let late: (() => Promise<void>) | undefined;

    await store.tx(async (t) => {
      late = () => t.put(balances, { id: 'ann', days: 1 });
    });

    await expect(late?.()).rejects.toThrow('ended');
    expect(await store.get(balances, 'ann')).toBeUndefined();
  });

  test('what was not declared when the store opened cannot be used', async () => {
    const { store } = bench();
    const stranger = { ...balances, name: 'test_stranger' };

    await expect(store.get(stranger, 'x')).rejects.toThrow('test_stranger was not declared');
    await expect(
      store.tx((t) => t.append({ ...visits, name: 'other' }, visit('1', '2026-11-24T09:30:00.000Z'))),
    ).rejects.toThrow('other was not declared');
  });
};
