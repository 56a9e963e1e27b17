import { expect, test } from 'vitest';
import { Refused } from '../../../api/contract/problem.ts';
import { MAX_LIMIT, type Reader } from '../../../api/platform/store/store.ts';
import {
  allPages,
  annsDays,
  articles,
  type Bench,
  booking,
  bookings,
  day,
  idsOf,
  visits,
} from './fixtures.ts';

export const readPromises = (bench: () => Bench): void => {
  test('a range begins with its first day and ends before its last', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(5)));

    const page = await store.find(bookings, 'person', 'ann', { from: day(1), to: day(3) });

    expect(page.rows.map((b) => b.date)).toEqual([day(1), day(2)]);
    expect(page.next).toBeUndefined();
    const nothing = await store.find(bookings, 'person', 'ann', { from: day(3), to: day(3) });
    expect(nothing.rows).toEqual([]);
    const backwards = await store.find(bookings, 'person', 'ann', { from: day(3), to: day(1) });
    expect(backwards.rows).toEqual([]);
  });

  test('what is asked for by a text that no record may hold is not there', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a', person: 'ann' })));
    const ask = async (reader: Reader) => [
      await reader.get(bookings, 'a\u0000'),
      idsOf(await reader.getAll(bookings, ['\u0000', 'a'])),
      await reader.one(bookings, 'desk', 'desk 1\u0000'),
      idsOf(await reader.oneEach(bookings, 'desk', ['\u0000', 'desk 1|2026-11-24|am'])),
      idsOf((await reader.find(bookings, 'person', 'ann\u0000')).rows),
      idsOf((await reader.find(bookings, 'person', ['\u0000', 'bob', 'ann'])).rows),
      idsOf(await reader.search(articles, 'floor\u0000', { in: ['\u0000'] })),
    ];

    const nothing = [undefined, ['a'], undefined, ['a'], [], ['a'], []];
    expect(await ask(store)).toEqual(nothing);
    expect(await store.tx(ask)).toEqual(nothing);
    expect((await store.read(visits, { subject: 'ann\u0000' })).rows).toEqual([]);
  });

  test('a list reads forwards and backwards', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(3).toReversed()));

    const forwards = await store.find(bookings, 'person', 'ann');
    const backwards = await store.find(bookings, 'person', 'ann', { desc: true });

    expect(forwards.rows.map((b) => b.date)).toEqual([day(0), day(1), day(2)]);
    expect(backwards.rows).toEqual(forwards.rows.toReversed());
  });

  test('bookings of one day come in order of their id, also across pages and both ways', async () => {
    const { store } = bench();
    const sameDay = ['c', 'a', 'e', 'b', 'd'].map((id) => booking({ id, desk: `desk ${id}` }));
    await store.tx((t) => t.putAll(bookings, sameDay));

    const paged = (desc: boolean) =>
      allPages((after) => store.find(bookings, 'live', 'all', { limit: 2, desc, ...(after && { after }) }));

    expect(idsOf(await paged(false))).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(idsOf(await paged(true))).toEqual(['e', 'd', 'c', 'b', 'a']);
  });

  test('the last page has no cursor, even when it is full', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(4)));

    const first = await store.find(bookings, 'person', 'ann', { limit: 2 });
    const last = await store.find(bookings, 'person', 'ann', { limit: 2, after: first.next ?? '' });

    expect(first.next).toBeDefined();
    expect(last.rows).toHaveLength(2);
    expect(last.next).toBeUndefined();
  });

  test('a page goes on where it stopped when rows came and went meanwhile', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(4)));
    const first = await store.find(bookings, 'person', 'ann', { limit: 2 });

    await store.tx(async (t) => {
      await t.remove(bookings, `ann ${day(1)}`);
      await t.put(bookings, booking({ id: 'earlier', person: 'ann', date: '2026-10-01' }));
    });
    const second = await store.find(bookings, 'person', 'ann', { limit: 2, after: first.next ?? '' });

    expect(second.rows.map((b) => b.date)).toEqual([day(2), day(3)]);
  });

  test.each(['', 'nonsense', 'WzFd', 'WyJhIl0', 'bnVsbA', '../../etc'])(
    'a cursor nobody was given is refused: "%s"',
    async (after) => {
      const { store } = bench();

      await expect(store.find(bookings, 'live', 'all', { after })).rejects.toEqual(new Refused('bad_cursor'));
    },
  );

  test('a list is at most 500 rows long, and 100 when nothing is said', async () => {
    const { store } = bench();
    await store.tx((t) => t.putAll(bookings, annsDays(MAX_LIMIT + 1)));

    expect((await store.find(bookings, 'person', 'ann', { limit: MAX_LIMIT })).rows).toHaveLength(MAX_LIMIT);
    expect((await store.find(bookings, 'person', 'ann')).rows).toHaveLength(100);
    for (const limit of [0, -1, 1.5, MAX_LIMIT + 1, Number.NaN])
      await expect(store.find(bookings, 'person', 'ann', { limit })).rejects.toThrow(RangeError);
  });

  test('several partitions are read as one list, and a booking that stands in two of them comes once', async () => {
    const { store } = bench();
    await store.tx((t) =>
      t.putAll(bookings, [
        booking({ id: 'whole', date: day(1) }),
        booking({ id: 'afternoon', date: day(0), halves: ['pm'] }),
        booking({ id: 'morning', date: day(2), halves: ['am'] }),
        booking({ id: 'none', date: day(2), halves: [] }),
      ]),
    );

    const both = await store.find(bookings, 'half', ['am', 'pm', 'am', 'night']);
    const paged = await allPages((after) =>
      store.find(bookings, 'half', ['pm', 'am'], { limit: 1, desc: true, ...(after && { after }) }),
    );

    expect(idsOf(both.rows)).toEqual(['afternoon', 'whole', 'morning']);
    expect(idsOf(paged)).toEqual(['morning', 'whole', 'afternoon']);
    expect((await store.find(bookings, 'half', [])).rows).toEqual([]);
  });

  test('a document may stand in an index once, several times or not at all, and follows its changes', async () => {
    const { store } = bench();
    await store.tx((t) => t.put(bookings, booking({ id: 'a' })));
    await store.tx((t) => t.put(bookings, booking({ id: 'a', halves: ['pm'], cancelled: true })));

    expect(idsOf((await store.find(bookings, 'half', 'am')).rows)).toEqual([]);
    expect(idsOf((await store.find(bookings, 'half', 'pm')).rows)).toEqual(['a']);
    expect(idsOf((await store.find(bookings, 'live', 'all')).rows)).toEqual([]);
  });
};
