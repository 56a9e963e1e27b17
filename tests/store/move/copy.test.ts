import { execFile } from 'node:child_process';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { backUp } from '../../../api/platform/store/move/backup.ts';
import { copyStore } from '../../../api/platform/store/move/copy.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import { exportFile } from '../../../api/platform/store/move/export-file.ts';
import { fileExport } from '../../../api/platform/store/move/export-sink.ts';
import { exportPieces } from '../../../api/platform/store/move/export-source.ts';
import type { Sink } from '../../../api/platform/store/move/pieces.ts';
import { tallyOf } from '../../../api/platform/store/move/tally.ts';
import { ROUNDS } from '../../support/rounds.ts';
import { balances, bookings, schema, visits } from '../contract/fixtures.ts';
import { emptyDirectory, openIn } from '../places.ts';
import { aFilledStore, contentsOf, copyTo, digestOf, piecesOf, SEPTEMBER, sinkIn } from './stores.ts';

const filledDirectory = aFilledStore();

const copied = (from: string, to: string) => copyTo(to, embeddedPieces(from, schema));

describe('a copy of a store', () => {
  test('holds every document, log entry and file, and its digest is the same', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];

    const tally = await copied(from, to);

    expect(tally).toMatchObject({ documents: 1_205, entries: 1_600, files: 2 });
    expect(await digestOf(to)).toEqual(tally);
    const { store: there, troubles } = await openIn(to);
    const { store: here } = await openIn(from);
    expect(troubles).toEqual([]);
    expect(await contentsOf(there)).toEqual(await contentsOf(here));
  });

  test('goes on as a store does: what is written to it is there after a restart', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];
    await copied(from, to);

    const { store } = await openIn(to);
    await store.tx((t) => t.put(balances, { id: 'bob', days: 3 }));
    await store.close();

    const { store: again } = await openIn(to);
    expect(await again.get(balances, 'bob')).toEqual({ id: 'bob', days: 3 });
    expect(await again.get(bookings, 'b8')).toBeDefined();
    await expect(again.tx((t) => t.remove(balances, 'bob'))).resolves.toBeUndefined();
  });

  test('through an export and back has the same digest, gzipped or not', async () => {
    const from = await filledDirectory();
    for (const name of ['all.ndjson', 'all.ndjson.gz']) {
      const [to, path] = [await emptyDirectory(), `${await emptyDirectory()}/${name}`];

      const out = await copyStore(embeddedPieces(from, schema), await fileExport(schema, path));
      const back = await copyTo(to, exportPieces(exportFile(path), schema));

      expect(back).toEqual(out);
      expect(await digestOf(to)).toEqual(await digestOf(from));
      expect(((await stat(path)).mode & 0o777).toString(8)).toBe('600');
    }
  });

  test('of a store whose log has lost its first month is without it, also through an export and as a backup', async () => {
    const [from, to, back, saved] = [
      await filledDirectory(),
      await emptyDirectory(),
      await emptyDirectory(),
      await emptyDirectory(),
    ];
    const path = `${await emptyDirectory()}/all.ndjson`;
    const { store } = await openIn(from);
    await store.tx((t) => t.endMonth(visits, '2026-09'));
    const backup = await backUp(schema, { from, to: saved });
    await store.close();

    const tally = await copied(from, to);
    await copyStore(embeddedPieces(to, schema), await fileExport(schema, path));
    await copyTo(back, exportPieces(exportFile(path), schema));

    expect(tally).toMatchObject({ documents: 1_205, entries: 1_600 - SEPTEMBER, files: 2 });
    expect(backup).toMatchObject({ ...tally, problems: [] });
    for (const place of [to, back, saved]) expect(await digestOf(place)).toEqual(tally);
    expect((await contentsOf((await openIn(saved)).store)).visits[0]?.at).toBe('2026-10-01T00:00:00.000Z');
  });

  test('of an empty store is an empty store', async () => {
    const [from, to] = [await emptyDirectory(), await emptyDirectory()];
    await (await openIn(from)).store.close();

    expect(await copied(from, to)).toMatchObject({ documents: 0, entries: 0, files: 0 });

    const { store } = await openIn(to);
    expect(await store.get(balances, 'ann')).toBeUndefined();
  });

  test('is closed to other users of the machine', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];

    await copied(from, to);

    const names = await readdir(to, { recursive: true, withFileTypes: true });
    expect(names.filter((name) => name.isFile()).length).toBeGreaterThanOrEqual(6);
    for (const name of names) {
      const { mode } = await stat(`${name.parentPath}/${name.name}`);
      expect([name.name, (mode & 0o777).toString(8)]).toEqual([name.name, name.isFile() ? '600' : '700']);
    }
    expect(((await stat(to)).mode & 0o777).toString(8)).toBe('700');
  });
});

describe('a copy is refused', () => {
  test('into a place that holds anything, and changes nothing there', async () => {
    const [from, full] = [await filledDirectory(), await filledDirectory()];
    const before = await digestOf(full);
    const path = `${await emptyDirectory()}/all.ndjson`;
    await copyStore(embeddedPieces(from, schema), await fileExport(schema, path));

    await expect(copied(from, full)).rejects.toThrow(`${full} is not empty: it holds`);
    await expect(copied(from, from)).rejects.toThrow('is not empty');
    await expect(fileExport(schema, path)).rejects.toThrow('is not empty: it holds an earlier file');

    expect(await digestOf(full)).toEqual(before);
  });

  test('into a directory that the app has just opened', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];
    await openIn(to);
    for (const name of await readdir(to)) if (name !== 'lock') await rm(`${to}/${name}`, { recursive: true });

    await expect(copied(from, to)).rejects.toThrow('is in use by process');
  });

  test('when what arrived is not what was sent, and nothing of it is kept', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];
    const sink = await sinkIn(to);
    const forgetful: Sink = {
      ...sink,
      put: async (piece) => {
        if (piece.kind !== 'documents') return sink.put(piece);
        return sink.put({ ...piece, docs: piece.docs.filter(({ id }) => id !== 'b99') });
      },
    };

    await expect(copyStore(embeddedPieces(from, schema), forgetful)).rejects.toThrow(
      /not what was sent, and nothing was kept: 1205 documents.* became 1204 documents/,
    );

    expect(await readdir(to)).toEqual([]);
  });

  test('when no store could hold the records, which are named', async () => {
    const to = await emptyDirectory();
    const twice = ['b1', 'b2'].map((id) => ({
      id,
      person: id,
      desk: 'desk 1',
      date: '2026-11-24',
      halves: ['am'],
    }));

    await expect(
      copyTo(to, piecesOf({ kind: 'documents', name: bookings.name, docs: twice })),
    ).rejects.toThrow('b1 and b2 hold the same key of test_booking.desk');

    expect(await readdir(to)).toEqual([]);
  });

  test('when a record comes twice', async () => {
    const twice = { id: 'ann', days: 1 };
    const pieces = piecesOf({ kind: 'documents', name: balances.name, docs: [twice, twice] });

    await expect(copyTo(await emptyDirectory(), pieces)).rejects.toThrow(
      /^what arrived.* 2 documents.* 1 documents/,
    );
  });

  test('when it is told to stop, and leaves nothing', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];
    const stop = new AbortController();

    const running = copyStore(embeddedPieces(from, schema), await sinkIn(to), {
      signal: stop.signal,
      onProgress: ({ entries }) => {
        if (entries > 0) stop.abort(new Error('enough'));
      },
    });

    await expect(running).rejects.toThrow('enough');
    expect(await readdir(to)).toEqual([]);
  });

  test('when the store holds a log that this version does not know', async () => {
    const [from, to] = [await filledDirectory(), await emptyDirectory()];
    const older = { ...schema, logs: [] };

    await expect(copyTo(to, embeddedPieces(from, older))).rejects.toThrow(
      'this version has no log test_visit',
    );
  });
});

test('the app does not start on a copy that was interrupted, as if the council were new', async () => {
  const to = await emptyDirectory();
  await mkdir(`${to}/arriving`);

  await expect(openIn(to)).rejects.toThrow(`${to} holds a copy or backup that was interrupted, and no store`);
});

test('a digest does not depend on the order of documents or of their fields', async () => {
  const [a, b] = [
    { id: 'a', days: 1 },
    { id: 'b', days: 2 },
  ];
  const turned = [{ days: 2, id: 'b' }, a];
  const of = (docs: readonly { id: string; days: number }[]) =>
    tallyOf(piecesOf({ kind: 'documents', name: balances.name, docs }));

  expect(await of(turned)).toEqual(await of([a, b]));
  expect((await of([a])).digest).not.toBe((await of([b])).digest);
  expect((await of([a, b, b])).documents).toBe(3);
});

const victim = (...args: readonly string[]) =>
  promisify(execFile)(process.execPath, ['tests/store/move/victim.ts', ...args]);

const KILLS = Math.ceil(ROUNDS / 5);

test(`killed at whichever call to the disk, a copy leaves no store or all of it, and can be made again`, {
  timeout: KILLS * 20_000,
}, async () => {
  const from = await filledDirectory();
  const sent = await digestOf(from);
  const calls = Number((await victim(from, await emptyDirectory(), '0')).stdout);
  const outcomes = { none: 0, whole: 0 };

  // From the last call backwards: the end, where the copy appears, is the part to be afraid of.
  for (let call = calls; call > 0; call -= Math.ceil(calls / KILLS)) {
    const to = await emptyDirectory();
    await expect(victim(from, to, String(call)), `call ${call}`).rejects.toMatchObject({ signal: 'SIGKILL' });
    const found = await digestOf(to).catch((error: Error) => error);
    if (found instanceof Error) {
      outcomes.none += 1;
      expect(found.message, `call ${call}`).toMatch(/interrupted, and no store|journal-0.ndjson is missing/);
      await copied(from, to);
    } else outcomes.whole += 1;
    expect(await digestOf(to), `call ${call}`).toEqual(sent);
  }

  expect(outcomes.none).toBeGreaterThan(5);
});
