import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { systemClock } from '../../api/platform/clock.ts';
import { type EmbeddedStore, embeddedStore } from '../../api/platform/store/embedded.ts';
import { type Bench, type BenchRow, median, timed, whole } from './bench.ts';
import { collectGarbage, heapInUse } from './heap.ts';
import { book, fill, schema } from './year.ts';

const COUNCILS = [200, 1_000, 5_000, 20_000];
const SAMPLES = 500;

/** What a year of a council takes of one machine on the embedded engine, by the number of its staff. */
export const sizesBench: Bench = async () => {
  const rows: BenchRow[] = [];
  for (const staff of COUNCILS) rows.push(await yearOf(staff));
  return rows;
};

const yearOf = async (staff: number): Promise<BenchRow> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-bench-`);
  try {
    const before = heapInUse();
    const store = await open(directory);
    const documents = await fill(store, staff);
    const heap = heapInUse() - before;
    const waits: number[] = [];
    for (let sample = 0; sample < SAMPLES; sample += 1) waits.push(await timed(() => book(store)));
    await store.checkpoint();
    await store.close();
    const figures = [
      `${whole(documents)} bookings`,
      `heap ${whole(heap / 2 ** 20)} MB`,
      `on disk ${whole((await bytesIn(directory)) / 2 ** 20)} MB`,
      `start ${((await start(directory)) / 1_000).toFixed(1)} s`,
      `a durable booking ${median(waits).toFixed(2)} ms`,
    ];
    return { what: `a year of ${whole(staff)} staff`, figure: figures.join(', ') };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
};

const start = async (directory: string): Promise<number> => {
  collectGarbage();
  let store: EmbeddedStore | undefined;
  const took = await timed(async () => {
    store = await open(directory);
  });
  await store?.close();
  return took;
};

const complain = (what: unknown, cause?: unknown): never => {
  throw new Error(`the store under test is in trouble: ${what}`, { cause });
};
const open = (directory: string): Promise<EmbeddedStore> =>
  embeddedStore(schema, { directory, clock: systemClock, onFatal: complain, onTrouble: complain });

const bytesIn = async (directory: string): Promise<number> => {
  const names = await readdir(directory, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => (await stat(`${directory}/${name}`)).size));
  return sizes.reduce((sum, size) => sum + size, 0);
};
