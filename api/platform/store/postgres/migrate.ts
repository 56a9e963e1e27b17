import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { AnyCollection, Doc, Schema } from '../declare.ts';
import { NewerStore } from '../generations.ts';
import { command, openClient, type Queryable, queryable } from './connection.ts';
import {
  APART_SUPPORT,
  createCollection,
  createLog,
  PLATFORM_TABLES,
  pageOfDocs,
  SEARCH_SUPPORT,
  sideTables,
} from './sql.ts';
import { writerOf } from './writer.ts';

/** Advisory locks of the engine: one node changes the schema at a time; every running node holds the second, shared. */
const MIGRATION_LOCK = 7_318_001;
const NODE_LOCK = 7_318_002;
const FORMAT = 1;
const PAGE = 1_000;
/** How long a node that has to rebuild waits for nodes of another version to end. */
const OTHERS_MS = 30_000;
const LOOK_MS = 500;

/** A node of another version writes by other declarations, so nothing can be rebuilt under it. */
export class OtherVersionRuns extends Error {
  constructor(collection: string) {
    super(
      `another version of Guildhall is using this database, and ${collection} is kept differently in this one. Stop every node of the other version, then start again`,
    );
    this.name = 'OtherVersionRuns';
  }
}

export type Told = (what: string, cause?: unknown) => void;

/**
 * Brings the tables to what the rooms declare: safe to run again, and by nodes that start together. Throws
 * `NewerStore`, `OtherVersionRuns`, and `Conflict` where stored records break what only this version declares.
 */
export const migrate = async (url: string, schema: Schema, told: Told): Promise<void> => {
  const client = await openClient(url);
  try {
    const on = queryable(client);
    await on.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await command(client, `set enable_seqscan = off; set client_min_messages = warning; ${PLATFORM_TABLES}`);
    await refuseNewer(on);
    const known = await declarationsIn(on);
    const changed = schema.collections.filter((c) => known.get(c.name) !== declarationOf(c));
    if (schema.collections.some((c) => Object.keys(c.apart).length > 0)) await command(client, APART_SUPPORT);
    if (schema.collections.some((c) => c.search)) await command(client, SEARCH_SUPPORT);
    for (const c of changed) await command(client, createCollection(c));
    for (const log of schema.logs) if (!known.has(log.name)) await command(client, createLog(log));
    for (const c of changed) if (known.has(c.name)) await rebuild(client, c, told);
    await remember(on, [
      ...changed.map((c) => [c.name, declarationOf(c)] as const),
      ...schema.logs.map(({ name }) => [name, 'log'] as const),
    ]);
  } finally {
    await client.end();
  }
};

/** Shows that a node of this version is running, for as long as the connection lasts. */
export const holdAsNode = async (client: pg.Client, schema: Schema): Promise<void> => {
  const on = queryable(client);
  await on.query('select pg_advisory_lock_shared($1)', [NODE_LOCK]);
  const known = await declarationsIn(on);
  const other = schema.collections.find((c) => known.get(c.name) !== declarationOf(c));
  if (other) throw new OtherVersionRuns(other.name);
};

/** What a collection declares, as text that changes when a declared function does. */
const declarationOf = (c: AnyCollection): string => {
  const parts = { ...{ index: c.index, unique: c.unique, apart: c.apart, sum: c.sum } };
  const texts = Object.entries(parts).map(([kind, functions]) => [
    kind,
    Object.entries(functions as Record<string, unknown>).map(([name, of]) => [name, String(of)]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([texts, String(c.search), String(c.files)]))
    .digest('hex');
};

const refuseNewer = async (on: Queryable): Promise<void> => {
  await on.query(
    `insert into store_meta (key, value) values ('format', to_jsonb($1::int)) on conflict do nothing`,
    [FORMAT],
  );
  const [row] = await on.query<{ value: number }>(`select value from store_meta where key = 'format'`);
  if (row && row.value > FORMAT) throw new NewerStore('the database', row.value);
};

const declarationsIn = async (on: Queryable): Promise<ReadonlyMap<string, string>> => {
  const rows = await on.query<{ name: string; value: string }>(
    `select substr(key, 10) as name, value #>> '{}' as value from store_meta where key like 'declared %'`,
  );
  return new Map(rows.map(({ name, value }) => [name, value]));
};

const remember = async (on: Queryable, declared: readonly (readonly [string, string])[]): Promise<void> => {
  await on.query(
    `insert into store_meta (key, value)
       select 'declared ' || name, to_jsonb(value) from unnest($1::text[], $2::text[]) as d (name, value)
     on conflict (key) do update set value = excluded.value`,
    [declared.map(([name]) => name), declared.map(([, value]) => value)],
  );
};

/** Empties what stands beside the documents and writes it again, all in one transaction. */
const rebuild = async (client: pg.Client, c: AnyCollection, told: Told): Promise<void> => {
  const on = queryable(client);
  await waitForOthers(on, c.name);
  const write = writerOf(c);
  await command(client, 'begin');
  const sides = sideTables(c);
  if (sides.length > 0) await command(client, `truncate ${sides.join(', ')}`);
  let count = 0;
  for await (const docs of pagesOf(on, c)) {
    await write.put(on, docs);
    count += docs.length;
  }
  await command(client, 'commit');
  await command(client, 'select pg_advisory_unlock_all()');
  await on.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
  if (count > 0) told(`rebuilt what ${c.name} is found by: ${count} records`);
};

const waitForOthers = async (on: Queryable, collection: string): Promise<void> => {
  for (let waited = 0; ; waited += LOOK_MS) {
    const [lock] = await on.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [NODE_LOCK]);
    if (lock?.free) return;
    if (waited >= OTHERS_MS) throw new OtherVersionRuns(collection);
    await pause(LOOK_MS);
  }
};

/** All documents of a collection, a page at a time. */
export async function* pagesOf(on: Queryable, c: AnyCollection): AsyncGenerator<readonly Doc[]> {
  let after = '';
  for (;;) {
    const rows = await on.query<{ id: string; doc: Doc }>(pageOfDocs(c, PAGE), [after]);
    if (rows.length > 0) yield rows.map(({ doc }) => doc);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? '';
  }
}
