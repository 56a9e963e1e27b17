import type { ConstraintCheck } from './constraints.ts';
import type { Pieces } from './pieces.ts';

/** A store opened to be read once, as it was at one moment. */
export interface OpenSource {
  readonly pieces: Pieces;
  /** Checks the documents of `pieces` as they pass. */
  readonly constraints: ConstraintCheck;
  close(): Promise<void>;
}

/** `alone`: nobody may write meanwhile, because the store is about to be left. */
export type Company = 'alone' | 'alongside';

/** There is nothing of Guildhall in this place. */
export class NoStore extends Error {
  constructor(place: string) {
    super(`${place} holds no store of Guildhall. Check the path or address`);
    this.name = 'NoStore';
  }
}
