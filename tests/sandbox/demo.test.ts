import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { AT_HEADER } from '../../sandbox/demo/call.ts';
import { addSampleWeeks } from '../../sandbox/demo/sample-weeks.ts';
import { startSandbox } from '../../sandbox/main.ts';
import { testClock } from '../support/clock.ts';
import { freePort, ownFolder, refused, type StartedDemo, started, whenSaid } from './demos.ts';

describe('npm run demo', () => {
  test('says in one sentence which port is taken and how to choose another', async () => {
    const neighbour = createServer().listen(0, '127.0.0.1');
    await once(neighbour, 'listening');
    const { port } = neighbour.address() as AddressInfo;

    const { complained, code } = await refused([], { PORT: String(port) });

    neighbour.close();
    expect(code).toBe(1);
    expect(complained).toContain(`Port ${port} is already in use`);
    expect(complained).toContain('PORT=');
    expect(complained).not.toContain(' at ');
  });

  test('refuses an option and a port it does not know', async () => {
    const option = await refused(['--rest']);
    const port = await refused([], { PORT: 'next door' });

    expect([option.code, port.code]).toEqual([1, 1]);
    expect(option.complained).toContain('--reset');
    expect(port.complained).toContain('PORT has to be a port number');
  });
});

describe('npm run demo with DATABASE_URL', () => {
  test('says in one sentence when the address is none, or no database can be reached there', async () => {
    const ports = { PORT: String(await freePort()), SANDBOX_PORT: String(await freePort()) };
    const nobody = await freePort();
    const none = await refused([], { ...ports, DATABASE_URL: 'guildhall' });
    const silent = await refused([], {
      ...ports,
      DATABASE_URL: `postgres://guildhall:Tr0ub4dor@localhost:${nobody}/demo`,
    });

    expect([none.code, silent.code]).toEqual([1, 1]);
    expect(none.complained).toBe('DATABASE_URL has to look like postgres://user:password@host/database.\n');
    expect(silent.complained).toContain('cannot be used: connect ECONNREFUSED');
    expect(silent.complained).not.toContain('Tr0ub4dor');
    expect(silent.complained).not.toContain(' at ');
  });

  test('refuses --reset before it touches anything, and says what to do', async () => {
    const { complained, code } = await refused(['--reset'], { DATABASE_URL: 'postgres://127.0.0.1/demo' });

    expect(code).toBe(1);
    expect(complained).toContain('never a database');
    expect(complained).toContain('createdb');
  });
});

describe('the demo as a whole', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'guildhall-demo-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('greets a person by name through both servers, can be asked as of then, and leaves nothing running', {
    timeout: 180_000,
  }, async () => {
    const { app, tenant, child } = await started({ folder });
    const said = await whenSaid(child.stdout, 'Open http://');

    const { token } = await (
      await fetch(`http://127.0.0.1:${tenant}/sandbox/token?person=care-manager`)
    ).json();
    const me = await fetch(`http://127.0.0.1:${app}/api/people/me`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const before = await fetch(`http://127.0.0.1:${app}/api/people/me`, {
      headers: { authorization: `Bearer ${token}`, [AT_HEADER]: '2026-01-05T09:00:00.000Z' },
    });
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');

    expect(before.status, 'a token of today is none of then').toBe(401);
    expect(said).toContain(`http://127.0.0.1:${tenant}`);
    expect(await me.json()).toMatchObject({ name: 'Farah Iqbal' });
    expect(code).toBe(0);
    await expect(fetch(`http://127.0.0.1:${app}/health/live`)).rejects.toThrow();
    await expect(fetch(`http://127.0.0.1:${tenant}/sandbox/people`)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['calendars.json', 'data']);
  });
});

describe('a demo that ends badly', () => {
  let folder: string;
  let first: StartedDemo;
  beforeAll(async () => {
    folder = await ownFolder();
    first = await started({ folder });
    await whenSaid(first.child.stdout, 'Open http://');
  }, 180_000);

  test('because its data is in use ends at once, and leaves the calendars as they are', {
    timeout: 180_000,
  }, async () => {
    const second = await started({ folder, complaints: 'pipe' });
    const [complained, [code]] = await Promise.all([
      text(second.child.stderr as Readable),
      once(second.child, 'exit'),
    ]);

    expect(code).toBe(1);
    expect(complained).toContain('is in use by process');
    expect(await readdir(folder)).toEqual(['data']);
  });

  test('by kill -9 takes its app along', { timeout: 180_000 }, async () => {
    expect(await answers(first.app)).toBe(true);

    first.child.kill('SIGKILL');

    await expect.poll(() => answers(first.app), { timeout: 10_000 }).toBe(false);
  });
});

const answers = (port: number): Promise<boolean> =>
  fetch(`http://127.0.0.1:${port}/health/live`).then(
    () => true,
    () => false,
  );

describe('the calendars of the demo', () => {
  test('have meetings this week, and come back with what was booked', async () => {
    const clock = testClock();
    const first = await startSandbox({ port: 0, clock });
    addSampleWeeks(first.world);
    const { id } = first.world.directory.get('clerk');
    const kept = JSON.parse(JSON.stringify(first.world.calendars.everybodys()));
    await first.close();

    const second = await startSandbox({ port: 0, clock, calendars: kept });
    await second.close();

    const events = second.world.calendars.of(id);
    expect(events.map(({ start }) => start.dateTime)).toContain('2026-11-23T09:30:00');
    expect(events).toEqual(first.world.calendars.of(id));
  });
});
