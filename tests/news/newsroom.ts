import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { isStaff } from '../../api/contract/person.ts';
import type { ReaderFacts } from '../../api/news/audience.rules.ts';
import type { People } from '../../api/news/ports.ts';
import { newsRecords, newsRoom } from '../../api/news/room.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';

const idOf = (name: string): PersonId => `per_${name.toLowerCase().padEnd(26, '0')}`;

const aViewer = (name: string, more: Partial<Viewer> = {}): Viewer => ({
  ...{ person: idOf(name), name, roles: [], appointments: [], reports: [], door: 'tab' },
  ...more,
});

const editorOf = (scope: string) => ({ kind: 'department_editor', scope, from: '2026-01-01' }) as const;

export const HOUSING = 'Housing';
/** Ada and Dora work in Housing, where Dora edits; Will works at the depot; Eddie and Eve are the council's editors. */
export const ADA = aViewer('Ada');
export const DORA = aViewer('Dora', { appointments: [editorOf(HOUSING)] });
export const WILL = aViewer('Will');
export const EDDIE = aViewer('Eddie', { roles: ['Editor'] });
export const EVE = aViewer('Eve', { roles: ['Editor'] });
export const CARL = aViewer('Carl', { roles: ['Member'] });
export const CORA = aViewer('Cora', { roles: ['Member'] });
/** Appointed monitoring officer. */
export const MONA = aViewer('Mona', {
  appointments: [{ kind: 'monitoring_officer', scope: 'council', from: '2026-01-01' }],
});
export const ADMIN = aViewer('Adam', { roles: ['Admin'] });
export const EVERYBODY = [ADA, DORA, WILL, EDDIE, EVE, CARL, CORA, MONA, ADMIN] as const;

/** Where people work who moved, before all else. */
type Moved = ReadonlyMap<PersonId, string>;

const departmentOf = ({ person }: Pick<Viewer, 'person'>, moved: Moved): string | undefined =>
  moved.get(person) ?? { [ADA.person]: HOUSING, [DORA.person]: HOUSING, [WILL.person]: 'Waste' }[person];

const factsOf = (viewer: Viewer, moved: Moved): ReaderFacts => {
  const department = departmentOf(viewer, moved);
  return {
    ...{ person: viewer.person, isStaff: isStaff(viewer), roles: viewer.roles },
    ...(department !== undefined && { department }),
  };
};

const nameOf = (person: PersonId) => EVERYBODY.find((viewer) => viewer.person === person)?.name ?? 'Someone';

/** That somebody looked at another's record, of which the other is told. */
export interface Look {
  readonly by: PersonId;
  readonly subject: PersonId;
  readonly what: string;
}

/** These people, as the people room would tell of them. */
const thePeople = (gone: ReadonlySet<PersonId>, moved: Moved, looks: Look[]): People => ({
  factsOfViewer: async (_, viewer) => factsOf(viewer, moved),
  factsOf: async (_, people) =>
    EVERYBODY.filter(({ person }) => people.includes(person) && !gone.has(person)).map((one) =>
      factsOf(one, moved),
    ),
  async *everybodysFacts() {
    yield EVERYBODY.filter(({ person }) => !gone.has(person)).map((one) => factsOf(one, moved));
  },
  namesKnownTo: async (_, __, people) => new Map(people.map((person) => [person, nameOf(person)])),
  namesOf: async () => nameOf,
  departments: async () => [HOUSING, 'Waste'],
  managerOf: async (_, person) => (person === EDDIE.person ? ADA.person : undefined),
  editors: async () =>
    EVERYBODY.filter(({ roles, person }) => roles.includes('Editor') && !gone.has(person)).map(
      ({ person }) => person,
    ),
  appointed: async (_, { kind, scope }) =>
    EVERYBODY.filter(({ appointments }) =>
      appointments.some((held) => held.kind === kind && held.scope === scope),
    ).map(({ person }) => person),
  councillors: async () =>
    EVERYBODY.filter(({ person, roles }) => roles.includes('Member') && !gone.has(person)).map(
      ({ person }) => person,
    ),
  tellOnce: async (viewer, { subject, what }) => void looks.push({ by: viewer.person, subject, what }),
});

/** The room over a real store, outbox and audit; the people stand in. */
export const newsroom = async () => {
  const clock = testClock();
  const ids = idsFrom(clock);
  const schema = {
    collections: [...newsRecords.collections, deliveries],
    logs: [...newsRecords.logs, auditLog],
  };
  const store = await openTestStore(schema, clock);
  const outbox = storedOutbox({ clock, ids });
  const gone = new Set<PersonId>();
  const moved = new Map<PersonId, string>();
  const looks: Look[] = [];
  const audit = auditTrail({ clock, ids });
  const calendar = testCalendar();
  const room = newsRoom({
    closedDays: async () => [],
    ...{ store, clock, ids, outbox, audit, log: silentLog, people: thePeople(gone, moved, looks), calendar },
    linkTo: (path) => `https://guildhall.example${path}`,
  });
  const told: { readonly name: string; readonly data: object }[] = [];
  outbox.subscribe([
    {
      name: 'test.hears',
      facts: ['news.contribution_decided', 'news.briefed', 'news.published', 'news.event_taken'],
      deliver: async ({ name, data }) => void told.push({ name, data }),
    },
    ...room.consumers,
  ]);
  const deliver = relay({ store, outbox, clock, ids, log: silentLog });
  return {
    ...{ store, clock, room, service: room.service, told, looks, calendar },
    /** Lets what was told be heard. */
    settle: () => deliver.drain(),
    leaves: ({ person }: Viewer) =>
      store.tx(async (t) => {
        gone.add(person);
        await room.leave(t, person);
      }),
    /** Works elsewhere from now on, which no fact tells. */
    moves: ({ person }: Viewer, department: string) => void moved.set(person, department),
    /** Runs all that the clock asks for, once. */
    runJobs: async () => {
      for (const job of room.jobs) await job.run(clock.now());
      await deliver.drain();
    },
    /** Is no councillor any more, which nobody but Entra has told. */
    resigns: ({ person }: Viewer) => void gone.add(person),
    audited: async () => (await store.read(auditLog)).rows.map(({ action, about }) => ({ action, about })),
  };
};

export type Newsroom = Awaited<ReturnType<typeof newsroom>>;

/** What somebody was refused with, or `done`; a fault stays a fault. */
export const outcomeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Error && 'code' in error && error.name === 'Refused') return String(error.code);
      throw error;
    },
  );
