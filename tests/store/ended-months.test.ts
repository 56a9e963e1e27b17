import { cp, readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { type Disk, nodeDisk } from '../../api/platform/store/disk.ts';
import { embeddedPieces } from '../../api/platform/store/move/embedded-source.ts';
import { tallyOf } from '../../api/platform/store/move/tally.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { idsOf, schema, visit, visits } from './contract/fixtures.ts';
import { faultyDisk, noFault } from './faulty-disk.ts';
import { emptyDirectory, openIn } from './places.ts';

/** One every ten minutes from the last day of October on: 144 and more are of November. */
const visitNumber = (n: number) =>
  visit(`v${String(n).padStart(5, '0')}`, addMillis('2026-10-31T00:00:00.000Z', n * 600_000));
const OCTOBER = ['v00000', 'v00001'];
const keep = (store: Store, n: number) => store.tx((t) => t.append(visits, visitNumber(n)));
const endOctober = (store: Store) => store.tx((t) => t.endMonth(visits, '2026-10'));
const readIn = async (store: Store) => idsOf((await store.read(visits)).rows);

/** The folder as a killed process leaves it. */
const afterKill = async (directory: string): Promise<string> => {
  const copy = await emptyDirectory();
  await cp(directory, copy, { recursive: true, filter: (path) => basename(path) !== 'lock' });
  return copy;
};
const bytesIn = async (directory: string): Promise<string> => {
  const files = await readdir(directory, { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return (await Promise.all(names.map((name) => readFile(name, 'utf8')))).join('');
};

describe('a month that was ended', () => {
  test('stays ended after a kill, whatever of it the disk still held, and then goes off the disk', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory);
    await keep(store, 0);
    await store.checkpoint();
    for (const n of [1, 200]) await keep(store, n);
    await endOctober(store);
    const lookedAt = await tallyOf(embeddedPieces(directory, schema));
    await keep(store, 2);

    const { store: next } = await openIn(await afterKill(directory));

    expect(lookedAt).toMatchObject({ entries: 1 });
    expect(await readIn(next)).toEqual(['v00002', 'v00200']);
    await endOctober(store);
    await store.compact();
    expect(await readdir(`${directory}/logs`)).toEqual([expect.stringContaining('2026-11')]);
    expect(await bytesIn(directory)).not.toMatch(/v0000[012]/);
    await store.close();
    expect(await readIn((await openIn(directory)).store)).toEqual(['v00200']);
  });

  test('stays ended when it ends while a checkpoint writes it', async () => {
    const directory = await emptyDirectory();
    let meanwhile = async () => {};
    const disk: Disk = {
      ...nodeDisk,
      rename: async (from, to) => {
        const task = to.includes('/logs/') ? meanwhile : async () => {};
        if (to.includes('/logs/')) meanwhile = async () => {};
        await task();
        return nodeDisk.rename(from, to);
      },
    };
    const { store } = await openIn(directory, { disk });
    for (const n of [0, 1, 200]) await keep(store, n);
    let ended = 0;
    meanwhile = async () => {
      ended += 1;
      await endOctober(store);
      await keep(store, 2);
    };

    await store.checkpoint();

    expect(ended).toBe(1);
    expect(await readIn(store)).toEqual(['v00002', 'v00200']);
    expect(await readIn((await openIn(await afterKill(directory))).store)).toEqual(['v00002', 'v00200']);
    await store.compact();
    expect(await readIn(store)).toEqual(['v00002', 'v00200']);
    expect(await bytesIn(directory)).not.toMatch(/v0000[01]/);
  });

  test('is whole or gone, whichever call to the disk fails, and gone after the next run', async () => {
    const endIn = async (directory: string, disk: ReturnType<typeof faultyDisk>) => {
      const { store } = await openIn(directory, { disk });
      disk.fault = noFault;
      for (const n of [0, 1, 200]) await keep(store, n);
      await store.checkpoint();
      return store;
    };
    const sound = faultyDisk();
    const quiet = await endIn(await emptyDirectory(), sound);
    const from = sound.calls.length;
    await endOctober(quiet);
    await quiet.compact();
    const calls = sound.calls.length - from;
    expect(calls).toBeGreaterThan(10);

    for (let nth = 1; nth <= calls; nth += 1) {
      const directory = await emptyDirectory();
      const disk = faultyDisk();
      const store = await endIn(directory, disk);
      const before = disk.calls.length;
      disk.fault = ({ count }) => (count === before + nth ? 'EIO' : undefined);
      const isEnded = await endOctober(store).then(
        () => true,
        () => false,
      );
      await store.compact().catch(() => {});
      disk.fault = noFault;

      const { store: next } = await openIn(await afterKill(directory));
      const found = await readIn(next);
      await endOctober(next);
      await next.compact();

      const where = `call ${nth}: ${disk.calls[before + nth - 1]?.what} ${disk.calls[before + nth - 1]?.name}`;
      expect([['v00200'], [...OCTOBER, 'v00200']], where).toContainEqual(found);
      if (isEnded) expect(found, where).toEqual(['v00200']);
      expect(await readIn(next), where).toEqual(['v00200']);
    }
  });
});
