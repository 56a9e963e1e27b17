import type { Instant } from '../../contract/time.ts';
import type { Tx } from '../store/store.ts';

/** A fact a use case tells the world: `desk.booked` about one record. `data` holds ids and words, never names. */
export interface Fact<Data = unknown> {
  readonly name: `${string}.${string}`;
  /** The id of the record it is about. Facts of one record are delivered one at a time, in order. */
  readonly stream: string;
  readonly data: Data;
}

/** A fact on its way to one consumer. */
export interface Delivery<Data = unknown> extends Fact<Data> {
  /** The same on every attempt; handed on as idempotency key, such as Graph's `transactionId`. */
  readonly key: string;
  readonly at: Instant;
  /** 1 on the first attempt. */
  readonly attempt: number;
}

/**
 * Someone who acts on a fact outside the store: writes a calendar, sends a message.
 * Delivery is at least once and late, so `deliver` reads the record and does what its current state needs.
 */
export interface Consumer {
  /** `room.what`, such as `desks.calendar`; its deliveries queue apart from every other consumer's. */
  readonly name: string;
  readonly facts: readonly string[];
  deliver(delivery: Delivery<never>): Promise<void>;
}

/** Where use cases leave facts. */
export interface Outbox {
  /** Writes one delivery per consumer of the fact in the use case's own transaction. */
  append(t: Tx, fact: Fact): Promise<void>;
}

/** Thrown by a consumer: come back in so many seconds (`Retry-After`), or give up and show an administrator. */
export class DeliverLater extends Error {
  readonly afterSeconds: number;
  constructor(afterSeconds: number, options?: ErrorOptions) {
    super(`deliver again in ${afterSeconds} s`, options);
    this.name = 'DeliverLater';
    this.afterSeconds = afterSeconds;
  }
}
export class Undeliverable extends Error {
  constructor(reason: string, options?: ErrorOptions) {
    super(reason, options);
    this.name = 'Undeliverable';
  }
}
