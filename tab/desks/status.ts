import type { Half } from '../../api/contract/time.ts';
import type { DeskId, FloorDay, Hold, PlanDesk } from '../../api/desks/contract.ts';

/** What a desk is to this person for the time they chose: pure, from the plan and the day's answer. */

/** The time looked at: a half of the day, or all of it. */
export type Span = Half | 'day';

/** `part`: the whole day was asked, and one half of it is free. */
export type DeskState = 'free' | 'part' | 'mine' | 'teammate' | 'taken' | 'closed';

export interface DeskStatus {
  readonly state: DeskState;
  /** Why it is `closed`: the desk is not for this person, or nobody can book that time. */
  readonly closed?: 'desk' | 'time';
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

/**
 * Whether that half can still be booked by anyone. A half that this person holds elsewhere can: they may give it back
 * for a desk here.
 */
const isOpen = ({ book, code }: FloorDay['can'][Half]): boolean => book || code === 'already_booked';

interface Looked {
  readonly holders: readonly Hold[];
  readonly free: readonly Half[];
  /** Those of the time looked at that can still be booked. */
  readonly open: readonly Half[];
  readonly bookable: boolean;
}

const stateOf = ({ holders, free, open, bookable }: Looked): DeskState => {
  if (holders.some(({ who }) => who === 'me')) return 'mine';
  if (free.length > 0) return free.length === open.length ? 'free' : 'part';
  if (holders.some(({ who }) => who === 'teammate')) return 'teammate';
  return bookable && holders.length > 0 ? 'taken' : 'closed';
};

/** Every desk's status on one day, by desk. */
export const statusesOf = (
  desks: readonly PlanDesk[],
  { taken, can }: DayTaken,
  span: Span,
): ReadonlyMap<DeskId, DeskStatus> => {
  const holdsOf = holdsByDesk(taken);
  const wanted = halvesOf(span);
  const open = wanted.filter((half) => isOpen(can[half]));
  return new Map(
    desks.map(({ id, mode }) => {
      const holds = holdsOf.get(id) ?? {};
      const bookable = can.modes.includes(mode);
      const free = bookable ? open.filter((half) => holds[half] === undefined) : [];
      const holders = wanted.flatMap((half) => holds[half] ?? []);
      const state = stateOf({ holders, free, open, bookable });
      return [
        id,
        {
          state,
          ...(state === 'closed' && { closed: bookable ? 'time' : 'desk' }),
          free,
          mayBook: free.some((half) => can[half].book),
          holds,
        },
      ];
    }),
  );
};
