import { rm } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { type AppProcess, startApp } from './demo/app.ts';
import { keptInDatabase } from './demo/database.ts';
import { type InTurn, type KeptTenant, keptInFile } from './demo/kept-tenant.ts';
import { CannotStart, freePort } from './demo/ports.ts';
import { addSampleBookings } from './demo/sample-bookings.ts';
import { addSampleBriefings } from './demo/sample-briefings.ts';
import { addSampleChampions } from './demo/sample-champions.ts';
import { addSampleContributions } from './demo/sample-contributions.ts';
import { addSampleEmployment } from './demo/sample-employment.ts';
import { addSampleNews } from './demo/sample-news.ts';
import { beginSamplePast, type SamplePast } from './demo/sample-past.ts';
import { addSampleRequests } from './demo/sample-requests.ts';
import { addSampleTraining } from './demo/sample-training.ts';
import { buildTabIfOlder, serveTab, type TabServer } from './demo/tab.ts';
import { type DemoTenant, enterTenant } from './demo/tenant.ts';
import { restartOnChange } from './demo/watch.ts';
import type { SandboxWorld } from './world.ts';

const FOLDER = process.env.DEMO_DIR || '.demo';
/** Of the shell alone: what a `.env` names is a real tenant's. */
const DATABASE = process.env.DATABASE_URL ?? '';

/** Set whatever a `.env` or the shell says for a real tenant. */
const DEMO_SETTINGS = {
  DATA_DIR: `${FOLDER}/data`,
  DATABASE_URL: DATABASE,
  // Vite's build marks this process as production, which refuses the sandbox.
  NODE_ENV: 'development',
  CLIENT_CERTIFICATE_FILE: '',
  CLIENT_KEY_FILE: '',
  TRUST_PROXY: '',
};

const HELP = `npm run demo              the app in a Microsoft 365 tenant of its own, on this machine
npm run demo -- --reset   the same, without what was booked before
npm run dev               the same, reloading as you write

PORT (3978) and SANDBOX_PORT (the next one) choose the ports. What you book stays in ${FOLDER}; DEMO_DIR changes that.
DATABASE_URL keeps it in PostgreSQL instead. Started again with the same DATABASE_URL and another PORT, the demo is a
second node of the same council: what is booked on one is seen on the other. It stops with the first.
`;

const NO_RESET = `--reset empties the demo's folder and never a database. To begin anew in PostgreSQL, name a new database in
DATABASE_URL, or make this one again with dropdb and createdb.`;
const NO_WATCH =
  'npm run dev cannot be a second node. Use npm run demo beside the demo that runs on this database.';

interface Options {
  readonly reset: boolean;
  /** Reload the app and the tab when their files change. */
  readonly watch: boolean;
}

/** Starts tenant and app, says where to look, and runs until it is told to stop. */
const demo = async ({ reset, watch }: Options): Promise<void> => {
  if (reset && DATABASE) throw new CannotStart(NO_RESET);
  const appPort = await freePort({ variable: 'PORT', fallback: 3978 });
  const port = await freePort({ variable: 'SANDBOX_PORT', fallback: appPort + 1 });
  if (appPort === port) throw new CannotStart('PORT and SANDBOX_PORT have to be two ports.');
  if (reset) await rm(FOLDER, { recursive: true, force: true });
  const asked = stopAsked();
  const inTurn = DATABASE ? keptInDatabase(DATABASE) : keptInFile(`${FOLDER}/calendars.json`);
  const appOrigin = `http://127.0.0.1:${appPort}`;
  const running = await inTurn(async (kept) => {
    const tenant = await enterTenant(kept, { port, appOrigin });
    return startIn(tenant, { kept, appOrigin, watch });
  });
  process.stdout.write(`\nGuildhall is ready. Open ${running.tenant.origin}\nStop it with Ctrl+C.\n\n`);
  await untilOver(running, asked);
  await stop(running, inTurn);
};

interface Running {
  readonly tenant: DemoTenant;
  readonly app: AppProcess;
  readonly tab?: TabServer;
  /** Of a new council: what it did before somebody looked is still being entered. */
  readonly past?: SamplePast;
}

interface Start {
  readonly kept: KeptTenant;
  readonly appOrigin: string;
  readonly watch: boolean;
}

/** Starts the app in this tenant, which is closed where the app does not start. */
const startIn = async (tenant: DemoTenant, { kept, appOrigin, watch }: Start): Promise<Running> => {
  const { own, env, origin } = tenant;
  let tab: TabServer | undefined;
  try {
    if (watch && !own) throw new CannotStart(NO_WATCH);
    if (own) await kept.keepInvitation(own.invitation);
    tab = watch ? await serveTab(appOrigin, env.HOST_ORIGINS ?? origin) : undefined;
    if (tab && own) own.world.app.tabOrigin = tab.origin;
    else await buildTabIfOlder();
    const settings = { ...env, ...DEMO_SETTINGS, LOG_LEVEL: process.env.LOG_LEVEL || 'warn' };
    const start = () => startApp(appOrigin, settings);
    const app = await (watch ? restartOnChange(['api', 'bot'], start) : start());
    if (own?.isNew) await addSamples(own.world);
    const past = own?.isNew ? beginSamplePast(own.world) : undefined;
    return { tenant, app, ...(tab && { tab }), ...(past && { past }) };
  } catch (error) {
    await tab?.close();
    await tenant.close();
    throw error;
  }
};

/** What makes a council look lived in when somebody first looks. */
const addSamples = async (world: SandboxWorld): Promise<void> => {
  await addSampleBookings(world);
  await addSampleEmployment(world);
  await addSampleRequests(world);
  await addSampleNews(world);
  await addSampleBriefings(world);
  await addSampleContributions(world);
  await addSampleChampions(world);
  await addSampleTraining(world);
};

const untilOver = async ({ app, tenant }: Running, asked: Promise<void>): Promise<void> => {
  const ended = app.ended.then(() => 'ended');
  const why = await Promise.race([asked, ended, tenant.gone.then(() => 'alone')]);
  if (why === 'ended') process.exitCode = 1;
  if (why === 'alone')
    process.stdout.write(
      'The demo that began first has stopped, and its tenant with it: this one stops too.\n',
    );
};

/** Whoever is just joining the tenant is let in before it closes, and then stops in good order as well. */
const stop = async ({ app, tab, tenant, past }: Running, inTurn: InTurn): Promise<void> => {
  await past?.stop();
  await app.stop();
  await tab?.close();
  const { own } = tenant;
  if (!own) return tenant.close();
  try {
    await inTurn(async (kept) => {
      // No node writes to the calendars from here on.
      await own.close();
      await kept.keepCalendars(own.world.calendars);
    });
  } finally {
    await own.close();
  }
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
