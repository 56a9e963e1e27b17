import { AsyncLocalStorage } from 'node:async_hooks';

/** Knows what is called from inside a transaction's body. */
export interface Bodies {
  run<R>(body: () => Promise<R>): Promise<R>;
  /** Throws inside a running body: the store would answer from outside its transaction, or wait for it for ever. */
  refuseInside(): void;
}

export const bodies = (): Bodies => {
  const inside = new AsyncLocalStorage<{ running: boolean }>();
  return {
    run: async (body) => {
      const scope = { running: true };
      try {
        return await inside.run(scope, body);
      } finally {
        scope.running = false;
      }
    },
    refuseInside: () => {
      if (inside.getStore()?.running)
        throw new Error('inside a transaction use its own reader and writer, not the store');
    },
  };
};
