import type { PersonId } from './ids.ts';
import type { PlainDate } from './time.ts';

/** App roles granted in Entra. No role means staff; `Member` is a councillor, and alone is not staff. */
export const ROLES = ['Admin', 'HR', 'Editor', 'Facilities', 'Member', 'DigitalLead'] as const;
export type Role = (typeof ROLES)[number];

/** A right held beside the roles: appointed inside Guildhall, for a scope and a time. */
export interface Appointment {
  readonly kind: string;
  /** `council`, or the name of a department. */
  readonly scope: string;
  readonly from: PlainDate;
  /** Exclusive; absent while open-ended. */
  readonly to?: PlainDate;
}

/** Which door the caller came through; a bot turn and a tab call meet the same policies. */
export type Door = 'tab' | 'bot' | 'job';

/** Who is asking. Built in one place for every door, and the only thing a policy knows of a caller. */
export interface Viewer {
  readonly person: PersonId;
  readonly name: string;
  readonly roles: readonly Role[];
  /** Those in force today. */
  readonly appointments: readonly Appointment[];
  /** People who report directly to this one. */
  readonly reports: readonly PersonId[];
  /** The viewer's own manager, where one is known. */
  readonly manager?: PersonId;
  readonly door: Door;
}

/** True for everyone who works for the council; false for someone whose only role is `Member`. */
export const isStaff = (viewer: Pick<Viewer, 'roles'>): boolean =>
  viewer.roles.length === 0 || viewer.roles.some((role) => role !== 'Member');
