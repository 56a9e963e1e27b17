import { inject } from 'vitest';
import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { memoryStore } from '../../api/platform/store/memory.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { openPostgres } from './postgres.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The engine that this project of the tests is about. */
    readonly engine: 'memory' | 'postgres';
  }
}

/** An empty store of the engine that the test runs on; gone when the test is over, or its file if it was opened before. */
export const openTestStore = async (schema: Schema, clock: Clock): Promise<Store> =>
  inject('engine') === 'postgres' ? openPostgres(schema, clock) : memoryStore(schema, { clock });
