import { expect, test } from 'vitest';
import { Conflict, Unstorable } from '../../../api/platform/store/errors.ts';
import {
  type Bench,
  clockTime,
  everything,
  idsOf,
  type Meeting,
  meeting,
  meetings,
  type Slot,
  slot,
} from './fixtures.ts';

const TAKEN = new Conflict('test_room.time');
const giveUp = new Error('changed my mind');

export const apartPromises = (bench: () => Bench): void => {
  const meet = (...rows: readonly Meeting[]) => bench().store.tx((t) => t.putAll(meetings, rows));
  const held = () => everything(bench().store.all(meetings));

  test.each([
    ['just before', slot('09:00', '10:00')],
    ['just after', slot('11:00', '12:00')],
    ['long before', slot('00:00', '00:01')],
    ['at the same time in another room', slot('10:00', '11:00', 'room 2')],
    ['for no time at all', slot('10:30', '10:30')],
    ['backwards', slot('11:00', '10:00')],
  ])('a room that is taken from 10 to 11 can be had %s', async (_when, wanted) => {
    await meet(meeting('held', slot('10:00', '11:00')));

    await meet(meeting('new', wanted));

    expect(await bench().store.get(meetings, 'new')).toEqual(meeting('new', wanted));
  });

  test.each([
    ['exactly then', slot('10:00', '11:00')],
    ['a minute into its start', slot('09:00', '10:01')],
    ['from its last minute on', slot('10:59', '12:00')],
    ['within it', slot('10:20', '10:40')],
    ['around it', slot('09:00', '12:00')],
    ['from its start, for longer', slot('10:00', '12:00')],
    ['to its end, for longer', slot('09:00', '11:00')],
  ])('a room that is taken from 10 to 11 cannot be had %s', async (_when, wanted) => {
    await meet(meeting('held', slot('10:00', '11:00')));

    await expect(meet(meeting('new', wanted))).rejects.toEqual(TAKEN);

    expect(idsOf(await held())).toEqual(['held']);
  });

  test('a room with many meetings has only its gaps left', async () => {
    const every = ['09', '10', '11', '13', '14'].map((hour) =>
      meeting(`at ${hour}`, slot(`${hour}:00`, `${hour}:50`)),
    );
    await meet(...every);

    await meet(meeting('lunch', slot('11:50', '13:00')), meeting('coffee', slot('10:50', '11:00')));

    for (const [from, to] of [
      ['09:49', '09:51'],
      ['09:50', '10:01'],
      ['12:59', '13:01'],
      ['08:00', '18:00'],
      ['14:49', '18:00'],
    ] as const)
      await expect(meet(meeting('new', slot(from, to)))).rejects.toEqual(TAKEN);
    await meet(meeting('new', slot('09:50', '10:00')), meeting('after', slot('14:50', '18:00')));
  });

  test('a meeting that moves, shrinks, is cancelled or removed frees its room', async () => {
    const { store } = bench();
    await meet(meeting('a', slot('10:00', '12:00')));

    await meet(meeting('a', slot('14:00', '16:00')));
    await meet(meeting('b', slot('10:00', '12:00')));
    await meet(meeting('a', slot('14:00', '15:00')));
    await meet(meeting('c', slot('15:00', '16:00')));
    await meet({ ...meeting('b', slot('10:00', '12:00')), cancelled: true });
    await meet(meeting('d', slot('11:00', '12:00')));
    await store.tx((t) => t.remove(meetings, 'd'));
    await meet(meeting('e', slot('10:30', '11:30')));

    expect(idsOf(await held()).toSorted()).toEqual(['a', 'b', 'c', 'e']);
    await expect(meet(meeting('b', slot('10:00', '12:00')))).rejects.toEqual(TAKEN);
  });

  test('a meeting may be written again over itself: as it is, later or longer', async () => {
    await meet(meeting('a', slot('10:00', '11:00')), meeting('b', slot('12:00', '13:00')));

    await meet(meeting('a', slot('10:00', '11:00')));
    await meet(meeting('a', slot('10:30', '11:30')));
    await meet(meeting('a', slot('10:00', '12:00')));

    await expect(meet(meeting('a', slot('10:00', '12:01')))).rejects.toEqual(TAKEN);
    await expect(meet(meeting('c', slot('11:59', '12:00')))).rejects.toEqual(TAKEN);
  });

  test('a meeting of several stretches, also in several rooms, has all of them or none', async () => {
    const whole = [slot('10:00', '11:00'), slot('11:00', '12:00'), slot('10:00', '11:00', 'room 2')];
    await meet(meeting('a', ...whole));

    for (const wanted of [slot('11:59', '12:30'), slot('09:30', '10:01', 'room 2')])
      await expect(meet(meeting('new', slot('14:00', '15:00'), wanted))).rejects.toEqual(TAKEN);
    await meet(meeting('new', slot('14:00', '15:00'), slot('11:00', '12:00', 'room 2')));
    await meet(meeting('a', slot('10:00', '11:00')));
    await meet(meeting('b', slot('11:00', '12:00'), slot('10:00', '11:00', 'room 2')));

    expect(idsOf(await held()).toSorted()).toEqual(['a', 'b', 'new']);
  });

  test('two promises of one collection are kept each for itself, and the refusal says which was broken', async () => {
    const opened = (id: string, ...slots: readonly Slot[]) => ({
      ...meeting(id, ...slots),
      opener: 'room 1',
    });
    await meet(opened('a', slot('10:00', '11:00', 'room 2')));

    await meet(meeting('b', slot('10:00', '11:00')));
    const elsewhere = meet(opened('c', slot('10:30', '11:30', 'room 3')));

    await expect(elsewhere).rejects.toEqual(new Conflict('test_room.opener'));
  });

  test.each([
    ['letters', { from: 'a', to: 'c' }, { from: 'b', to: 'd' }, { from: 'c', to: 'd' }],
    ['figures, by their first', { from: '10', to: '9' }, { from: '2', to: '3' }, { from: '9', to: '91' }],
    ['capitals before small letters', { from: 'B', to: 'a' }, { from: 'C', to: 'D' }, { from: 'A', to: 'B' }],
    [
      'what begins alike',
      { from: '10:00', to: '10:00:30' },
      { from: '10:00:2', to: '11' },
      { from: '1', to: '10:00' },
    ],
  ])('ends are compared as text: %s', async (_what, first, clashing, apart) => {
    const inRoom = (id: string, ends: Pick<Slot, 'from' | 'to'>) => meeting(id, { room: 'room 1', ...ends });
    await meet(inRoom('a', first));

    await expect(meet(inRoom('b', clashing))).rejects.toEqual(TAKEN);
    await meet(inRoom('b', apart));

    expect(await held()).toHaveLength(2);
  });

  test.each([
    ['overlaps itself', [slot('10:00', '11:00'), slot('10:59', '12:00')]],
    ['names a stretch twice', [slot('10:00', '11:00'), slot('10:00', '11:00')]],
    ['has a stretch within another', [slot('10:20', '10:40'), slot('10:00', '11:00')]],
    ['has no room', [slot('10:00', '11:00', '')]],
    ['has no end', [{ room: 'room 1', from: clockTime('10:00'), to: '' }]],
    ['ends at what is not text', [{ room: 'room 1', from: clockTime('10:00'), to: null as never }]],
  ])('a meeting that %s cannot be stored', async (_what, slots) => {
    await expect(meet(meeting('a', ...slots))).rejects.toThrow(Unstorable);

    expect(await held()).toEqual([]);
  });

  test('stretches of one meeting may touch, and its empty ones may stand anywhere', async () => {
    const slots = [
      slot('11:00', '12:00'),
      slot('10:00', '11:00'),
      slot('10:30', '10:30'),
      slot('10:30', '10:30'),
    ];

    await meet(meeting('a', ...slots));

    await expect(meet(meeting('b', slot('10:30', '10:31')))).rejects.toEqual(TAKEN);
  });

  test('meetings that are written together are judged together: they may swap, and may not clash', async () => {
    await meet(meeting('a', slot('10:00', '11:00')), meeting('b', slot('11:00', '13:00')));

    await meet(meeting('a', slot('11:30', '13:00')), meeting('b', slot('10:00', '11:30')));
    const clash = meet(meeting('c', slot('14:00', '15:00')), meeting('d', slot('14:30', '15:30')));

    await expect(clash).rejects.toEqual(TAKEN);
    expect(idsOf(await held()).toSorted()).toEqual(['a', 'b']);
    await expect(meet(meeting('c', slot('10:30', '10:40')))).rejects.toEqual(TAKEN);
  });

  test('what a transaction took or freed is as before when it fails', async () => {
    const { store } = bench();
    await meet(meeting('a', slot('10:00', '11:00')), meeting('b', slot('12:00', '13:00')));

    const failed = store.tx(async (t) => {
      await t.put(meetings, meeting('a', slot('15:00', '16:00')));
      await t.remove(meetings, 'b');
      await t.put(meetings, meeting('c', slot('10:00', '13:00')));
      throw giveUp;
    });

    await expect(failed).rejects.toBe(giveUp);
    await meet(meeting('d', slot('11:00', '12:00')), meeting('e', slot('13:00', '16:00')));
    for (const time of ['10:30', '12:30'] as const)
      await expect(meet(meeting('f', slot(time, '12:45')))).rejects.toEqual(TAKEN);
  });
};
