import type { Id, PersonId } from '../contract/ids.ts';
import type { Appointment } from '../contract/person.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';

/** A right given to a person inside Guildhall. */
export interface AppointmentRecord extends Appointment {
  readonly id: Id<'apt'>;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly reason: string;
  /** Present once it was ended, or once somebody noticed that its last day was over. */
  readonly ended?: {
    readonly at: Instant;
    readonly by: PersonId | 'system';
    readonly reason: string;
  };
}

/** One person, one kind, one scope: held at most once at a time. */
export const heldKey = ({ kind, scope, person }: Pick<AppointmentRecord, 'kind' | 'scope' | 'person'>) =>
  `${kind}|${person}|${scope}`;

export const appointments = collection<AppointmentRecord>()('people_appointment', {
  index: {
    person: ({ id, person }) => ({ in: person, by: id }),
    /** Those who hold a kind for a scope, with those whose time is to come or over. */
    held: ({ id, kind, scope, ended }) => (ended ? undefined : { in: `${kind}|${scope}`, by: id }),
    listed: ({ id, ended }) => ({ in: ended ? 'ended' : 'held', by: id }),
  },
  unique: { held: (record) => (record.ended ? [] : [heldKey(record)]) },
});
