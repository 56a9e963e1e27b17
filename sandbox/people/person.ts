import type { Role } from '../../api/contract/person.ts';

/** A fictional person of the sandbox tenant, as its administrator would see them in Entra. */
export interface SandboxPerson {
  /** The object id: what tokens call `oid` and Graph calls `id`. The same at every start. */
  readonly id: string;
  /** A short handle for the people of the switcher and of tests, such as `clerk`. */
  readonly key?: string;
  readonly givenName: string | null;
  readonly surname: string | null;
  readonly name: string;
  readonly upn: string;
  readonly mail: string | null;
  readonly jobTitle: string | null;
  readonly department: string | null;
  readonly portfolio: string | null;
  readonly team: string | null;
  readonly officeLocation: string | null;
  readonly phone: string | null;
  readonly managerId: string | null;
  /** App roles of Guildhall assigned in Entra. */
  readonly roles: readonly Role[];
  readonly enabled: boolean;
  readonly guest: boolean;
  readonly mailbox: boolean;
  readonly photo: boolean;
}
