import type { PersonId } from '../contract/ids.ts';
import type { Role } from '../contract/person.ts';
import type { Instant } from '../contract/time.ts';
import { collection } from '../platform/store/declare.ts';
import { searchText } from './search.rules.ts';

/** The only record that ties a person's id to who they are in Entra. Forgetting someone is deleting it. */
export interface PersonRecord {
  readonly id: PersonId;
  /** The account's object id, lower case: what a token identifies by. Never a name or an address. */
  readonly oid: string;
  /** Cleaned for display; empty while nobody has told us. */
  readonly name: string;
  /** How the account signs in, lower case: a way to name a person in a list, never to identify them. */
  readonly upn?: string;
  readonly mail?: string;
  readonly jobTitle?: string;
  readonly department?: string;
  readonly officeLocation?: string;
  readonly manager?: PersonId;
  /** Present where an administrator's list told of the manager; absent where Entra did. */
  readonly managerFrom?: 'import';
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
    /** Which departments there are: those somebody works in. */
    department: ({ enabled, department }) =>
      enabled && department ? { in: 'all', by: department } : undefined,
    /** Who has left, in the order they did: what retention looks through. */
    left: ({ leftAt }) => (leftAt ? { in: 'left', by: leftAt } : undefined),
    /** By address or sign-in name, lower case. Two accounts may share one, so it is no unique key. */
    address: ({ id, mail, upn }) =>
      [...new Set([mail?.toLowerCase(), upn])].flatMap((name) => (name ? [{ in: name, by: id }] : [])),
  },
  unique: { oid: (person) => [person.oid] },
  /** Who left and who has no name yet is found by nobody; who may find the others is the policy's to say. */
  search: (person) => (person.enabled && person.name ? { in: ['all'], text: searchText(person) } : undefined),
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

export const roleRecords = collection<RoleRecord>()('people_role', {
  index: {
    /** Who holds a role. */
    role: ({ id, roles }) => roles.map((role) => ({ in: role, by: id })),
  },
});

/** How far one reading of Entra has come. */
export interface Progress {
  /** `whole`: every account with its manager, or every role. `changes`: what changed since the last reading. */
  readonly kind: 'whole' | 'changes';
  readonly startedAt: Instant;
  readonly pages: number;
  /** People, or changes, that were told of. */
  readonly people: number;
  readonly changed: number;
  readonly gone: number;
}

/** What came of the last reading. */
export interface Result extends Progress {
  readonly endedAt: Instant;
  readonly outcome: 'read' | 'denied' | 'failed';
  /** The kind of error, such as `GraphThrottled`; never its words. */
  readonly error?: string;
}

/** What we know of the accounts (`directory`) or of the roles (`roles`) that Entra holds. One document each. */
export interface DirectoryRecord {
  readonly id: 'directory' | 'roles';
  /** What is known is as of this moment: when the last reading that came to its end began. */
  readonly asOf?: Instant;
  readonly running?: Progress;
  readonly last?: Result;
  /** When the last whole reading began that came to its end. */
  readonly wholeAt?: Instant;
  /** Where Graph goes on telling of changes; absent where it has to start over. */
  readonly link?: string;
  /** An administrator asked for a whole reading. */
  readonly wantedAt?: Instant;
  /** Roles that are given through a group whose members we may not read. */
  readonly unreadRoles?: readonly Role[];
}

export const directoryRecords = collection<DirectoryRecord>()('people_directory');
