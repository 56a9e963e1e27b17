import { createHash } from 'node:crypto';
import { inject } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from './clock.ts';
import { createDatabaseOn, type DatabaseServer, modelOn, type TestDatabase } from './databases.ts';
import { whenOver } from './when-over.ts';

/** A database of this test's own on the run's PostgreSQL: empty, or a copy of another to which nobody is connected. */
export const createDatabase = (template?: string): Promise<TestDatabase> =>
  createDatabaseOn(server(), template);

/**
 * Whoever waits for their turn waits as long as a busy machine takes: nothing timed is a gate. What becomes of too long
 * a queue is promised in tests that shorten it.
 */
export const PATIENT = { lock: 60_000 };

/** The store of a database, for a test that closes it and opens it again. Whatever it complains of is an error. */
export const openPostgresAt = (url: string, schema: Schema, clock: Clock): Promise<Store> =>
  postgresStore(schema, { url, clock, limits: PATIENT, onTrouble: fail, onFatal: fail });

/** An empty store in a database of its own. Both go when the test is over, or with its file when opened before tests. */
export const openPostgres = async (schema: Schema, clock: Clock): Promise<Store> => {
  const database = await createDatabase(await modelOf(schema));
  const store = await openPostgresAt(database.url, schema, clock);
  whenOver(async () => {
    await store.close();
    await database.drop();
  });
  return store;
};

const server = (): DatabaseServer => {
  const given = inject('postgres');
  if (typeof given === 'string') throw new Error(`there is no PostgreSQL here: ${given}`);
  return given;
};

const fail = (what: unknown, cause?: unknown): never => {
  throw new Error(`the store complains: ${what}`, { cause });
};

/** A database that has this schema's tables already: to copy it is faster than to make them. */
const modelOf = (schema: Schema): Promise<string> => {
  const text = JSON.stringify(schema, (_, value) => (typeof value === 'function' ? String(value) : value));
  const key = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const model =
    models.get(key) ??
    modelOn(server(), key, async (url) => (await openPostgresAt(url, schema, testClock())).close());
  models.set(key, model);
  return model;
};
const models = new Map<string, Promise<string>>();
