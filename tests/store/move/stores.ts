import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterAll } from 'vitest';
import { addMillis } from '../../../api/contract/time.ts';
import type { Schema } from '../../../api/platform/store/declare.ts';
import { copyStore } from '../../../api/platform/store/move/copy.ts';
import { embeddedSink } from '../../../api/platform/store/move/embedded-sink.ts';
import { embeddedPieces } from '../../../api/platform/store/move/embedded-source.ts';
import type { Piece } from '../../../api/platform/store/move/pieces.ts';
import { type Tally, tallyOf } from '../../../api/platform/store/move/tally.ts';
import type { Store } from '../../../api/platform/store/store.ts';
import { testClock } from '../../support/clock.ts';
import {
  allPages,
  anything,
  article,
  articles,
  balances,
  booking,
  bookings,
  bytesOf,
  everything,
  schema,
  streamOf,
  visit,
  visits,
} from '../contract/fixtures.ts';
import { emptyDirectory, openIn } from '../places.ts';

const HOUR_MS = 3_600_000;
/** So many entries of the log of a filled store are of its first month. */
export const SEPTEMBER = 264;
/** More than one block or chunk of any engine, and no multiple of anything. */
const PLAN = Array.from({ length: 13 }, (_, n) => `plan of floor ${n} `.repeat(4_321));

/** What an operator moves: documents of every kind, a log of months, files, and what only the journal holds yet. */
export const fillStore = async (store: Store & { checkpoint?(): Promise<void> }): Promise<void> => {
  const plan = await store.files.put(streamOf(...PLAN), { maxBytes: 1 << 20 });
  const empty = await store.files.put(streamOf(), { maxBytes: 0 });
  const seen = (from: number, to: number) =>
    store.tx(async (t) => {
      for (let n = from; n < to; n += 1)
        await t.append(
          visits,
          visit(`v${n}`, addMillis('2026-09-20T00:00:00.000Z', n * HOUR_MS), { who: `p${n % 7}` }),
        );
    });
  await store.tx(async (t) => {
    await t.putAll(
      bookings,
      Array.from({ length: 1_203 }, (_, n) => booking({ id: `b${n}`, desk: `desk ${n}` })),
    );
    await t.put(articles, article({ id: 'floors', title: 'Where we sit', files: [plan, empty] }));
    await t.put(anything, {
      id: 'odd',
      value: ['\u2028', { __proto__: null, 10: 1, 9: 2, é: [null, 1e21, -0.5] }, '"\n\\'],
    });
  });
  await seen(0, 1_200);
  await store.checkpoint?.();
  await seen(1_200, 1_600);
  await store.tx((t) => t.put(balances, { id: 'ann', days: 25 }));
  await store.tx((t) => t.remove(bookings, 'b7'));
};

/** Of a test file: the folder of a filled store that is closed again, filled once and copied for each test. */
export const aFilledStore = (): (() => Promise<string>) => {
  let filled: Promise<string> | undefined;
  afterAll(async () => {
    if (filled) await rm(await filled, { recursive: true });
  });
  return async () => {
    filled ??= newFilledStore();
    const directory = await emptyDirectory();
    await cp(await filled, directory, { recursive: true });
    return directory;
  };
};

const newFilledStore = async (): Promise<string> => {
  const directory = await mkdtemp(`${tmpdir()}/guildhall-filled-`);
  const { store } = await openIn(directory);
  await fillStore(store);
  await store.close();
  return directory;
};

export const digestOf = (directory: string): Promise<Tally> => tallyOf(embeddedPieces(directory, schema));

/** Everything that can be read through the port, so that a digest cannot be the only witness. */
export const contentsOf = async (store: Store) => ({
  bookings: (await everything(store.all(bookings))).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  balances: await everything(store.all(balances)),
  anything: await everything(store.all(anything)),
  articles: await store.search(articles, 'where we'),
  ann: await store.one(bookings, 'desk', 'desk 3|2026-11-24|am'),
  visits: await allPages((after) => store.read(visits, { limit: 500, ...(after && { after }) })),
  files: await Promise.all(
    (await everything(store.all(articles)))
      .flatMap(({ files = [] }) => files)
      .map(async (hash) => bytesOf(await store.files.open(hash))),
  ),
});

export const sinkIn = (directory: string, as: Schema = schema) =>
  embeddedSink(as, { directory, clock: testClock() });

/** Copies what these pieces say into a new directory. */
export const copyTo = async (
  directory: string,
  pieces: AsyncIterable<Piece>,
  as: Schema = schema,
): Promise<Tally> => copyStore(pieces, await sinkIn(directory, as));

export async function* piecesOf(...pieces: readonly Piece[]): AsyncGenerator<Piece> {
  yield* pieces;
}
