import { argv } from 'node:process';
import { startPostgres } from '../support/postgres-server.ts';

/** A run of the tests that is about to be ended: `killed-run.ts FOLDER` starts a server and says its address. */
// As Vitest does.
process.once('SIGTERM', () => process.exit());
const { url } = await startPostgres({ folder: argv[2] ?? '' });
process.stdout.write(`${url}\n`);
process.stdin.resume();
