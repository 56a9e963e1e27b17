import { endpoint } from '../contract/endpoint.ts';
import type { PersonId } from '../contract/ids.ts';
import type { Role } from '../contract/person.ts';

/** A person as a viewer who may see them sees them. What nobody told us is null. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly jobTitle: string | null;
  readonly department: string | null;
}

/** The viewer themselves. */
export interface Me extends Person {
  readonly officeLocation: string | null;
  readonly roles: readonly Role[];
  /** False for someone whose only role is `Member`. */
  readonly isStaff: boolean;
  /** Null while no manager is known. */
  readonly manager: Person | null;
  /** How many people report directly to the viewer. */
  readonly reports: number;
}

export interface MyPhoto {
  /** A `data:` URL of a small picture, or null where there is none to show. */
  readonly photo: string | null;
}

/** Nothing to say: the caller is who the answer is about. */
export type NoInput = Readonly<Record<never, never>>;

export const me = endpoint<NoInput, Me>()({
  method: 'GET',
  path: '/api/people/me',
  caller: 'person',
  summary: 'Who you are here: name, job, roles, manager and how many people report to you',
  refusals: {},
});

export const myPhoto = endpoint<NoInput, MyPhoto>()({
  method: 'GET',
  path: '/api/people/me/photo',
  caller: 'person',
  summary: 'Your picture as a small data URL, or null',
  refusals: {},
});
