import { createHash } from 'node:crypto';
import { realpath, rename, rm } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { pid, platform } from 'node:process';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';

/** Another process holds the directory. The message names it. */
export class StoreHeld extends Error {
  constructor(directory: string, holder: string) {
    super(
      `${directory} is in use by ${holder}. Two processes on one store would destroy it. Stop that one first`,
    );
    this.name = 'StoreHeld';
  }
}

/**
 * Makes this process the only one that writes a directory, by listening on a socket in it: the kernel ends that with
 * the process, however it dies. A pid file would not do: in a container the pid is always the same.
 * Returns what lets go. Throws `StoreHeld`.
 */
export const holdDirectory = async (directory: string): Promise<() => Promise<void>> => {
  const address = await addressOf(directory);
  for (let look = 0; ; look += 1) {
    const server = await listening(address);
    if (server) return () => new Promise((resolve) => server.close(() => resolve()));
    const holder = await whoHolds(address);
    if (holder) throw new StoreHeld(directory, holder);
    if (look > LOOKS) throw new StoreHeld(directory, 'a process that is taking it over and does not end');
    await clear(address, directory);
  }
};

/** Unix allows about 100 bytes for the path of a socket; Windows has named pipes. */
const addressOf = async (directory: string): Promise<string> => {
  const real = await realpath(directory);
  const name = `guildhall-${createHash('sha256').update(real).digest('hex').slice(0, 20)}`;
  if (platform === 'win32') return `\\\\.\\pipe\\${name}`;
  const inside = `${real}/lock`;
  return Buffer.byteLength(inside) < MAX_SOCKET_PATH ? inside : `${tmpdir()}/${name}`;
};

const MAX_SOCKET_PATH = 90;

const listening = (address: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => {});
      socket.end(`process ${pid}`);
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    // The lock alone is no reason to keep a process running.
    server.listen(address, () => resolve(server.unref()));
  });

const ANSWER_MS = 1_000;

/** Who answers at the address; undefined when nobody does any more. */
const whoHolds = async (address: string): Promise<string | undefined> => {
  const socket = connect(address);
  const slow = setTimeout(() => socket.destroy(new Error('no answer')), ANSWER_MS);
  try {
    return await text(socket);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return code === 'ECONNREFUSED' || code === 'ENOENT' ? undefined : 'a process that does not answer';
  } finally {
    clearTimeout(slow);
  }
};

const LOOK_AGAIN_MS = 5;
const LOOKS = 1_000;

/**
 * A dead process left its socket. Of many that start at once one clears it away at a time, and looks first whether it
 * is dead still: whoever moved a living one, and put it back, would leave the place open to a third meanwhile. Their
 * turn is an address of Linux that is no file and ends with its process; elsewhere only a start of three at once can
 * go wrong.
 */
const clear = async (address: string, directory: string): Promise<void> => {
  if (platform !== 'linux') return putAside(address, directory);
  const turn = await listening(`\0${createHash('sha256').update(address).digest('hex')}`);
  if (!turn) return pause(LOOK_AGAIN_MS);
  try {
    if (!(await whoHolds(address))) await putAside(address, directory);
  } finally {
    await new Promise((resolve) => turn.close(resolve));
  }
};

/** Someone else may be faster and already live there: then it is put back. */
const putAside = async (address: string, directory: string): Promise<void> => {
  const aside = `${address}.${pid}`;
  await rename(address, aside).catch(() => {});
  const holder = await whoHolds(aside);
  if (holder) {
    await rename(aside, address);
    throw new StoreHeld(directory, holder);
  }
  await rm(aside, { force: true });
};
