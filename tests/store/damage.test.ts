import { appendFile, cp, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { frame } from '../../api/platform/store/frames.ts';
import { journalHeader, snapshotHeader } from '../../api/platform/store/generations.ts';
import { openReadOnly } from '../../api/platform/store/read-only.ts';
import { booking, bookings, everything, idsOf, schema, visit, visits } from './contract/fixtures.ts';
import { crashSchema, examine, writePiece } from './crash/work.ts';
import { emptyDirectory, openIn } from './places.ts';

/** A directory with one snapshot, a log segment and a journal of three lines that goes on from it. */
const grownStore = async (): Promise<string> => {
  const directory = await emptyDirectory();
  const { store } = await openIn(directory);
  await store.tx(async (t) => {
    await t.put(bookings, booking({ id: 'a', desk: 'a' }));
    await t.append(visits, visit('v', '2026-11-24T09:30:00.000Z'));
  });
  await store.checkpoint();
  for (const id of ['b', 'c', 'd']) await store.tx((t) => t.put(bookings, booking({ id, desk: id })));
  const copy = await emptyDirectory();
  await cp(directory, copy, { recursive: true, filter: (path) => !path.endsWith('/lock') });
  await store.close();
  return copy;
};

const JOURNAL = 'journal-1.ndjson';
const SNAPSHOT = 'snapshot-1.ndjson';

const filesOf = async (directory: string): Promise<Record<string, string>> => {
  const names = (await readdir(directory, { recursive: true, withFileTypes: true })).filter((name) =>
    name.isFile(),
  );
  const entries = names.map(async ({ parentPath, name }) => [
    name,
    await readFile(`${parentPath}/${name}`, 'hex'),
  ]);
  return Object.fromEntries(await Promise.all(entries));
};

/** Replaces a part of a file, or all of it. */
const edit = (name: string, change: (content: Buffer) => Buffer | string) => async (directory: string) =>
  writeFile(`${directory}/${name}`, change(await readFile(`${directory}/${name}`)));

const lineFrom = (content: Buffer, number: number): number => {
  let start = 0;
  for (let line = 0; line < number; line += 1) start = content.indexOf('\n', start) + 1;
  return start;
};

const replaceLine = (number: number, value: unknown) => (content: Buffer) => {
  const start = lineFrom(content, number);
  return Buffer.concat([
    content.subarray(0, start),
    frame(value),
    content.subarray(content.indexOf('\n', start) + 1),
  ]);
};

const flipped = (content: Buffer, place: number): Buffer => {
  const copy = Buffer.from(content);
  copy[place] = (copy[place] ?? 0) ^ 1;
  return copy;
};

/** What can happen to the files, and the words that tell the operator. */
const DAMAGES: Readonly<Record<string, readonly [(directory: string) => Promise<unknown>, RegExp]>> = {
  'an empty snapshot': [edit(SNAPSHOT, () => ''), /snapshot-1.ndjson is damaged at byte 0/],
  'an empty journal': [edit(JOURNAL, () => ''), /journal-1.ndjson is damaged at byte 0/],
  'null instead of a snapshot': [edit(SNAPSHOT, () => 'null'), /snapshot-1.ndjson is damaged at byte 0/],
  '[] instead of a journal': [edit(JOURNAL, () => '[]'), /journal-1.ndjson is damaged at byte 0/],
  'a checked null': [edit(SNAPSHOT, () => frame(null)), /snapshot-1.ndjson is damaged at byte 0/],
  'a checked list': [edit(JOURNAL, () => frame([])), /journal-1.ndjson is damaged at byte 0/],
  'half a snapshot': [
    edit(SNAPSHOT, (all) => all.subarray(0, all.length / 2)),
    /snapshot-1.ndjson is damaged at byte \d+/,
  ],
  'a snapshot without its last line': [
    edit(SNAPSHOT, (all) => all.subarray(0, all.lastIndexOf('\n', -2) + 1)),
    /snapshot-1.ndjson is damaged at byte \d+: a part of the file is missing/,
  ],
  'a snapshot without its middle': [
    edit(SNAPSHOT, (all) =>
      Buffer.concat([all.subarray(0, lineFrom(all, 1)), all.subarray(lineFrom(all, 2))]),
    ),
    /a part of the file is missing/,
  ],
  'a snapshot with more after its end': [
    edit(SNAPSHOT, (all) => Buffer.concat([all, frame([])])),
    /not what was written/,
  ],
  'NULs in a snapshot': [
    edit(SNAPSHOT, (all) => Buffer.from(all).fill(0, 60, 90)),
    /snapshot-1.ndjson is damaged/,
  ],
  'NULs in front of a journal': [
    edit(JOURNAL, (all) => Buffer.concat([Buffer.alloc(512), all])),
    /damaged at byte 0/,
  ],
  'a byte order mark': [
    edit(JOURNAL, (all) => Buffer.concat([Buffer.from('\ufeff'), all])),
    /damaged at byte 0/,
  ],
  'Windows line ends': [edit(JOURNAL, (all) => all.toString().replaceAll('\n', '\r\n')), /damaged at byte 0/],
  "a snapshot under a journal's name": [
    edit(JOURNAL, () => frame(snapshotHeader(1))),
    /does not begin as journal 1/,
  ],
  "another generation's journal": [
    edit(JOURNAL, () => frame(journalHeader(2, 0))),
    /does not begin as journal 1/,
  ],
  'a newer format': [
    edit(JOURNAL, replaceLine(0, { ...journalHeader(1, 0), format: 2 })),
    /has format 2; this version of Guildhall reads format 1/,
  ],
  'a line of another shape': [
    edit(JOURNAL, replaceLine(1, { id: 'a' })),
    /journal-1.ndjson is damaged at byte \d+: .*shape/,
  ],
  'a write of another shape': [edit(JOURNAL, replaceLine(1, [[['test_booking', 7, {}]]])), /shape/],
  'a document under another id': [
    edit(JOURNAL, replaceLine(1, [[['test_booking', 'x', { id: 'y' }]]])),
    /shape/,
  ],
  'a document that is a text': [edit(JOURNAL, replaceLine(1, [[['test_booking', 'x', 'x']]])), /shape/],
  'a log entry without a time': [edit(JOURNAL, replaceLine(1, [[['test_visit', { id: 'x' }]]])), /shape/],
  'an unknown collection': [
    edit(JOURNAL, replaceLine(1, [[['test_gone', 'x', { id: 'x' }]]])),
    /no collection test_gone/,
  ],
  'an unknown log': [
    edit(JOURNAL, replaceLine(1, [[['test_gone', { id: 'x', at: 'Z' }]]])),
    /no log test_gone/,
  ],
  'a flipped bit in the journal': [
    edit(JOURNAL, (all) => flipped(all, lineFrom(all, 2) - 10)),
    /journal-1.ndjson is damaged at byte \d+: this line is not what was written/,
  ],
  'a missing snapshot': [(directory) => rm(`${directory}/${SNAPSHOT}`), /journal-0.ndjson is missing/],
  'a missing journal': [(directory) => rm(`${directory}/${JOURNAL}`), /journal-1.ndjson is missing/],
  'nothing left but the logs': [
    (directory) => Promise.all([rm(`${directory}/${JOURNAL}`), rm(`${directory}/${SNAPSHOT}`)]),
    /journal-0.ndjson is missing/,
  ],
  'a gap between journals': [
    (directory) => writeFile(`${directory}/journal-3.ndjson`, frame(journalHeader(3, 0))),
    /journal-2.ndjson is missing/,
  ],
  'a journal that grew after it was ended': [
    async (directory) => {
      const { length } = await readFile(`${directory}/${JOURNAL}`);
      const next = Buffer.concat([
        frame(journalHeader(2, length - 1)),
        frame([[['test_balance', 'x', null]]]),
      ]);
      await writeFile(`${directory}/journal-2.ndjson`, next);
    },
    /journal-1.ndjson is damaged at byte \d+: it should be \d+ bytes long/,
  ],
};

describe('a damaged store', () => {
  test.each(Object.entries(DAMAGES))(
    '%s is refused with the file and the place, and nothing is changed',
    async (_what, [damage, words]) => {
      const directory = await grownStore();
      await damage(directory);
      const before = await filesOf(directory);

      await expect(openIn(directory)).rejects.toThrow(words);

      expect(await filesOf(directory)).toEqual(before);
      await expect(openReadOnly(directory, schema)).rejects.toThrow(words);
    },
  );

  test('a flipped bit is found wherever it is, in the last line too', async () => {
    const directory = await grownStore();
    const journal = await readFile(`${directory}/${JOURNAL}`);
    const snapshot = await readFile(`${directory}/${SNAPSHOT}`);
    const places = [
      ...Array.from({ length: journal.length - 1 }, (_, place) => [JOURNAL, journal, place] as const),
      ...Array.from({ length: snapshot.length }, (_, place) => [SNAPSHOT, snapshot, place] as const),
    ];

    for (const [name, content, place] of places) {
      await writeFile(`${directory}/${name}`, flipped(content, place));
      await expect(openReadOnly(directory, schema), `${name} byte ${place}`).rejects.toThrow(
        /damaged|format/,
      );
      await writeFile(`${directory}/${name}`, content);
    }
    expect(places.length).toBeGreaterThan(500);
  });

  test('a segment of a log that is damaged or short says so when it is read, and the rest can be used', async () => {
    const directory = await grownStore();
    const [segment = ''] = await readdir(`${directory}/logs`);
    const path = `${directory}/logs/${segment}`;
    const content = await readFile(path);

    await writeFile(path, flipped(content, 30));
    const { store } = await openIn(directory);
    await expect(store.read(visits)).rejects.toThrow(`${segment} is damaged at byte 0`);
    await truncate(path, 5);
    await expect(store.read(visits)).rejects.toThrow(`${segment} is damaged at byte 5`);
    expect(await store.get(bookings, 'a')).toBeDefined();
  });

  test.each([
    ['unique', { unique: { once: () => ['one booking in all the world'] } }],
    ['apart', { apart: { once: () => [{ in: 'the world', from: '2026', to: '2027' }] } }],
  ])(
    'records that break a promise of a newer version (%s) are refused by its name',
    async (_kind, promise) => {
      const directory = await grownStore();
      const others = schema.collections.filter(({ name }) => name !== bookings.name);

      const opening = openIn(directory, {
        schema: { collections: [{ ...bookings, ...promise }, ...others], logs: [visits] },
      });

      await expect(opening).rejects.toThrow('break the promise test_booking.once');
    },
  );
});

describe('a write that a kill or a power cut tore', () => {
  test('is cut at whatever byte it ended, and nothing before it is', { timeout: 180_000 }, async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory, { schema: crashSchema });
    for (let number = 1; number <= 4; number += 1) await writePiece(store, 'w', number);
    const journal = await readFile(`${directory}/journal-0.ndjson`);
    await store.close();
    const ends = [0, 1, 2, 3, 4].map((lines) => lineFrom(journal, lines + 1));

    for (let length = ends[0] ?? 0; length <= journal.length; length += 1) {
      const copy = await emptyDirectory();
      await writeFile(`${copy}/journal-0.ndjson`, journal.subarray(0, length));
      const whole = ends.filter((end) => end <= length).length - 1;
      const found = await examine(await openReadOnly(copy, crashSchema), new Map([['w', whole]]));
      expect(found, `cut at byte ${length}`).toEqual({ kept: whole, lost: [], halfApplied: [] });
    }
    expect(journal.length).toBeGreaterThan(1_000);
  });

  test.each([
    ['half a line', Buffer.from('0123abcd [[["test_boo')],
    ['zeros', Buffer.alloc(4_096)],
    ['a line with pages that were never written', Buffer.from(`0123abcd [[["x${'\0'.repeat(4_096)}"]]]\n`)],
  ])('is cut and said when %s was left, and the store goes on from there', async (_what, rest) => {
    const directory = await grownStore();
    await appendFile(`${directory}/${JOURNAL}`, rest);

    const { store, troubles } = await openIn(directory);
    await store.tx((t) => t.put(bookings, booking({ id: 'e', desk: 'e' })));
    await store.close();

    expect(troubles[0]?.[0]).toContain(`cut off ${rest.length} bytes`);
    const { store: again, troubles: none } = await openIn(directory);
    expect(none).toEqual([]);
    expect(idsOf(await everything(again.all(bookings))).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  test('a journal that a failed rotation left unused is dropped, and the one before goes on', async () => {
    const directory = await grownStore();
    const { length } = await readFile(`${directory}/${JOURNAL}`);
    await writeFile(`${directory}/journal-2.ndjson`, frame(journalHeader(2, length - 5)));
    await mkdir(`${directory}/files`, { recursive: true });
    await writeFile(`${directory}/snapshot-2.ndjson.tmp`, 'half');
    await writeFile(`${directory}/files/upload.tmp`, 'half');

    const { store } = await openIn(directory);

    expect(await everything(store.all(bookings))).toHaveLength(4);
    await store.close();
    expect(await readdir(directory)).not.toContain('snapshot-2.ndjson.tmp');
    expect(await readdir(`${directory}/files`)).toEqual([]);
  });
});
