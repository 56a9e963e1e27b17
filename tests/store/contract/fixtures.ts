import type { Instant } from '../../../api/contract/time.ts';
import type { Clock } from '../../../api/platform/clock.ts';
import {
  collection,
  type Doc,
  type LogEntry,
  log,
  type Schema,
} from '../../../api/platform/store/declare.ts';
import type { Store } from '../../../api/platform/store/store.ts';

/** Opens an empty store of the engine under test. */
export type OpenStore = (options: { readonly schema: Schema; readonly clock: Clock }) => Promise<Store>;

/** What a part of the contract is tested with: the store of the test that runs. */
export interface Bench {
  readonly store: Store;
  readonly clock: Clock & { advance(ms: number): void };
}

export interface Booking extends Doc {
  readonly person: string;
  readonly desk: string;
  readonly date: string;
  readonly halves: readonly string[];
  readonly cancelled?: boolean;
}

const held = (b: Booking, what: string) =>
  b.cancelled ? [] : b.halves.map((half) => `${what}|${b.date}|${half}`);

export const bookings = collection<Booking>()('test_booking', {
  index: {
    person: (b) => ({ in: b.person, by: b.date }),
    half: (b) => b.halves.map((half) => ({ in: half, by: b.date })),
    live: (b) => (b.cancelled ? undefined : { in: 'all', by: b.date }),
  },
  unique: { desk: (b) => held(b, b.desk), person: (b) => held(b, b.person) },
  sum: { halves: (b) => b.halves.length },
});

export interface Balance extends Doc {
  readonly days: number;
}
export const balances = collection<Balance>()('test_balance');

export interface Article extends Doc {
  readonly title: string;
  readonly audience: readonly string[];
  readonly draft?: boolean;
  readonly files?: readonly string[];
}
export const articles = collection<Article>()('test_article', {
  search: (a) => (a.draft ? undefined : { in: a.audience, text: a.title }),
  files: (a) => a.files ?? [],
});

/** Any JSON at all. */
export interface Anything extends Doc {
  readonly value?: unknown;
}
export const anything = collection<Anything>()('test_anything');

export interface Visit extends LogEntry {
  readonly who: string;
  readonly record: string;
}
export const visits = log<Visit>()('test_visit', { subjects: (visit) => [visit.who, visit.record] });

export const schema: Schema = { collections: [bookings, balances, articles, anything], logs: [visits] };

/** A whole day at desk 1 by a person of their own. */
export const booking = (some: Partial<Booking> & Doc): Booking => ({
  person: `person of ${some.id}`,
  desk: 'desk 1',
  date: '2026-11-24',
  halves: ['am', 'pm'],
  ...some,
});

export const article = (some: Partial<Article> & Doc): Article => ({
  title: '',
  audience: ['staff'],
  ...some,
});

export const visit = (id: string, at: Instant, some: Partial<Visit> = {}): Visit => ({
  id,
  at,
  who: 'ann',
  record: 'record 1',
  ...some,
});

export const everything = async <T>(rows: AsyncIterable<T>): Promise<T[]> => Array.fromAsync(rows);

/** Every row of a paged list, asked for page by page. */
export const allPages = async <T>(
  page: (after: string | undefined) => Promise<{ readonly rows: readonly T[]; readonly next?: string }>,
): Promise<T[]> => {
  const rows: T[] = [];
  let next: string | undefined;
  do {
    const found = await page(next);
    rows.push(...found.rows);
    next = found.next;
  } while (next !== undefined);
  return rows;
};

export const bytesOf = async (content: AsyncIterable<Uint8Array> | undefined): Promise<string | undefined> =>
  content && Buffer.concat(await everything(content)).toString();

export async function* streamOf(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

export const idsOf = (rows: readonly Doc[]): string[] => rows.map(({ id }) => id);
