import { readdir, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { type Disk, nodeDisk } from '../../api/platform/store/disk.ts';
import {
  allPages,
  article,
  articles,
  booking,
  bookings,
  bytesOf,
  everything,
  idsOf,
  jobs,
  meeting,
  meetings,
  slot,
  streamOf,
  visit,
  visits,
} from './contract/fixtures.ts';
import { emptyDirectory, openIn } from './places.ts';

const visitNumber = (n: number) =>
  visit(`v${String(n).padStart(5, '0')}`, addMillis('2026-10-31T00:00:00.000Z', n * 600_000));

describe('after a restart', () => {
  test('documents, keys, stretches, order, words, entries and files are as they were', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory);
    const plan = await store.files.put(streamOf('plan'), { maxBytes: 100 });
    await store.tx(async (t) => {
      await t.putAll(bookings, [booking({ id: 'b', desk: 'desk 2' }), booking({ id: 'a' })]);
      await t.put(articles, article({ id: 'leave', title: 'Annual leave', files: [plan] }));
      await t.put(meetings, meeting('m', slot('10:00', '11:00')));
      await t.put(jobs, { id: 'j', state: 'waiting', dueAt: '' });
      await t.append(visits, visit('v1', '2026-11-24T09:30:00.000Z'));
    });
    await store.claim(jobs, 'due', 'waiting', { limit: 1 }, (job) => ({ ...job, state: 'taken' }));
    await store.tx((t) => t.remove(bookings, 'b'));
    await store.close();

    const { store: again, troubles } = await openIn(directory);

    expect(troubles).toEqual([]);
    const [kept] = await everything(again.all(bookings));
    expect(kept).toEqual(booking({ id: 'a' }));
    expect(Object.isFrozen(kept?.halves)).toBe(true);
    expect(idsOf((await again.find(bookings, 'live', 'all')).rows)).toEqual(['a']);
    await expect(again.tx((t) => t.put(bookings, booking({ id: 'c' })))).rejects.toThrow('test_booking.desk');
    const clash = again.tx((t) => t.put(meetings, meeting('n', slot('10:59', '12:00'))));
    await expect(clash).rejects.toThrow('test_room.time');
    await again.tx((t) => t.put(meetings, meeting('n', slot('11:00', '12:00'))));
    expect(await again.get(jobs, 'j')).toMatchObject({ state: 'taken' });
    expect(idsOf(await again.search(articles, 'anual'))).toEqual(['leave']);
    expect(idsOf((await again.read(visits)).rows)).toEqual(['v1']);
    expect(await bytesOf(await again.files.open(plan))).toBe('plan');
  });

  test('a log of months reads the same from segments, from memory and from both', async () => {
    const directory = await emptyDirectory();
    const all = Array.from({ length: 9_000 }, (_, n) => visitNumber(n));
    const { store } = await openIn(directory);
    const keep = (from: number, to: number) =>
      store.tx(async (t) => {
        for (const entry of all.slice(from, to)) await t.append(visits, entry);
      });
    const readAll = (desc: boolean) =>
      allPages((after) => store.read(visits, { limit: 500, desc, ...(after && { after }) }));

    await keep(0, 3_000);
    await store.checkpoint();
    await keep(3_000, 8_000);
    await store.checkpoint();
    await keep(8_000, 9_000);

    expect((await readdir(`${directory}/logs`)).length).toBeGreaterThanOrEqual(2);
    expect(await readAll(false)).toEqual(all);
    expect(await readAll(true)).toEqual(all.toReversed());
    const span = { from: all[2_990]?.at ?? 'Z', to: all[3_010]?.at ?? 'Z' } as const;
    expect((await store.read(visits, span)).rows).toEqual(all.slice(2_990, 3_010));
    expect((await store.read(visits, { ...span, desc: true })).rows).toEqual(
      all.slice(2_990, 3_010).toReversed(),
    );
    await store.close();
    const { store: again } = await openIn(directory);
    expect((await again.read(visits, span)).rows).toEqual(all.slice(2_990, 3_010));
  });

  test('an entry that comes after its month was written, from a clock that went back, finds its place', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory);
    const late = [5, 1, 3].map(visitNumber);
    for (const entry of late) {
      await store.tx((t) => t.append(visits, entry));
      await store.checkpoint();
    }

    expect(idsOf((await store.read(visits)).rows)).toEqual(['v00001', 'v00003', 'v00005']);
    await store.checkpoint();
    expect(await readdir(`${directory}/logs`)).toHaveLength(1);
  });

  test('a log is read whole while a checkpoint writes its month anew', async () => {
    let beforeReading: (() => Promise<void>) | undefined;
    const disk: Disk = {
      ...nodeDisk,
      open: async (path, how) => {
        const meanwhile = how === 'read' && path.includes('/logs/') ? beforeReading : undefined;
        beforeReading = meanwhile ? undefined : beforeReading;
        await meanwhile?.();
        return nodeDisk.open(path, how);
      },
    };
    const { store } = await openIn(await emptyDirectory(), { disk });
    for (const entry of [5, 3].map(visitNumber)) await store.tx((t) => t.append(visits, entry));
    await store.checkpoint();
    await store.tx((t) => t.append(visits, visitNumber(4)));
    beforeReading = () => store.checkpoint();

    const { rows } = await store.read(visits);

    expect(idsOf(rows)).toEqual(['v00003', 'v00004', 'v00005']);
    expect(beforeReading).toBeUndefined();
  });

  test('nobody else on the machine may read the store', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory);
    await store.files.put(streamOf('x'), { maxBytes: 1 });
    await store.tx((t) => t.append(visits, visitNumber(1)));
    await store.checkpoint();

    const names = await readdir(directory, { recursive: true, withFileTypes: true });
    expect(names.filter((name) => name.isFile()).length).toBeGreaterThanOrEqual(4);
    for (const name of names.filter((entry) => !entry.isSocket())) {
      const { mode } = await stat(`${name.parentPath}/${name.name}`);
      expect([name.name, (mode & 0o777).toString(8)]).toEqual([name.name, name.isFile() ? '600' : '700']);
    }
    expect(((await stat(directory)).mode & 0o777).toString(8)).toBe('700');
  });

  test('the next generation replaces the last one, and a clean end leaves no journal to read', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory);
    for (const id of ['a', 'b', 'c']) {
      await store.tx((t) => t.put(bookings, booking({ id, desk: id })));
      await store.checkpoint();
    }
    await store.close();

    const names = (await readdir(directory)).filter((name) => name.endsWith('.ndjson'));
    expect(names.sort()).toEqual(['journal-3.ndjson', 'snapshot-3.ndjson']);
  });

  test('a store that is closed says so', async () => {
    const { store } = await openIn(await emptyDirectory());
    await store.close();

    await expect(store.tx((t) => t.put(bookings, booking({ id: 'a' })))).rejects.toThrow('closed');
    await store.close();
  });
});
