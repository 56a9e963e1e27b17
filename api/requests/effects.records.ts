import type { PersonId } from '../contract/ids.ts';
import type { PlainDate } from '../contract/time.ts';
import type { KeptEntry } from '../platform/calendar.ts';
import { collection } from '../platform/store/declare.ts';
import type { RequestId } from './contract.ts';
import type { ReleasedDesk } from './effects.ports.ts';

/** The calendar entry made for approved leave, under the request's id. */
export interface LeaveEntry extends KeptEntry {
  readonly id: RequestId;
  /** The last day of the leave. */
  readonly until: PlainDate;
  /** How often days of the leave had been given back when it was made. */
  readonly cuts?: number;
}

/** Desks that were given back because of leave, under the request's id: what cancelling takes again. */
export interface LeaveDesks {
  readonly id: RequestId;
  readonly person: PersonId;
  readonly until: PlainDate;
  readonly released: readonly ReleasedDesk[];
}

export const leaveEntries = collection<LeaveEntry>()('requests_calendar_entry', {
  index: {
    person: ({ personId, id }) => ({ in: personId, by: id }),
    age: ({ until }) => ({ in: 'all', by: until }),
  },
});

export const leaveDesks = collection<LeaveDesks>()('requests_released_desk', {
  index: {
    person: ({ person, id }) => ({ in: person, by: id }),
    age: ({ until }) => ({ in: 'all', by: until }),
  },
});
