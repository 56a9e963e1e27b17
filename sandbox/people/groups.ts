import type { Role } from '../../api/contract/person.ts';
import type { SandboxPerson } from './person.ts';

/** A security group. Tests add some; the sample council gives its roles to people alone. */
export interface SandboxGroup {
  readonly id: string;
  readonly name: string;
  /** Object ids of accounts, and of groups inside this one. */
  readonly members: readonly string[];
  /** App roles of Guildhall assigned to the group. */
  readonly roles: readonly Role[];
}

/** What Entra puts into a token: roles of one's own and of groups one is directly in. Groups in groups count for nothing. */
export const rolesHeld = (groups: readonly SandboxGroup[], { id, roles }: SandboxPerson): readonly Role[] => [
  ...new Set([
    ...roles,
    ...groups.filter(({ members }) => members.includes(id)).flatMap((group) => group.roles),
  ]),
];
