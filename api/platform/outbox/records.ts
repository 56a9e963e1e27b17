import type { Id } from '../../contract/ids.ts';
import type { Instant } from '../../contract/time.ts';
import { collection } from '../store/declare.ts';

/** The topic that is woken when there is something to deliver. */
export const OUTBOX = 'outbox';

/**
 * Where a delivery stands. `ready` is the head of its stream; `queued` waits behind another;
 * `dead` was given up and holds its stream until an administrator sends it again.
 */
export type DeliveryState = 'ready' | 'queued' | 'done' | 'dead';

/** One fact on its way to one consumer. */
export interface DeliveryRecord {
  readonly id: Id<'dlv'>;
  readonly consumer: string;
  readonly stream: string;
  /** Counts up within consumer and stream. */
  readonly number: number;
  readonly name: string;
  readonly data: unknown;
  readonly at: Instant;
  readonly state: DeliveryState;
  /** When it may be claimed; a claim moves it to the end of the lease, so a dead relay's claims come back. */
  readonly dueAt: Instant;
  readonly attempt: number;
  /** When it was first claimed, or sent again; how long it waited behind others does not count against it. */
  readonly triedSince?: Instant;
  /** Names the claim that may settle this delivery; a relay that lost its lease cannot. */
  readonly lease?: string;
  /** The class of the last error, never its message: that may hold what a person wrote. */
  readonly lastError?: string;
  readonly settledAt?: Instant;
}

/** One queue within the outbox: a consumer's deliveries about one record. */
export const queueOf = (d: Pick<DeliveryRecord, 'consumer' | 'stream'>): string =>
  `${d.consumer}|${d.stream}`;

/** Numbers as text that sorts as numbers do. */
export const place = (number: number): string => String(number).padStart(12, '0');

export const deliveries = collection<DeliveryRecord>()('outbox_delivery', {
  index: {
    due: (d) => (d.state === 'ready' ? { in: 'ready', by: d.dueAt } : undefined),
    queue: (d) => ({ in: queueOf(d), by: place(d.number) }),
    settled: (d) => (d.settledAt ? { in: d.state, by: d.settledAt } : undefined),
  },
  unique: { place: (d) => [`${queueOf(d)}|${place(d.number)}`] },
});
