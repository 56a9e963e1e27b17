import type { PersonId } from '../contract/ids.ts';
import type { Role } from '../contract/person.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';

/** The only record that ties a person's id to who they are in Entra. Forgetting someone is deleting it. */
export interface PersonRecord {
  readonly id: PersonId;
  /** The account's object id, lower case: what a token identifies by. Never a name or an address. */
  readonly oid: string;
  /** Cleaned for display; empty while nobody has told us. */
  readonly name: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeLocation?: string;
  readonly manager?: PersonId;
  /** False once the account is disabled or gone from the directory; then `leftAt` says since when. */
  readonly enabled: boolean;
  readonly leftAt?: Instant;
  readonly guest: boolean;
  /** True once the directory listed this account; absent for someone it never told us of. */
  readonly listed?: true;
  /** When this person's own sign-in was last asked who reports to them, whatever came of it. */
  readonly reportsAskedAt?: Instant;
}

export const people = collection<PersonRecord>()('people_person', {
  index: {
    /** A manager's direct reports. */
    manager: (person) => (person.manager ? { in: person.manager, by: person.id } : undefined),
  },
  unique: { oid: (person) => [person.oid] },
  /** Who left and who has no name yet is found by nobody; who may find the others is the policy's to say. */
  search: ({ enabled, name, jobTitle, department }) =>
    enabled && name
      ? { in: ['all'], text: [name, jobTitle, department].filter(Boolean).join(' ') }
      : undefined,
});

/** What Entra last said a person's roles are; the bot has no token of its own to read them from. */
export interface RoleRecord {
  /** The person's own id: one record each. */
  readonly id: PersonId;
  readonly roles: readonly Role[];
  /** When Entra said so: the moment the token was issued, not the moment we read it. */
  readonly at: Instant;
  readonly source: 'tab' | 'sweep';
}

export const roleRecords = collection<RoleRecord>()('people_role');

/** When the whole directory was last read, and whether we may. One document. */
export interface DirectoryRecord {
  readonly id: 'directory';
  readonly at: Instant;
  readonly outcome: 'read' | 'denied';
}

export const directoryRecords = collection<DirectoryRecord>()('people_directory');
