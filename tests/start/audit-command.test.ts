import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditMonths } from '../../api/platform/audit/ending.ts';
import { AUDIT_KEPT } from '../../api/platform/audit/kept.ts';
import { sealingJob } from '../../api/platform/audit/seal.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { endRule } from '../../api/platform/log-retention.ts';
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

  describe('after the first month of the record has ended', () => {
    const years = async (name: string): Promise<string> => {
      const path = join(directory, name);
      const clock = testClock();
      const audit = auditTrail({ clock, ids: idsFrom(clock) });
      const store = await embeddedStore(schema, {
        directory: path,
        clock,
        onFatal: trouble,
        onTrouble: trouble,
      });
      for (const month of ['2026-11', '2026-12', '2027-01']) {
        for (let n = 0; n < 20; n += 1)
          await store.tx((t) =>
            audit.record(t, aisha, { action: 'desks.book', object: `bkg_${month}_${n}` }),
          );
        clock.advance(6 * MINUTE_MS);
        await sealingJob(store).run(clock.now());
        clock.set(month === '2026-11' ? '2026-12-24T09:30:00.000Z' : '2027-01-24T09:30:00.000Z');
      }
      clock.set('2032-12-02T03:00:00.000Z');
      const before = addMillis(clock.now(), -AUDIT_KEPT.days * 86_400_000);
      const rule = auditMonths({ store, clock, audit });
      expect(await endRule(store, rule, before, async () => new Set())).toEqual({ ended: 1, held: 0 });
      await store.compact();
      await store.close();
      return path;
    };
    const segmentOf = async (path: string, month: string) =>
      join(
        path,
        (await readdir(path, { recursive: true })).find((file) => file.includes(`audit-${month}`)) ?? month,
      );

    test('finds what is left whole, and says how many entries ended', async () => {
      const { code, printed } = await verify(await years('ended'));

      expect(printed).toContain('Seals: 2, over entries: 40. Not sealed yet: 1. Ended: 20.');
      expect(printed).toContain('Nothing was altered');
      expect(code).toBe(0);
    });

    test('finds one altered byte', async () => {
      const path = await years('ended-altered');
      const segment = await segmentOf(path, '2026-12');
      const bytes = await readFile(segment);
      bytes.write('X', bytes.indexOf('bkg_2026-12_7') + 4);
      await writeFile(segment, bytes);

      expect(await verify(path)).toMatchObject({
        code: 1,
        printed: expect.stringContaining('cannot be read'),
      });
    });

    test('finds a month whose file somebody took away', async () => {
      const path = await years('ended-robbed');
      await rm(await segmentOf(path, '2026-12'));

      expect(await verify(path)).toMatchObject({
        code: 1,
        printed: expect.stringContaining('cannot be read'),
      });
    });

    test('finds a month that somebody ended past the record', async () => {
      const path = await years('ended-past');
      const clock = testClock('2033-01-01T00:00:00.000Z');
      const store = await embeddedStore(schema, {
        directory: path,
        clock,
        onFatal: trouble,
        onTrouble: trouble,
      });
      await store.tx((t) => t.endMonth(auditLog, '2026-12'));
      await store.close();

      expect(await verify(path)).toMatchObject({
        code: 1,
        printed: expect.stringContaining('0 entries where 20 were sealed'),
      });
    });
  });

  test('says so when there is no store at all', async () => {
    const { code, printed } = await verify(join(directory, 'nothing'));

    expect(code).toBe(2);
    expect(printed).not.toContain('    at ');
  });
});
