import type { Clock } from '../../api/platform/clock.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { memoryStore } from '../../api/platform/store/memory.ts';
import type { Store } from '../../api/platform/store/store.ts';

/** An empty store of the engine that the run's project is about. */
export const openTestStore = async (schema: Schema, clock: Clock): Promise<Store> =>
  memoryStore(schema, { clock });
