import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { verifyAudit } from '../../api/people/audit.contract.ts';
import { changeMyProfile } from '../../api/people/contract.ts';
import { type EmbeddedStore, embeddedStore } from '../../api/platform/store/embedded.ts';
import { startWorld } from '../support/world.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guildhall-trail-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const fail = (what: unknown) => {
  throw new Error(String(what));
};

/** As someone with a hex editor on the server would: one letter of one entry of the trail. */
const alterOneByte = async () => {
  const files = await readdir(folder, { recursive: true });
  const segment = files.find((file) => file.includes('audit') && /\d{4}-\d{2}/.test(file)) ?? '';
  const bytes = await readFile(join(folder, segment));
  bytes.write('w', bytes.indexOf('people.visibility') + 7);
  await writeFile(join(folder, segment), bytes);
};

test('an administrator who checks finds one byte altered on the disk, while the service runs', async () => {
  let store: EmbeddedStore | undefined;
  const world = await startWorld({
    openStore: async (schema, clock) => {
      store = await embeddedStore(schema, { directory: folder, clock, onFatal: fail, onTrouble: fail });
      return store;
    },
  });
  const clerk = await world.as('clerk');
  const admin = await world.as('admin');
  for (const locationFor of ['everyone', 'nobody'] as const) await clerk.ok(changeMyProfile, { locationFor });
  world.clock.advance(6 * 60_000);
  await world.settle();
  await store?.checkpoint();

  const before = await admin.ok(verifyAudit, {});
  await alterOneByte();
  const after = await admin.ok(verifyAudit, {});
  await world.close();

  expect(before.problems).toEqual([]);
  expect(before.sealed).toBeGreaterThan(0);
  expect(after.problems[0]).toContain('cannot be read');
});
