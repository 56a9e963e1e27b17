import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type PostgresServer, startPostgres, startServerIn } from './postgres-server.ts';

const execute = promisify(execFile);

/** A server of one test file's own, which can be hurt without hurting other tests. */
export interface BreakablePostgres extends PostgresServer {
  /** Ends it in the middle of whatever it does, as when its machine loses power but not its disk. */
  crash(): Promise<void>;
  /** Starts it again after a crash, on the same port and data. */
  start(): Promise<void>;
  /** Every process of it stops where it is, as on a machine that hangs: connections stay open and nothing answers. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
}

export const breakablePostgres = async (): Promise<BreakablePostgres> => {
  const server = await startPostgres();
  const port = Number(new URL(server.url).port);
  const thaw = async () => {
    for (const pid of await processesOf(server)) process.kill(pid, 'SIGCONT');
  };
  return {
    ...server,
    crash: async () => {
      process.kill(await postmasterOf(server), 'SIGQUIT');
      while (await listens(port)) await pause(LOOK_AGAIN_MS);
    },
    start: () => startServerIn(server.directory, server.binaries, port),
    freeze: async () => {
      // The postmaster first: it would go on starting others.
      process.kill(await postmasterOf(server), 'SIGSTOP');
      for (const pid of await processesOf(server)) process.kill(pid, 'SIGSTOP');
    },
    thaw,
    stop: async () => {
      // A frozen server cannot be asked to end.
      await thaw().catch(() => {});
      await server.stop();
    },
  };
};

const LOOK_AGAIN_MS = 5;

const postmasterOf = async ({ directory }: PostgresServer): Promise<number> =>
  Number((await readFile(join(directory, 'data', 'postmaster.pid'), 'utf8')).split('\n')[0]);

const processesOf = async (server: PostgresServer): Promise<readonly number[]> => {
  const postmaster = await postmasterOf(server);
  const { stdout } = await execute('ps', ['-A', '-o', 'pid=,ppid=']);
  const all = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  return [postmaster, ...all.flatMap(([pid = 0, parent]) => (parent === postmaster ? [pid] : []))];
};

const listens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true));
    socket.once('error', () => resolve(false)).once('connect', () => socket.destroy());
  });
