import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import type { BenchRow } from './bench.ts';
import { onDurablePostgres } from './durable-postgres.ts';

/** What a store is opened with. */
export interface Opening {
  readonly schema: Schema;
  readonly clock: Clock;
}

export type Engine = 'embedded' | 'PostgreSQL';

/** Measures on a new store of each engine, one after the other. */
export const onEachEngine = async (
  opening: Opening,
  measure: (store: Store, on: Engine) => Promise<readonly BenchRow[]>,
): Promise<readonly BenchRow[]> => [
  ...(await onEmbedded(opening, (store) => measure(store, 'embedded'))),
  ...(await onPostgres(opening, (store) => measure(store, 'PostgreSQL'))),
];

/** Works with a new store of the embedded engine, in a folder that goes with it. */
export const onEmbedded = async <R>(
  { schema, clock }: Opening,
  work: (store: Store) => Promise<R>,
): Promise<R> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-bench-`);
  const store = await embeddedStore(schema, { directory, clock, onFatal: fail, onTrouble: fail });
  try {
    return await work(store);
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
};

const onPostgres = <R>({ schema, clock }: Opening, work: (store: Store) => Promise<R>): Promise<R> =>
  onDurablePostgres(async (createDatabase) => {
    const url = await createDatabase();
    const store = await postgresStore(schema, { url, clock, onFatal: fail, onTrouble: fail });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  });

const fail = (cause: unknown): never => {
  throw new Error('the store under test is in trouble', { cause });
};
