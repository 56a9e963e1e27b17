import pg from 'pg';
import { afterAll, onTestFinished } from 'vitest';
import type { Schema } from '../../api/platform/store/declare.ts';
import { type PostgresOptions, postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type BreakablePostgres, breakablePostgres } from '../support/breakable-postgres.ts';
import { testClock } from '../support/clock.ts';
import { createDatabaseOn } from '../support/databases.ts';
import { createDatabase } from '../support/postgres.ts';
import { NoPostgres } from '../support/postgres-binaries.ts';
import { schema as contractSchema } from './contract/fixtures.ts';
import type { Trouble } from './places.ts';

export interface OpenedDatabase {
  readonly store: Store;
  readonly troubles: readonly Trouble[];
  readonly fatal: readonly unknown[];
}

/** A server of this file's own, which may be hurt. Undefined where none can run: then its tests are skipped. */
export const ownServer = async (): Promise<BreakablePostgres | undefined> => {
  const server = await breakablePostgres().catch((error) => {
    if (error instanceof NoPostgres) return undefined;
    throw error;
  });
  afterAll(() => server?.stop());
  return server;
};

/** The address of an empty database that goes with the test, on the run's server or one of the file's own. */
export const emptyDatabase = async (own?: BreakablePostgres): Promise<string> => {
  const database = await (own ? createDatabaseOn({ url: own.url, run: 'own' }) : createDatabase());
  onTestFinished(database.drop);
  return database.url;
};

/** Asks a database past the store, as its administrator, until the test is over. */
export const administrator = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(() => client.end());
  return async (question: string) => (await client.query(question)).rows;
};

/** Opens the store of a database; it is closed with the test at the latest. */
export const openOn = async (
  url: string,
  { schema = contractSchema, ...options }: Partial<PostgresOptions> & { readonly schema?: Schema } = {},
): Promise<OpenedDatabase> => {
  const troubles: Trouble[] = [];
  const fatal: unknown[] = [];
  const store = await postgresStore(schema, {
    url,
    clock: testClock(),
    onTrouble: (...trouble) => troubles.push(trouble),
    onFatal: (error) => fatal.push(error),
    ...options,
  });
  onTestFinished(() => store.close());
  return { store, troubles, fatal };
};
