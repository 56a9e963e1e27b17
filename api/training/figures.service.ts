import type { Viewer } from '../contract/person.ts';
import { addMillis, monthOf } from '../contract/time.ts';
import { demand } from '../contract/verdict.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { completions, marks } from './attendance.records.ts';
import type { TrainingFigures } from './figures.contract.ts';
import { figuresOf, type Held, isClosed } from './figures.rules.ts';
import { linesOf } from './lines.ts';
import { trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type Session, sessions } from './records.ts';
import { liveOf } from './seating.ts';

/** A year and the weeks that rolls stay open. */
const LOOKED_AT_MS = 400 * 86_400_000;

/** How training went, for whoever looks after it. */
export const figuresService = (ports: TrainingPorts) => ({
  seeFigures: async (viewer: Viewer): Promise<TrainingFigures> => {
    demand(trainingPolicy.seeFigures(viewer));
    const { store, clock } = ports;
    const now = clock.now();
    const over = await findAll(store, sessions, 'age', 'all', {
      from: addMillis(now, -LOOKED_AT_MS),
      to: now,
    });
    const held = over.filter(({ state, start }) => state === 'planned' && isClosed(monthOf(start), now));
    const byMonth = Map.groupBy(held, ({ start }) => monthOf(start));
    const months = [...byMonth].toSorted(([a], [b]) => (a < b ? 1 : -1)).slice(0, MONTHS);
    const lineOf = await linesOf(
      store,
      ports,
      months.flatMap(([, of]) => of),
    );
    return {
      months: await Promise.all(
        months.map(async ([month, of]) => {
          const inOrder = of.toSorted((a, b) => (a.start < b.start ? -1 : 1));
          return { month, sessions: inOrder.map(lineOf), ...(await countsOf(store, of)) };
        }),
      ),
    };
  },
});

const MONTHS = 12;

const countsOf = async (reader: Reader, of: readonly Session[]) =>
  figuresOf(await Promise.all(of.map((session) => heldOf(reader, session))));

const heldOf = async (reader: Reader, { id, capacity }: Session): Promise<Held> => {
  const [seats, said, done] = await Promise.all([
    liveOf(reader, id),
    findAll(reader, marks, 'session', id),
    findAll(reader, completions, 'session', id),
  ]);
  return {
    ...{ capacity, marks: said, completed: done.map(({ person }) => person) },
    seated: seats.filter(({ state }) => state === 'booked').map(({ person }) => person),
  };
};
