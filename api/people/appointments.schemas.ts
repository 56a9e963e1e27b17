import { type ZodType, z } from 'zod';
import { type AppointmentKind, SCOPES } from '../contract/appointments.ts';
import { ROLES } from '../contract/person.ts';
import { idOf, instant, list, paging, plainDate } from '../contract/schemas.ts';
import {
  APPOINTMENT_STATES,
  type AppointInput,
  type AppointmentChoices,
  type Appointments,
  type AppointmentsInput,
  type AppointmentView,
  type EndInput,
  type OwnRights,
  type RoleHolders,
  type RolesInput,
} from './appointments.contract.ts';
import { day } from './audit.schemas.ts';
import { person } from './schemas.ts';

const reason = z.string().trim().min(3, 'Say why, in a few words').max(300, 'Say it in at most 300 letters');
const roles = list(z.enum(ROLES));
const next = z.string().exactOptional();

const kind: ZodType<AppointmentKind> = z.strictObject({
  id: z.string(),
  title: z.string(),
  meaning: z.string(),
  scope: z.enum(SCOPES),
});

const ownFields = {
  id: idOf('apt'),
  kind,
  scope: z.string(),
  from: plainDate,
  to: plainDate.nullable(),
  by: person.nullable(),
  reason: z.string(),
  state: z.enum(APPOINTMENT_STATES),
};

export const appointmentAnswer: ZodType<AppointmentView> = z.strictObject({
  ...ownFields,
  person,
  ended: z.strictObject({ at: instant, reason: z.string() }).nullable(),
  can: z.strictObject({ end: z.boolean() }),
});

export const ownRightsAnswer: ZodType<OwnRights> = z.strictObject({
  roles,
  isStaff: z.boolean(),
  appointments: list(z.strictObject(ownFields)),
});

export const rolesInput: ZodType<RolesInput> = z.strictObject({
  ...paging,
  role: z.enum(ROLES).exactOptional(),
});

export const roleHoldersAnswer: ZodType<RoleHolders> = z.strictObject({
  holders: list(z.strictObject({ person, roles, asOf: instant })),
  next,
});

export const appointmentsInput: ZodType<AppointmentsInput> = z.strictObject({
  ...paging,
  view: z.enum(['held', 'ended']),
});

export const appointmentsAnswer: ZodType<Appointments> = z.strictObject({
  appointments: list(appointmentAnswer),
  next,
});

export const choicesAnswer: ZodType<AppointmentChoices> = z.strictObject({
  kinds: list(kind),
  departments: list(z.string()),
  today: plainDate,
});

/** Exclusive, so that the last day may be the last one there is to choose. */
const dayAfter = z.union([z.literal('2100-01-01'), day], 'Choose a day between 2000 and 2099');

export const appointInput: ZodType<AppointInput> = z.strictObject({
  kind: z.string().max(60),
  scope: z.string().max(200),
  person: idOf('per'),
  from: day.exactOptional(),
  to: dayAfter.exactOptional(),
  reason,
});

export const endInput: ZodType<EndInput> = z.strictObject({ id: idOf('apt'), reason });
