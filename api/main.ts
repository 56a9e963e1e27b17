import './platform/check-node.mjs';
import { existsSync } from 'node:fs';
import { type App, buildApp } from './app.ts';
import { systemClock } from './platform/clock.ts';
import { type Config, readConfig } from './platform/config.ts';
import { explain } from './platform/explain.ts';
import { type Listening, listen } from './platform/http/listen.ts';
import { idsFrom } from './platform/ids.ts';
import { createLog, type Log } from './platform/log.ts';
import { openStore } from './platform/store/open.ts';
import type { Store } from './platform/store/store.ts';
import { schema } from './schema.ts';

/** What is running. */
interface Running {
  readonly store: Store;
  readonly app: App;
  readonly listening: Listening;
}

const settings = (): Config => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  if (process.argv.includes('--production')) {
    delete process.env.GUILDHALL_SANDBOX;
    process.env.NODE_ENV = 'production';
  }
  return readConfig(process.env);
};

const start = async (config: Config, log: Log): Promise<Running> => {
  const clock = systemClock;
  const store = await openStore(schema, config, {
    clock,
    onFatal: (error) => {
      log.error({ error }, 'the store can keep nothing more: stopping');
      process.exit(1);
    },
    onTrouble: (what, error) => log.warn({ what, error }, 'the store met trouble and went on'),
  });
  const app = await buildApp({ config, clock, ids: idsFrom(clock), log, store });
  const listening = await listen(app.http, config);
  app.relay.start();
  app.scheduler.start();
  return { store, app, listening };
};

const stop = async ({ store, app, listening }: Running, log: Log): Promise<void> => {
  // Together: what a last request leaves in the outbox is for the next start anyway.
  await Promise.all([listening.stop(), app.scheduler.stop(), app.relay.stop()]);
  await store.close();
  log.info({}, 'Guildhall has stopped');
};

/** The first signal stops in good order; a second one, from someone in a hurry, has its usual effect. */
const stopOnSignals = (running: Running, log: Log): void => {
  const stopOnce = () => {
    process.off('SIGTERM', stopOnce).off('SIGINT', stopOnce);
    stop(running, log).then(
      () => process.exit(0),
      (error) => {
        log.error({ error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stopOnce).on('SIGINT', stopOnce);
};

try {
  const config = settings();
  const log = createLog({ level: config.logLevel, clock: systemClock });
  // Something nobody caught: its state is unknown, so the process ends and the supervisor starts a clean one.
  process.on('uncaughtException', (error) => {
    log.error({ error }, 'an error nobody caught: stopping');
    process.exit(1);
  });
  const running = await start(config, log);
  stopOnSignals(running, log);
  // Said last: whoever waits for this line may stop the process at once, and in good order.
  log.info({ port: running.listening.port, node: process.versions.node }, 'Guildhall is listening');
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}
