import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { createServer } from 'node:net';
import { execPath, pid } from 'node:process';
import { createInterface } from 'node:readline';
import { afterEach, expect, test } from 'vitest';
import { holdDirectory, StoreHeld } from '../../api/platform/store/lock.ts';
import { openReadOnly } from '../../api/platform/store/read-only.ts';
import { ROUNDS } from '../support/rounds.ts';
import { crashSchema, examine } from './crash/work.ts';
import { emptyDirectory, openIn } from './places.ts';

let others: ChildProcess[] = [];
afterEach(() => {
  for (const other of others) other.kill('SIGKILL');
  others = [];
});

/** Another process that opens the store, and has when this resolves. */
const otherOwner = async (directory: string): Promise<ChildProcess> => {
  const other = spawn(execPath, ['tests/store/crash/victim.ts', directory, 'other', '1000000'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  others.push(other);
  await once(createInterface({ input: other.stdout as NodeJS.ReadableStream }), 'line');
  other.stdout?.resume();
  return other;
};

test('a second process is refused and told who holds the store; a tool may still look', async () => {
  const directory = await emptyDirectory();
  const other = await otherOwner(directory);

  await expect(openIn(directory)).rejects.toThrow(`is in use by process ${other.pid}`);

  const looked = await examine(await openReadOnly(directory, crashSchema), new Map());
  expect(looked.halfApplied).toEqual([]);
});

test('the next process gets the store of one that was killed', async () => {
  const directory = await emptyDirectory();
  const other = await otherOwner(directory);
  const gone = once(other, 'exit');
  other.kill('SIGKILL');
  await gone;

  await openIn(directory, { schema: crashSchema });

  await expect(openIn(directory, { schema: crashSchema })).rejects.toThrow(`process ${pid}`);
  expect(await readdir(directory)).toContain('lock');
});

test('of many that start at once on a store whose owner was killed, one gets it', async () => {
  const directory = await emptyDirectory();
  const other = await otherOwner(directory);
  const gone = once(other, 'exit');
  other.kill('SIGKILL');
  await gone;

  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => openIn(directory, { schema: crashSchema })),
  );

  const refusals = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);
  expect(refusals).toHaveLength(7);
  for (const refusal of refusals) expect(refusal).toBeInstanceOf(StoreHeld);
});

test(`of many that take over a store at once after a kill, one gets it, ${ROUNDS} times`, async () => {
  for (let round = 0; round < ROUNDS; round += 1) {
    const directory = await emptyDirectory();
    await leaveDeadLock(directory);

    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => holdDirectory(directory)));

    const letGo = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    await Promise.all(letGo.map((end) => end()));
    expect(letGo, `round ${round}`).toHaveLength(1);
  }
});

/** A socket at which nobody listens any more, as a kill leaves it: one that is closed takes away its first name only. */
const leaveDeadLock = async (directory: string): Promise<void> => {
  const server = createServer().listen(`${directory}/was`);
  await once(server, 'listening');
  await rename(`${directory}/was`, `${directory}/lock`);
  server.close();
  await once(server, 'close');
};

test('a store that was closed can be opened again, by whatever name and however long its path is', async () => {
  const directory = `${await emptyDirectory()}/${'long/'.repeat(30)}`;
  await mkdir(directory, { recursive: true });
  const alias = `${await emptyDirectory()}/alias`;
  await symlink(directory, alias);

  const { store } = await openIn(directory);
  await expect(openIn(alias)).rejects.toThrow(StoreHeld);
  await store.close();

  await openIn(alias);
});
