import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execPath, getuid } from 'node:process';
import { createInterface } from 'node:readline';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { createDatabaseOn, enterServer } from '../support/databases.ts';
import { createDatabase } from '../support/postgres.ts';
import { NoPostgres, platformPackage } from '../support/postgres-binaries.ts';
import { roomyFolder, startPostgres } from '../support/postgres-server.ts';

const aFolder = async () => {
  const folder = await mkdtemp(join(roomyFolder(), 'guildhall-servers-'));
  // Whoever runs the server must be able to enter.
  await chmod(folder, 0o755);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
};

const ask = async (url: string, question: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    return (await client.query(question)).rows;
  } finally {
    await client.end();
  }
};

/** With `DATABASE_URL_TEST` the tests run where no server of ours can. */
const canRun = await startPostgres().then(
  ({ stop }) => stop().then(() => true),
  (error) => {
    if (error instanceof NoPostgres) return false;
    throw error;
  },
);

/** A server of this test's own, stopped after it. */
const aServer = async (place: Parameters<typeof startPostgres>[0]) => {
  const server = await startPostgres(place);
  onTestFinished(server.stop);
  return server;
};

const databasesOf = async (url: string, run: string) =>
  (await ask(url, `select datname from pg_database where starts_with(datname, '${run}')`)).length;

test('a test gets a database of its own, and it is gone when dropped', async () => {
  const [one, other] = await Promise.all([createDatabase(), createDatabase()]);
  await ask(one.url, 'create table kept (id int)');

  expect(await ask(other.url, "select to_regclass('kept') as found")).toEqual([{ found: null }]);
  await Promise.all([one.drop(), other.drop()]);
  await expect(ask(one.url, 'select 1')).rejects.toMatchObject({ code: '3D000' });
});

test('a database can begin as a copy of another', async () => {
  const model = await createDatabase();
  await ask(model.url, "create table kept as select 'Ä' as word");

  const copies = await Promise.all(Array.from({ length: 8 }, () => createDatabase(model.name)));

  for (const copy of copies)
    expect(await ask(copy.url, 'select lower(word) as word from kept')).toEqual([{ word: 'ä' }]);
  await Promise.all([model, ...copies].map(({ drop }) => drop()));
});

describe.skipIf(!canRun)('a server of the tests’ own', () => {
  /** The platform's package as npm leaves it without its install script, in a folder of its own. */
  let checkout: string;
  let packageFolder: string;
  beforeAll(async () => {
    checkout = await mkdtemp(join(tmpdir(), 'guildhall-checkout-'));
    packageFolder = join(checkout, 'package');
    const filter = async (path: string) => !(await lstat(path)).isSymbolicLink();
    await cp(platformPackage(), packageFolder, { recursive: true, filter });
  });
  beforeEach(() => chmod(checkout, 0o755));
  afterAll(() => rm(checkout, { recursive: true }));

  test('drops the databases of a run that was killed, and not those of one that lives', async () => {
    const { url } = await aServer({ folder: await aFolder() });
    const [killed, living] = [await enterServer(url), await enterServer(url)];
    await Promise.all([killed, living].map((server) => createDatabaseOn(server)));
    await ask(
      url,
      `select pg_terminate_backend(pid, 5000) from pg_stat_activity where application_name = '${killed.run}'`,
    );

    const next = await enterServer(url);

    expect(await databasesOf(url, killed.run)).toBe(0);
    expect(await databasesOf(url, living.run)).toBe(1);
    await living.leave();
    expect(await databasesOf(url, living.run)).toBe(0);
    await next.leave();
  });

  test('leaves nothing behind when it stops', async () => {
    const folder = await aFolder();
    const server = await startPostgres({ folder });
    expect(await readdir(folder)).toHaveLength(1);

    await server.stop();

    expect(await readdir(folder)).toEqual([]);
    await expect(ask(server.url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('is there for each of two runs side by side', async () => {
    const folder = await aFolder();
    const [first, second] = [await aServer({ folder }), await aServer({ folder })];

    expect(await ask(first.url, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect(await ask(second.url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  /** A run of the tests in a process of its own. */
  const anotherRun = async (folder: string) => {
    const run = spawn(execPath, ['tests/store/killed-run.ts', folder], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const [url] = await once(createInterface({ input: run.stdout }), 'line');
    const end = async (signal: NodeJS.Signals) => {
      run.kill(signal);
      await once(run, 'exit');
    };
    return { url, end };
  };

  test('is stopped by the next run, with all it held, when its own was killed', async () => {
    const folder = await aFolder();
    const { url, end } = await anotherRun(folder);
    await end('SIGKILL');
    expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);

    await aServer({ folder });

    await expect(ask(url, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    expect(await readdir(folder)).toHaveLength(1);
  });

  test('is stopped at once when its run is interrupted', async () => {
    const folder = await aFolder();
    const { url, end } = await anotherRun(folder);

    await end('SIGTERM');

    await expect.poll(() => ask(url, 'select 1').catch(({ code }) => code)).toBe('ECONNREFUSED');
    expect(await readdir(folder)).toEqual([]);
  });

  test('that no longer runs is removed by the next run', async () => {
    const folder = await aFolder();
    await mkdir(join(folder, 'guildhall-postgres-abc123', 'data'), { recursive: true });

    await aServer({ folder });

    expect(await readdir(folder)).not.toContain('guildhall-postgres-abc123');
  });

  test('starts though packages were installed without their scripts', async () => {
    const folder = await aFolder();

    const { url } = await aServer({ folder, packageFolder });

    expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);
  });

  test.runIf(getuid?.() === 0)('starts from a checkout that is closed to all but root', async () => {
    const folder = await aFolder();
    await chmod(checkout, 0o700);

    const { url } = await aServer({ folder, packageFolder });

    expect(await ask(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    expect((await stat(checkout)).mode & 0o777).toBe(0o700);
  });

  test('that cannot run here says so, and leaves nothing behind', async () => {
    const folder = await aFolder();
    const empty = await aFolder();
    for (const part of ['native', 'scripts', 'package.json']) await mkdir(join(empty, part));

    const started = startPostgres({ folder, packageFolder: empty });

    await expect(started).rejects.toThrow(NoPostgres);
    expect(await readdir(folder)).toEqual([]);
  });
});
