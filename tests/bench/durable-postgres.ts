import { tmpdir } from 'node:os';
import { createDatabaseOn, enterServer } from '../support/databases.ts';
import { startPostgres } from '../support/postgres-server.ts';

/** Works with a PostgreSQL of our own, on the disk the embedded engine is measured on and with its durability on. */
export const onDurablePostgres = async <R>(
  work: (createDatabase: () => Promise<string>) => Promise<R>,
): Promise<R> => {
  const server = await startPostgres({ folder: tmpdir(), isDurable: true });
  const run = await enterServer(server.url);
  try {
    return await work(async () => (await createDatabaseOn(run)).url);
  } finally {
    await run.leave();
    await server.stop();
  }
};
