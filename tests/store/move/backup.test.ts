import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../../api/platform/store/disk.ts';
import { backUp } from '../../../api/platform/store/move/backup.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import { tallyOf } from '../../../api/platform/store/move/tally.ts';
import { openReadOnly } from '../../../api/platform/store/read-only.ts';
import { article, articles, everything, idsOf, schema, streamOf } from '../contract/fixtures.ts';
import { crashSchema, examine, WRITERS, writePiece } from '../crash/work.ts';
import { faultyDisk } from '../faulty-disk.ts';
import { emptyDirectory, openIn } from '../places.ts';
import { aFilledStore, contentsOf, digestOf, fillStore } from './stores.ts';

const filledDirectory = aFilledStore();

const saved = (from: string, to: string) => backUp(schema, { from, to });

test('a backup of a store that stands still is the same store, and opens as one', async () => {
  const [from, to] = [await filledDirectory(), await emptyDirectory()];

  const findings = await saved(from, to);

  expect(findings).toMatchObject({ documents: 1_205, entries: 1_600, files: 2, problems: [] });
  expect(await digestOf(to)).toEqual(await digestOf(from));
  const { store: there, troubles } = await openIn(to);
  const { store: here } = await openIn(from);
  expect(troubles).toEqual([]);
  expect(await contentsOf(there)).toEqual(await contentsOf(here));
});

test(`${WRITERS} people write and checkpoints are made meanwhile: every backup is a state between two transactions`, async () => {
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
  const writers = Promise.all(Array.from({ length: WRITERS }, (_, n) => write(`w${n}`)));
  const generations = new Set<string>();

  for (let round = 0; round < 12 || generations.size < 4; round += 1) {
    const promised = new Map(acknowledged);
    const to = await emptyDirectory();
    const { problems } = await backUp(crashSchema, { from: directory, to });
    const found = await examine(await openReadOnly(to, crashSchema), promised);
    expect({ ...found, problems }, `round ${round}`).toMatchObject({
      lost: [],
      halfApplied: [],
      problems: [],
    });
    for (const name of await readdir(to)) if (name.startsWith('snapshot')) generations.add(name);
  }
  running = false;
  await writers;
});

test('a document that comes and goes with its file while a backup is made is in it with its file, or not at all', async () => {
  const from = await emptyDirectory();
  const { store } = await openIn(from);
  const come = async (id: string) => {
    const file = await store.files.put(streamOf(id), { maxBytes: 100 });
    await store.tx((t) => t.put(articles, article({ id, files: [file] })));
    return file;
  };
  const go = async (id: string, file: string) => {
    await store.tx((t) => t.remove(articles, id));
    await store.files.remove(file);
  };
  await come('stays');
  const old = await come('old');
  let listed = 0;
  let brief = '';
  const disk: Disk = {
    ...nodeDisk,
    list: async (path) => {
      if (path !== `${from}/files`) return nodeDisk.list(path);
      listed += 1;
      if (listed === 2) await Promise.all([go('old', old), go('brief', brief)]);
      const names = await nodeDisk.list(path);
      if (listed === 1) brief = await come('brief');
      return names;
    },
  };

  const to = await emptyDirectory();
  const { problems } = await backUp(schema, { from, to, disk });

  expect(problems).toEqual([]);
  const { store: there } = await openIn(to);
  expect(idsOf(await everything(there.all(articles)))).toEqual(['stays']);
  expect(listed).toBe(4);
});

test('a backup looks again when a checkpoint took a file away under its eyes, but not for ever', async () => {
  const from = await filledDirectory();
  const gone = (times: number) => {
    let left = times;
    return faultyDisk(({ what, name }) => {
      if (what !== 'open to read' || !name.startsWith('journal') || left === 0) return undefined;
      left -= 1;
      return 'ENOENT';
    });
  };

  const to = await emptyDirectory();
  await backUp(schema, { from, to, disk: gone(3) });

  expect(await digestOf(to)).toEqual(await digestOf(from));
  const never = await emptyDirectory();
  await expect(backUp(schema, { from, to: never, disk: gone(1_000) })).rejects.toThrow('ENOENT');
  expect(await readdir(never)).toEqual([]);
});

test('a backup is durable and closed to other users before it is called made', async () => {
  const [from, to] = [await filledDirectory(), await emptyDirectory()];
  const disk = faultyDisk();

  await backUp(schema, { from, to, disk });

  const names = await readdir(to, { recursive: true, withFileTypes: true });
  const files = names.filter((name) => name.isFile());
  expect(files.length).toBeGreaterThanOrEqual(6);
  for (const { name, parentPath } of files)
    expect(((await stat(`${parentPath}/${name}`)).mode & 0o777).toString(8)).toBe('600');
  const synced = disk.calls.filter(({ what }) => what === 'datasync').map(({ name }) => name);
  expect(files.filter(({ name }) => !synced.includes(name))).toEqual([]);
  expect(disk.calls.at(-1)).toMatchObject({ what: 'syncDirectory' });
  expect(((await stat(to)).mode & 0o777).toString(8)).toBe('700');
});

test('a damaged store is not backed up over: file and byte are named, and nothing is left that looks like a backup', async () => {
  const [from, to] = [await filledDirectory(), await emptyDirectory()];
  const name = (await readdir(from)).find((file) => file.startsWith('snapshot')) ?? '';
  const bytes = await readFile(`${from}/${name}`);
  bytes.write('X', bytes.indexOf('desk 700'));
  await writeFile(`${from}/${name}`, bytes);

  await expect(saved(from, to)).rejects.toThrow(/^snapshot-\d+\.ndjson is damaged at byte \d+/);

  expect(await readdir(to)).toEqual([]);
});

test('one lost and one rotten file do not keep the rest from being saved, and are told', async () => {
  const from = await emptyDirectory();
  const { store } = await openIn(from);
  await fillStore(store);
  const third = await store.files.put(streamOf('third'), { maxBytes: 5 });
  await store.tx((t) => t.put(articles, article({ id: 'third', files: [third] })));
  await store.close();
  const plan = (await readdir(`${from}/files`)).find((name) => name !== third) ?? '';
  await rm(`${from}/files/${third}`);
  await writeFile(`${from}/files/${plan}`, 'not the plan');

  const to = await emptyDirectory();
  const { problems } = await saved(from, to);

  expect(problems.join('\n')).toContain(`test_article third owns file ${third}, which is not there`);
  expect(problems.join('\n')).toContain(`file ${plan} is damaged`);
  expect(problems).toHaveLength(2);
  const { store: there } = await openIn(to);
  expect(await there.get(articles, 'third')).toBeDefined();
});

test('a backup into a place that holds anything is refused', async () => {
  const [from, to] = [await filledDirectory(), await filledDirectory()];

  await expect(saved(from, to)).rejects.toThrow('is not empty');
  await expect(saved(from, from)).rejects.toThrow('is not empty');

  expect(await tallyOf(embeddedPieces(to, schema))).toEqual(await digestOf(from));
});
