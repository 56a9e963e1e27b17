import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Schema } from './declare.ts';
import { embeddedStore } from './embedded.ts';
import { postgresStore } from './postgres/postgres.ts';
import type { Store } from './store.ts';

export interface OpenPorts {
  readonly clock: Clock;
  /** Nothing more can be kept: end the process. */
  readonly onFatal: (error: unknown) => void;
  /** Something an operator should know, which the store survived. */
  readonly onTrouble: (what: string, cause?: unknown) => void;
}

/** Opens the engine that the settings choose: PostgreSQL where `DATABASE_URL` is set, the embedded one otherwise. */
export const openStore = (
  schema: Schema,
  { dataDir, database }: Pick<Config, 'dataDir' | 'database'>,
  ports: OpenPorts,
): Promise<Store> =>
  database
    ? postgresStore(schema, { ...ports, ...database })
    : embeddedStore(schema, { ...ports, directory: dataDir });
