import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { embeddedStore } from '../../api/platform/store/embedded.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { createDatabase, openPostgresAt } from './postgres.ts';

/** Opens what is kept in one place, as often as it is asked. */
export type Open = () => Promise<Store>;

/** A place of the test's own that outlives its stores: on disk, or a database where the project says so. */
export const aPlace = (schema: Schema, clock: Clock): Promise<Open> =>
  inject('engine') === 'postgres' ? aDatabase(schema, clock) : aDirectory(schema, clock);

const aDatabase = async (schema: Schema, clock: Clock): Promise<Open> => {
  const { url, drop } = await createDatabase();
  onTestFinished(drop);
  return () => openPostgresAt(url, schema, clock);
};

const aDirectory = async (schema: Schema, clock: Clock): Promise<Open> => {
  const directory = await mkdtemp(join(tmpdir(), 'guildhall-test-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  const fail = (what: unknown): never => {
    throw new Error(`the store complains: ${what}`);
  };
  return () => embeddedStore(schema, { directory, clock, onFatal: fail, onTrouble: fail });
};
