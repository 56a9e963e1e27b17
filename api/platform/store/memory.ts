import type { Clock } from '../clock.ts';
import { core } from './core.ts';
import type { Schema } from './declare.ts';
import { lane } from './lane.ts';
import { logTail } from './log-tail.ts';
import { memoryFiles } from './memory-files.ts';
import { ownersOn } from './owners.ts';
import { limitOf, pageOf, spanOf } from './query.ts';
import type { Store } from './store.ts';

/**
 * The engine of the tests: the same transactions as the embedded one, and nothing on disk.
 * It runs every transaction body twice and discards the first run.
 */
export const memoryStore = (schema: Schema, { clock }: { readonly clock: Clock }): Store => {
  const tail = logTail();
  const alone = lane();
  const { shelves, ...documents } = core({
    schema,
    clock,
    alone,
    documents: new Map(),
    rehearse: true,
    commit: async ({ ended, lines }) => {
      for (const one of ended) tail.end(one);
      tail.add(lines);
    },
  });
  return {
    ...documents,
    read: async (l, options = {}) => {
      const limit = limitOf(options);
      const found = await tail.first(l, spanOf(options), options.subject, limit + 1);
      return pageOf(found, limit, ({ entry }) => entry) as never;
    },
    files: memoryFiles(
      clock,
      ownersOn(shelves, async () => {}),
      alone,
    ),
    compact: async () => {},
    close: async () => {},
  };
};
