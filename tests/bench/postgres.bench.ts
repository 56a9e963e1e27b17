import { tmpdir } from 'node:os';
import { systemClock } from '../../api/platform/clock.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type Bench, type BenchRow, timed, whole } from './bench.ts';
import { syncsPerSecond } from './disk.ts';
import { onDurablePostgres } from './durable-postgres.ts';
import { bookings, fill, manyAtOnce, oneByOne, schema, YEAR } from './year.ts';

/** The same bookings on PostgreSQL. */
export const postgresBench: Bench = () =>
  onDurablePostgres(async (createDatabase) => {
    const [empty, year] = [await open(await createDatabase()), await open(await createDatabase())];
    try {
      return await measured(empty, year);
    } finally {
      await Promise.all([empty.close(), year.close()]);
    }
  });

const measured = async (empty: Store, year: Store): Promise<readonly BenchRow[]> => {
  const filled = await timed(() => fill(year));
  return [
    { what: 'documents in the year', figure: whole(YEAR) },
    { what: 'writing them, 1,800 a transaction', figure: `${whole(filled / 1_000)} s` },
    ...(await oneByOne(empty, year)),
    { what: 'syncs of the disk', figure: `${whole(await syncsPerSecond(tmpdir()))}/s` },
    ...(await manyAtOnce({ empty, year }, 1)),
    ...(await manyAtOnce({ empty, year }, 16)),
    ...(await manyAtOnce({ empty, year }, 64)),
    await countYear(year),
  ];
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
