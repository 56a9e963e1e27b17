import {
  collection,
  type Doc,
  type LogEntry,
  log,
  type Schema,
} from '../../../api/platform/store/declare.ts';
import type { Reader, Store } from '../../../api/platform/store/store.ts';
import { allPages } from '../contract/fixtures.ts';

/** The work of the crash and fault tests: each transaction writes in four places, and must be in all or in none. */

export const WRITERS = 16;

interface Piece extends Doc {
  readonly writer: string;
  readonly number: number;
  readonly filling: string;
}
const lefts = collection<Piece>()('crash_left', {
  index: { writer: (piece) => ({ in: piece.writer, by: String(piece.number).padStart(9, '0') }) },
  unique: { number: (piece) => [`${piece.writer}|${piece.number}`] },
});
const rights = collection<Piece>()('crash_right');

/** The newest number of a writer: tells whether transactions were applied in their order. */
interface Counter extends Doc {
  readonly number: number;
}
const counters = collection<Counter>()('crash_counter');

interface Line extends LogEntry {
  readonly writer: string;
}
const lines = log<Line>()('crash_line', { subjects: (line) => [line.writer] });

export const crashSchema: Schema = { collections: [lefts, rights, counters], logs: [lines] };

const idOf = (writer: string, number: number) => `${writer}.${number}`;

/** Writes one numbered transaction; durable when it resolves. */
export const writePiece = (store: Store, writer: string, number: number): Promise<void> =>
  store.tx(async (t) => {
    const piece = { id: idOf(writer, number), writer, number, filling: 'x'.repeat(number % 300) };
    await t.put(lefts, piece);
    const newest = await t.get(counters, writer);
    if (number > 1 && newest?.number !== number - 1) throw new Error(`${writer} lost ${number - 1}`);
    await t.put(counters, { id: writer, number });
    await t.put(rights, piece);
    await t.append(lines, { id: piece.id, at: '2026-11-24T09:30:00.000Z', writer });
  });

export interface Findings {
  /** Transactions that are there. */
  readonly kept: number;
  /** Acknowledged, but not there. */
  readonly lost: readonly string[];
  /** Some of a transaction is there and some is not. */
  readonly halfApplied: readonly string[];
}

/** Looks through a store for what was promised: `acknowledged` holds the newest acknowledged number of each writer. */
export const examine = async (
  store: Reader & Pick<Store, 'all' | 'read'>,
  acknowledged: ReadonlyMap<string, number>,
): Promise<Findings> => {
  const left = new Set((await Array.fromAsync(store.all(lefts))).map(({ id }) => id));
  const right = new Set((await Array.fromAsync(store.all(rights))).map(({ id }) => id));
  const told = new Set(
    (await allPages((after) => store.read(lines, { limit: 500, ...(after && { after }) }))).map(
      ({ id }) => id,
    ),
  );
  const counted = new Set(
    (await Array.fromAsync(store.all(counters))).flatMap(({ id, number }) =>
      Array.from({ length: number }, (_, n) => idOf(id, n + 1)),
    ),
  );
  const all = [left, right, told, counted];
  const anywhere = all.reduce((union, set) => union.union(set));
  const everywhere = all.reduce((common, set) => common.intersection(set));
  const promised = [...acknowledged].flatMap(([writer, newest]) =>
    Array.from({ length: newest }, (_, n) => idOf(writer, n + 1)),
  );
  return {
    kept: everywhere.size,
    lost: promised.filter((id) => !everywhere.has(id)),
    halfApplied: [...anywhere.difference(everywhere)],
  };
};
