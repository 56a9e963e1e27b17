import type { PersonId } from '../../api/contract/ids.ts';
import type { PeoplePorts } from '../../api/people/ports.ts';
import { people, roleRecords } from '../../api/people/records.ts';
import { peopleRecords, peopleRoom } from '../../api/people/room.ts';
import type { SignIn } from '../../api/people/viewer.service.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { appGraph } from '../../api/platform/graph/app-graph.ts';
import { graphOfPerson } from '../../api/platform/graph/person-graph.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Tenant } from '../platform/tenant.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';

/** A council without a building. */
const noPlaces: PeoplePorts['places'] = {
  sites: async () => [],
  deskToday: async () => ({ date: '2026-11-24' }),
};

/** The room on an empty store in this tenant, and ways to look behind it. */
export const peopleWorld = async (tenant: Tenant, changed: Partial<PeoplePorts> = {}) => {
  const { clock, config, sandbox } = tenant;
  const ids = idsFrom(clock);
  const collections = [...peopleRecords.collections, keyedAnswers];
  const store = await openTestStore({ collections, logs: [auditLog] }, clock);
  const graph = appGraph(config, clock);
  const room = peopleRoom({
    store,
    clock,
    ids,
    audit: auditTrail({ clock, ids }),
    log: silentLog,
    directory: graph,
    photoOf: graph.photoOf,
    graphOf: graphOfPerson(config, clock),
    allowGuests: false,
    places: noPlaces,
    topics: () => [],
    championsOf: async () => [],
    ...changed,
  });
  const accountOf = (key: string) => sandbox.world.directory.get(key);
  return {
    ...room.service,
    room,
    store,
    ids,
    accountOf,
    /** What a token of this persona says now. */
    signIn: (key: string, said: Partial<SignIn> = {}): SignIn => {
      const { id, name, roles, guest } = accountOf(key);
      return { oid: id, name, roles, guest, issuedAt: clock.now(), ...said };
    },
    recordOf: (oid: string) => store.one(people, 'oid', oid),
    rolesOf: (person: PersonId) => store.get(roleRecords, person),
    audited: async () => (await store.read(auditLog)).rows.map(({ action, facts }) => ({ action, facts })),
  };
};

export type PeopleWorld = Awaited<ReturnType<typeof peopleWorld>>;
