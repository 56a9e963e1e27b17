import { createHash } from 'node:crypto';
import {
  addMillis,
  type Instant,
  monthAfter,
  monthOf,
  type Range,
  startOfMonth,
} from '../../contract/time.ts';
import { canonicalJson } from '../canonical.ts';
import type { Job } from '../schedule/schedule.ts';
import { collection } from '../store/declare.ts';
import { Conflict } from '../store/errors.ts';
import type { Reader, Store } from '../store/store.ts';
import { type AuditEntry, auditLog } from './audit.ts';

/**
 * A seal over all audit entries of `[from, to)` and the seal before it: an entry altered, removed or slipped in
 * afterwards no longer gives the same hash, nor does any later seal.
 */
export interface Seal extends Range<Instant> {
  readonly id: string;
  readonly count: number;
  /** SHA-256 in hex over the previous hash and the entries as canonical JSON, one a line. */
  readonly hash: string;
  readonly previous: string;
  /**
   * When the entries it was made over were ended. It then stands for all seals of the months that ended beside each
   * other: what comes after goes on from its hash, and an entry of the record states it.
   */
  readonly endedAt?: Instant;
}

/** What the first seal stands on. */
export const GENESIS = '0'.repeat(64);
/** Before the first entry any council can have. */
export const BEGINNING: Instant = '2000-01-01T00:00:00.000Z';
/** Entries this young are left for the next seal: a transaction still under way may carry an earlier moment. */
const SETTLING_MS = 5 * 60_000;

export const seals = collection<Seal>()('audit_seal', {
  index: {
    time: (seal) => ({ in: 'all', by: seal.to }),
    ended: (seal) => (seal.endedAt ? { in: 'ended', by: seal.to } : undefined),
  },
  // Two nodes that seal at once would fork the chain; the store lets one of them.
  unique: { chain: (seal) => [seal.previous] },
});

/** Seals what has settled since the last seal. Running it twice or late only makes fewer, larger seals. */
export const sealingJob = (store: Store): Job => ({
  name: 'audit.seal',
  everySeconds: 300,
  run: async (now) => {
    while (await sealNext(store, addMillis(now, -SETTLING_MS)));
  },
});

/** One seal more, over entries of one month alone, so that a month can be ended with its seals. */
const sealNext = async (store: Store, settled: Instant): Promise<boolean> => {
  const { to: from, hash: previous } = (await lastSeal(store)) ?? { to: BEGINNING, hash: GENESIS };
  if (from >= settled) return false;
  const [first] = (await store.read(auditLog, { from, to: settled, limit: 1 })).rows;
  if (!first) return false;
  const end = startOfMonth(monthAfter(monthOf(first.at)));
  const range = { from, to: end < settled ? end : settled };
  const seal = { id: sealId(range.to), ...range, previous };
  const made = { ...seal, ...(await sealOver(entriesOf(store, range), previous)) };
  return store.tx((t) => t.put(seals, made)).then(() => true, wasOvertaken);
};

export const sealId = (to: Instant): Seal['id'] => `seal_${to}`;

export const lastSeal = async (store: Reader): Promise<Seal | undefined> =>
  (await store.find(seals, 'time', 'all', { desc: true, limit: 1 })).rows[0];

const wasOvertaken = (error: unknown): false => {
  if (!(error instanceof Conflict)) throw error;
  return false;
};

/** The hash that a seal over these entries must have. */
export const sealOver = async (
  entries: AsyncIterable<AuditEntry>,
  previous: string,
): Promise<{ count: number; hash: string }> => {
  const growing = growingSeal(previous);
  for await (const entry of entries) growing.add(entry);
  return growing.done();
};

/** The same, entry by entry. */
export interface GrowingSeal {
  add(entry: AuditEntry): void;
  done(): { readonly count: number; readonly hash: string };
}

export const growingSeal = (previous: string): GrowingSeal => {
  const hash = createHash('sha256').update(`${previous}\n`);
  let count = 0;
  return {
    add: (entry) => {
      hash.update(`${canonicalJson(entry)}\n`);
      count += 1;
    },
    done: () => ({ count, hash: hash.digest('hex') }),
  };
};

/** Every entry of the range, in the log's order. */
export async function* entriesOf(
  store: Pick<Store, 'read'>,
  range: Partial<Range<Instant>>,
): AsyncIterable<AuditEntry> {
  let after: string | undefined;
  do {
    const page = await store.read(auditLog, { ...range, limit: 500, ...(after && { after }) });
    yield* page.rows;
    after = page.next;
  } while (after);
}
