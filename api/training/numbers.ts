import type { Instant } from '../contract/time.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { completions, marks } from './attendance.records.ts';
import { markThatCounts, tellsEnough } from './attendance.rules.ts';
import { courses, type Session } from './records.ts';
import { stateAt } from './seating.rules.ts';
import { liveOf } from './seating.ts';
import type { SessionNumbers } from './session.contract.ts';

/** How a session stands in figures, for whoever leads it: they see the names as well. */
export const numbersOf = async (
  reader: Reader,
  { id, course }: Pick<Session, 'id' | 'course'>,
  now: Instant,
): Promise<SessionNumbers> => {
  const [live, said, done, taught] = await Promise.all([
    liveOf(reader, id),
    findAll(reader, marks, 'session', id),
    findAll(reader, completions, 'session', id),
    reader.get(courses, course),
  ]);
  const evidence = taught?.evidence ?? 'check_in';
  const states = live.map((booking) => stateAt(booking, now));
  const count = (state: string) => states.filter((one) => one === state).length;
  const byPerson = Map.groupBy(said, ({ person }) => person);
  return {
    ...{ booked: count('booked'), offered: count('offered'), waiting: count('waiting') },
    marked: live.filter(
      ({ person, state }) =>
        state === 'booked' && tellsEnough(evidence, markThatCounts(byPerson.get(person) ?? [])),
    ).length,
    completed: done.length,
  };
};
