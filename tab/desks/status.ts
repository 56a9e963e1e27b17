import type { Half } from '../../api/contract/time.ts';
import type { DeskId, FloorDay, Hold, PlanDesk } from '../../api/desks/contract.ts';

/** What a desk is to this person for the time they chose: pure, from the plan and the day's answer. */

/** The time looked at: a half of the day, or all of it. */
export type Span = Half | 'day';

/** `part`: the whole day was asked, and one half of it is free. */
export type DeskState = 'free' | 'part' | 'mine' | 'teammate' | 'taken' | 'closed';

export interface DeskStatus {
  readonly state: DeskState;
  /** Of the time looked at, the halves this person could take here. */
  readonly free: readonly Half[];
  /** The day allows this person to book at least one of those halves. */
  readonly mayBook: boolean;
  readonly holds: Readonly<Partial<Record<Half, Hold>>>;
}

export const halvesOf = (span: Span): readonly Half[] => (span === 'day' ? ['am', 'pm'] : [span]);

export const spanOf = (halves: readonly Half[]): Span => (halves.length === 2 ? 'day' : (halves[0] ?? 'day'));

type DayTaken = Pick<FloorDay, 'taken' | 'can'>;

/** Who holds which half of each desk, by desk. */
export const holdsByDesk = (taken: FloorDay['taken']): ReadonlyMap<DeskId, DeskStatus['holds']> =>
  new Map(taken.map(({ desk, ...holds }) => [desk, holds]));

interface Looked {
  readonly holders: readonly Hold[];
  readonly free: readonly Half[];
  readonly wanted: readonly Half[];
  readonly bookable: boolean;
}

const stateOf = ({ holders, free, wanted, bookable }: Looked): DeskState => {
  if (holders.some(({ who }) => who === 'me')) return 'mine';
  if (free.length === wanted.length) return 'free';
  if (free.length > 0) return 'part';
  if (holders.some(({ who }) => who === 'teammate')) return 'teammate';
  return bookable ? 'taken' : 'closed';
};

/** Every desk's status on one day, by desk. */
export const statusesOf = (
  desks: readonly PlanDesk[],
  { taken, can }: DayTaken,
  span: Span,
): ReadonlyMap<DeskId, DeskStatus> => {
  const holdsOf = holdsByDesk(taken);
  const wanted = halvesOf(span);
  return new Map(
    desks.map(({ id, mode }) => {
      const holds = holdsOf.get(id) ?? {};
      const bookable = can.modes.includes(mode);
      const free = bookable ? wanted.filter((half) => holds[half] === undefined) : [];
      const holders = wanted.flatMap((half) => holds[half] ?? []);
      return [
        id,
        {
          state: stateOf({ holders, free, wanted, bookable }),
          free,
          mayBook: free.some((half) => can[half].book),
          holds,
        },
      ];
    }),
  );
};
