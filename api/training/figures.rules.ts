import type { PersonId } from '../contract/ids.ts';
import { addMillis, type Instant, type Month, monthAfter, startOfMonth } from '../contract/time.ts';
import type { MarkSource } from './attendance.contract.ts';
import { markThatCounts, ROLL_OPEN_MS } from './attendance.rules.ts';
import type { MonthFigures } from './figures.contract.ts';

/** What is known of one session that was held. */
export interface Held {
  readonly capacity: number;
  /** Who had a seat. */
  readonly seated: readonly PersonId[];
  /** All that was said of who came, in order. */
  readonly marks: readonly {
    readonly person: PersonId;
    readonly source: MarkSource;
    readonly minutes?: number;
    readonly isTakenBack?: true;
  }[];
  readonly completed: readonly PersonId[];
}

/** Fewest people a figure of presence may be about (design, section 11). */
const FEWEST = 5;

/** A month is told of once no roll of it can change: what is told then stays, and no two looks differ by a person. */
export const isClosed = (month: Month, now: Instant): boolean =>
  addMillis(startOfMonth(monthAfter(month)), ROLL_OPEN_MS) <= now;

/**
 * A month in figures. What became of its seats is told whole or not at all, as each number follows from the others:
 * of five people or more, and of fewer than ten only where they are not all alike.
 */
export const figuresOf = (held: readonly Held[]): Omit<MonthFigures, 'month' | 'sessions'> => {
  const seats = held.flatMap(outcomesOf);
  const count = (outcome: Outcome) => seats.filter((seat) => seat.outcome === outcome).length;
  const [came, absent, unmarked] = [count('came'), count('absent'), count('unmarked')];
  const people = new Set(seats.map(({ person }) => person)).size;
  const helped = new Set(held.flatMap(({ completed }) => completed)).size;
  const areAlike = [came, absent, unmarked].includes(seats.length) || helped === people || helped === 0;
  const isTellable = people >= FEWEST && (people >= 2 * FEWEST || !areAlike);
  return {
    filled: seats.length,
    seats: held.reduce((sum, { capacity }) => sum + capacity, 0),
    attendance: isTellable ? { came, absent, unmarked, helped } : null,
  };
};

type Outcome = 'came' | 'absent' | 'unmarked';

/** Of everybody who had a seat, or was marked: who signed up is forgotten before who came. */
const outcomesOf = ({ seated, marks }: Held): readonly { person: PersonId; outcome: Outcome }[] =>
  [...new Set([...seated, ...marks.map(({ person }) => person)])].map((person) => {
    const counts = markThatCounts(marks.filter((mark) => mark.person === person));
    if (!counts) return { person, outcome: 'unmarked' };
    return { person, outcome: counts.minutes === 0 ? 'absent' : 'came' };
  });
