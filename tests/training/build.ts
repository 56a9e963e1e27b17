import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { SKILL_IDS, type SkillId } from '../../api/skills/framework.contract.ts';
import type { SessionId } from '../../api/training/contract.ts';
import type { WriteCourseInput } from '../../api/training/course.contract.ts';
import {
  BOOKING_CHANGED,
  type BookingFact,
  CHAMPION_CHANGED,
  SESSION_BEGUN,
  SESSION_CHANGED,
  SESSION_COMPLETED,
} from '../../api/training/events.ts';
import type { Facts, HeldAppointment, TrainingPorts } from '../../api/training/ports.ts';
import { type Booking, bookings } from '../../api/training/records.ts';
import { trainingRecords, trainingRoom } from '../../api/training/room.ts';
import { liveOf } from '../../api/training/seating.ts';
import type { SessionDetails } from '../../api/training/session.contract.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';

export const trainingSchema: Schema = {
  collections: [...trainingRecords.collections, deliveries],
  logs: [...trainingRecords.logs, auditLog],
};

const idOf = (name: string): PersonId => `per_${name.toLowerCase().padEnd(26, '0').slice(0, 26)}`;

export const aViewer = (name: string, more: Partial<Viewer> = {}): Viewer => ({
  ...{ person: idOf(name), name, roles: [], appointments: [], reports: [], door: 'tab' },
  ...more,
});

/** Dana looks after digital skills; Chris is a champion of Housing; Hilda and Harry work there, Sam elsewhere. */
export const DANA = aViewer('Dana', { roles: ['DigitalLead'] });
export const CHRIS = aViewer('Chris', {
  appointments: [{ kind: 'champion', scope: 'Housing', from: '2026-01-01' }],
});
export const HILDA = aViewer('Hilda');
export const HARRY = aViewer('Harry');
export const SAM = aViewer('Sam');
export const COUNCILLOR = aViewer('Carla', { roles: ['Member'] });
const EVERYBODY = [DANA, CHRIS, HILDA, HARRY, SAM, COUNCILLOR];

const factsOf = ({ person, roles }: Viewer): Facts => ({
  ...{ person, isStaff: !roles.includes('Member') },
  ...([CHRIS, HILDA, HARRY].some((one) => one.person === person) && { department: 'Housing' }),
});

/** Appointed where the people room would keep it. */
const thePeople = (
  held: Map<PersonId, HeldAppointment>,
  gone: ReadonlySet<PersonId>,
): TrainingPorts['people'] => ({
  factsOfViewer: async (_, viewer) => factsOf(viewer),
  factsOf: async (_, people) =>
    EVERYBODY.filter(({ person }) => people.includes(person) && !gone.has(person)).map(factsOf),
  namesKnownTo: async (_, __, people) =>
    new Map(
      EVERYBODY.flatMap(({ person, name }) => (people.includes(person) ? [[person, name] as const] : [])),
    ),
  namesOf: async () => nameOf,
  addressesOf: async (_, people) =>
    new Map(people.map((person) => [person, { signIn: `${nameOf(person)}@council.example` }])),
  managerOf: async (_, person) => (person === HILDA.person ? HARRY.person : undefined),
  departmentSizes: async () => [
    { department: 'Housing', staff: 3 },
    { department: 'Planning', staff: 2 },
  ],
  championsNow: async () => [...held.values()],
  appointChampion: async (_, __, { person, department, to }) => {
    held.set(person, { person, scope: department, ...(to && { to }) });
  },
  endChampion: async (_, __, { person }) => {
    held.delete(person);
  },
});

export const COURSE: WriteCourseInput = {
  ...{ title: 'Spreadsheets', summary: 'Sums and filters.', mode: 'in_person', evidence: 'check_in' },
  ...{ skills: [{ skill: 'C4', targetLevel: 2 }], links: [] },
};

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The room over a real store and outbox; people stand in. The clock stands at half past nine on a Tuesday. */
export const trainingWorld = async ({
  clock = testClock(),
  open = (schema: Schema): Promise<Store> => openTestStore(schema, clock),
} = {}) => {
  const ids = idsFrom(clock);
  const store = await open(trainingSchema);
  const outbox = storedOutbox({ clock, ids });
  const calendar = testCalendar();
  /** What everybody lacks. */
  const gaps: Gap[] = [];
  /** What everybody masters, as others have seen. */
  const confirmed: SkillId[] = [...SKILL_IDS];
  /** When anybody told what they can do. */
  const checks: Instant[] = [];
  const gone = new Set<PersonId>();
  const room = trainingRoom({
    ...{ store, clock, ids, outbox, people: thePeople(new Map(), gone) },
    audit: auditTrail({ clock, ids }),
    sites: async () => [],
    calendar,
    skills: {
      gapsOf: async () => gaps,
      confirmedOf: async () => confirmed,
      checkedAt: async () => checks.at(-1) ?? null,
      changeOf: async (_, people) => (people.length > 0 ? { ...NO_CHANGE, paired: people.length } : null),
    },
    linkTo: (path) => `https://guildhall.example${path}`,
  });
  const facts = [BOOKING_CHANGED, SESSION_CHANGED, SESSION_BEGUN, SESSION_COMPLETED, CHAMPION_CHANGED];
  outbox.subscribe([{ name: HEARS, facts, deliver: async () => undefined }, ...room.consumers]);
  const { service } = room;
  const detailsIn = (hours: number, more: Partial<SessionDetails> = {}): SessionDetails => {
    const start = addMillis(clock.now(), hours * HOUR);
    return {
      ...{ start, end: addMillis(start, HOUR), isOnline: false, place: { site: null, room: 'Room 1' } },
      ...{ capacity: 2, signupOpens: clock.now(), signupCloses: start, offerHours: 0, department: null },
      ...more,
    };
  };
  const course = (more: Partial<WriteCourseInput> = {}) => service.writeCourse(DANA, { ...COURSE, ...more });
  return {
    ...{ store, clock, room, service, detailsIn, course, calendar, gaps, checks, confirmed },
    /** Delivers what is on its way to calendars. */
    deliver: () => relay({ store, outbox, clock, ids, log: silentLog }).drain(),
    /** A session that Dana leads, a week from now. */
    plan: async (more: Partial<SessionDetails> = {}, hours = 7 * 24) =>
      service.planSession(DANA, { course: (await course()).id, ...detailsIn(hours, more) }),
    /** Who is booked, and who waits or is offered a seat, in the order of the queue. */
    seats: async (session: SessionId) =>
      (await liveOf(store, session)).map(({ person, state }) => [nameOf(person), state] as const),
    everyBooking: async (): Promise<readonly Booking[]> => Array.fromAsync(store.all(bookings)),
    /** What somebody would be told of their bookings, in order. */
    told: async (viewer: Viewer) =>
      (await Array.fromAsync(store.all(deliveries)))
        .filter(({ consumer, name }) => consumer === HEARS && name === BOOKING_CHANGED)
        .map(({ data }) => data as BookingFact)
        .filter(({ person }) => person === viewer.person)
        .map(({ what }) => what),
    facts: async (name: string) =>
      (await Array.fromAsync(store.all(deliveries))).filter(
        (one) => one.consumer === HEARS && one.name === name,
      ).length,
    runJobs: async (now: Instant = clock.now()) => {
      for (const job of room.jobs) await job.run(now);
    },
    leaves: async (viewer: Viewer) => {
      gone.add(viewer.person);
      await store.tx((t) => room.leave(t, viewer.person));
    },
  };
};

export type TrainingWorld = Awaited<ReturnType<typeof trainingWorld>>;

const NO_CHANGE = { lost: 0, mean: 0, interval: null, verdict: 'no_reliable_difference' } as const;

type Gap = Awaited<ReturnType<TrainingPorts['skills']['gapsOf']>>[number];

const HEARS = 'test.hears';
const nameOf = (id: PersonId) => EVERYBODY.find(({ person }) => person === id)?.name ?? id;

/** The code someone was refused with, or `done`; a fault stays a fault. */
export const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );
