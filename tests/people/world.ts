import type { PersonId } from '../../api/contract/ids.ts';
import { AUDIT_READ } from '../../api/people/access.service.ts';
import { CHAMPION } from '../../api/people/champion.ts';
import { peopleFields } from '../../api/people/fields.ts';
import { followingConsumer } from '../../api/people/following.ts';
import { leavingConsumer } from '../../api/people/leaving.ts';
import type { PeoplePorts } from '../../api/people/ports.ts';
import { directoryRecords, people, roleRecords } from '../../api/people/records.ts';
import { peopleRecords, peopleRoom } from '../../api/people/room.ts';
import type { SignIn } from '../../api/people/viewer.service.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { seals } from '../../api/platform/audit/seal.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { verifyTrail } from '../../api/platform/audit/verify.ts';
import { platformFields } from '../../api/platform/fields.ts';
import { appGraph, WHILE_A_PERSON_WAITS } from '../../api/platform/graph/app-graph.ts';
import type { AppGraph, GraphUser } from '../../api/platform/graph/graph.ts';
import { graphOfPerson } from '../../api/platform/graph/person-graph.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Tx } from '../../api/platform/store/store.ts';
import type { Tenant } from '../platform/tenant.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';

/** A council without a building. */
const noPlaces: PeoplePorts['places'] = {
  sites: async () => [],
  zone: async () => 'Europe/London',
  deskToday: async () => ({ date: '2026-11-24' }),
};

/** The room on an empty store in this tenant, and ways to look behind it. */
export const peopleWorld = async (tenant: Tenant, changed: Partial<PeoplePorts> = {}) => {
  const { clock, config, sandbox } = tenant;
  const ids = idsFrom(clock);
  const collections = [...peopleRecords.collections, keyedAnswers, deliveries, seals];
  const store = await openTestStore({ collections, logs: [auditLog, ...peopleRecords.logs] }, clock);
  const graph = appGraph(config, clock);
  const outbox = storedOutbox({ clock, ids });
  /** Who was told to have left, and taken out of this room. */
  const left: PersonId[] = [];
  const room = peopleRoom({
    store,
    step: store.tx,
    clock,
    ids,
    audit: auditTrail({ clock, ids }),
    outbox,
    log: silentLog,
    directory: graph,
    photoOf: graph.photoOf,
    directoryNow: appGraph(config, clock, WHILE_A_PERSON_WAITS),
    graphOf: graphOfPerson(config, clock),
    allowGuests: false,
    places: noPlaces,
    topics: () => [],
    catalogue: () => [...peopleFields, ...platformFields],
    verifyTrail: (head) => verifyTrail(store, head),
    sensitiveReads: () => [AUDIT_READ],
    appointmentKinds: () => [CHAMPION],
    retention: () => room.retention,
    ...changed,
  });
  const leaveEverywhere = async (t: Tx, person: PersonId) => {
    left.push(person);
    await room.leave(t, person);
  };
  const followed: PersonId[] = [];
  const followEverywhere = async (_: Tx, person: PersonId) => void followed.push(person);
  outbox.subscribe([
    leavingConsumer({ store, leaveEverywhere }),
    followingConsumer({ store, followEverywhere }),
  ]);
  const deliveriesOf = relay({ store, outbox, clock, ids, log: silentLog });
  const accountOf = (key: string) => sandbox.world.directory.get(key);
  return {
    ...room.service,
    room,
    store,
    ids,
    relay: deliveriesOf,
    left,
    /** Whose change of manager was told of. */
    followed,
    accountOf,
    /** What a token of this persona says now. */
    signIn: (key: string, said: Partial<SignIn> = {}): SignIn => {
      const { id, name, roles, guest } = accountOf(key);
      return { oid: id, name, roles, guest, issuedAt: clock.now(), ...said };
    },
    recordOf: (oid: string) => store.one(people, 'oid', oid),
    reading: (id: 'directory' | 'roles') => store.get(directoryRecords, id),
    rolesOf: (person: PersonId) => store.get(roleRecords, person),
    audited: async () => (await store.read(auditLog)).rows.map(({ action, facts }) => ({ action, facts })),
  };
};

export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;

/** An account of a directory that the sandbox does not have. */
export const account = (n: number, changed: Partial<GraphUser> = {}): GraphUser => ({
  oid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
  name: `Person ${n}`,
  enabled: true,
  guest: false,
  ...changed,
});

/** A directory of these pages, which a test exchanges as it likes; nothing else is ever told of it. */
export const listing = (...pages: GraphUser[][]) => ({
  pages,
  users: async function* (): AsyncGenerator<readonly GraphUser[]> {
    yield* this.pages;
  },
  user: async () => account(0),
  changesLink: async () => 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=0',
  changes: async function* (): ReturnType<AppGraph['changes']> & AsyncGenerator {},
  roleAssignments: async () => [],
  groupMembers: async () => [],
});
