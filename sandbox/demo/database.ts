import pg from 'pg';
import type { InTurn, KeptTenant } from './kept-tenant.ts';
import { CannotStart } from './ports.ts';

/**
 * Calendars are the tenant's and no part of Guildhall's store, so they stand in a table of their own beside it. A
 * database that has this table is a demo's.
 */
const TABLE = `create table if not exists sandbox_tenant (
  id int primary key default 1 check (id = 1),
  invitation text,
  calendars jsonb
)`;
const TURN = `hashtextextended('sandbox demo', 0)`;
const CONNECT_MS = 10_000;

/**
 * In a PostgreSQL, where several demos may be nodes of one council. Throws `CannotStart` for a database that cannot be
 * used, and for one that holds anything but a demo: sample people must never stand among a council's.
 */
export const keptInDatabase =
  (url: string): InTurn =>
  async (work) => {
    const client = await connect(url);
    try {
      return await work(await explained(enter(client)));
    } finally {
      // With the connection goes the turn.
      await client.end().catch(() => {});
    }
  };

const connect = async (url: string): Promise<pg.Client> => {
  if (!/^postgres(ql)?:\/\/./.test(url) || !URL.canParse(url)) throw new CannotStart(NO_ADDRESS);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  // A connection that is lost shows at the next question.
  client.on('error', () => {});
  await explained(client.connect());
  return client;
};

const NO_ADDRESS = 'DATABASE_URL has to look like postgres://user:password@host/database.';

const explained = <R>(work: Promise<R>): Promise<R> =>
  work.catch((error: Error) => {
    if (error instanceof CannotStart) throw error;
    // Of several addresses of one host that were tried in vain, the first.
    const { message } = error instanceof AggregateError ? error.errors[0] : error;
    throw new CannotStart(
      `The database that DATABASE_URL names cannot be used: ${message}. Check the address, and that PostgreSQL runs there.`,
    );
  });

const enter = async (client: pg.Client): Promise<KeptTenant> => {
  const first = await client.query(`select pg_try_advisory_lock(${TURN}) as free`);
  if (!first.rows[0].free) {
    process.stdout.write('Another demo on this database is starting or stopping: waiting for it.\n');
    await client.query(`select pg_advisory_lock(${TURN})`);
  }
  await demandDemos(client);
  const { rows } = await client.query('select invitation, calendars from sandbox_tenant');
  const keep = (column: keyof KeptTenant) => async (value: string) =>
    void (await explained(client.query(`update sandbox_tenant set ${column} = $1`, [value])));
  return {
    calendars: rows[0].calendars ?? undefined,
    invitation: rows[0].invitation ?? undefined,
    keepCalendars: (calendars) => keep('calendars')(JSON.stringify(calendars.everybodys())),
    keepInvitation: keep('invitation'),
  };
};

/** Looks before it makes anything, so that a database that is refused is as it was. */
const demandDemos = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query(
    `select to_regclass('sandbox_tenant') is not null as demos, exists (
       select from pg_tables where schemaname not in ('pg_catalog', 'information_schema')) as used`,
  );
  if (rows[0].demos) return;
  if (rows[0].used) throw new CannotStart(NOT_THE_DEMOS);
  await client.query(`${TABLE}; insert into sandbox_tenant default values`);
};

const NOT_THE_DEMOS = `The database that DATABASE_URL names holds something that is not the demo's. The demo brings sample people, so it
takes only an empty database, or one it began in: createdb guildhall_demo, and name that one in DATABASE_URL.`;
