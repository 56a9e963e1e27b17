import type { AppointmentKind } from '../contract/appointments.ts';
import { endpoint } from '../contract/endpoint.ts';
import type { Id } from '../contract/ids.ts';
import type { Role } from '../contract/person.ts';
import type { Refusal } from '../contract/problem.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { NoInput, Person } from './contract.ts';

export const APPOINTMENT_STATES = ['upcoming', 'present', 'past'] as const;
export type AppointmentState = (typeof APPOINTMENT_STATES)[number];

/** An appointment as its person sees it. */
export interface OwnAppointment {
  readonly id: Id<'apt'>;
  readonly kind: AppointmentKind;
  /** `council`, or the name of a department. */
  readonly scope: string;
  readonly from: PlainDate;
  /** The day it is over; null while open-ended. */
  readonly to: PlainDate | null;
  readonly by: Person | null;
  readonly reason: string;
  readonly state: AppointmentState;
}

/** An appointment as administrators see it. */
export interface AppointmentView extends OwnAppointment {
  readonly person: Person;
  /** Why it was ended before its time; null where it was not. */
  readonly ended: { readonly at: Instant; readonly reason: string } | null;
  readonly can: { readonly end: boolean };
}

/** What the viewer holds. */
export interface OwnRights {
  readonly roles: readonly Role[];
  readonly isStaff: boolean;
  /** Those in force and those to come, by their first day. */
  readonly appointments: readonly OwnAppointment[];
}

export interface RolesInput {
  readonly role?: Role;
  readonly after?: string;
  readonly limit?: number;
}

export interface RoleHolder {
  readonly person: Person;
  readonly roles: readonly Role[];
  /** When Entra last said so. */
  readonly asOf: Instant;
}

export interface RoleHolders {
  readonly holders: readonly RoleHolder[];
  readonly next?: string;
}

export interface AppointmentsInput {
  /** `ended` holds what was ended; what ran out by itself stays among the others, as past. */
  readonly view: 'held' | 'ended';
  readonly after?: string;
  readonly limit?: number;
}

export interface Appointments {
  readonly appointments: readonly AppointmentView[];
  readonly next?: string;
}

/** What an administrator may choose from. */
export interface AppointmentChoices {
  readonly kinds: readonly AppointmentKind[];
  readonly departments: readonly string[];
  readonly today: PlainDate;
}

export interface AppointInput {
  readonly kind: string;
  readonly scope: string;
  readonly person: Person['id'];
  /** Today where absent. */
  readonly from?: PlainDate;
  /** Exclusive; open-ended where absent. */
  readonly to?: PlainDate;
  readonly reason: string;
}

export interface EndInput {
  readonly id: Id<'apt'>;
  readonly reason: string;
}

export const APPOINTMENT_REFUSALS = {
  unknown_kind: { status: 422, title: 'This appointment is no longer in the list. Load the page again' },
  unknown_scope: { status: 422, title: 'Choose a department of the council for this appointment' },
  unknown_person: { status: 422, title: 'This person is not here any more. Choose somebody else' },
  not_staff: { status: 422, title: 'Only staff can be appointed' },
  begins_in_the_past: { status: 422, title: 'An appointment begins today or later' },
  ends_before_it_begins: { status: 422, title: 'The last day comes before the first' },
  already_appointed: { status: 409, title: 'This person holds this appointment already' },
  already_over: { status: 409, title: 'This appointment is over already' },
} as const satisfies Record<string, Refusal>;
export type AppointmentRefusal = keyof typeof APPOINTMENT_REFUSALS;

export const myRights = endpoint<NoInput, OwnRights>()({
  method: 'GET',
  path: '/api/people/me/roles',
  caller: 'person',
  summary: 'Your roles and appointments, who gave them and what they mean',
  refusals: {},
});

export const roleHolders = endpoint<RolesInput, RoleHolders>()({
  method: 'GET',
  path: '/api/people/roles',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: who holds which role of Entra, by page',
  refusals: {},
});

export const listAppointments = endpoint<AppointmentsInput, Appointments>()({
  method: 'GET',
  path: '/api/people/appointments',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: who holds or held which appointment, latest first, by page',
  refusals: {},
});

export const appointmentChoices = endpoint<NoInput, AppointmentChoices>()({
  method: 'GET',
  path: '/api/people/appointments/choices',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: which appointments there are, and for which departments',
  refusals: {},
});

export const appoint = endpoint<AppointInput, AppointmentView>()({
  method: 'POST',
  path: '/api/people/appointments',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: gives somebody an appointment, with a reason',
  refusals: APPOINTMENT_REFUSALS,
  success: 201,
});

export const endAppointment = endpoint<EndInput, AppointmentView>()({
  method: 'POST',
  path: '/api/people/appointments/:id/end',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: ends an appointment now, with a reason',
  refusals: APPOINTMENT_REFUSALS,
  others: 'refused',
});
