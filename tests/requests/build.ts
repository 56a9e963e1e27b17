import { expect } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import type { PlainDate } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { collection, type Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import type { RequestId, RequestView, Verb } from '../../api/requests/contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import type { People } from '../../api/requests/ports.ts';
import { requests, type StaffRequest } from '../../api/requests/records.ts';
import { requestsRecords, requestsRoom } from '../../api/requests/room.ts';
import { CATALOGUE } from '../../api/requests/types.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';
import { aContract, aViewer } from './leave-world.ts';

/** Who has another manager than at first, or none any more. */
const lines = collection<{ readonly id: PersonId; readonly manager?: PersonId }>()('test_line');

export const requestsSchema: Schema = {
  collections: [...requestsRecords.collections, deliveries, lines],
  logs: [...requestsRecords.logs, auditLog],
};

/** Ada and Abe report to Mona; Hannah and Hugo are HR, and Hugo reports to nobody; Carl is a councillor. */
const MONA = aViewer('Mona');
export const ADA = aViewer('Ada', { manager: MONA.person });
export const ABE = aViewer('Abe', { manager: MONA.person });
export const HANNAH = aViewer('Hannah', { roles: ['HR'], manager: MONA.person });
export const MANAGER: Viewer = { ...MONA, reports: [ADA.person, ABE.person, HANNAH.person] };
export const HUGO = aViewer('Hugo', { roles: ['HR'] });
export const STRANGER = aViewer('Sam');
export const ADMIN = aViewer('Adam', { roles: ['Admin'] });
export const COUNCILLOR = aViewer('Carl', { roles: ['Member'] });
export const EVERYBODY = [ADA, ABE, MANAGER, HANNAH, HUGO, STRANGER, ADMIN, COUNCILLOR] as const;

/** Who works for whom, as the people room would say it. */
const thePeople = (opened: { subject: PersonId; what: string; by: PersonId }[]): People => {
  const known = new Map<PersonId, Viewer>(EVERYBODY.map((viewer) => [viewer.person, viewer]));
  const nameOf = (person: PersonId) => known.get(person)?.name ?? 'Someone';
  const managerOf = (person: PersonId) => known.get(person)?.manager;
  return {
    approverOf: async (person, reader) => {
      const moved = await reader.get(lines, person);
      const manager = moved ? moved.manager : managerOf(person);
      return manager ? { manager } : { queue: 'HR', why: 'no_manager' };
    },
    nameOf: async (_, person) => known.get(person)?.name,
    namesOf: async () => nameOf,
    idsByAddress: async () => new Map(),
    teamOf: async (_, person) => {
      const manager = managerOf(person);
      const mates = EVERYBODY.filter((one) => manager !== undefined && one.manager === manager);
      return [...(manager ? [manager] : []), ...mates.map((one) => one.person)].filter((id) => id !== person);
    },
    hrPeople: async () => EVERYBODY.filter(({ roles }) => roles.includes('HR')).map(({ person }) => person),
    noteAccess: async (_, viewer, { subject, what }) => {
      if (subject !== viewer.person) opened.push({ subject, what, by: viewer.person });
    },
  };
};

/** The room over a real store, outbox, audit and ledger; people and what lies outside the room stand in. */
export const requestsWorld = async ({
  clock = testClock(),
  open = (schema: Schema): Promise<Store> => openTestStore(schema, clock),
  catalogue = CATALOGUE,
} = {}) => {
  const ids = idsFrom(clock);
  const store = await open(requestsSchema);
  const outbox = storedOutbox({ clock, ids });
  const opened: { subject: PersonId; what: string; by: PersonId }[] = [];
  const given = {
    ...{ store, clock, ids, outbox, log: silentLog, people: thePeople(opened) },
    audit: auditTrail({ clock, ids }),
    readBankHolidays: async () => undefined,
    calendar: testCalendar(),
    desks: { releaseDesks: async () => [], takeDesksAgain: async () => [] },
    linkTo: ({ id }: { readonly id: RequestId }) => `https://guildhall.example/requests/${id}`,
  };
  const room = requestsRoom(given, catalogue);
  outbox.subscribe([{ name: HEARS, facts: FACTS, deliver: async () => undefined }, ...room.consumers]);
  const { service } = room;
  const submit = (viewer: Viewer, type: string, answers: Answers) =>
    service.submitRequest(viewer, { type, answers });
  return {
    ...{ store, clock, room, service, opened, submit },
    /** Full time with leave since April, as HR enters it. */
    employ: (...viewers: readonly Viewer[]) =>
      Promise.all(
        viewers.map(({ person }) =>
          service.saveEmployment(HUGO, {
            ...{ person, policy: 'green-book-2023', serviceFrom: '2024-04-01' as PlainDate },
            contracts: [aContract('2024-04-01')],
          }),
        ),
      ),
    leave: (viewer: Viewer, from: PlainDate, to: PlainDate = from) =>
      submit(viewer, 'annual-leave', { length: 'days', from, to }),
    /** Gives somebody another manager, or none; requests follow once the fact of it is heard. */
    giveManager: (viewer: Viewer, manager: Viewer | undefined) =>
      store.tx((t) => t.put(lines, { id: viewer.person, ...(manager && { manager: manager.person }) })),
    follow: (viewer: Viewer) => store.tx(async (t) => room.followLine?.(t, viewer.person)),
    query: (viewer: Viewer) => submit(viewer, 'hr-query', { topic: 'pay', question: 'When is payday?' }),
    order: (viewer: Viewer) =>
      submit(viewer, 'equipment', { kind: 'equipment', what: 'A screen', why: 'To read plans' }),
    sick: (viewer: Viewer, firstDay: PlainDate = '2026-11-24') =>
      submit(viewer, 'sickness', { firstDay, fromHalf: 'am', reason: 'A migraine' }),
    move: (viewer: Viewer, { id, rev }: Pick<RequestView, 'id' | 'rev'>, verb: Verb, note?: string) =>
      service.moveRequest(viewer, { id, verb, rev, ...(note !== undefined && { note }) }),
    stored: async (id: RequestId): Promise<StaffRequest> => {
      const request = await store.get(requests, id);
      if (!request) throw new Error('there is no such request');
      return request;
    },
    /** The facts that are on their way, each once, as one hears them. */
    facts: async () =>
      (await Array.fromAsync(store.all(deliveries)))
        .filter(({ consumer }) => consumer === HEARS)
        .map(({ name, data }) => ({ name, data })),
    available: async (viewer: Viewer) =>
      (await service.seeBalance(viewer, {})).leave?.balance.available ?? Number.NaN,
  };
};

export type RequestsWorld = Awaited<ReturnType<typeof requestsWorld>>;

const HEARS = 'test.hears';
const FACTS = [
  'requests.submitted',
  'requests.decided',
  'requests.changed',
  'requests.fit_note_due',
  'requests.hr_desk',
];

/** What a refused use case rejects with. */
export const refusal = (code: string, extras: object = {}) =>
  expect.objectContaining({ name: 'Refused', code, extras: expect.objectContaining(extras) });

/** The code someone was refused with, or `done`; a fault stays a fault. */
export const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
