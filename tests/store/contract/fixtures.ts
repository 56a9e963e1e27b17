import { addDays, type Instant, type PlainDate } from '../../../api/contract/time.ts';
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
  readonly engine: string;
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
  readonly body?: string;
  readonly audience: readonly string[];
  readonly draft?: boolean;
  readonly files?: readonly string[];
}
export const articles = collection<Article>()('test_article', {
  search: (a) => (a.draft ? undefined : { in: a.audience, text: a.title, ...(a.body && { body: a.body }) }),
  files: (a) => a.files ?? [],
});

export interface Slot {
  readonly room: string;
  /** Instants, or any text; the end is exclusive. */
  readonly from: string;
  readonly to: string;
}
/** Takes up rooms by the minute; who opens it is there for its first slot. */
export interface Meeting extends Doc {
  readonly slots: readonly Slot[];
  readonly opener?: string;
  readonly cancelled?: boolean;
}
export const meetings = collection<Meeting>()('test_room', {
  index: { room: (m) => m.slots.map(({ room, from }) => ({ in: room, by: from })) },
  apart: {
    time: (m) => (m.cancelled ? [] : m.slots.map(({ room, from, to }) => ({ in: room, from, to }))),
    opener: ({ opener, slots, cancelled }) =>
      opener === undefined || cancelled
        ? []
        : slots.slice(0, 1).map(({ from, to }) => ({ in: opener, from, to })),
  },
});

/** A piece of work that waits in a queue until somebody holds its lease. */
export interface Job extends Doc {
  readonly state: string;
  readonly dueAt: string;
  readonly lease?: string;
}
export const jobs = collection<Job>()('test_job', {
  index: { due: (j) => ({ in: j.state, by: j.dueAt }) },
  unique: { lease: (j) => (j.lease === undefined ? [] : [j.lease]) },
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
/** Another log of the same shape. */
export const looks = log<Visit>()('test_look', { subjects: (visit) => [visit.who] });

export const schema: Schema = {
  collections: [bookings, balances, articles, meetings, jobs, anything],
  logs: [visits, looks],
};

/** A whole day at desk 1 by a person of their own. */
export const booking = (some: Partial<Booking> & Doc): Booking => ({
  person: `person of ${some.id}`,
  desk: 'desk 1',
  date: '2026-11-24',
  halves: ['am', 'pm'],
  ...some,
});

/** An instant of the day that meetings are about. */
export const clockTime = (time: string): string => `2026-11-24T${time}:00.000Z`;

/** A stretch of that day in a room: `slot('10:00', '11:00')`. */
export const slot = (from: string, to: string, room = 'room 1'): Slot => ({
  room,
  from: clockTime(from),
  to: clockTime(to),
});

export const meeting = (id: string, ...slots: readonly Slot[]): Meeting => ({ id, slots });

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

export const day = (n: number): PlainDate => addDays('2026-11-01', n);

/** `count` bookings of Ann's, one a day from 1 November on, each at a desk of its own. */
export const annsDays = (count: number, from = 0) =>
  Array.from({ length: count }, (_, n) =>
    booking({ id: `ann ${day(from + n)}`, person: 'ann', date: day(from + n) }),
  );

export const refusalsOf = (outcomes: readonly PromiseSettledResult<unknown>[]): unknown[] =>
  outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason);

export const idsOf = (rows: readonly Doc[]): string[] => rows.map(({ id }) => id);
