import type pg from 'pg';
import { monthOf } from '../../../contract/time.ts';
import type { Clock } from '../../clock.ts';
import { declared } from '../core.ts';
import type { AnyLog, Schema } from '../declare.ts';
import { Conflict } from '../errors.ts';
import {
  closeClient,
  command,
  LIMITS,
  openClient,
  type Queryable,
  queryable,
} from '../postgres/connection.ts';
import { postgresFiles } from '../postgres/files.ts';
import { migrate, stateOf } from '../postgres/migrate.ts';
import { keyOf } from '../postgres/newer.ts';
import { addressOf, type DatabaseAddress, databaseAt, explained } from '../postgres/opening.ts';
import { createMonth } from '../postgres/sql.ts';
import { ANY_TABLE, analyzeTables, appendEntries, holdsAny, TAKE_TIME } from '../postgres/sql-move.ts';
import { writerOf } from '../postgres/writer.ts';
import { NotEmpty } from './arrival.ts';
import { BrokenConstraints } from './constraints.ts';
import type { EntriesPiece, Piece, Sink } from './pieces.ts';
import { postgresPieces } from './postgres-pieces.ts';
import { demandAlone } from './postgres-source.ts';

export interface PostgresSinkOptions {
  readonly url: string;
  readonly clock: Clock;
}

/**
 * The store of a database that holds none: its tables are made, everything is written in one transaction, and no node
 * can start meanwhile. Throws `NotEmpty`, `DatabaseInUse` or `DatabaseUnusable`.
 */
export const postgresSink = async (schema: Schema, { url, clock }: PostgresSinkOptions): Promise<Sink> => {
  const address = addressOf(url);
  const told = <R>(work: Promise<R>): Promise<R> =>
    work.catch((error) => {
      throw explained(address, asBroken(error));
    });
  const client = await told(begin(schema, url, address));
  const on = queryable(client);
  const put = putOn(client, schema, clock);
  let open = true;
  const end = async (last: () => Promise<unknown>) => {
    if (!open) return;
    open = false;
    await last().finally(() => closeClient(client));
  };
  return {
    put: (piece) => told(put(piece)),
    readBack: async () => {
      await told(command(client, analyzeTables(schema)));
      return postgresPieces(on, schema);
    },
    commit: () => end(() => told(command(client, 'commit'))),
    // The connection ends, and with it the server takes everything back.
    abandon: () => end(async () => {}),
  };
};

const asBroken = (error: unknown): unknown =>
  error instanceof Conflict
    ? new BrokenConstraints([`two of them hold the same key of ${error.constraint}`])
    : error;

/** Looks before it makes or changes a table, so that a database that is refused is as it was; and once more after. */
const begin = async (schema: Schema, url: string, address: DatabaseAddress): Promise<pg.Client> => {
  const look = await openClient(url, LIMITS);
  await demandEmpty(queryable(look), address).finally(() => closeClient(look));
  const { client } = await migrate(schema, { url, address, limits: LIMITS, othersMs: 0, told: () => {} });
  try {
    await demandEmpty(queryable(client), address);
    await command(client, `${TAKE_TIME}; set synchronous_commit = on`);
    await command(client, 'begin isolation level read committed');
    return client;
  } catch (error) {
    await closeClient(client);
    throw error;
  }
};

/** Throws unless a database holds nothing and no node runs; then none can start until the connection ends. */
const demandEmpty = async (on: Queryable, address: DatabaseAddress): Promise<void> => {
  await demandAlone(on, address);
  const { declared: held } = await stateOf(on);
  const [table] = held.size === 0 ? await on.query<{ name: string }>(ANY_TABLE) : [];
  if (table) throw new NotEmpty(databaseAt(address), `the table ${table.name}, which is not of Guildhall`);
  const prefix = keyOf({ name: '' });
  const names = [...held.keys()]
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
  for (const name of held.size > 0 ? [...names, 'store_file'] : []) {
    const [row] = await on.query<{ filled: boolean }>(holdsAny(name));
    if (row?.filled) throw new NotEmpty(databaseAt(address), `records of ${name}`);
  }
};

const putOn = (client: pg.Client, { collections, logs }: Schema, clock: Clock) => {
  const on = queryable(client);
  const writers = new Map(collections.map((c) => [c.name, writerOf(c)]));
  const byName = new Map<string, AnyLog>(logs.map((log) => [log.name, log]));
  const files = postgresFiles(on, clock, collections);
  const months = new Set<string>();
  const appended = async ({ name, entries }: EntriesPiece) => {
    for (const month of new Set(entries.map(({ at }) => monthOf(at))))
      if (!months.has(`${name} ${month}`)) {
        await command(client, createMonth(name, month));
        months.add(`${name} ${month}`);
      }
    await append(on, declared(byName.get(name), name), entries);
  };
  return async (piece: Piece): Promise<void> => {
    if (piece.kind === 'documents') await declared(writers.get(piece.name), piece.name).put(on, piece.docs);
    else if (piece.kind === 'entries') await appended(piece);
    else await files.put(piece.content, { maxBytes: Number.POSITIVE_INFINITY });
  };
};

const append = async (on: Queryable, log: AnyLog, entries: EntriesPiece['entries']): Promise<void> => {
  const subjects = entries.map((entry) => JSON.stringify([...new Set(log.subjects(entry as never))]));
  await on.query(appendEntries(log.name), [
    entries.map(({ at }) => at),
    entries.map(({ id }) => id),
    entries.map((entry) => JSON.stringify(entry)),
    subjects,
  ]);
};
