import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { AnyCollection, AnyLog, Doc, Schema } from '../declare.ts';
import { BrokenPromise, Conflict } from '../errors.ts';
import { NewerStore } from '../generations.ts';
import { closeClient, command, type Limits, openClient, type Queryable, queryable } from './connection.ts';
import { demandKnown, keyOf } from './newer.ts';
import { becomeNode, keepNodesOut, OtherVersionRuns } from './node.ts';
import { type DatabaseAddress, demandUsable } from './opening.ts';
import { drifted } from './sample.ts';
import { createCollection, createLog, PLATFORM_TABLES, pageOfDocs, sideTables } from './sql.ts';
import { createSupport } from './support.ts';
import { codeOf } from './trouble.ts';
import { writerOf } from './writer.ts';

/** One node looks and changes at a time. */
const MIGRATION_LOCK = 7_318_001;
const FORMAT = 1;
const PAGE = 1_000;
const LOOK_MS = 500;
const SLOW_MS = 5_000;
/** How long a node that has to rebuild waits for nodes of another version to end. */
export const OTHERS_MS = 30_000;

export interface MigrationPorts {
  readonly url: string;
  readonly address: DatabaseAddress;
  readonly limits: Limits;
  readonly othersMs: number;
  readonly told: (what: string) => void;
}

/** A database that is as this version declares it. */
export interface Prepared {
  /** Shows already that a node runs, so that nobody rebuilds before this one is listening. */
  readonly client: pg.Client;
  /** The number of the build that this node's connections show. */
  readonly build: number;
}

/**
 * Brings the tables to what the rooms declare, all of it or nothing: safe to run again, and by nodes that start
 * together. Throws `DatabaseUnusable`, `NewerStore`, `NewerDatabase`, `OtherVersionRuns` or `BrokenPromise`.
 */
export const migrate = async (schema: Schema, ports: MigrationPorts): Promise<Prepared> => {
  const client = await openClient(ports.url, ports.limits);
  const on = queryable(client);
  const waitingFor = async (lock: string, words: string) => {
    const note = setTimeout(() => ports.told(words), SLOW_MS);
    await command(client, lock).finally(() => clearTimeout(note));
  };
  try {
    await demandUsable(on, ports.address);
    await waitingFor(ALONE, 'another node is preparing the database; waiting for it');
    const found = await stateOf(on);
    await demandKnown(on, schema, found.declared, ports.address);
    const work = await workFor(on, schema, found);
    const isReady = Object.values(work).every((part) => part.length === 0);
    const build = isReady ? found.build : await change(client, work, found, ports);
    const become = `${becomeNode(work.rebuild.length > 0)}; select pg_advisory_unlock(${MIGRATION_LOCK})`;
    await waitingFor(become, 'a command holds the database; waiting for it to end');
    return { client, build };
  } catch (error) {
    await closeClient(client);
    throw error;
  }
};

/** The lock goes with the connection, unless it is given back. */
const ALONE = `set enable_seqscan = off; set client_min_messages = warning; select pg_advisory_lock(${MIGRATION_LOCK})`;

/** What a database holds: nothing is declared in an empty one. */
export interface State {
  readonly declared: ReadonlyMap<string, string>;
  readonly build: number;
}

/** Throws `NewerStore`. */
export const stateOf = async (on: Queryable): Promise<State> => {
  const rows = await on
    .query<{ key: string; value: unknown }>('select key, value from store_meta')
    .catch(noTable);
  const meta = new Map(rows.map(({ key, value }) => [key, value]));
  const format = Number(meta.get('format') ?? FORMAT);
  if (format > FORMAT) throw new NewerStore('the database', format);
  return {
    declared: new Map([...meta].map(([key, value]) => [key, String(value)])),
    build: Number(meta.get('build') ?? 0),
  };
};

const noTable = (error: unknown): readonly never[] => {
  if (codeOf(error) === '42P01') return [];
  throw error;
};

interface Work {
  readonly create: readonly (AnyCollection | AnyLog)[];
  readonly rebuild: readonly AnyCollection[];
}

const workFor = async (on: Queryable, schema: Schema, { declared }: State): Promise<Work> => {
  const asBefore = (one: AnyCollection | AnyLog) => declared.get(keyOf(one)) === declarationOf(one);
  const create = [...schema.collections, ...schema.logs].filter((one) => !asBefore(one));
  const changed = schema.collections.filter((c) => declared.has(keyOf(c)) && !asBefore(c));
  return { create, rebuild: [...changed, ...(await drifted(on, schema.collections.filter(asBefore)))] };
};

/** What a collection declares, as text that changes when a declared function does. */
export const declarationOf = (c: AnyCollection | AnyLog): string => {
  // A log is found by subjects that were written with its entries, which never change.
  if (c.kind === 'log') return 'log';
  const parts = { ...{ index: c.index, unique: c.unique, apart: c.apart, sum: c.sum } };
  const texts = Object.entries(parts).map(([kind, functions]) => [
    kind,
    Object.entries(functions as Record<string, unknown>).map(([name, of]) => [name, String(of)]),
  ]);
  return createHash('sha256')
    .update(JSON.stringify([texts, String(c.search), String(c.files)]))
    .digest('hex');
};

const waitForOthers = async (
  on: Queryable,
  rebuild: readonly AnyCollection[],
  { othersMs, told }: MigrationPorts,
): Promise<void> => {
  for (let waited = 0; rebuild.length > 0 && !(await keepNodesOut(on)); waited += LOOK_MS) {
    const names = rebuild.map(({ name }) => name).join(', ');
    if (waited === 0) told(`nodes of another version have to end before ${names} can be rebuilt; waiting`);
    if (waited >= othersMs)
      throw new OtherVersionRuns(
        `another version of Guildhall is using this database, and keeps ${names} differently. Stop every node of the other version, then start again`,
      );
    await pause(Math.min(LOOK_MS, othersMs));
  }
};

const change = async (
  client: pg.Client,
  { create, rebuild }: Work,
  { declared, build }: State,
  ports: MigrationPorts,
): Promise<number> => {
  const on = queryable(client);
  const collections = create.filter((one) => one.kind === 'collection');
  await waitForOthers(on, rebuild, ports);
  await command(client, 'begin isolation level read committed');
  if (declared.size === 0) await command(client, PLATFORM_TABLES);
  await createSupport(client, collections, ports.address);
  for (const one of create)
    await command(client, one.kind === 'log' ? createLog(one) : createCollection(one));
  for (const c of rebuild) await rebuildSides(client, c, ports.told);
  const next = rebuild.length > 0 ? build + 1 : build;
  await on.query(REMEMBER, [
    ['format', 'build', ...create.map(keyOf)],
    [FORMAT, next, ...create.map(declarationOf)].map((value) => JSON.stringify(value)),
  ]);
  await command(client, 'commit');
  return next;
};

const REMEMBER = `insert into store_meta (key, value) select * from unnest($1::text[], $2::jsonb[])
  on conflict (key) do update set value = excluded.value`;

/** Empties what stands beside the documents and writes it again. */
const rebuildSides = async (
  client: pg.Client,
  c: AnyCollection,
  told: MigrationPorts['told'],
): Promise<void> => {
  const on = queryable(client);
  const write = writerOf(c);
  const sides = sideTables(c);
  if (sides.length > 0) await command(client, `truncate ${sides.join(', ')}`);
  let count = 0;
  for await (const docs of pagesOf(on, c)) {
    await write.put(on, docs).catch(asBroken);
    count += docs.length;
  }
  if (count > 0) told(`rebuilt what ${c.name} is found by: ${count} records`);
};

const asBroken = (error: unknown): never => {
  throw error instanceof Conflict ? new BrokenPromise(error, { cause: error }) : error;
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
