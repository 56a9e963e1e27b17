import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, rmSync, statfsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { platform, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { holdDirectory } from '../../api/platform/store/lock.ts';
import { type Binaries, platformPackage, usableBinaries } from './postgres-binaries.ts';

/** A PostgreSQL of the tests' own, reachable from this machine with the password in its address. */
export interface PostgresServer {
  /** Of its superuser, in the database `postgres`. */
  readonly url: string;
  /** Holds its data. */
  readonly directory: string;
  readonly binaries: Binaries;
  /** Ends it and removes all it held. */
  stop(): Promise<void>;
}

export interface ServerPlace {
  /** Where it keeps its directory; in memory where there is room, else in the system's temporary folder. */
  readonly folder?: string;
  /** The npm package with its programs. */
  readonly packageFolder?: string;
  /** Keeps its promises over a power cut, as a council's would; for measurements. */
  readonly isDurable?: boolean;
}

const MEMORY = '/dev/shm';
const ROOM_BYTES = 1_000_000_000;

/** A new database is a copy of 300 files, which a disk may take ten times as long for as memory. */
export const roomyFolder = (): string => {
  if (platform() !== 'linux' || !existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize > ROOM_BYTES ? MEMORY : tmpdir();
};

/** Nothing in it outlives a test, so it need not survive a power cut. A deadlock shows while a test can still wait. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  deadlock_timeout: '200ms',
  max_connections: '200',
  // Its workers enter databases that are about to be copied or dropped, which then wait for them.
  autovacuum: 'off',
  // Little is kept of what is never replayed.
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '64MB',
  // All it holds is in its directory, and goes with it.
  dynamic_shared_memory_type: 'mmap',
  // A new connection need not cost 4,096 hashes: the password is random and lives for one run.
  scram_iterations: '1',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/** As it comes, but for where it listens. */
const DURABLE = {
  listen_addresses: SETTINGS.listen_addresses,
  unix_socket_directories: SETTINGS.unix_socket_directories,
  max_connections: SETTINGS.max_connections,
  scram_iterations: SETTINGS.scram_iterations,
};

/**
 * Starts a server on a free port, with a directory of its own that is held by this process. Servers whose process was
 * killed before it could stop them are stopped first. Throws `NoPostgres` when none can run here.
 */
export const startPostgres = async ({
  folder = roomyFolder(),
  packageFolder = platformPackage(),
  isDurable = false,
}: ServerPlace = {}): Promise<PostgresServer> => {
  await stopStrays(folder);
  const { directory, letGo } = await ownDirectory(folder);
  const endNow = () => endAtOnce(directory);
  process.once('exit', endNow);
  const stop = async () => {
    await endServerIn(directory);
    await letGo();
    await removeAll(directory);
    process.off('exit', endNow);
  };
  try {
    const binaries = await usableBinaries(packageFolder, copyFor(directory));
    return { url: await run(directory, binaries, isDurable ? DURABLE : SETTINGS), directory, binaries, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

const PREFIX = 'guildhall-postgres-';
/** A folder in memory may be closed to programs, so a copy of them goes elsewhere. */
const copyFor = (directory: string): string => join(tmpdir(), `${basename(directory)}.package`);

const removeAll = async (directory: string): Promise<void> => {
  for (const each of [copyFor(directory), directory])
    await rm(each, { recursive: true, force: true, maxRetries: 5 });
};

/** A directory that is ours. One that another run took for a stray's, just before we held it, is left to it. */
const ownDirectory = async (
  folder: string,
  tries = 3,
): Promise<{ directory: string; letGo: () => Promise<void> }> => {
  const directory = await mkdtemp(join(folder, PREFIX));
  try {
    return { directory, letGo: await holdDirectory(directory) };
  } catch (error) {
    if (tries > 1) return ownDirectory(folder, tries - 1);
    throw error;
  }
};

const run = async (
  directory: string,
  binaries: Binaries,
  settings: Readonly<Record<string, string>>,
): Promise<string> => {
  const { uid, gid } = binaries.user;
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(directory, 'password');
  await writeFile(passwordFile, password);
  if (uid !== undefined && gid !== undefined)
    for (const path of [directory, passwordFile]) await chown(path, uid, gid);
  await chmod(passwordFile, 0o600);

  const data = join(directory, 'data');
  await binaries.run('initdb', [
    ...['-D', data, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync'],
    // Letters beyond ASCII have their cases on every platform, and order is by code point.
    ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]);
  return started(directory, binaries, password);
};

/** Someone may take the free port before the server does; then there is another. */
const started = async (
  directory: string,
  binaries: Binaries,
  password: string,
  tries = 3,
): Promise<string> => {
  const port = await freePort();
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  await writeFile(join(directory, 'address'), url, { mode: 0o600 });
  try {
    await startServerIn(directory, binaries, port);
    return url;
  } catch (cause) {
    if (tries > 1) return started(directory, binaries, password, tries - 1);
    const words = await readFile(logIn(directory), 'utf8').catch(() => '');
    throw new Error(`PostgreSQL does not start: ${words}`, { cause });
  }
};

const logIn = (directory: string): string => join(directory, 'log');

/** Starts a server on the data of a directory; resolves once it can be asked. */
export const startServerIn = (directory: string, binaries: Binaries, port: number): Promise<void> =>
  binaries.run('pg_ctl', [
    'start',
    '-D',
    join(directory, 'data'),
    '-l',
    logIn(directory),
    '-o',
    `-p ${port}`,
  ]);

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject()));
    });
  });

/** A run that was killed left its server: nobody holds its directory any more. */
const stopStrays = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX) || name.endsWith('.package')) continue;
    const directory = join(folder, name);
    // Held by a run that lives, or somebody else's.
    const letGo = await holdDirectory(directory).catch(() => undefined);
    if (!letGo) continue;
    await endServerIn(directory);
    await letGo();
    await removeAll(directory);
  }
};

const LOOK_AGAIN_MS = 10;

/** Ends the server of this directory, if one runs. What it held is about to be removed, so it need not tidy up. */
const endServerIn = async (directory: string): Promise<void> => {
  const url = await textOf(join(directory, 'address'));
  const pid = await pidOfServerIn(join(directory, 'data'), url);
  if (pid === undefined) return;
  process.kill(pid, 'SIGQUIT');
  // Not asked of the pid: it lives on until whoever starts processes here takes note of the end.
  while (await listensAt(url)) await pause(LOOK_AGAIN_MS);
};

/** A run that is interrupted has no time to wait for its server. What cannot be done now, the next run does. */
const endAtOnce = (directory: string): void => {
  try {
    const [pid] = readFileSync(join(directory, 'data', 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGQUIT');
    rmSync(directory, { recursive: true, force: true, maxRetries: 5 });
  } catch {}
};

/** The number in its pid file may belong to another process by now: only one that answers as this server counts. */
const pidOfServerIn = async (data: string, url: string): Promise<number | undefined> => {
  const pid = Number((await textOf(join(data, 'postmaster.pid'))).split('\n')[0]);
  if (!pid || !url) return undefined;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select current_setting('data_directory') as place");
    return rows[0].place === data ? pid : undefined;
  } catch {
    return undefined;
  } finally {
    await client.end();
  }
};

const listensAt = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');
