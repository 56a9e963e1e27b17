import { ROLES, type Role } from '../contract/person.ts';
import { type AppGraph, Denied, NotFound } from '../platform/graph/graph.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { type Reading, reading } from './readings.ts';
import { type PersonRecord, type RoleRecord, roleRecords } from './records.ts';
import { byAccounts } from './register.ts';
import { isRoleNews, isSameRoles, rolesTold, roleWords, type Statement } from './rules.ts';

type RoleGraph = Pick<AppGraph, 'roleAssignments' | 'groupMembers'>;

const CHUNK = 50;

/**
 * Reads from Entra who holds which of our roles, so that one that is taken away ends within minutes and not with its
 * token. Once denied, rights end with the token, and Administration says so.
 */
export const sweepRoles = async (ports: PeoplePorts, graph: RoleGraph): Promise<void> => {
  const under = await reading(ports, 'roles', 'whole');
  try {
    await sweep(ports, graph, under);
  } catch (error) {
    if (!(error instanceof Denied)) {
      await under.failed(error);
      throw error;
    }
    ports.log.warn({ error }, 'role assignments may not be read: a right ends with its token');
    await under.denied();
  }
};

/** Who holds what, by account; and the roles of groups whose members we may not read. */
interface Held {
  readonly byOid: ReadonlyMap<string, readonly Role[]>;
  readonly unread: readonly Role[];
}

const sweep = async (ports: PeoplePorts, graph: RoleGraph, under: Reading): Promise<void> => {
  const held = await heldRoles(graph);
  const oids = new Set(held.byOid.keys());
  const holders = await findAll(ports.store, roleRecords, 'role', ROLES);
  const people = [...(await byAccounts(ports.store, [...oids])).values()];
  const ids = [...new Set([...people, ...holders].map(({ id }) => id))];
  const rolesOf = new Map(people.map(({ id, oid }) => [id, held.byOid.get(oid) ?? []]));
  under.page();
  for (let from = 0; from < ids.length; from += CHUNK) {
    const chunk = ids.slice(from, from + CHUNK);
    await under.part(chunk.length, async (t) => {
      const done = [];
      for (const id of chunk)
        done.push(
          await confirm(t, ports, id, { ...held, roles: rolesOf.get(id) ?? [], at: under.startedAt }),
        );
      return { changed: done.filter((changed) => changed).length, gone: 0 };
    });
  }
  await under.read({ wholeAt: under.startedAt, unreadRoles: held.unread });
};

/** True where the person's roles are others than before. */
const confirm = async (
  t: Tx,
  ports: PeoplePorts,
  id: PersonRecord['id'],
  { roles: held, unread, at }: Statement & Pick<Held, 'unread'>,
): Promise<boolean> => {
  const record = await t.get(roleRecords, id);
  const roles = rolesTold(record, held, unread);
  if (!roles || !isRoleNews(record, { roles, at })) return false;
  await t.put(roleRecords, { id, roles, at, source: 'sweep' } satisfies RoleRecord);
  const before = record?.roles ?? [];
  if (isSameRoles(before, roles)) return false;
  await ports.audit.record(
    t,
    { person: 'system', door: 'job' },
    {
      action: 'people.roles',
      object: id,
      about: [id],
      facts: { before: roleWords(before), now: roleWords(roles) },
    },
  );
  return true;
};

const heldRoles = async (graph: RoleGraph): Promise<Held> => {
  const byOid = new Map<string, Role[]>();
  const unread = new Set<Role>();
  const give = (oid: string, role: Role) => byOid.set(oid, [...new Set([...(byOid.get(oid) ?? []), role])]);
  for (const { role: word, to, oid } of await graph.roleAssignments()) {
    const role = ROLES.find((one) => one === word);
    if (!role) continue;
    const members = to === 'account' ? [oid] : await membersOf(graph, oid);
    if (!members) unread.add(role);
    for (const member of members ?? []) give(member, role);
  }
  return { byOid, unread: [...unread] };
};

/** Undefined where they may not be read. */
const membersOf = (graph: RoleGraph, group: string): Promise<readonly string[] | undefined> =>
  graph.groupMembers(group).catch((error: unknown) => {
    if (error instanceof Denied) return undefined;
    // The group was deleted since it was listed: nobody holds anything through it.
    if (error instanceof NotFound) return [];
    throw error;
  });
