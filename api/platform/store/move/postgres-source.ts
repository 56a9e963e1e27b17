import { setTimeout as pause } from 'node:timers/promises';
import type { AnyCollection, Schema } from '../declare.ts';
import {
  closeClient,
  command,
  LIMITS,
  openClient,
  type Queryable,
  queryable,
} from '../postgres/connection.ts';
import { declarationOf, type State, stateOf } from '../postgres/migrate.ts';
import { demandKnown, keyOf } from '../postgres/newer.ts';
import { keepNodesOut } from '../postgres/node.ts';
import { addressOf, type DatabaseAddress, databaseAt, demandUsable, explained } from '../postgres/opening.ts';
import { misplaced } from '../postgres/sample.ts';
import { beginMoment, countStrays, TAKE_TIME } from '../postgres/sql-move.ts';
import type { ConstraintCheck } from './constraints.ts';
import { type Company, NoStore, type OpenSource } from './open-source.ts';
import type { Pieces } from './pieces.ts';
import { postgresPieces } from './postgres-pieces.ts';

/** A node of Guildhall is connected. */
export class DatabaseInUse extends Error {
  constructor(address: DatabaseAddress) {
    super(`${databaseAt(address)} is in use by Guildhall. Stop every node first`);
    this.name = 'DatabaseInUse';
  }
}

/**
 * Opens the store of a database: one transaction that sees one moment, whatever nodes write meanwhile. Throws
 * `NoStore`, `NewerStore`, `NewerDatabase`, `DatabaseInUse` or `DatabaseUnusable`.
 */
export const postgresSource = async (schema: Schema, url: string, company: Company): Promise<OpenSource> => {
  const address = addressOf(url);
  try {
    const client = await openClient(url, LIMITS);
    try {
      const on = queryable(client);
      await demandUsable(on, address);
      if (company === 'alone') await demandAlone(on, address);
      await command(client, TAKE_TIME);
      const { logs } = await heldOf(on, schema, await stateOf(on), address);
      await command(client, beginMoment(logs));
      const state = await stateOf(on);
      const held = await heldOf(on, schema, state, address);
      return {
        pieces: told(address, postgresPieces(on, held)),
        constraints: besideCheck(on, held, state),
        close: () => closeClient(client),
      };
    } catch (error) {
      await closeClient(client);
      throw error;
    }
  } catch (error) {
    throw explained(address, error);
  }
};

const LOOK_MS = 100;
const PATIENCE_MS = 2_000;

/**
 * No node runs, and none can start until the connection ends. The server may take a moment to notice that one has
 * gone. Throws `DatabaseInUse`.
 */
export const demandAlone = async (on: Queryable, address: DatabaseAddress): Promise<void> => {
  for (let waited = 0; !(await keepNodesOut(on)); waited += LOOK_MS) {
    if (waited >= PATIENCE_MS) throw new DatabaseInUse(address);
    await pause(LOOK_MS);
  }
};

/** What of the schema the database has; it may be of an older version. Throws for what the schema does not have. */
export const heldOf = async (
  on: Queryable,
  schema: Schema,
  { declared }: State,
  address: DatabaseAddress,
): Promise<Schema> => {
  if (declared.size === 0) throw new NoStore(databaseAt(address));
  await demandKnown(on, schema, declared, address);
  const { collections, logs } = schema;
  return {
    collections: collections.filter((c) => declared.has(keyOf(c))),
    logs: logs.filter((log) => declared.has(keyOf(log))),
  };
};

async function* told(address: DatabaseAddress, pieces: Pieces): Pieces {
  try {
    yield* pieces;
  } catch (error) {
    throw explained(address, error);
  }
}

/** The tables beside the documents keep keys and stretches apart by themselves; here they are compared with them. */
const besideCheck = (on: Queryable, { collections }: Schema, { declared }: State): ConstraintCheck => {
  const asNow = (c: AnyCollection) => declared.get(keyOf(c)) === declarationOf(c);
  const byName = new Map(collections.filter(asNow).map((c) => [c.name, c]));
  const problems: string[] = collections
    .filter((c) => !asNow(c))
    .map(
      ({ name }) =>
        `what ${name} is found by was written by another version, and is written anew when this one starts`,
    );
  return {
    add: async (name, docs) => {
      const c = byName.get(name);
      const ids = c
        ? await misplaced(
            on,
            c,
            docs.map(({ id }) => id),
          )
        : [];
      problems.push(...ids.map((id) => `${name} ${id}: what it is found by is not what it says`));
    },
    problems: async () => {
      const strays: string[] = [];
      for (const c of byName.values())
        for (const sql of countStrays(c)) {
          const [row] = await on.query<{ count: number }>(sql);
          if (row?.count) strays.push(`${c.name}: ${row.count} entries lead to records that are not there`);
        }
      return [...problems, ...strays];
    },
  };
};
