import { cp } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { openReadOnly } from '../../api/platform/store/read-only.ts';
import { balances } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { faultyDisk } from './faulty-disk.ts';
import { emptyDirectory, openIn } from './places.ts';

const turns = async (count: number) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise(setImmediate);
};

test('a snapshot made while a transaction is half done never holds that half', async () => {
  const directory = await emptyDirectory();
  const { store } = await openIn(directory);
  const gate = Promise.withResolvers<void>();
  const failing = store.tx(async (t) => {
    await t.put(balances, { id: 'ann', days: 99 });
    await gate.promise;
    throw new Error('changed my mind');
  });
  const made = store.checkpoint();
  await Promise.race([made, turns(200)]);
  gate.resolve();
  await expect(failing).rejects.toThrow('changed my mind');
  await made;

  const copy = await emptyDirectory();
  await cp(directory, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') });

  const { store: again } = await openIn(copy);
  expect(await again.get(balances, 'ann')).toBeUndefined();
});

test('a tool that looks while the service writes and makes checkpoints sees whole transactions, none lost', async () => {
  const directory = await emptyDirectory();
  const { store } = await openIn(directory, { schema: crashSchema, journalBytes: 20_000 });
  const acknowledged = new Map<string, number>();
  let running = true;
  const write = async (writer: string) => {
    for (let number = 1; running; number += 1) {
      await writePiece(store, writer, number);
      acknowledged.set(writer, number);
    }
  };
  const writers = Promise.all(['a', 'b', 'c', 'd'].map(write));

  const written = () => acknowledged.get('a') ?? 0;
  for (let look = 0; look < 20 || written() < 20; look += 1) {
    const promised = new Map(acknowledged);
    const found = await examine(await openReadOnly(directory, crashSchema), promised);
    expect(found, `look ${look}`).toMatchObject({ lost: [], halfApplied: [] });
  }
  running = false;
  await writers;
});

test('a tool looks again when a checkpoint took a file away under its eyes, but not for ever', async () => {
  const directory = await emptyDirectory();
  const { store } = await openIn(directory, { schema: crashSchema });
  await writePiece(store, 'w', 1);
  const once = faultyDisk(({ what, count }) =>
    what === 'open to read' && count === 1 ? 'ENOENT' : undefined,
  );
  const always = faultyDisk(({ what }) => (what === 'open to read' ? 'ENOENT' : undefined));

  const found = await examine(await openReadOnly(directory, crashSchema, once), new Map([['w', 1]]));

  expect(found).toEqual({ kept: 1, lost: [], halfApplied: [] });
  await expect(openReadOnly(directory, crashSchema, always)).rejects.toThrow('ENOENT');
  await expect(openReadOnly(await emptyDirectory(), crashSchema)).rejects.toThrow(
    'journal-0.ndjson is missing',
  );
});
