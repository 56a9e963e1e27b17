import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './ports.ts';

const READY_WITHIN_MS = 30_000;

export interface AppProcess {
  /** Resolves when the process has ended, however it ended. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/** Starts `api/main.ts` in a process of its own, as an installation would, and waits until it can serve. */
export const startApp = async (
  origin: string,
  env: Readonly<Record<string, string>>,
  nodeOptions: readonly string[],
): Promise<AppProcess> => {
  const child = spawn(process.execPath, [...nodeOptions, 'api/main.ts'], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // A group of its own: Ctrl+C reaches only this process, which then stops the app once and in good order.
    detached: process.platform !== 'win32',
  });
  process.once('exit', () => child.kill());
  const ended = once(child, 'exit').then(() => undefined);
  const app = { ended, stop: () => stop(child, ended) };
  try {
    await Promise.race([
      whenReady(origin),
      ended.then(() => {
        throw new CannotStart('The app stopped before it could serve; its own words are above.');
      }),
    ]);
    return app;
  } catch (error) {
    await app.stop();
    throw error;
  }
};

const whenReady = async (origin: string): Promise<void> => {
  const patience = AbortSignal.timeout(READY_WITHIN_MS);
  while (!(await isReady(origin, patience))) {
    if (patience.aborted)
      throw new CannotStart(
        `The app is not ready after ${READY_WITHIN_MS / 1000} seconds; its own words are above.`,
      );
    await sleep(100);
  }
};

const isReady = (origin: string, signal: AbortSignal): Promise<boolean> =>
  fetch(`${origin}/health/ready`, { signal }).then(
    ({ ok }) => ok,
    () => false,
  );

const stop = async (child: ChildProcess, ended: Promise<void>): Promise<void> => {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
  await ended;
};
