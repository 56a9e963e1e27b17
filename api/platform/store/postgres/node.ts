import type pg from 'pg';
import { closeClient, command, type Limits, openClient, type Queryable, queryable } from './connection.ts';

/** Every connection of a running node holds this lock, shared; whoever rebuilds takes it alone. */
const NODE_LOCK = 7_318_002;

/** A node of another version writes by other declarations: what one of them has built the other would break. */
export class OtherVersionRuns extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'OtherVersionRuns';
  }
}

/** How a node connects. */
export interface Node {
  /** For each new connection of the pool. */
  readonly enter: (client: pg.ClientBase) => Promise<void>;
  /** A connection of its own, without time limits. */
  readonly connect: () => Promise<pg.Client>;
}

export interface NodePorts {
  readonly url: string;
  readonly limits: Limits;
  /** The build that was there when the node started. */
  readonly build: number;
  /** The database was rebuilt meanwhile: the node has to end. */
  readonly onFatal: (error: unknown) => void;
}

export const nodeOf = ({ url, limits, build, onFatal }: NodePorts): Node => ({
  enter: (client) =>
    enterAsNode(client, build).catch((error) => {
      if (error instanceof OtherVersionRuns) onFatal(error);
      throw error;
    }),
  connect: async () => {
    const client = await openClient(url, limits);
    try {
      await enterAsNode(client, build);
      return client;
    } catch (error) {
      await closeClient(client);
      throw error;
    }
  },
});

/**
 * Shows that a node uses the database as it was built when the node started, for as long as the connection lasts; so
 * nothing is ever written by declarations that no longer hold. Waits while another node rebuilds. Throws
 * `OtherVersionRuns` once it has.
 */
const enterAsNode = async (client: pg.ClientBase, build: number): Promise<void> => {
  // In a statement of its own: the next one has to see what was committed while this one waited.
  await command(client, `select pg_advisory_lock_shared(${NODE_LOCK})`);
  const [meta] = await queryable(client).query<{ value: number }>(BUILD);
  if ((meta?.value ?? 0) !== build)
    throw new OtherVersionRuns(
      'another version of Guildhall has rebuilt this database, so this node has to stop. Start it again once all nodes are of one version',
    );
};

const BUILD = `select value from store_meta where key = 'build'`;

/** True when no node is running; then none can start until the connection ends. */
export const keepNodesOut = async (on: Queryable): Promise<boolean> => {
  const [lock] = await on.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [NODE_LOCK]);
  return lock?.free === true;
};

/** Whoever kept nodes out, or found nothing to do, runs as one from here on; between the two nobody else gets in. */
export const becomeNode = (keptOut: boolean): string =>
  `select pg_advisory_lock_shared(${NODE_LOCK})${keptOut ? `; select pg_advisory_unlock(${NODE_LOCK})` : ''}`;
