import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../api/platform/clock.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { type StoredOutbox, storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { createDatabaseOn, enterServer } from '../support/databases.ts';
import { silentLog } from '../support/log.ts';
import { NoPostgres } from '../support/postgres-binaries.ts';
import { startPostgres } from '../support/postgres-server.ts';
import { type Bench, type BenchRow, timed, whole } from './bench.ts';

const FACTS = 8_000;
const RELAYS = 4;
const schema = { collections: [deliveries], logs: [] };

/** How many facts a second get from the outbox to a consumer that takes no time: claimed, delivered and marked. */
export const outboxBench: Bench = async () => [
  { what: 'embedded', figure: await onEmbedded() },
  ...(await onPostgres().catch((error: unknown): readonly BenchRow[] => {
    if (!(error instanceof NoPostgres)) throw error;
    return [{ what: 'PostgreSQL', figure: `not measured: ${error.message}` }];
  })),
];

const ports = {
  clock: systemClock,
  onFatal: (error: unknown): never => {
    throw new Error('the store under test is in trouble', { cause: error });
  },
  onTrouble: (what: string, cause?: unknown): never => {
    throw new Error(`the store under test is in trouble: ${what}`, { cause });
  },
};

const onEmbedded = async (): Promise<string> => {
  const directory = await mkdtemp(join(tmpdir(), 'guildhall-outbox-'));
  const store = await embeddedStore(schema, { ...ports, directory: join(directory, 'store') });
  const figure = await throughput([store]);
  await store.close();
  await rm(directory, { recursive: true });
  return figure;
};

/** The tests' own server does not wait for its disk; one that `DATABASE_URL_TEST` names does what it is set to. */
const onPostgres = async (): Promise<readonly BenchRow[]> => {
  const given = process.env.DATABASE_URL_TEST;
  const own = given ? undefined : await startPostgres();
  const server = await enterServer(given ?? own?.url ?? '');
  const measured = async (relays: number): Promise<string> => {
    const { url } = await createDatabaseOn(server);
    const stores = await Promise.all(
      Array.from({ length: relays }, () => postgresStore(schema, { ...ports, url })),
    );
    const figure = await throughput(stores);
    await Promise.all(stores.map((store) => store.close()));
    return figure;
  };
  const disk = given ? '' : ', disk not waited for';
  try {
    return [
      { what: `PostgreSQL, one node${disk}`, figure: await measured(1) },
      { what: `PostgreSQL, ${RELAYS} nodes in one process${disk}`, figure: await measured(RELAYS) },
    ];
  } finally {
    await server.leave();
    await own?.stop();
  }
};

/** Each store is a node; each fact is about another record, so all may be delivered at once. */
const throughput = async (stores: readonly Store[]): Promise<string> => {
  const ids = idsFrom(systemClock);
  const outbox = storedOutbox({ clock: systemClock, ids });
  let delivered = 0;
  const deliver = async () => {
    delivered += 1;
  };
  outbox.subscribe([{ name: 'bench.consumer', facts: ['bench.happened'], deliver }]);
  if (stores[0]) await tell(stores[0], outbox);
  const relays = stores.map((store) => relay({ store, outbox, clock: systemClock, ids, log: silentLog }));
  const took = await timed(() => Promise.all(relays.map((each) => each.drain())));
  if (delivered !== FACTS) throw new Error(`${delivered} of ${FACTS} facts were delivered`);
  return `${whole(FACTS / (took / 1_000))}/s`;
};

const BATCH = 100;
const tell = async (store: Store, outbox: StoredOutbox): Promise<void> => {
  for (let from = 0; from < FACTS; from += BATCH)
    await store.tx(async (t) => {
      for (let n = from; n < from + BATCH; n += 1)
        await outbox.append(t, { name: 'bench.happened', stream: `bch_${n}`, data: {} });
    });
};
