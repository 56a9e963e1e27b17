import { endpoint } from './endpoint.ts';
import type { Id } from './ids.ts';
import type { Refusal } from './problem.ts';
import type { Instant } from './time.ts';

/** A delivery that was given up: it holds back everything later about the same record, for the same consumer. */
export interface DeadDelivery {
  readonly id: Id<'dlv'>;
  /** Who could not act on it, such as `desks.calendar`. */
  readonly consumer: string;
  /** What happened, such as `desk.booked`. */
  readonly fact: string;
  /** The record it is about. */
  readonly record: string;
  readonly at: Instant;
  readonly givenUpAt: Instant;
  readonly attempts: number;
  /** The kind of the last error, never its words. */
  readonly lastError: string;
}

export interface DeadDeliveries {
  readonly deliveries: readonly DeadDelivery[];
  /** Cursor of the next page; absent on the last. */
  readonly next?: string;
}

const NOT_DEAD = {
  delivery_not_dead: { status: 409, title: 'This delivery is no longer given up: load the list again' },
} as const satisfies Record<string, Refusal>;

export const listDeadDeliveries = endpoint<{ readonly after?: string }, DeadDeliveries>()({
  method: 'GET',
  path: '/api/deliveries/dead',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: deliveries that were given up, newest first, by page.',
  refusals: {},
});

export const sendDeliveryAgain = endpoint<{ readonly id: Id<'dlv'> }, { readonly id: Id<'dlv'> }>()({
  method: 'POST',
  path: '/api/deliveries/:id/again',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: sends a delivery that was given up once more, with its old key.',
  refusals: NOT_DEAD,
  others: 'refused',
});
