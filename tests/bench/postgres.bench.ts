import { tmpdir } from 'node:os';
import { systemClock } from '../../api/platform/clock.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { createDatabaseOn, enterServer } from '../support/databases.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { type Bench, type BenchRow, timed, whole } from './bench.ts';
import { syncsPerSecond } from './disk.ts';
import { bookings, fill, manyAtOnce, oneByOne, schema, YEAR } from './year.ts';

/** The same bookings on PostgreSQL, on the same disk and with its durability on. */
export const postgresBench: Bench = async () => {
  const server = await startPostgres({ folder: tmpdir(), isDurable: true });
  const run = await enterServer(server.url);
  try {
    const empty = await open((await createDatabaseOn(run)).url);
    const year = await open((await createDatabaseOn(run)).url);
    const filled = await timed(() => fill(year));
    const rows = [
      { what: 'documents in the year', figure: whole(YEAR) },
      { what: 'writing them, 1,800 a transaction', figure: `${whole(filled / 1_000)} s` },
      ...(await oneByOne(empty, year)),
      { what: 'syncs of the disk', figure: `${whole(await syncsPerSecond(tmpdir()))}/s` },
      ...(await manyAtOnce({ empty, year }, 1)),
      ...(await manyAtOnce({ empty, year }, 16)),
      ...(await manyAtOnce({ empty, year }, 64)),
      await countYear(year),
    ];
    await Promise.all([empty.close(), year.close()]);
    return rows;
  } finally {
    await run.leave();
    await server.stop();
  }
};

const complain = (what: unknown, cause?: unknown): never => {
  throw new Error(`the store under test is in trouble: ${what}`, { cause });
};
const open = (url: string): Promise<Store> =>
  postgresStore(schema, { url, clock: systemClock, onFatal: complain, onTrouble: complain });

const countYear = async (store: Store): Promise<BenchRow> => {
  const took = await timed(() => store.group(bookings, 'floor', { sum: 'halves' }));
  return { what: 'count and sum of the year by floor and day', figure: `${whole(took)} ms` };
};
