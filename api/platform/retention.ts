import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Period } from './catalogue.ts';
import type { Page, Reader, Store, Tx } from './store/store.ts';

/** Something whose time may be over, and whose it is: a legal hold keeps it. */
export interface Due {
  readonly id: string;
  readonly person?: PersonId;
}

/** What ends with one period, and how. The job that asks may come twice, late, or be killed between any two. */
export interface RetentionRule {
  readonly period: Period;
  /** Those whose period ended before this moment, at most 500 at a time. Changes nothing. */
  due(before: Instant): AsyncIterable<readonly Due[]>;
  /** What has to be done before, in transactions of its own: it comes once more after a kill. */
  first?(due: readonly Due[]): Promise<void>;
  /** Ends those of them that are still due, and says how many these were. */
  end(t: Tx, ids: readonly string[], before: Instant): Promise<number>;
}

/** Everybody whose records a legal hold keeps: a handful. */
export type HeldPeople = (reader: Reader) => Promise<ReadonlySet<PersonId>>;

/** What came of one rule, or would come of it: how many records or months end, and how many a legal hold keeps. */
export interface Ending {
  readonly ended: number;
  readonly held: number;
}

/**
 * So many in one transaction. On the embedded engine each of them leaves lists as long as a year, which takes a
 * millisecond of the one thread that answers everybody (measured with 450,000 bookings).
 */
const AT_ONCE = 25;

/** Ends all whose period ended before this moment, in small transactions: after a kill the next run goes on. */
export const endDue = async (
  store: Store,
  rule: RetentionRule,
  before: Instant,
  heldPeople: HeldPeople,
): Promise<Ending> => {
  const sum = { ended: 0, held: 0 };
  for await (const batch of rule.due(before)) {
    await rule.first?.(await freeOf(store, batch, heldPeople));
    for (let place = 0; place < batch.length; place += AT_ONCE) {
      const few = batch.slice(place, place + AT_ONCE);
      const done = await store.tx(async (t) => {
        // Asked in the transaction that ends them, so that a hold placed meanwhile counts.
        const free = await freeOf(t, few, heldPeople);
        const ids = free.map(({ id }) => id);
        return { ended: await rule.end(t, ids, before), held: few.length - free.length };
      });
      sum.ended += done.ended;
      sum.held += done.held;
    }
  }
  return sum;
};

/** What `endDue` would do now; changes nothing. */
export const wouldEnd = async (
  reader: Reader,
  rule: RetentionRule,
  before: Instant,
  heldPeople: HeldPeople,
): Promise<Ending> => {
  const sum = { ended: 0, held: 0 };
  for await (const batch of rule.due(before)) {
    const free = await freeOf(reader, batch, heldPeople);
    sum.ended += free.length;
    sum.held += batch.length - free.length;
  }
  return sum;
};

const freeOf = async (
  reader: Reader,
  batch: readonly Due[],
  heldPeople: HeldPeople,
): Promise<readonly Due[]> => {
  const held = await heldPeople(reader);
  return batch.filter(({ person }) => !person || !held.has(person));
};

/** The rows of all pages, a page at a time. */
export async function* pagesOf<T>(read: (after?: string) => Promise<Page<T>>): AsyncGenerator<readonly T[]> {
  let after: string | undefined;
  do {
    const page: Page<T> = await read(after);
    if (page.rows.length > 0) yield page.rows;
    after = page.next;
  } while (after !== undefined);
}

/** What these rows are due as, a page at a time. */
export async function* dueOf<T>(
  pages: AsyncIterable<readonly T[]>,
  due: (row: T) => Due,
): AsyncGenerator<readonly Due[]> {
  for await (const rows of pages) yield rows.map(due);
}
