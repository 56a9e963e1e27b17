import type { Shelf } from './shelf.ts';

/** The documents that own files. */
export interface Owners {
  /** Whether one of them owns the file of this hash at this moment. */
  readonly own: (hash: string) => boolean;
  /** Resolves when all that was committed so far is durable. */
  readonly settled: () => Promise<void>;
}

export const ownersOn = (shelves: readonly Shelf[], settled: Owners['settled']): Owners => ({
  own: (hash) => shelves.some(({ owners }) => owners.has(hash)),
  settled,
});
