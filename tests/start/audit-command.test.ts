import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealingJob } from '../../api/platform/audit/seal.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { type EmbeddedStore, embeddedStore } from '../../api/platform/store/embedded.ts';
import { schema } from '../../api/schema.ts';
import { testClock } from '../support/clock.ts';

const MINUTE_MS = 60_000;
const aisha = { person: 'per_00000000000000000000000001', door: 'tab' } as const;

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'guildhall-audit-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const trouble = (what: unknown) => {
  throw new Error(String(what));
};

/** A store with `count` sealed entries and one that is not, handed over while it is open. */
const withTrail = async (
  name: string,
  count: number,
  use: (store: EmbeddedStore, path: string) => Promise<void>,
) => {
  const path = join(directory, name);
  const clock = testClock();
  const audit = auditTrail({ clock, ids: idsFrom(clock) });
  const store = await embeddedStore(schema, { directory: path, clock, onFatal: trouble, onTrouble: trouble });
  const record = (object: string) =>
    store.tx((t) => audit.record(t, aisha, { action: 'desks.book', object }));
  for (let n = 0; n < count; n += 1) await record(`bkg_${n}`);
  clock.advance(6 * MINUTE_MS);
  await sealingJob(store).run(clock.now());
  await record('bkg_last');
  try {
    await use(store, path);
  } finally {
    await store.close();
  }
};

const verify = async (path: string, ...more: string[]) => {
  const args = ['api/audit.ts', 'verify', '--data-dir', path, ...more];
  try {
    const { stdout } = await promisify(execFile)(process.execPath, args);
    return { code: 0, printed: stdout };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, printed: stdout + stderr };
  }
};

describe('npm run audit -- verify', () => {
  test('finds a trail whole while the service that writes it is running', () =>
    withTrail('running', 20, async (_store, path) => {
      const { code, printed } = await verify(path);

      expect(printed).toContain('Seals: 1, over entries: 20. Not sealed yet: 1.');
      expect(code).toBe(0);
    }));

  test('finds one altered byte on the disk', async () => {
    await withTrail('altered', 20, (store) => store.checkpoint());
    const path = join(directory, 'altered');
    const files = await readdir(path, { recursive: true });
    const segment = files.find((file) => file.includes('audit') && /\d{4}-\d{2}/.test(file)) ?? '';
    const bytes = await readFile(join(path, segment));
    bytes.write('X', bytes.indexOf('bkg_7') + 4);
    await writeFile(join(path, segment), bytes);

    const { code, printed } = await verify(path);

    expect(code).not.toBe(0);
    expect(printed).not.toContain('Nothing was altered');
  });

  test('finds that seals were cut off, by a hash noted earlier', () =>
    withTrail('cut', 3, async (_store, path) => {
      const head = /[0-9a-f]{64}/.exec((await verify(path)).printed)?.[0] ?? '';

      expect((await verify(path, '--head', head)).code).toBe(0);
      expect(await verify(path, '--head', 'a'.repeat(64))).toMatchObject({
        code: 1,
        printed: expect.stringContaining('cut off'),
      });
    }));

  test('says so when there is no store at all', async () => {
    const { code, printed } = await verify(join(directory, 'nothing'));

    expect(code).toBe(2);
    expect(printed).not.toContain('    at ');
  });
});
