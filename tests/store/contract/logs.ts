import { expect, test } from 'vitest';
import { Refused } from '../../../api/contract/problem.ts';
import { addMillis, type Instant } from '../../../api/contract/time.ts';
import { Unstorable } from '../../../api/platform/store/errors.ts';
import { allPages, type Bench, balances, idsOf, visit, visits } from './fixtures.ts';

const START: Instant = '2026-10-30T22:00:00.000Z';
const HOUR = 3_600_000;
const at = (hours: number): Instant => addMillis(START, hours * HOUR);

/** An entry an hour, across the end of a month; Ann's and Ben's in turn, about record 0, 1 and 2 in turn. */
const hours = (count: number) =>
  Array.from({ length: count }, (_, n) =>
    visit(`v${String(n).padStart(3, '0')}`, at(n), {
      who: n % 2 ? 'ben' : 'ann',
      record: `record ${n % 3}`,
    }),
  );

export const logPromises = (bench: () => Bench): void => {
  const keep = (entries: readonly ReturnType<typeof visit>[]) =>
    bench().store.tx(async (t) => {
      for (const entry of entries) await t.append(visits, entry);
    });

  test('a log is read by time, from inclusive and to exclusive, both ways', async () => {
    await keep(hours(40));
    const { store } = bench();

    const some = await store.read(visits, { from: at(24), to: at(28) });
    const back = await store.read(visits, { from: at(24), to: at(28), desc: true });

    expect(idsOf(some.rows)).toEqual(['v024', 'v025', 'v026', 'v027']);
    expect(back.rows).toEqual(some.rows.toReversed());
    expect(some.next).toBeUndefined();
    expect(Object.isFrozen(some.rows[0])).toBe(true);
  });

  test('a log is read by whom or what an entry is about', async () => {
    await keep(hours(12));
    const { store } = bench();

    expect(idsOf((await store.read(visits, { subject: 'record 1' })).rows)).toEqual([
      'v001',
      'v004',
      'v007',
      'v010',
    ]);
    expect((await store.read(visits, { subject: 'ben' })).rows).toHaveLength(6);
    expect((await store.read(visits, { subject: 'nobody' })).rows).toEqual([]);
  });

  test.each([false, true])('paging through a log meets every entry once (newest first: %s)', async (desc) => {
    await keep(hours(50));
    const { store } = bench();

    const all = await allPages((after) => store.read(visits, { limit: 7, desc, ...(after && { after }) }));
    const about = await allPages((after) =>
      store.read(visits, { subject: 'ann', limit: 4, desc, ...(after && { after }) }),
    );

    const expected = desc ? hours(50).toReversed() : hours(50);
    expect(all).toEqual(expected);
    expect(about).toEqual(expected.filter(({ who }) => who === 'ann'));
  });

  test('entries that come late or at the same moment stand in order of time, then id', async () => {
    await keep([visit('b', at(2)), visit('late', at(1)), visit('a', at(2))]);

    expect(idsOf((await bench().store.read(visits)).rows)).toEqual(['late', 'a', 'b']);
  });

  test('a transaction that fails leaves no entry', async () => {
    const { store } = bench();

    const failed = store.tx(async (t) => {
      await t.put(balances, { id: 'ann', days: 1 });
      await t.append(visits, visit('v', at(0)));
      throw new Error('undo this');
    });

    await expect(failed).rejects.toThrow('undo this');
    expect((await store.read(visits)).rows).toEqual([]);
  });

  test('a cursor nobody was given and a time that is none are refused', async () => {
    const { store } = bench();

    await expect(store.read(visits, { after: 'nonsense' })).rejects.toEqual(new Refused('bad_cursor'));
    await expect(store.read(visits, { limit: 501 })).rejects.toThrow(RangeError);
    await expect(keep([visit('v', '../../2026Z')])).rejects.toThrow(Unstorable);
  });
};
