import { expect, test } from 'vitest';
import { schema } from '../../api/schema.ts';
import { emptyDatabase, openOn } from './databases.ts';
import { aFolder, councilFolder, digestIn, fillCouncil, storeCommand, TENANT } from './move/council.ts';

test('a council moves from its folder to a database and back, and can be checked and exported on either side', async () => {
  const [folder, url, home, file] = [
    await councilFolder(),
    await emptyDatabase(),
    await aFolder(),
    `${await aFolder()}/all.ndjson`,
  ];
  const env = { DATABASE_URL: url };

  const there = await storeCommand(['copy', '--from', folder, '--to', 'DATABASE_URL'], { env });
  const check = await storeCommand(['verify', '--from', url]);
  const out = await storeCommand(['export', '--from', url, '--to', file]);
  const back = await storeCommand(['copy', '--from', 'DATABASE_URL', '--to', home], { env });

  const all = [there, check, out, back];
  expect(all.map(({ code, err }) => [code, err.includes('    at ')])).toEqual(all.map(() => [0, false]));
  expect(there.out).toMatch(/^the database ".*" at .* now holds 2 documents, 21 log entries and 1 files/);
  expect(check.out).toContain(`tenant ${TENANT}`);
  expect(check.out).toContain('1 audit seals over 20 entries, 1 not sealed yet');
  expect(new Set(all.map(digestIn)).size).toBe(1);
  const password = new URL(url).password;
  if (password) expect(all.map(({ out, err }) => out + err).join()).not.toContain(password);
});

test('while a node runs a council cannot move away, but can be exported and checked', async () => {
  const url = await emptyDatabase();
  const { store } = await openOn(url, { schema });
  await fillCouncil(store);

  const move = await storeCommand(['copy', '--from', url, '--to', await aFolder()]);
  const out = await storeCommand(['export', '--from', url, '--to', `${await aFolder()}/all.ndjson.gz`]);
  const check = await storeCommand(['verify', '--from', url]);

  expect(move).toMatchObject({
    code: 1,
    err: expect.stringContaining('is in use by Guildhall. Stop every node'),
  });
  expect([out.code, check.code]).toEqual([0, 0]);
  expect(digestIn(out)).toBe(digestIn(check));
});
