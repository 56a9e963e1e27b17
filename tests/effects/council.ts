import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { desks } from '../../api/desks/records.ts';
import { desksRecords, desksRoom } from '../../api/desks/room.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idempotentStore } from '../../api/platform/http/idempotency.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Consumer } from '../../api/platform/outbox/outbox.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { requestsRecords, requestsRoom } from '../../api/requests/room.ts';
import { botRecords } from '../../bot/records.ts';
import { anEstate } from '../desks/build.ts';
import { aContract, aViewer, HR } from '../requests/leave-world.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';

const schema: Schema = {
  collections: [
    ...desksRecords.collections,
    ...requestsRecords.collections,
    ...botRecords.collections,
    ...[deliveries, keyedAnswers],
  ],
  logs: [...requestsRecords.logs, auditLog],
};

/** Asha and Tom work for Meera; Meera's manager nobody knows. All are full time. */
export const MEERA = { ...aViewer('Meera'), reports: [] as PersonId[] };
export const ASHA = aViewer('Asha');
export const TOM = aViewer('Tom');
const REPORTS = [ASHA, TOM].map(({ person }) => person);
export const MANAGER: Viewer = { ...MEERA, reports: REPORTS };
const STAFF: readonly Viewer[] = [ASHA, TOM, MANAGER, HR];

const people = {
  nameOf: async (_: unknown, person: PersonId) => STAFF.find((one) => one.person === person)?.name,
  namesOf: async () => (person: PersonId) => STAFF.find((one) => one.person === person)?.name ?? 'Someone',
  idsByAddress: async () => new Map<string, readonly PersonId[]>(),
  approverOf: async (person: PersonId) =>
    REPORTS.includes(person) ? { manager: MANAGER.person } : ({ queue: 'HR', why: 'no_manager' } as const),
  teamOf: async (_: unknown, person: PersonId) =>
    REPORTS.includes(person) ? [...REPORTS, MANAGER.person].filter((one) => one !== person) : [],
  hrPeople: async () => [HR.person],
  noteAccess: async () => {},
};

/** Requests and desks over one real store and outbox; people and calendars stand in. */
export const council = async ({
  clock = testClock(),
  open = (wanted: Schema): Promise<Store> => openTestStore(wanted, clock),
  notices = (): readonly Consumer[] => [],
} = {}) => {
  const ids = idsFrom(clock);
  const plain = await open(schema);
  const store = idempotentStore(plain);
  const outbox = storedOutbox({ clock, ids });
  const calendar = testCalendar();
  const base = { store, clock, ids, outbox, audit: auditTrail({ clock, ids }) };
  const seenBy = async () => new Map<PersonId, string>();
  const desksOnes = desksRoom({
    ...{ ...base, calendar, people: { namesFor: seenBy, colleaguesOf: seenBy } },
    linkTo: () => 'https://guildhall.example/desks',
  });
  const leavePorts = { ...base, people, log: silentLog, readBankHolidays: async () => undefined };
  const room = requestsRoom({
    ...leavePorts,
    calendar,
    desks: desksOnes.service,
    linkTo: ({ id }) => `https://guildhall.example/requests/${id}`,
  });
  outbox.subscribe([...desksOnes.consumers, ...room.consumers, ...notices()]);
  await importEstate({ store, clock, ids }, anEstate());
  for (const { person } of STAFF)
    await room.service.saveEmployment(HR_OF_HR, {
      ...{ person, policy: 'green-book-2023', serviceFrom: '2024-04-01' },
      contracts: [aContract('2024-04-01')],
    });
  return {
    ...{ store, plain, clock, ids, room, calendar, outbox },
    requests: room.service,
    desks: desksOnes.service,
    relay: relay({ store, outbox, clock, ids, log: silentLog, jitter: () => 0 }),
    deskAt: async (key: string) => {
      const desk = await store.one(desks, 'key', key);
      if (!desk) throw new Error(`the estate has no desk ${key}`);
      return desk.id;
    },
  };
};

/** Nobody enters their own contract. */
const HR_OF_HR = aViewer('Petra', { roles: ['HR'] });

export type Council = Awaited<ReturnType<typeof council>>;
