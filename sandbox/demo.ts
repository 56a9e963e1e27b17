import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { startApp } from './demo/app.ts';
import { keepCalendars, readKeptCalendars } from './demo/kept-calendars.ts';
import { CannotStart, freePort } from './demo/ports.ts';
import { addSampleBookings } from './demo/sample-bookings.ts';
import { addSampleWeeks } from './demo/sample-weeks.ts';
import { buildTabIfOlder, serveTab } from './demo/tab.ts';
import { restartOnChange } from './demo/watch.ts';
import { startSandbox } from './main.ts';
import type { Sandbox } from './world.ts';

const FOLDER = process.env.DEMO_DIR || '.demo';
const CALENDARS = `${FOLDER}/calendars.json`;

/** Set whatever a `.env` or the shell says for a real tenant. */
const DEMO_SETTINGS = {
  DATA_DIR: `${FOLDER}/data`,
  // Vite's build marks this process as production, which refuses the sandbox.
  NODE_ENV: 'development',
  CLIENT_CERTIFICATE_FILE: '',
  CLIENT_KEY_FILE: '',
  TRUST_PROXY: '',
};

const HELP = `npm run demo              the app in a Microsoft 365 tenant of its own, on this machine
npm run demo -- --reset   the same, without what was booked before
npm run dev               the same, reloading as you write

PORT (3978) and SANDBOX_PORT (3979) choose the ports. What you book stays in ${FOLDER}; DEMO_DIR changes that.
`;

interface Options {
  readonly reset: boolean;
  /** Reload the app and the tab when their files change. */
  readonly watch: boolean;
}

/** Starts tenant and app, says where to look, and runs until it is told to stop. */
const demo = async ({ reset, watch }: Options): Promise<void> => {
  const appPort = await freePort({ variable: 'PORT', fallback: 3978 });
  const sandboxPort = await freePort({ variable: 'SANDBOX_PORT', fallback: 3979 });
  if (appPort === sandboxPort) throw new CannotStart('PORT and SANDBOX_PORT have to be two ports.');
  if (reset) await rm(FOLDER, { recursive: true, force: true });
  const asked = stopAsked();
  const sandbox = await startTenant(sandboxPort, `http://127.0.0.1:${appPort}`);
  try {
    const close = await startAround(sandbox, watch, asked);
    await close();
    await keepCalendars(CALENDARS, sandbox.world.calendars);
  } finally {
    await sandbox.close();
  }
};

/** A tenant that was never used before is filled with a few weeks of council life. */
interface Tenant extends Sandbox {
  readonly isNew: boolean;
}

const startTenant = async (port: number, appOrigin: string): Promise<Tenant> => {
  const kept = await readKeptCalendars(CALENDARS);
  const sandbox = await startSandbox({ port, appOrigin, ...(kept && { calendars: kept }) });
  if (!kept) addSampleWeeks(sandbox.world);
  return { ...sandbox, isNew: kept === undefined };
};

/** Resolves when it is time to stop, with what has to be closed first. */
const startAround = async (
  { origin, env, world, isNew }: Tenant,
  watch: boolean,
  asked: Promise<void>,
): Promise<() => Promise<void>> => {
  const tab = watch ? await serveTab(world.app.origin, env.HOST_ORIGINS ?? origin) : undefined;
  if (tab) world.app.tabOrigin = tab.origin;
  else await buildTabIfOlder();
  const settings = { ...env, ...DEMO_SETTINGS, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
  const start = () => startApp(world.app.origin, settings);
  const app = await (watch ? restartOnChange(['api', 'bot'], start) : start());
  if (isNew) await addSampleBookings(world);
  process.stdout.write(`\nGuildhall is ready. Open ${origin}\nStop it with Ctrl+C.\n\n`);
  const closed = app.ended.then(() => 'ended' as const);
  if ((await Promise.race([asked, closed])) === 'ended') process.exitCode = 1;
  return async () => {
    await app.stop();
    await tab?.close();
  };
};

const stopAsked = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });

const readOptions = (): Options & { readonly help: boolean } => {
  try {
    const { values } = parseArgs({
      options: { reset: { type: 'boolean' }, watch: { type: 'boolean' }, help: { type: 'boolean' } },
    });
    return { reset: values.reset ?? false, watch: values.watch ?? false, help: values.help ?? false };
  } catch (error) {
    throw new CannotStart(`${error instanceof Error ? error.message : error}\n\n${HELP}`);
  }
};

try {
  const { help, ...options } = readOptions();
  if (help) process.stdout.write(HELP);
  else await demo(options);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
