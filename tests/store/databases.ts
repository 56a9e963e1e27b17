import { onTestFinished } from 'vitest';
import type { Schema } from '../../api/platform/store/declare.ts';
import { type PostgresOptions, postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { createDatabase } from '../support/postgres.ts';
import { schema as contractSchema } from './contract/fixtures.ts';
import type { Trouble } from './places.ts';

export interface OpenedDatabase {
  readonly store: Store;
  readonly troubles: readonly Trouble[];
  readonly fatal: readonly unknown[];
}

/** The address of an empty database that goes with the test. */
export const emptyDatabase = async (): Promise<string> => {
  const database = await createDatabase();
  onTestFinished(database.drop);
  return database.url;
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
