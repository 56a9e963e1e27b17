import type { PersonId } from '../contract/ids.ts';
import type { Half, PlainDate } from '../contract/time.ts';
import type { PersonCalendar } from '../platform/calendar.ts';
import type { Store, Tx } from '../platform/store/store.ts';
import type { RequestId } from './contract.ts';

/** What was given back of a booking, in the words of the room that keeps desks. */
export interface ReleasedDesk {
  readonly booking: string;
  readonly halves: readonly Half[];
}

/** Desks of somebody who will not be in. Both run in the caller's transaction. */
export interface DeskPort {
  /** Gives back what the person holds in these halves; the same again gives back nothing. */
  releaseDesks(
    t: Tx,
    person: PersonId,
    days: readonly { readonly date: PlainDate; readonly halves: readonly Half[] }[],
  ): Promise<readonly ReleasedDesk[]>;
  /** Books again what was given back, where the desk is still free. */
  takeDesksAgain(t: Tx, person: PersonId, released: readonly ReleasedDesk[]): Promise<readonly unknown[]>;
}

/** What approved leave changes outside this room. */
export interface EffectPorts {
  readonly store: Store;
  readonly calendar: PersonCalendar;
  readonly desks: DeskPort;
  /** The address of a request in Guildhall, to be followed from a calendar. */
  readonly linkTo: (request: { readonly id: RequestId }) => string;
}
