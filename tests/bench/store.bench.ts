import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { systemClock } from '../../api/platform/clock.ts';
import { collection, type Doc, type Schema } from '../../api/platform/store/declare.ts';
import { type EmbeddedStore, embeddedStore } from '../../api/platform/store/embedded.ts';
import { type Bench, type BenchRow, median, quantile, timed, watched, whole } from './bench.ts';

/** A booking and its fact, of the size and with the constraints of the desks room. */
interface Booking extends Doc {
  readonly personId: string;
  readonly deskId: string;
  readonly floorId: string;
  readonly date: PlainDate;
  readonly halves: readonly string[];
  readonly status: string;
  readonly madeAt: string;
  readonly calendar: string;
}
const heldHalves = (b: Booking, what: string) => b.halves.map((half) => `${what}|${b.date}|${half}`);
const bookings = collection<Booking>()('bench_booking', {
  index: { person: (b) => ({ in: b.personId, by: b.date }), floor: (b) => ({ in: b.floorId, by: b.date }) },
  unique: { desk: (b) => heldHalves(b, b.deskId), person: (b) => heldHalves(b, b.personId) },
  sum: { halves: (b) => b.halves.length },
});
interface Event extends Doc {
  readonly stream: string;
  readonly body: string;
}
const events = collection<Event>()('bench_event', { index: { stream: (e) => ({ in: e.stream, by: e.id }) } });
const schema: Schema = { collections: [bookings, events], logs: [] };

const STAFF = 5_000;
const DAYS = 250;
const PER_DAY = 1_800;
const FIRST_DAY: PlainDate = '2026-01-05';
const SAMPLES = 2_000;

const booking = (day: number, place: number): Booking => ({
  id: `bkg_${String(day).padStart(6, '0')}${String(place).padStart(20, '0')}`,
  personId: `per_${String((place * 7 + day) % STAFF).padStart(26, '0')}`,
  deskId: `dsk_${String(place).padStart(26, '0')}`,
  floorId: `flr_${String(place % 40).padStart(26, '0')}`,
  date: addDays(FIRST_DAY, day),
  halves: ['am', 'pm'],
  status: 'held',
  madeAt: '2026-01-01T09:00:00.000Z',
  calendar: 'AAMkAGI2TG93AAA'.repeat(4),
});

/** A year of 5,000 staff: about 450,000 bookings. */
const fill = async (store: EmbeddedStore): Promise<void> => {
  for (let day = 0; day < DAYS; day += 1)
    await store.tx((t) =>
      t.putAll(
        bookings,
        Array.from({ length: PER_DAY }, (_, place) => booking(day, place)),
      ),
    );
};

/** What a person does: is the desk free, then book it, and tell the world. */
const book = (store: EmbeddedStore, number: number): Promise<void> =>
  store.tx(async (t) => {
    const wanted = booking(DAYS + Math.floor(number / PER_DAY), number % PER_DAY);
    if (await t.one(bookings, 'desk', `${wanted.deskId}|${wanted.date}|am`))
      throw new Error('the desk is taken');
    await t.put(bookings, wanted);
    await t.put(events, { id: `evt_${number}`, stream: wanted.id, body: 'x'.repeat(180) });
  });

export const storeBench: Bench = async () => {
  const directories = [
    await mkdtemp(`${tmpdir()}/guildhall-bench-`),
    await mkdtemp(`${tmpdir()}/guildhall-bench-`),
  ];
  const [emptyDirectory = '', yearDirectory = ''] = directories;
  try {
    const before = heapInUse();
    const year = await open(yearDirectory);
    await fill(year);
    const heap = heapInUse() - before;
    const empty = await open(emptyDirectory);
    const rows = [
      { what: 'documents in the year', figure: whole(DAYS * PER_DAY) },
      { what: 'heap they take', figure: `${whole(heap / 2 ** 20)} MB` },
      ...(await oneByOne(empty, year)),
      ...(await manyAtOnce({ empty, year }, 16)),
      ...(await manyAtOnce({ empty, year }, 64)),
      ...(await checkpointWhileBooking(year)),
      ...(await countWhileBooking(year)),
    ];
    await empty.close();
    await year.close();
    return [...rows, await start(yearDirectory)];
  } finally {
    await Promise.all(directories.map((directory) => rm(directory, { recursive: true, force: true })));
  }
};

const complain = (what: unknown, cause?: unknown): never => {
  throw new Error(`the store under test is in trouble: ${what}`, { cause });
};
const open = (directory: string): Promise<EmbeddedStore> =>
  embeddedStore(schema, { directory, clock: systemClock, onFatal: complain, onTrouble: complain });

let next = 0;

/** One booking on each store in turn, so that both meet the same disk. */
const oneByOne = async (empty: EmbeddedStore, year: EmbeddedStore): Promise<BenchRow[]> => {
  const spent: { readonly empty: number; readonly year: number }[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    next += 1;
    spent.push({
      empty: await timed(() => book(empty, next)),
      year: await timed(() => book(year, next)),
    });
  }
  const [onEmpty, onYear] = [median(spent.map((s) => s.empty)), median(spent.map((s) => s.year))];
  return [
    { what: 'durable booking, empty store, median', figure: `${onEmpty.toFixed(3)} ms` },
    { what: 'durable booking, year of data, median', figure: `${onYear.toFixed(3)} ms` },
    { what: 'year to empty', figure: (onYear / onEmpty).toFixed(2), promise: 'at most 1.5' },
  ];
};

const manyAtOnce = async (
  stores: Readonly<Record<string, EmbeddedStore>>,
  writers: number,
): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const [name, store] of Object.entries(stores)) {
    const waits: number[] = [];
    const write = async () => {
      for (let left = Math.ceil((SAMPLES * 5) / writers); left > 0; left -= 1) {
        next += 1;
        const number = next;
        waits.push(await timed(() => book(store, number)));
      }
    };
    const total = await timed(() => Promise.all(Array.from({ length: writers }, write)));
    const figure = `${whole(waits.length / (total / 1_000))}/s, p50 ${median(waits).toFixed(2)} ms, p99 ${quantile(waits, 0.99).toFixed(2)} ms`;
    rows.push({ what: `${writers} booking at once, ${name}`, figure });
  }
  return rows;
};

const checkpointWhileBooking = (store: EmbeddedStore): Promise<BenchRow[]> =>
  whileBooking(store, 'checkpoint of the year, while booking', () => store.checkpoint());

/** The report of a year: every floor on every day. */
const countWhileBooking = (store: EmbeddedStore): Promise<BenchRow[]> =>
  whileBooking(store, 'count and sum of the year by floor and day, while booking', () =>
    store.group(bookings, 'floor', { sum: 'halves' }),
  );

/** How long it took, how long it held up the whole process at most, and what people waited for meanwhile. */
const whileBooking = async (
  store: EmbeddedStore,
  what: string,
  work: () => Promise<unknown>,
): Promise<BenchRow[]> => {
  const waits: number[] = [];
  const { took, longestStall } = await watched(async () => {
    let running = true;
    const done = work().finally(() => {
      running = false;
    });
    while (running) {
      next += 1;
      waits.push(await timed(() => book(store, next)));
    }
    await done;
  });
  const meanwhile = `p50 ${median(waits).toFixed(2)} ms, p99 ${quantile(waits, 0.99).toFixed(2)} ms`;
  return [
    { what, figure: `${whole(took)} ms` },
    {
      what: 'its longest stall of the event loop',
      figure: `${longestStall.toFixed(1)} ms`,
      promise: 'at most 50',
    },
    { what: 'bookings meanwhile', figure: meanwhile },
  ];
};

const start = async (directory: string): Promise<BenchRow> => {
  collectGarbage();
  let store: EmbeddedStore | undefined;
  const took = await timed(async () => {
    store = await open(directory);
  });
  await store?.close();
  return { what: 'start with the year', figure: `${whole(took)} ms` };
};

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

const heapInUse = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};
