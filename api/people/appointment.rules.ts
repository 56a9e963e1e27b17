import { type AppointmentKind, WHOLE_COUNCIL } from '../contract/appointments.ts';
import type { PlainDate } from '../contract/time.ts';
import type { Reason } from '../contract/verdict.ts';
import type { AppointmentRefusal, AppointmentState } from './appointments.contract.ts';

/** When an appointment counts. */
export interface Term {
  readonly from: PlainDate;
  /** Exclusive. */
  readonly to?: PlainDate;
  readonly ended?: object;
}

export const stateOf = ({ from, to, ended }: Term, today: PlainDate): AppointmentState => {
  if (ended || (to !== undefined && to <= today)) return 'past';
  return from <= today ? 'present' : 'upcoming';
};

/** What an administrator wants to give, and to whom. */
export interface Wish {
  readonly kind: AppointmentKind | undefined;
  readonly scope: string;
  readonly from: PlainDate;
  readonly to?: PlainDate | undefined;
  /** Undefined where nobody is behind the id, or no longer. */
  readonly person: { readonly isStaff: boolean } | undefined;
  /** What they hold of this kind and scope already. */
  readonly held?: Term | undefined;
}

/** Why this cannot be given; undefined where it can. */
export const whyNotAppoint = (
  { kind, scope, from, to, person, held }: Wish,
  departments: readonly string[],
  today: PlainDate,
): Reason<AppointmentRefusal> | undefined => {
  if (!kind) return { code: 'unknown_kind' };
  const scopes = kind.scope === 'council' ? [WHOLE_COUNCIL] : departments;
  if (!scopes.includes(scope)) return { code: 'unknown_scope' };
  if (!person) return { code: 'unknown_person' };
  if (!person.isStaff) return { code: 'not_staff' };
  if (from < today) return { code: 'begins_in_the_past' };
  if (to !== undefined && to <= from) return { code: 'ends_before_it_begins' };
  if (held && stateOf(held, today) !== 'past') return { code: 'already_appointed' };
  return undefined;
};

export const whyNotEnd = (term: Term, today: PlainDate): Reason<AppointmentRefusal> | undefined =>
  stateOf(term, today) === 'past' ? { code: 'already_over' } : undefined;
