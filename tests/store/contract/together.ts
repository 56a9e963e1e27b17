import { expect, test } from 'vitest';
import { Conflict } from '../../../api/platform/store/errors.ts';
import { type Bench, booking, bookings, everything, idsOf } from './fixtures.ts';

const giveUp = new Error('changed my mind');

/** What `putAll` promises beyond what `put` does: its documents are judged as one. */
export const togetherPromises = (bench: () => Bench): void => {
  const deskOf = async (id: string) => (await bench().store.get(bookings, id))?.desk;
  const holderOf = async (desk: string) =>
    (await bench().store.one(bookings, 'desk', `${desk}|2026-11-24|am`))?.id;
  const putTogether = (...rows: Parameters<typeof booking>[0][]) =>
    bench().store.tx((t) => t.putAll(bookings, rows.map(booking)));

  test('two people can swap desks, and three can go round', async () => {
    await putTogether({ id: 'a' }, { id: 'b', desk: 'desk 2' }, { id: 'c', desk: 'desk 3' });

    await putTogether({ id: 'a', desk: 'desk 2' }, { id: 'b', desk: 'desk 1' });
    await putTogether({ id: 'a', desk: 'desk 3' }, { id: 'b', desk: 'desk 2' }, { id: 'c' });

    expect([await deskOf('a'), await deskOf('b'), await deskOf('c')]).toEqual(['desk 3', 'desk 2', 'desk 1']);
    expect([await holderOf('desk 1'), await holderOf('desk 2'), await holderOf('desk 3')]).toEqual([
      'c',
      'b',
      'a',
    ]);
  });

  test('a newcomer gets the desk that another gives up in the same breath, whichever is named first', async () => {
    await putTogether({ id: 'a' });

    await putTogether({ id: 'new' }, { id: 'a', cancelled: true });
    await putTogether({ id: 'new', desk: 'desk 2' }, { id: 'a' });

    expect([await holderOf('desk 1'), await holderOf('desk 2')]).toEqual(['a', 'new']);
  });

  test('of one booking that is named twice the last counts', async () => {
    await putTogether({ id: 'a' }, { id: 'b', desk: 'desk 2' }, { id: 'a', desk: 'desk 3' });
    await putTogether({ id: 'c' });

    expect([await deskOf('a'), await holderOf('desk 3'), await holderOf('desk 1')]).toEqual([
      'desk 3',
      'a',
      'c',
    ]);
    expect(await everything(bench().store.all(bookings))).toHaveLength(3);
  });

  test.each([
    ['one that is held by somebody else', [{ id: 'new', desk: 'desk 9' }, { id: 'other' }]],
    [
      'one of the others',
      [
        { id: 'new', desk: 'desk 9' },
        { id: 'other', desk: 'desk 9' },
      ],
    ],
    ['one that another had before and keeps', [{ id: 'new' }, { id: 'held', halves: ['am'] }]],
  ])('a desk that clashes with %s refuses all of them', async (_what, rows) => {
    const { store } = bench();
    await putTogether({ id: 'held' });

    await expect(putTogether(...rows)).rejects.toEqual(new Conflict('test_booking.desk'));

    expect(await everything(store.all(bookings))).toEqual([booking({ id: 'held' })]);
    expect(idsOf((await store.find(bookings, 'live', 'all')).rows)).toEqual(['held']);
    expect([await holderOf('desk 1'), await holderOf('desk 9')]).toEqual(['held', undefined]);
  });

  test('a swap that is given up leaves everybody where they were', async () => {
    const { store } = bench();
    const before = [booking({ id: 'a' }), booking({ id: 'b', desk: 'desk 2' })];
    await store.tx((t) => t.putAll(bookings, before));

    const swap = store.tx(async (t) => {
      await t.putAll(bookings, [booking({ id: 'a', desk: 'desk 2' }), booking({ id: 'b' })]);
      await t.put(bookings, booking({ id: 'a', desk: 'desk 3' }));
      await t.remove(bookings, 'b');
      throw giveUp;
    });

    await expect(swap).rejects.toBe(giveUp);
    expect([await store.get(bookings, 'a'), await store.get(bookings, 'b')]).toEqual(before);
    expect([await holderOf('desk 1'), await holderOf('desk 2'), await holderOf('desk 3')]).toEqual([
      'a',
      'b',
      undefined,
    ]);
    expect(idsOf((await store.find(bookings, 'live', 'all')).rows)).toEqual(['a', 'b']);
  });

  test('nothing to write is nothing', async () => {
    await putTogether();

    expect(await everything(bench().store.all(bookings))).toEqual([]);
  });

  test('a key or a place that one booking names twice is held once', async () => {
    const { store } = bench();

    await putTogether({ id: 'a', halves: ['am', 'am'] }, { id: 'b', desk: 'desk 2', halves: ['am', 'am'] });
    const [mornings] = await store.group(bookings, 'half');
    await putTogether({ id: 'a', halves: ['pm'] });

    expect(mornings).toEqual({ in: 'am', by: '2026-11-24', count: 2, sum: 0 });
    expect([await holderOf('desk 1'), await holderOf('desk 2')]).toEqual([undefined, 'b']);
    expect(idsOf((await store.find(bookings, 'half', 'am')).rows)).toEqual(['b']);
  });
};
