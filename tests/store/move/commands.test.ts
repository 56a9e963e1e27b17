import { readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { Writable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { aFolder, councilFolder, digestIn, openCouncil, storeCommand, TENANT } from './council.ts';

describe('npm run store', () => {
  test('says how it is called, and each command says more', async () => {
    const asked = await storeCommand(['--help']);
    const nothing = await storeCommand([]);

    expect(asked).toMatchObject({ code: 0, err: '' });
    expect(nothing.code).toBe(2);
    for (const name of ['copy', 'backup', 'export', 'import', 'verify']) {
      expect(asked.out).toContain(`npm run store -- ${name}`);
      const more = await storeCommand([name, '--help']);
      expect(more).toMatchObject({
        code: 0,
        err: '',
        out: expect.stringContaining(`store -- ${name} --from`),
      });
    }
  });

  test.each([
    [['fetch', '--from', 'x'], 'there is no command "fetch"'],
    [['copy', '--to', 'x'], 'copy needs --from: the folder of a store or the address of a database'],
    [['copy', '--from', 'tests'], 'copy needs --to: an empty folder'],
    [['copy', '--form', 'x'], "Unknown option '--form'"],
    [['verify', 'data'], 'belongs to no option'],
    [['verify', '--from', 'tests', '--to', 'x'], 'verify has no --to'],
    [['copy', '--from', 'no/such', '--to', 'x'], 'no/such is not there, and --from takes the folder'],
    [['copy', '--from', 'package.json', '--to', 'x'], 'package.json is a file, and --from takes the folder'],
    [
      ['copy', '--from', 'tests', '--to', 'package.json'],
      'package.json is a file, and --to takes an empty folder',
    ],
    [['import', '--from', 'tests', '--to', 'x'], 'tests is a folder, and --from takes an export'],
    [
      ['export', '--from', 'tests', '--to', 'docs'],
      'docs is a folder, and --to takes the name of a new file',
    ],
    [['verify', '--from', 'DATABASE_URL'], 'DATABASE_URL is empty or not set'],
  ])('called wrongly, as %j, says so and ends with 2', async (args, said) => {
    const { code, out, err } = await storeCommand(args);

    expect(err).toContain(said);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).not.toContain('    at ');
  });
});

test('a command whose words nobody takes any more says so, and ends with 1', async () => {
  const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) });

  const { code, err } = await storeCommand(['verify', '--from', await councilFolder()], { stdout: full });
  const helped = await storeCommand(['--help'], { stdout: full });

  expect([code, helped.code]).toEqual([1, 1]);
  expect([err, helped.err].join()).toContain('no space left');
});

describe('copy, export and import', () => {
  test('take a council with its tenant to another folder, and to a file and back: one digest', async () => {
    const from = await councilFolder();
    const [moved, imported, piped, file] = [
      await aFolder(),
      await aFolder(),
      await aFolder(),
      `${await aFolder()}/all.ndjson.gz`,
    ];

    const copy = await storeCommand(['copy', '--from', from, '--to', moved]);
    const out = await storeCommand(['export', '--from', from, '--to', file]);
    const back = await storeCommand(['import', '--from', file, '--to', imported]);
    const pipe = await storeCommand(['export', '--from', moved, '--to', '-']);
    const unpiped = await storeCommand(['import', '--from', '-', '--to', piped], { input: pipe.out });
    const check = await storeCommand(['verify', '--from', piped]);

    const all = [copy, out, back, pipe, unpiped, check];
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(copy.out).toContain(`${moved} now holds 2 documents, 21 log entries and 1 files`);
    expect(new Set(all.map(digestIn))).toEqual(new Set([digestIn(copy)]));
    expect(digestIn(copy)).not.toBe('none');
    expect(check.out).toContain(`tenant ${TENANT}`);
    expect(pipe.out.split('\n')[0]).toBe('{"guildhall":"export","format":1}');
  });

  test('tell what goes on, on standard error', async () => {
    const { err } = await storeCommand(['copy', '--from', await councilFolder(), '--to', await aFolder()]);

    expect(err).toBe('copying ...\nreading it back and comparing ...\n');
  });

  test('are refused while Guildhall uses the folder, which is told by whom', async () => {
    const { folder } = await openCouncil();
    const to = await aFolder();

    for (const command of ['copy', 'export']) {
      const { code, err } = await storeCommand([command, '--from', folder, '--to', `${to}/x`]);
      expect(err).toContain(`${folder} is in use by process ${process.pid}`);
      expect(code).toBe(1);
    }
    expect(await readdir(to)).toEqual([]);
  });

  test('are refused where there is something already, or nothing of Guildhall, or no folder to write in', async () => {
    const [from, full] = [await councilFolder(), await councilFolder()];

    const occupied = await storeCommand(['copy', '--from', from, '--to', full]);
    const nothing = await storeCommand(['copy', '--from', 'docs', '--to', await aFolder()]);
    const nowhere = await storeCommand(['export', '--from', from, '--to', `${full}/no/such/all.ndjson`]);

    expect(occupied).toMatchObject({
      code: 1,
      err: expect.stringContaining(`${full} is not empty: it holds`),
    });
    expect(nothing).toMatchObject({
      code: 1,
      err: expect.stringContaining('docs holds no store of Guildhall'),
    });
    expect(nowhere).toMatchObject({ code: 2, err: expect.stringContaining('/no/such is not there') });
  });

  test.each(['copy', 'backup', 'export'])(
    'are refused inside the store itself, with which they would be lost: %s',
    async (command) => {
      const from = await councilFolder();
      const before = await readdir(from, { recursive: true });
      const link = `${await aFolder()}/link`;
      await symlink(from, link);

      for (const to of [`${from}/inside`, `${from}/files/deep/inside`, `${link}/inside`]) {
        const { code, err } = await storeCommand([command, '--from', from, '--to', to]);
        expect(err).toContain(`${to} lies inside ${from}`);
        expect(code).toBe(2);
      }
      expect(await readdir(from, { recursive: true })).toEqual(before);
      const beside = `${from}-beside`;
      onTestFinished(() => rm(beside, { recursive: true, force: true }));
      expect(await storeCommand([command, '--from', from, '--to', beside])).toMatchObject({ code: 0 });
    },
  );

  test('refuse an export that was cut, and leave nothing', async () => {
    const [file, to] = [`${await aFolder()}/all.ndjson`, await aFolder()];
    await storeCommand(['export', '--from', await councilFolder(), '--to', file]);
    const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
    await writeFile(file, `${lines.slice(0, -1).join('\n')}\n`);

    const { code, err } = await storeCommand(['import', '--from', file, '--to', to]);

    expect(err).toContain(`${file} was cut off after line ${lines.length - 1}`);
    expect(code).toBe(1);
    expect(await readdir(to)).toEqual([]);
  });
});

describe('backup and verify', () => {
  test('save a council while it runs, and find the copy whole', async () => {
    const { folder } = await openCouncil();
    const to = `${await aFolder()}/2026-11-24`;

    const saved = await storeCommand(['backup', '--from', folder, '--to', to]);
    const live = await storeCommand(['verify', '--from', folder]);
    const copy = await storeCommand(['verify', '--from', to]);

    expect(saved).toMatchObject({ code: 0, out: expect.stringContaining('Nothing is wrong.') });
    for (const { code, out } of [live, copy]) {
      expect(out).toContain('2 documents, 21 log entries and 1 files');
      expect(out).toContain('1 audit seals over 20 entries, 1 not sealed yet');
      expect(out).toContain('Nothing is wrong.');
      expect(code).toBe(0);
    }
    expect(new Set([saved, live, copy].map(digestIn)).size).toBe(1);
    expect((await stat(to)).mode & 0o777).toBe(0o700);
  });

  test('name file and byte of damage, and end with 1', async () => {
    const { store, folder } = await openCouncil();
    await store.checkpoint();
    const name = (await readdir(folder)).find((file) => file.startsWith('snapshot')) ?? '';
    const bytes = await readFile(`${folder}/${name}`);
    bytes.write('~', bytes.indexOf(TENANT));
    await writeFile(`${folder}/${name}`, bytes);

    for (const args of [
      ['verify', '--from', folder],
      ['backup', '--from', folder, '--to', `${await aFolder()}/x`],
    ]) {
      const { code, err } = await storeCommand(args);
      expect(err).toMatch(/snapshot-\d+\.ndjson is damaged at byte \d+/);
      expect(err).not.toContain('    at ');
      expect(code).toBe(1);
    }
  });

  test('find a rotten file in a store and in an export', async () => {
    const folder = await councilFolder();
    const file = `${await aFolder()}/all.ndjson`;
    await storeCommand(['export', '--from', folder, '--to', file]);
    const [hash = ''] = await readdir(`${folder}/files`);
    await writeFile(`${folder}/files/${hash}`, 'something else');
    const exported = await readFile(file, 'utf8');
    await writeFile(file, exported.replace(/"part":"./, '"part":"Z'));

    const store = await storeCommand(['verify', '--from', folder]);
    const text = await storeCommand(['verify', '--from', file]);

    expect(store).toMatchObject({ code: 1, out: expect.stringContaining(`- file ${hash} is damaged`) });
    expect(text).toMatchObject({
      code: 1,
      err: expect.stringContaining(`the content of file ${hash} is not what was put`),
    });
  });

  test('send who wants to back up a database to its own tools', async () => {
    const { code, err } = await storeCommand([
      'backup',
      '--from',
      'postgres://u:hunter2@127.0.0.1/x',
      '--to',
      await aFolder(),
    ]);

    expect(err).toContain('pg_dump');
    expect(err).not.toContain('hunter2');
    expect(code).toBe(2);
  });
});
