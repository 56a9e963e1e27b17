import { addDays, type PlainDate } from '../../api/contract/time.ts';
import { collection, type Doc, type Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type BenchRow, median, quantile, timed, whole } from './bench.ts';

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
export const bookings = collection<Booking>()('bench_booking', {
  index: { person: (b) => ({ in: b.personId, by: b.date }), floor: (b) => ({ in: b.floorId, by: b.date }) },
  unique: { desk: (b) => heldHalves(b, b.deskId), person: (b) => heldHalves(b, b.personId) },
  sum: { halves: (b) => b.halves.length },
});
interface Event extends Doc {
  readonly stream: string;
  readonly body: string;
}
const events = collection<Event>()('bench_event', { index: { stream: (e) => ({ in: e.stream, by: e.id }) } });
export const schema: Schema = { collections: [bookings, events], logs: [] };

const STAFF = 5_000;
const DAYS = 250;
const PER_DAY = 1_800;
const FIRST_DAY: PlainDate = '2026-01-05';
const SAMPLES = 2_000;
export const YEAR = DAYS * PER_DAY;

const booking = (day: number, place: number, staff = STAFF): Booking => ({
  id: `bkg_${String(day).padStart(6, '0')}${String(place).padStart(20, '0')}`,
  personId: `per_${String((place * 7 + day) % staff).padStart(26, '0')}`,
  deskId: `dsk_${String(place).padStart(26, '0')}`,
  floorId: `flr_${String(place % 40).padStart(26, '0')}`,
  date: addDays(FIRST_DAY, day),
  halves: ['am', 'pm'],
  status: 'held',
  madeAt: '2026-01-01T09:00:00.000Z',
  calendar: 'AAMkAGI2TG93AAA'.repeat(4),
});

/** A year of so many staff: of 5,000 about 450,000 bookings. */
export const fill = async (store: Store, staff = STAFF): Promise<number> => {
  const perDay = Math.round((staff * PER_DAY) / STAFF);
  for (let day = 0; day < DAYS; day += 1)
    await store.tx((t) =>
      t.putAll(
        bookings,
        Array.from({ length: perDay }, (_, place) => booking(day, place, staff)),
      ),
    );
  return DAYS * perDay;
};

/** What a person does: is the desk free, then book it, and tell the world. */
export const book = (store: Store): Promise<void> => {
  next += 1;
  const number = next;
  return store.tx(async (t) => {
    const wanted = booking(DAYS + Math.floor(number / PER_DAY), number % PER_DAY);
    if (await t.one(bookings, 'desk', `${wanted.deskId}|${wanted.date}|am`))
      throw new Error('the desk is taken');
    await t.put(bookings, wanted);
    await t.put(events, { id: `evt_${number}`, stream: wanted.id, body: 'x'.repeat(180) });
  });
};
let next = 0;

/** One booking on each store in turn, so that both meet the same disk. */
export const oneByOne = async (empty: Store, year: Store): Promise<BenchRow[]> => {
  const spent: { readonly empty: number; readonly year: number }[] = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) {
    spent.push({ empty: await timed(() => book(empty)), year: await timed(() => book(year)) });
  }
  const [onEmpty, onYear] = [median(spent.map((s) => s.empty)), median(spent.map((s) => s.year))];
  return [
    { what: 'durable booking, empty store, median', figure: `${onEmpty.toFixed(3)} ms` },
    { what: 'durable booking, year of data, median', figure: `${onYear.toFixed(3)} ms` },
    { what: 'year to empty', figure: (onYear / onEmpty).toFixed(2), promise: 'at most 1.5' },
  ];
};

/** So many people who book without a pause. */
export const manyAtOnce = async (
  stores: Readonly<Record<string, Store>>,
  writers: number,
): Promise<BenchRow[]> => {
  const rows: BenchRow[] = [];
  for (const [name, store] of Object.entries(stores)) {
    const waits: number[] = [];
    const write = async () => {
      for (let left = Math.ceil(bookingsIn(writers) / writers); left > 0; left -= 1)
        waits.push(await timed(() => book(store)));
    };
    const total = await timed(() => Promise.all(Array.from({ length: writers }, write)));
    const figure = `${whole(waits.length / (total / 1_000))}/s, p50 ${median(waits).toFixed(2)} ms, p99 ${quantile(waits, 0.99).toFixed(2)} ms`;
    rows.push({ what: `${writers} booking at once, ${name}`, figure });
  }
  return rows;
};

/** One writer is slow, and many are quick: about as long for each. */
const bookingsIn = (writers: number): number => SAMPLES * Math.min(writers, 5);
