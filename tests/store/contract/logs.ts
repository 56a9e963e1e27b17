import { expect, test } from 'vitest';
import { Refused } from '../../../api/contract/problem.ts';
import { addMillis, type Instant, millisBetween } from '../../../api/contract/time.ts';
import { MonthNotOver, Unstorable } from '../../../api/platform/store/errors.ts';
import { allPages, type Bench, balances, idsOf, looks, visit, visits } from './fixtures.ts';

const START: Instant = '2026-10-30T22:00:00.000Z';
const HOUR = 3_600_000;
/** So many hours from there on are of October. */
const OCTOBER = 26;
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

  test('a month that is ended goes whole, and no other month and no other log with it', async () => {
    const { store } = bench();
    await keep([visit('september', '2026-09-30T23:59:59.999Z'), ...hours(40)]);
    await store.tx((t) => t.append(looks, visit('look', at(0))));

    await store.tx((t) => t.endMonth(visits, '2026-10'));

    const stays = [
      'september',
      ...hours(40)
        .slice(OCTOBER)
        .map(({ id }) => id),
    ];
    expect(idsOf((await store.read(visits)).rows)).toEqual(stays);
    expect(idsOf((await store.read(visits, { subject: 'ann', to: at(OCTOBER) })).rows)).toEqual([
      'september',
    ]);
    expect(idsOf((await store.read(looks)).rows)).toEqual(['look']);
    await store.compact();
    expect(idsOf((await store.read(visits)).rows)).toEqual(stays);
  });

  test('a month that is ended twice, at once or again, or that has no entry, is ended once', async () => {
    const { store } = bench();
    await keep(hours(40));
    const end = () => store.tx((t) => t.endMonth(visits, '2026-10'));

    await Promise.all([end(), end(), end()]);
    await store.compact();
    await end();
    await store.tx((t) => t.endMonth(visits, '2020-02'));

    expect((await store.read(visits)).rows).toEqual(hours(40).slice(OCTOBER));
  });

  test('a month ends with its transaction or not at all', async () => {
    const { store } = bench();
    await keep(hours(3));

    const failed = store.tx(async (t) => {
      await t.endMonth(visits, '2026-10');
      throw new Error('undo this');
    });

    await expect(failed).rejects.toThrow('undo this');
    expect((await store.read(visits)).rows).toEqual(hours(3));
  });

  test('a month that may still be written to is not ended: not until a day after it', async () => {
    const { store, clock } = bench();
    await keep([visit('v', '2026-11-30T23:59:59.999Z')]);
    const end = () => store.tx((t) => t.endMonth(visits, '2026-11'));
    clock.advance(millisBetween(clock.now(), '2026-12-01T23:59:59.999Z'));

    await expect(end()).rejects.toThrow(MonthNotOver);
    await expect(store.tx((t) => t.endMonth(visits, '2026-12'))).rejects.toThrow(MonthNotOver);
    const before = idsOf((await store.read(visits)).rows);
    clock.advance(1);
    await end();

    expect([before, (await store.read(visits)).rows]).toEqual([['v'], []]);
  });

  test('while months end, every entry that others write is kept', async () => {
    const { store } = bench();
    await keep(hours(40));
    const months = ['2026-08', '2026-09', '2026-10'] as const;

    await Promise.all([
      ...Array.from({ length: 12 }, (_, n) => keep([visit(`new ${n}`, at(100 + n))])),
      ...months.map((month) => store.tx((t) => t.endMonth(visits, month)).then(() => store.compact())),
    ]);

    expect(idsOf((await store.read(visits, { from: at(100) })).rows)).toHaveLength(12);
    expect((await store.read(visits, { to: at(OCTOBER) })).rows).toEqual([]);
    expect((await store.read(visits, { from: at(OCTOBER), to: at(100) })).rows).toEqual(
      hours(40).slice(OCTOBER),
    );
  });

  test('an entry that comes after its month was ended stands, as any other', async () => {
    const { store } = bench();
    await keep(hours(2));
    await store.tx(async (t) => {
      await t.append(visits, visit('of the same transaction', at(0)));
      await t.endMonth(visits, '2026-10');
      await t.append(visits, visit('after', at(1)));
    });
    await store.compact();

    await keep([visit('late', at(0))]);
    await store.compact();

    expect(idsOf((await store.read(visits)).rows)).toEqual(['late', 'after']);
  });

  test('a cursor nobody was given and a time that is none are refused', async () => {
    const { store } = bench();

    await expect(store.read(visits, { after: 'nonsense' })).rejects.toEqual(new Refused('bad_cursor'));
    await expect(store.read(visits, { limit: 501 })).rejects.toThrow(RangeError);
    await expect(keep([visit('v', '../../2026Z')])).rejects.toThrow(Unstorable);
  });
};
