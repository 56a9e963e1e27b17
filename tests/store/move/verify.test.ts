import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { auditLog } from '../../../api/platform/audit/audit.ts';
import { sealingJob, seals } from '../../../api/platform/audit/seal.ts';
import { auditTrail } from '../../../api/platform/audit/trail.ts';
import { idsFrom } from '../../../api/platform/ids.ts';
import { collection, type Doc, type Schema } from '../../../api/platform/store/declare.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import { verifyPieces } from '../../../api/platform/store/move/verify.ts';
import { stamps, stampTenant } from '../../../api/platform/store/stamp.ts';
import { testClock } from '../../support/clock.ts';
import { schema } from '../contract/fixtures.ts';
import { emptyDirectory, openIn } from '../places.ts';
import { aFilledStore } from './stores.ts';

const filledDirectory = aFilledStore();

const verified = (directory: string, as: Schema = schema) => verifyPieces(embeddedPieces(directory, as), as);

/** Changes the first file whose name begins so. */
const damaged = async (folder: string, name: string, change: (bytes: Buffer) => Buffer): Promise<string> => {
  const file = (await readdir(folder)).find((found) => found.startsWith(name)) ?? '';
  await writeFile(`${folder}/${file}`, change(await readFile(`${folder}/${file}`)));
  return file;
};
const letter = (text: string) => (bytes: Buffer) => {
  bytes.write('~', bytes.indexOf(text) + text.length - 1);
  return bytes;
};

describe('a check of a whole store', () => {
  test('counts what is there and finds nothing wrong with what was never touched', async () => {
    expect(await verified(await filledDirectory())).toMatchObject({
      documents: 1_205,
      entries: 1_600,
      files: 2,
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
      problems: [],
    });
  });

  test('says whose data it is', async () => {
    const directory = await emptyDirectory();
    const { store } = await openIn(directory, { schema: { collections: [stamps], logs: [] } });
    await stampTenant(store, 'tenant-1');

    expect((await verified(directory, { collections: [stamps], logs: [] })).tenantId).toBe('tenant-1');
  });

  test('names file and byte of a changed letter in a snapshot and in a month of a log', async () => {
    const [first, second] = [await filledDirectory(), await filledDirectory()];
    await damaged(first, 'snapshot', letter('desk 700'));
    const segment = await damaged(`${second}/logs`, 'test_visit-2026-10', letter('"v300'));

    await expect(verified(first)).rejects.toThrow(/snapshot-\d+\.ndjson is damaged at byte \d+/);
    await expect(verified(second)).rejects.toThrow(`${segment} is damaged at byte`);
  });

  test('finds a month of a log that was cut short', async () => {
    const directory = await filledDirectory();
    const name =
      (await readdir(`${directory}/logs`)).find((file) => file.startsWith('test_visit-2026-10')) ?? '';
    await truncate(`${directory}/logs/${name}`, 1_000);

    await expect(verified(directory)).rejects.toThrow(`${name} is damaged at byte 1000`);
  });

  test('finds a file that is gone, and one that is not what was put', async () => {
    const directory = await filledDirectory();
    const [one = '', other = ''] = (await readdir(`${directory}/files`)).toSorted();
    await rm(`${directory}/files/${one}`);
    await writeFile(`${directory}/files/${other}`, 'something else');

    const { problems, missing } = await verified(directory);

    expect(missing).toEqual([one]);
    expect(problems).toEqual([
      `test_article floors owns file ${one}, which is not there`,
      expect.stringContaining(`file ${other} is damaged`),
    ]);
  });
});

interface Session extends Doc {
  readonly room: string;
  readonly from: string;
  readonly to: string;
  readonly code?: string;
}
const session = (shape: Parameters<ReturnType<typeof collection<Session>>>[1]): Schema => ({
  collections: [collection<Session>()('test_session', shape)],
  logs: [],
});

test('two documents that hold one key or take up one stretch are both named, as an app could not open them', async () => {
  const directory = await emptyDirectory();
  const careless = session({});
  const [written] = careless.collections;
  const { store } = await openIn(directory, { schema: careless });
  const put = (id: string, room: string, from: string, to: string, code?: string) =>
    store.tx((t) => t.put(written as never, { id, room, from, to, ...(code && { code }) } as never));
  await put('s1', 'oak', '09:00', '12:00', 'k');
  await put('s2', 'oak', '10:00', '10:30');
  await put('s3', 'oak', '11:00', '11:30');
  await put('s4', 'oak', '12:00', '13:00');
  await put('s5', 'elm', '10:00', '11:00', 'k');
  await store.close();

  const { problems } = await verified(
    directory,
    session({
      unique: { code: (s) => (s.code ? [s.code] : []) },
      apart: { room: (s) => [{ in: s.room, from: s.from, to: s.to }] },
    }),
  );

  expect(problems).toEqual([
    's1 and s5 hold the same key of test_session.code',
    's1 and s2 take up the same stretch of test_session.room',
    's1 and s3 take up the same stretch of test_session.room',
  ]);
});

test('a document that a room cannot read is named, and the check goes on', async () => {
  const directory = await emptyDirectory();
  const careless = session({});
  const { store } = await openIn(directory, { schema: careless });
  await store.tx((t) => t.put(careless.collections[0] as never, { id: 's1' } as never));
  await store.close();

  const strict = session({ index: { room: (s) => ({ in: s.room.toLowerCase(), by: s.from }) } });

  expect((await verified(directory, strict)).problems).toEqual([
    expect.stringMatching(/^test_session s1: .*toLowerCase/),
  ]);
});

describe('the seals of the audit trail', () => {
  const trailSchema: Schema = { collections: [seals], logs: [auditLog] };
  const office = async () => {
    const directory = await emptyDirectory();
    const clock = testClock();
    const { store } = await openIn(directory, { schema: trailSchema, clock });
    const audit = auditTrail({ clock, ids: idsFrom(clock) });
    for (let n = 0; n < 3; n += 1) {
      await store.tx((t) =>
        audit.record(
          t,
          { person: 'per_00000000000000000000000001', door: 'tab' },
          { action: 'desks.book', object: `bkg_${n}` },
        ),
      );
      clock.advance(360_000);
      await sealingJob(store).run(clock.now());
    }
    return { directory, store };
  };

  test('are followed from the first to the last', async () => {
    const { directory } = await office();

    expect(await verified(directory, trailSchema)).toMatchObject({
      trail: { seals: 3, sealed: 3, unsealed: 0 },
      problems: [],
    });
  });

  test('show one that was forged', async () => {
    const { directory, store } = await office();
    const middle = (await store.find(seals, 'time', 'all')).rows[1];
    if (!middle) throw new Error('three seals were made');
    await store.tx((t) => t.put(seals, { ...middle, hash: 'f'.repeat(64) }));

    expect((await verified(directory, trailSchema)).problems.join()).toContain('altered');
  });
});
