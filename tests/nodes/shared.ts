import { onTestFinished } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { postgresStore } from '../../api/platform/store/postgres/postgres.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { createDatabase, PATIENT } from '../support/postgres.ts';

/** So many nodes on one empty database, each with a store and connections of its own. They go with their test. */
export const openNodes = async (count: number, schema: Schema, clock: Clock): Promise<readonly Store[]> => {
  const { url, drop } = await createDatabase();
  const fail = (what: unknown, cause?: unknown): never => {
    throw new Error(`the store complains: ${what}`, { cause });
  };
  const open = () => postgresStore(schema, { url, clock, limits: PATIENT, onTrouble: fail, onFatal: fail });
  const nodes = await Promise.all(Array.from({ length: count }, open));
  onTestFinished(async () => {
    await Promise.all(nodes.map((node) => node.close()));
    await drop();
  });
  return nodes;
};
