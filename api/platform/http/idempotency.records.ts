import type { Instant } from '../../contract/time.ts';
import { collection, type Doc } from '../store/declare.ts';

/** What a keyed write was answered, written in the very transaction that did it. */
export interface KeyedAnswer extends Doc {
  /** Hash of the route and its input: the same key with another request is refused. */
  readonly request: string;
  /** The answer as JSON text; absent when there was nothing to say. */
  readonly answer?: string;
  readonly at: Instant;
}

export const keyedAnswers = collection<KeyedAnswer>()('http_idempotency', {
  index: { age: (row) => ({ in: 'all', by: row.at }) },
});

/** How long a repeat is given the same answer. */
export const KEPT_MS = 72 * 3_600_000;
