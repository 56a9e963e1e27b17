import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { runApp } from '../support/app-process.ts';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
  folder = await mkdtemp(join(tmpdir(), 'guildhall-start-'));
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const council = (dataDir: string, more: Readonly<Record<string, string>> = {}) => ({
  ...sandbox.env,
  PORT: '0',
  DATA_DIR: join(folder, dataDir),
  ...more,
});

describe('starting Guildhall', () => {
  test('answers that it is ready, keeps its data to its own user, and stops cleanly when told', async () => {
    const app = runApp(council('ready'));
    const port = await app.port;

    const ready = await fetch(`http://127.0.0.1:${port}/health/ready`);
    app.child.kill('SIGTERM');
    const { code } = await app.ended;

    expect(ready.status).toBe(200);
    expect(code).toBe(0);
    expect((await stat(join(folder, 'ready'))).mode & 0o777).toBe(0o700);
  });

  test('starts again on the same data', async () => {
    for (let round = 0; round < 2; round += 1) {
      const app = runApp(council('again'));
      await app.port;
      app.child.kill('SIGTERM');
      expect((await app.ended).code).toBe(0);
    }
  });

  test('is refused while another process holds the data, in one sentence that names it', async () => {
    const first = runApp(council('held'));
    await first.port;

    const { code, printed } = await runApp(council('held')).ended;

    expect(code).toBe(1);
    expect(printed).toContain(String(first.child.pid));
    expect(printed).not.toContain('    at ');
  });

  test('is refused with settings missing, and every one of them is named', async () => {
    const { code, printed } = await runApp({ DATA_DIR: join(folder, 'none') }).ended;

    expect(code).toBe(1);
    for (const name of ['PUBLIC_URL', 'TENANT_ID', 'CLIENT_ID', 'BOT_APP_ID', 'APP_ID_URI'])
      expect(printed).toContain(name);
    expect(printed).not.toContain('    at ');
  });

  test('in production is refused with anything of the sandbox', async () => {
    const { code, printed } = await runApp(council('production'), '--production').ended;

    expect(code).toBe(1);
    expect(printed).toContain('JWKS_URI');
    expect(printed).toContain('GRAPH_ORIGIN');
  });

  test('is refused with an estate file that is not there or not right, and says which', async () => {
    const missing = await runApp(council('no-estate', { ESTATE_FILE: join(folder, 'no-such-file.json') }))
      .ended;
    const wrong = await runApp(council('bad-estate', { ESTATE_FILE: 'package.json' })).ended;

    expect(missing.code).toBe(1);
    expect(missing.printed).toContain('no-such-file.json');
    expect(wrong.code).toBe(1);
    expect(wrong.printed).toContain('estate file');
    expect(missing.printed + wrong.printed).not.toContain('    at ');
  });

  test('says in its log nothing of secrets', async () => {
    const app = runApp(council('secrets', { LOG_LEVEL: 'debug' }));
    await app.port;
    app.child.kill('SIGTERM');
    const { printed } = await app.ended;

    for (const name of ['CLIENT_SECRET', 'BOT_APP_SECRET'] as const)
      expect(printed).not.toContain(sandbox.env[name]);
  });
});
