import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { systemClock } from '../../api/platform/clock.ts';
import { type EmbeddedStore, embeddedStore } from '../../api/platform/store/embedded.ts';
import { type Bench, type BenchRow, median, quantile, timed, watched, whole } from './bench.ts';
import { syncsPerSecond } from './disk.ts';
import { collectGarbage, heapInUse } from './heap.ts';
import { book, bookings, fill, manyAtOnce, oneByOne, schema, YEAR } from './year.ts';

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
      { what: 'documents in the year', figure: whole(YEAR) },
      { what: 'heap they take', figure: `${whole(heap / 2 ** 20)} MB` },
      ...(await oneByOne(empty, year)),
      { what: 'syncs of the disk', figure: `${whole(await syncsPerSecond(emptyDirectory))}/s` },
      ...(await manyAtOnce({ empty, year }, 1)),
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
      waits.push(await timed(() => book(store)));
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
