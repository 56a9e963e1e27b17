import './platform/check-node.mjs';
import { existsSync } from 'node:fs';
import { systemClock } from './platform/clock.ts';
import { runStoreCommand } from './platform/store/move/run.ts';
import { schema } from './schema.ts';

if (existsSync('.env')) process.loadEnvFile('.env');

/** The first signal ends the command in good order; a second one, from someone in a hurry, has its usual effect. */
const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    process.stderr.write('\nstopping ...\n');
    stopping.abort(new Stopped());
  });

class Stopped extends Error {
  constructor() {
    super('stopped, and nothing was kept');
    this.name = 'Stopped';
  }
}

process.exitCode = await runStoreCommand(process.argv.slice(2), {
  schema,
  clock: systemClock,
  env: process.env,
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  signal: stopping.signal,
});
