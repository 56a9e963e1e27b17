import { stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import {
  anything,
  balances,
  booking,
  bookings,
  bytesOf,
  everything,
  idsOf,
  type Job,
  jobs,
  streamOf,
} from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { type Fault, faultyDisk, noFault } from './faulty-disk.ts';
import { emptyDirectory, openIn } from './places.ts';

const journalWrite: Fault = ({ what, name }) =>
  what === 'write' && name.startsWith('journal') ? 'ENOSPC' : undefined;

describe('a full disk', () => {
  test('refuses the write in words, changes nothing in memory or on disk, and heals by itself', async () => {
    const directory = await emptyDirectory();
    const disk = faultyDisk();
    const { store, fatal } = await openIn(directory, { disk });
    await store.tx((t) => t.put(balances, { id: 'ann', days: 1 }));
    const before = await stat(`${directory}/journal-0.ndjson`);

    disk.fault = journalWrite;
    const refused = Array.from({ length: 10 }, (_, n) =>
      store.tx(async (t) => {
        const balance = await t.get(balances, 'ann');
        await t.put(balances, { id: 'ann', days: (balance?.days ?? 0) + 1 });
        await t.put(bookings, booking({ id: `b${n}`, desk: `desk ${n}` }));
      }),
    );
    for (const outcome of await Promise.allSettled(refused))
      expect(outcome).toMatchObject({
        reason: new StoreUnavailable('the disk is full; nothing was changed'),
      });
    disk.fault = noFault;

    expect(await store.get(balances, 'ann')).toEqual({ id: 'ann', days: 1 });
    expect(await everything(store.all(bookings))).toEqual([]);
    expect((await stat(`${directory}/journal-0.ndjson`)).size).toBe(before.size);
    await store.tx((t) => t.put(bookings, booking({ id: 'after', desk: 'desk 0' })));
    expect(fatal).toEqual([]);
    await store.close();
    const { store: again } = await openIn(directory);
    expect(idsOf(await everything(again.all(bookings)))).toEqual(['after']);
    expect(await again.get(balances, 'ann')).toEqual({ id: 'ann', days: 1 });
  });

  test('wakes nobody for what it refused, and leaves refused work in its queue', async () => {
    const disk = faultyDisk();
    const { store } = await openIn(await emptyDirectory(), { disk });
    await store.tx((t) => t.put(jobs, { id: 'a', state: 'waiting', dueAt: '' }));
    const woken: string[] = [];
    for (const topic of ['refused', 'kept']) store.onWake(topic, () => woken.push(topic));
    const taken = (job: Job): Job => ({ ...job, state: 'taken' });
    disk.fault = journalWrite;

    const write = store.tx(async (t) => {
      t.wake('refused');
      await t.put(balances, { id: 'ann', days: 1 });
    });
    const claim = store.claim(jobs, 'due', 'waiting', { limit: 1 }, taken);

    await expect(write).rejects.toThrow(StoreUnavailable);
    await expect(claim).rejects.toThrow(StoreUnavailable);
    disk.fault = noFault;
    await store.tx(async (t) => t.wake('kept'));
    expect(woken).toEqual(['kept']);
    expect(await store.claim(jobs, 'due', 'waiting', { limit: 1 }, taken)).toHaveLength(1);
  });

  test('takes back what a body that is still running has already seen', async () => {
    const disk = faultyDisk();
    const { store } = await openIn(await emptyDirectory(), { disk });
    await store.tx((t) => t.put(balances, { id: 'ann', days: 1 }));
    disk.fault = journalWrite;

    const first = store.tx((t) => t.put(balances, { id: 'ann', days: 2 }));
    const slow = store.tx(async (t) => {
      const seen = await t.get(balances, 'ann');
      for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
      await t.put(balances, { id: 'ann', days: (seen?.days ?? 0) + 10 });
    });
    await expect(first).rejects.toThrow(StoreUnavailable);
    disk.fault = noFault;

    await slow.catch(() => {});
    expect([1, 11]).toContain((await store.get(balances, 'ann'))?.days);
    await store.tx((t) => t.put(balances, { id: 'ben', days: 1 }));
  });

  test.each(['rotation', 'snapshot', 'log segment'])(
    'during a checkpoint (%s) leaves the old generation in use, and commits go on',
    async (where) => {
      const directory = await emptyDirectory();
      const disk = faultyDisk();
      const { store, fatal } = await openIn(directory, { disk, schema: crashSchema });
      await writePiece(store, 'w', 1);
      const named =
        { rotation: 'journal-1', snapshot: 'snapshot-', 'log segment': 'crash_line-' }[where] ?? '';
      disk.fault = ({ what, name }) => (what === 'write' && name.startsWith(named) ? 'ENOSPC' : undefined);

      const attempt = store.checkpoint();
      const meanwhile = writePiece(store, 'w', 2);

      await expect(attempt).rejects.toThrow('ENOSPC');
      await meanwhile;
      await writePiece(store, 'w', 3);
      expect(fatal).toEqual([]);
      disk.fault = noFault;
      await store.checkpoint();
      await writePiece(store, 'w', 4);
      await store.close();
      const { store: again } = await openIn(directory, { schema: crashSchema });
      expect(await examine(again, new Map([['w', 4]]))).toEqual({ kept: 4, lost: [], halfApplied: [] });
    },
  );

  test('refuses an upload and leaves no draft of it', async () => {
    const disk = faultyDisk(({ what, name }) =>
      what === 'write' && name.endsWith('.tmp') && !name.startsWith('journal') ? 'ENOSPC' : undefined,
    );
    const { store } = await openIn(await emptyDirectory(), { disk });

    await expect(store.files.put(streamOf('photo'), { maxBytes: 10 })).rejects.toThrow(StoreUnavailable);
    disk.fault = noFault;

    const hash = await store.files.put(streamOf('photo'), { maxBytes: 10 });
    expect(await bytesOf(await store.files.open(hash))).toBe('photo');
  });
});

test('a checkpoint never keeps what was taken back while it was made', async () => {
  const directory = await emptyDirectory();
  const disk = faultyDisk();
  const { store } = await openIn(directory, { disk });
  await store.tx(async (t) => {
    await t.put(balances, { id: 'ann', days: 1 });
    for (let n = 0; n < 4_000; n += 1) await t.put(anything, { id: `filling ${n}` });
  });
  // The write that fails is in memory when the snapshot's first line is written.
  let refused: Promise<unknown> | undefined;
  disk.fault = ({ what, name }) => {
    if (what === 'write' && name.startsWith('snapshot') && !refused)
      refused = store.tx((t) => t.put(balances, { id: 'ann', days: 99 })).catch((error) => error);
    return what === 'write' && name === 'journal-1.ndjson' ? 'ENOSPC' : undefined;
  };

  await expect(store.checkpoint()).rejects.toThrow(/taken back|disk is full/);

  expect(await refused).toBeInstanceOf(StoreUnavailable);
  disk.fault = noFault;
  await store.close();
  const { store: again } = await openIn(directory);
  expect(await again.get(balances, 'ann')).toEqual({ id: 'ann', days: 1 });
});

test('when the disk fails to keep what it took, the store stops and asks for the end of the process', async () => {
  const disk = faultyDisk();
  const { store, fatal } = await openIn(await emptyDirectory(), { disk });
  disk.fault = ({ what }) => (what === 'datasync' ? 'EIO' : undefined);

  await expect(store.tx((t) => t.put(balances, { id: 'ann', days: 1 }))).rejects.toThrow(StoreUnavailable);
  disk.fault = noFault;

  expect(fatal).toHaveLength(1);
  expect(await store.get(balances, 'ann')).toBeUndefined();
  await expect(store.tx((t) => t.put(balances, { id: 'ann', days: 1 }))).rejects.toThrow(StoreUnavailable);
  expect(await store.get(balances, 'ann')).toBeUndefined();
});

const FAULTS: Readonly<Record<string, (nth: number) => Fault>> = {
  'the disk is full for one call': (nth) => (call) => (call.count === nth ? 'ENOSPC' : undefined),
  'the disk fails one call': (nth) => (call) => (call.count === nth ? 'EIO' : undefined),
  'the disk is full from one call on': (nth) => (call) =>
    call.count >= nth && ['write', 'open to create'].includes(call.what) ? 'ENOSPC' : undefined,
};

/** The main operations in a row. Returns the newest number that was acknowledged to each writer. */
const wholeDay = async (
  directory: string,
  disk: ReturnType<typeof faultyDisk>,
): Promise<Map<string, number>> => {
  const acknowledged = new Map<string, number>();
  const opened = await openIn(directory, { disk, schema: crashSchema }).catch(() => undefined);
  if (!opened) return acknowledged;
  const { store, fatal } = opened;
  const ignore = () => {};
  const write = async (count: number) => {
    for (let left = count; left > 0; left -= 1) {
      const number = (acknowledged.get('w') ?? 0) + 1;
      await writePiece(store, 'w', number);
      acknowledged.set('w', number);
    }
  };
  await write(3).catch(ignore);
  await store.checkpoint().catch(ignore);
  await write(2).catch(ignore);
  await store.files.put(streamOf('photo'), { maxBytes: 10 }).catch(ignore);
  await store.checkpoint().catch(ignore);
  await write(2).catch(ignore);
  if (fatal.length === 0) {
    disk.fault = noFault;
    expect((await examine(store, acknowledged)).kept).toBe(acknowledged.get('w') ?? 0);
    await write(2);
  }
  await store.close();
  return acknowledged;
};

test('whichever call to the disk fails, nothing acknowledged is lost, nothing is half done, and the store goes on', async () => {
  const sound = faultyDisk();
  await wholeDay(await emptyDirectory(), sound);
  expect(sound.calls.length).toBeGreaterThan(50);

  for (const [how, faultAt] of Object.entries(FAULTS))
    for (let nth = 1; nth <= sound.calls.length; nth += 1) {
      const directory = await emptyDirectory();
      const disk = faultyDisk(faultAt(nth));
      const acknowledged = await wholeDay(directory, disk);

      const { store } = await openIn(directory, { schema: crashSchema });
      const found = await examine(store, acknowledged);
      await store.close();

      const failed = disk.calls[nth - 1];
      const where = `${how}, call ${nth}: ${failed?.what} ${failed?.name}`;
      expect({ lost: found.lost, halfApplied: found.halfApplied }, where).toEqual({
        lost: [],
        halfApplied: [],
      });
    }
}, 120_000);
