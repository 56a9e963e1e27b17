import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { CannotStart } from './ports.ts';

/**
 * Loaded into the app. However the demo ends, killed too, its end of this pipe closes, and the app stops in good order
 * instead of staying behind with the port and the data.
 */
const STOP_WITH_DEMO =
  "data:text/javascript,process.stdin.on('end', () => process.kill(process.pid, 'SIGTERM')).resume()";

const CLOCK = new URL('./app-clock.ts', import.meta.url).href;

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
): Promise<AppProcess> => {
  const child = spawn(process.execPath, ['--import', STOP_WITH_DEMO, '--import', CLOCK, 'api/main.ts'], {
    // The app is told of the demo's end by its standard input.
    stdio: ['pipe', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    // A group of its own: Ctrl+C reaches only this process, which then stops the app once and in good order.
    detached: process.platform !== 'win32',
  });
  const gone = new AbortController();
  const ended = once(child, 'exit').then(() => gone.abort());
  const app = { ended, stop: () => stop(child, ended) };
  try {
    await whenReady(origin, gone.signal);
    return app;
  } catch (error) {
    await app.stop();
    throw error;
  }
};

const whenReady = async (origin: string, gone: AbortSignal): Promise<void> => {
  const late = AbortSignal.timeout(READY_WITHIN_MS);
  const enough = AbortSignal.any([late, gone]);
  while (!(await isReady(origin, enough))) {
    if (gone.aborted)
      throw new CannotStart('The app stopped before it could serve; its own words are above.');
    if (late.aborted)
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
