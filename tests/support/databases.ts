import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A server for the tests of one run, and what the names of the run's databases begin with. */
export interface DatabaseServer {
  readonly url: string;
  readonly run: string;
}

/** A database of a test's own. */
export interface TestDatabase {
  readonly name: string;
  readonly url: string;
  /** Removes it, whoever is still connected. */
  drop(): Promise<void>;
}

/**
 * Enters a server for one run of the tests, with a connection that stays as long as the run. Databases of runs that
 * are no longer connected were left by a kill, and go. `leave` drops what the run's tests did not.
 */
export const enterServer = async (url: string): Promise<DatabaseServer & { leave(): Promise<void> }> => {
  const run = `${PREFIX}${randomBytes(6).toString('hex')}`;
  const client = new pg.Client({ connectionString: url, application_name: run });
  // The server may go first when the run is over.
  client.on('error', () => {});
  await client.connect();
  await dropAll(client, LEFT_BEHIND);
  return {
    url,
    run,
    leave: async () => {
      await dropAll(client, OF_RUN, [run]);
      await client.end();
    },
  };
};

/** A new database: empty, or a copy of another to which nobody is connected. */
export const createDatabaseOn = async (
  { url, run }: DatabaseServer,
  template = 'template0',
): Promise<TestDatabase> => {
  const name = `${run}_${randomBytes(6).toString('hex')}`;
  const own = new URL(url);
  own.pathname = name;
  await connected(url, (client) =>
    // Without the write-ahead log, a copy of this size takes half the time.
    client.query(`create database ${name} template ${template} encoding 'UTF8' strategy file_copy`),
  );
  return { name, url: own.href, drop: () => connected(url, (client) => drop(client, name)) };
};

/**
 * The name of a database to copy, known under `key` to the whole run: whoever asks first makes it, the others wait.
 * `furnish` leaves it with nobody connected.
 */
export const modelOn = (
  { url, run }: DatabaseServer,
  key: string,
  furnish: (url: string) => Promise<void>,
): Promise<string> =>
  connected(url, async (client) => {
    const name = `${run}_${key}`;
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount) return name;
    const model = await createDatabaseOn({ url, run });
    await furnish(model.url);
    await client.query(`alter database ${model.name} rename to ${name}`);
    return name;
  });

const PREFIX = 'guildhall_test_';

/** Those of this server's user only: others have runs of their own, which cannot be seen. */
const OURS = `select db.datname as name from pg_database db
  where starts_with(db.datname, '${PREFIX}') and pg_get_userbyid(db.datdba) = current_user`;
const OF_RUN = `${OURS} and starts_with(db.datname, $1)`;
const LEFT_BEHIND = `${OURS} and not exists (select from pg_stat_activity run
  where run.application_name <> '' and starts_with(db.datname, run.application_name))`;

const dropAll = async (client: pg.Client, which: string, values: readonly string[] = []): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(which, [...values]);
  for (const { name } of rows) await drop(client, name);
};

const drop = async (client: pg.Client, name: string): Promise<void> => {
  await client.query(`drop database if exists ${name} with (force)`);
};

const connected = async <T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};
