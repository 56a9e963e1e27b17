import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import { stampTenant } from '../../api/platform/store/stamp.ts';
import { schema } from '../../api/schema.ts';
import { testClock } from '../support/clock.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/guildhall-store-command-`);
  const trouble = (what: unknown) => {
    throw new Error(String(what));
  };
  const options = { directory: `${folder}/data`, clock: testClock(), onFatal: trouble, onTrouble: trouble };
  const store = await embeddedStore(schema, options);
  await stampTenant(store, 'tenant-1');
  await store.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const command = (...args: readonly string[]) => ['api/store.ts', ...args];

test('npm run store moves a council through a pipe, from one process to another', async () => {
  const out = spawn(process.execPath, command('export', '--from', `${folder}/data`, '--to', '-'));
  const back = spawn(process.execPath, command('import', '--from', '-', '--to', `${folder}/piped`));
  out.stdout.pipe(back.stdin);
  const [[outCode], [backCode], outSaid, backSaid] = await Promise.all([
    once(out, 'close'),
    once(back, 'close'),
    text(out.stderr),
    text(back.stdout),
  ]);

  expect([outCode, backCode]).toEqual([0, 0]);
  const digest = /digest [0-9a-f]{64}/.exec(backSaid)?.[0];
  expect(digest).toBeDefined();
  expect(outSaid).toContain(digest);
});

test('npm run store says what is wrong without a stack, and ends with 1 or 2', async () => {
  const ended = (...args: readonly string[]) =>
    promisify(execFile)(process.execPath, command(...args)).then(
      () => ({ code: 0, stderr: '' }),
      (error: { code: number; stderr: string }) => error,
    );

  const refused = await ended('copy', '--from', `${folder}/data`, '--to', `${folder}/data`);
  const wrong = await ended('copy', '--from', `${folder}/data`);

  expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining('is not empty') });
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('copy needs --to') });
  expect(refused.stderr + wrong.stderr).not.toContain('    at ');
});

test('npm run store, told to stop, ends in good order and leaves nothing', async () => {
  const waiting = spawn(process.execPath, command('import', '--from', '-', '--to', `${folder}/stopped`));
  const closed = once(waiting, 'close');
  const chunks = waiting.stderr.setEncoding('utf8')[Symbol.asyncIterator]();
  let err = '';
  const heard = async (words: string) => {
    while (!err.includes(words)) {
      const { value, done } = await chunks.next();
      if (done) throw new Error(`it never said "${words}": ${err}`);
      err += value;
    }
  };
  await heard('copying');

  waiting.kill('SIGTERM');
  await heard('stopping');
  waiting.stdin.end(
    '{"guildhall":"export","format":1}\n["store_stamp",{"id":"tenant","tenantId":"t"}]\n{"end":true}\n',
  );
  await heard('stopped, and nothing was kept');
  const [code] = await closed;

  expect(code).toBe(1);
  expect(await readdir(`${folder}/stopped`)).toEqual([]);
});
