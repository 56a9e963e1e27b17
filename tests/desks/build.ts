import { expect } from 'vitest';
import type { Id, PersonId } from '../../api/contract/ids.ts';
import type { Role, Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { addMillis, type Instant, type PlainDate } from '../../api/contract/time.ts';
import type { BookingId, DeskId, DeskMode, FloorId, SiteId } from '../../api/desks/contract.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { readEstate } from '../../api/desks/estate.ts';
import type { People } from '../../api/desks/ports.ts';
import { type Booking, desks, floors, sites } from '../../api/desks/records.ts';
import { type DesksRoom, desksRecords, desksRoom } from '../../api/desks/room.ts';
import type { Opening } from '../../api/desks/rules.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { endRule } from '../../api/platform/log-retention.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import { findAll, type Store } from '../../api/platform/store/store.ts';
import { testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';
import { testCalendar } from '../support/test-calendar.ts';

const idOf = <Prefix extends string>(prefix: Prefix, name: string): Id<Prefix> =>
  `${prefix}_${name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .padStart(26, '0')}`;

export const aPerson = (name: string): PersonId => idOf('per', name);
export const aDeskId = (name: string): DeskId => idOf('dsk', name);
export const aFloorId = (name: string): FloorId => idOf('flr', name);

/** Someone of the staff, through the tab, unless told otherwise. */
export const aViewer = (name: string, roles: readonly Role[] = []): Viewer => ({
  person: aPerson(name),
  name,
  roles,
  appointments: [],
  reports: [],
  door: 'tab',
});

/** Open Monday to Friday, morning until 13:00 and afternoon until 17:30, never closed in between. */
export const anOpening = (fields: Partial<Opening> = {}): Opening => ({
  openDays: [1, 2, 3, 4, 5],
  hours: { am: { from: '08:30', to: '13:00' }, pm: { from: '13:00', to: '17:30' } },
  closures: [],
  ...fields,
});

/** Ada's whole Tuesday at desk A1 unless told otherwise. */
export const aBooking = (fields: Partial<Booking> = {}): Booking => ({
  id: idOf('bkg', 'one') as BookingId,
  personId: aPerson('Ada'),
  deskId: aDeskId('A1'),
  floorId: aFloorId('ground'),
  siteId: idOf('sit', 'hall') as SiteId,
  date: '2026-11-24',
  halves: ['am', 'pm'],
  freed: [],
  bookedAt: '2026-11-20T09:00:00.000Z',
  ...fields,
});

/** A council with two sites: the Hall, open on weekdays, with two floors, and the Baths, open every day. */
export const anEstate = (change: (file: typeof SMALL_ESTATE) => unknown = (file) => file) =>
  readEstate(change(structuredClone(SMALL_ESTATE)));

const square = (size: number) => [
  [0, 0],
  [size, 0],
  [size, size],
  [0, size],
];

const aFloor = (key: string, level: number, count: number, differences: Record<string, object> = {}) => ({
  key,
  name: key === 'ground' ? 'Ground floor' : 'First floor',
  level,
  width: 200,
  height: 200,
  outline: square(200),
  zones: [{ key: 'north', name: 'North', outline: square(200) }],
  rows: [{ zone: 'north', prefix: 'A', from: 1, count, at: [1, 1], step: [1.7, 0] }],
  differences,
});

export const SMALL_ESTATE = {
  format: 1,
  sites: [
    {
      key: 'hall',
      name: 'Hall',
      address: '1 Square',
      closures: [{ date: '2026-12-25', reason: 'Closed for Christmas Day' }],
      floors: [
        aFloor('ground', 0, 12, {
          A10: { mode: 'members' as DeskMode },
          A11: { mode: 'assigned' as DeskMode, note: 'Kept for an adjustment' },
          A12: { mode: 'unavailable' as DeskMode, note: 'Being repaired' },
        }),
        aFloor('first', 1, 4),
      ],
    },
    {
      key: 'baths',
      name: 'Baths',
      address: '2 Lane',
      openDays: [1, 2, 3, 4, 5, 6, 7],
      floors: [aFloor('ground', 0, 3)],
    },
  ],
};

/** Everything a council holds, opened on an engine. */
export const desksSchema: Schema = {
  collections: [...desksRecords.collections, deliveries],
  logs: [auditLog],
};

/** The room over a real store, outbox and audit, with an estate; only people's names and calendars stand in. */
export const desksWorld = async ({
  estate = anEstate(),
  clock = testClock(),
  open = (schema: Schema): Promise<Store> => openTestStore(schema, clock),
} = {}) => {
  const ids = idsFrom(clock);
  const store = await open(desksSchema);
  const names = new Map<PersonId, ReadonlyMap<PersonId, string>>();
  const seenBy = async (viewer: Viewer) => names.get(viewer.person) ?? new Map();
  const people: People = { namesFor: seenBy, colleaguesOf: seenBy };
  const outbox = storedOutbox({ clock, ids });
  const calendar = testCalendar();
  const room = desksRoom({
    ...{ store, clock, ids, outbox, people, calendar },
    audit: auditTrail({ clock, ids }),
    linkTo: ({ floorId, date }) => `https://guildhall.example/desks/${floorId}?date=${date}`,
  });
  outbox.subscribe(room.consumers);
  await importEstate({ store, clock, ids }, estate);
  return {
    ...{ store, clock, ids, room, calendar, service: room.service },
    relay: relay({ store, outbox, clock, ids, log: silentLog, jitter: () => 0 }),
    /** Lets one person see others' names, as being in one team does. */
    mayName: (viewer: Viewer, others: readonly Viewer[]) =>
      names.set(viewer.person, new Map(others.map(({ person, name }) => [person, name]))),
    deskAt: async (key: string): Promise<DeskId> => found(await store.one(desks, 'key', key)).id,
    floorAt: async (key: string): Promise<FloorId> => found(await store.one(floors, 'key', key)).id,
    siteAt: async (key: string): Promise<SiteId> => found(await store.one(sites, 'key', key)).id,
    allDesks: async (floorId: FloorId) => findAll(store, desks, 'floor', floorId),
  };
};

export type DesksWorld = Awaited<ReturnType<typeof desksWorld>>;

const found = <T>(thing: T | undefined): T => {
  if (thing === undefined) throw new Error('the test names something that is not in its estate');
  return thing;
};

export const TUESDAY: PlainDate = '2026-11-24';
export const WEDNESDAY: PlainDate = '2026-11-25';

/** What a refused use case rejects with. */
export const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

/** The code someone was refused with, or `done`; a fault stays a fault. */
export const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );

const DAY_MS = 86_400_000;

/** What the retention job does here at this moment, with the usual periods and nobody held. */
export const endDesks = async (
  { retention }: Pick<DesksRoom, 'retention'>,
  store: Store,
  now: Instant,
): Promise<number> => {
  let sum = 0;
  for (const rule of retention) {
    const before = addMillis(now, -rule.period.days * DAY_MS);
    sum += (await endRule(store, rule, before, async () => new Set())).ended;
  }
  return sum;
};
