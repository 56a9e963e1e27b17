import { readFile, writeFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { copyStore } from '../../../api/platform/store/move/copy.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import { exportFile } from '../../../api/platform/store/move/export-file.ts';
import { fileExport, pipedExport } from '../../../api/platform/store/move/export-sink.ts';
import { exportPieces } from '../../../api/platform/store/move/export-source.ts';
import { tallyOf } from '../../../api/platform/store/move/tally.ts';
import { schema, streamOf } from '../contract/fixtures.ts';
import { emptyDirectory } from '../places.ts';
import { aFilledStore, copyTo, digestOf } from './stores.ts';

const filledDirectory = aFilledStore();

/** The lines of one export, made once; each test changes a copy. */
let lines: readonly string[];
beforeAll(async () => {
  const path = `${await emptyDirectory()}/all.ndjson`;
  await copyStore(embeddedPieces(await filledDirectory(), schema), await fileExport(schema, path));
  lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
});

/** What an import says of an export that someone changed. */
const saidOf = async (change: (lines: string[]) => readonly string[]): Promise<string> => {
  const path = `${await emptyDirectory()}/all.ndjson`;
  await writeFile(
    path,
    change([...lines])
      .map((line) => `${line}\n`)
      .join(''),
  );
  const to = await emptyDirectory();
  const said = await copyTo(to, exportPieces(exportFile(path), schema)).then(
    () => 'nothing',
    (error: Error) => error.message,
  );
  if (said !== 'nothing') await expect(digestOf(to)).rejects.toThrow('is missing');
  return said;
};
const placeOf = (part: string) => lines.findIndex((line) => line.includes(part));
const replaced = (place: number, by: string) => (all: string[]) => all.with(place, by);

describe('an export', () => {
  test('is one JSON text a line: header, records under their names, files in parts, and the end with its digest', () => {
    const values = lines.map((line) => JSON.parse(line));

    expect(values[0]).toEqual({ guildhall: 'export', format: 1 });
    expect(values[placeOf('"id":"b3"')]).toEqual([
      'test_booking',
      expect.objectContaining({ id: 'b3', desk: 'desk 3' }),
    ]);
    expect(values[placeOf('"id":"v1599"')]?.[0]).toBe('test_visit');
    expect(values.at(-2)).toEqual({
      file: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: expect.any(Number),
    });
    expect(values.at(-1)).toEqual({
      end: true,
      count: 2_807,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  test('unchanged is imported', async () => {
    expect(await saidOf((all) => all)).toBe('nothing');
  });

  test('into a pipe is the same text, and says when nobody reads it any more', async () => {
    const from = await filledDirectory();
    const pipe = new PassThrough();
    const read = buffer(pipe);

    await copyStore(embeddedPieces(from, schema), pipedExport(pipe));
    pipe.end();

    const text = await read;
    const there = await tallyOf(exportPieces({ name: 'pipe', content: streamOf(text.toString()) }, schema));
    expect(there).toEqual(await digestOf(from));
    const broken = new PassThrough();
    broken.destroy();
    await expect(copyStore(embeddedPieces(from, schema), pipedExport(broken))).rejects.toThrow('destroyed');
  });
});

describe('an import is refused, and keeps nothing, when the export', () => {
  test('was cut off, wherever it was', async () => {
    for (const left of [1, 2, placeOf('test_visit'), placeOf('"part"') + 1, lines.length - 1])
      expect(await saidOf((all) => all.slice(0, left))).toContain(
        `was cut off after line ${left}: the last line, with count and digest, is missing`,
      );
    expect(await saidOf((all) => [...all.slice(0, -1), (all.at(-1) ?? '').slice(0, 9)])).toContain('damaged');
    expect(await saidOf(() => [])).toContain('was cut off after line 0');
  });

  test('has one changed letter: in a record, a file, or the end', async () => {
    const booking = placeOf('"id":"b3"');
    const at = lines.slice(0, booking).reduce((sum, line) => sum + Buffer.byteLength(line) + 1, 0);

    expect(
      await saidOf((all) => all.with(booking, (all[booking] ?? '').replace('desk 3', 'desk x'))),
    ).toContain('its digest is not that of what it holds');
    expect(await saidOf(replaced(booking, '["test_booking",{"id":'))).toContain(
      `is damaged at line ${booking + 1}, byte ${at}: this line is not what was written`,
    );
    const part = placeOf('"part"');
    expect(
      await saidOf((all) => all.with(part, (all[part] ?? '').replace('"part":"c', '"part":"d'))),
    ).toMatch(/the content of file [0-9a-f]{64} is not what was put/);
  });

  test('lacks a line, has one twice, or goes on after its end', async () => {
    const [booking, visit] = [placeOf('"id":"b3"'), placeOf('"id":"v3"')];
    const twice = (place: number) => (all: string[]) => all.toSpliced(place, 0, all[place] ?? '');

    expect(await saidOf((all) => all.toSpliced(booking, 1))).toContain(
      'it should hold 2807 records and holds 2806',
    );
    expect(await saidOf(twice(booking))).toContain('it should hold 2807 records and holds 2808');
    expect(await saidOf(twice(visit))).toContain('the entries of test_visit are not in order');
    expect(await saidOf((all) => [...all, all[2] ?? ''])).toContain('something follows the end line');
    expect(await saidOf((all) => all.toSpliced(-1, 0, all[booking] ?? ''))).toContain(
      'a document comes after log entries',
    );
  });

  test('comes from a newer version: nothing it holds is dropped without a word', async () => {
    expect(await saidOf((all) => all.toSpliced(1, 0, '["kudos_note",{"id":"k1"}]'))).toMatch(
      /holds records of kudos_note, which this version of Guildhall does not know.*Update Guildhall first/,
    );
    expect(await saidOf(replaced(0, '{"guildhall":"export","format":2}'))).toContain('holds format 2, which');
  });

  test('is something else altogether', async () => {
    expect(await saidOf(() => ['hello', 'world'])).toContain('is damaged at line 1, byte 0');
    expect(await saidOf((all) => all.slice(1))).toContain('it does not begin as an export of Guildhall');
    for (const odd of [
      '7',
      'null',
      '[]',
      '["test_booking"]',
      '["test_booking",null]',
      '{"file":"../x","part":""}',
    ])
      expect(await saidOf((all) => all.toSpliced(1, 0, odd)), odd).toContain('is damaged at line 2');
    expect(await saidOf((all) => all.toSpliced(1, 0, '["test_booking",{"desk":"no id"}]'))).toContain(
      'test_booking.id is not a text',
    );
  });

  test('was gzipped and then cut or changed', async () => {
    const folder = await emptyDirectory();
    const path = `${folder}/all.ndjson.gz`;
    await copyStore(embeddedPieces(await filledDirectory(), schema), await fileExport(schema, path));
    const bytes = await readFile(path);
    expect(gunzipSync(bytes).toString().trimEnd().split('\n').length).toBe(lines.length);
    const changed = Buffer.from(bytes);
    changed.writeUInt8(changed.readUInt8(bytes.length >> 1) ^ 0x55, bytes.length >> 1);
    const said = async (name: string, content: Uint8Array) => {
      await writeFile(`${folder}/${name}`, content);
      return tallyOf(exportPieces(exportFile(`${folder}/${name}`), schema)).then(
        () => 'nothing',
        (error: Error) => error.message,
      );
    };

    expect(await said('cut.gz', bytes.subarray(0, -200))).toContain('was cut off after line');
    expect(await said('changed.gz', changed)).toMatch(/cannot be unpacked|is damaged at line/);
    expect(await said('plain.gz', Buffer.from('{"guildhall":"export"}'))).toContain('cannot be unpacked');
  });

  test('is one endless line', async () => {
    const endless = async function* () {
      for (;;) yield Buffer.alloc(8 << 20, 'x');
    };

    await expect(tallyOf(exportPieces({ name: 'all', content: endless() }, schema))).rejects.toThrow(
      'all is damaged at line 1, byte 0: this line does not end',
    );
  });
});
