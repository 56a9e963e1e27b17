import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Collection, Doc } from '../../../api/platform/store/declare.ts';
import type { Group, Store, Tx } from '../../../api/platform/store/store.ts';
import { testClock } from '../../support/clock.ts';
import { ROUNDS } from '../../support/rounds.ts';
import {
  type Booking,
  bookings,
  everything,
  type Meeting,
  meetings,
  type OpenStore,
  schema,
} from './fixtures.ts';
import { after, deskKeys, EMPTY, MINUTES, personKeys, type Step, type World } from './naive.ts';

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
const PEOPLE = ['ann', 'ben', 'cat'] as const;
const DESKS = ['desk 1', 'desk 2'] as const;
const DATES = ['2026-11-23', '2026-11-24', '2026-11-25'] as const;
const ROOMS = ['room 1', 'room 2'] as const;
const HALVES = ['am', 'pm'] as const;

const seldom = fc.integer({ min: 0, max: 5 }).map((n) => n === 5);

/** Small worlds, so that bookings meet often: about a third of the transactions has to be refused. */
const someBooking: fc.Arbitrary<Booking> = fc.record({
  id: fc.constantFrom(...IDS),
  person: fc.constantFrom(...PEOPLE),
  desk: fc.constantFrom(...DESKS),
  date: fc.constantFrom(...DATES),
  halves: fc.subarray([...HALVES]),
  cancelled: seldom,
});

const anySlot = fc.record({
  room: fc.constantFrom(...ROOMS),
  from: fc.constantFrom(...MINUTES),
  to: fc.constantFrom(...MINUTES),
});
const twoMinutes = anySlot.map((slot) => ({ ...slot, to: MINUTES[MINUTES.indexOf(slot.from) + 2] ?? '9' }));
const someMeeting: fc.Arbitrary<Meeting> = fc.record(
  {
    id: fc.constantFrom(...IDS),
    slots: fc.oneof(
      { weight: 3, arbitrary: fc.tuple(twoMinutes) },
      { weight: 1, arbitrary: fc.array(anySlot, { maxLength: 3 }) },
    ),
    opener: fc.constantFrom(...PEOPLE),
    cancelled: seldom,
  },
  { requiredKeys: ['id', 'slots', 'cancelled'] },
);

/** One alone is written by `put`, several by `putAll`. */
const oneOrSome = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.tuple(one) },
    { weight: 1, arbitrary: fc.array(one, { minLength: 2, maxLength: 3 }) },
  );

const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ book: oneOrSome(someBooking) }) },
  { weight: 4, arbitrary: fc.record({ meet: oneOrSome(someMeeting) }) },
  { weight: 1, arbitrary: fc.record({ unbook: fc.constantFrom(...IDS) }) },
  { weight: 1, arbitrary: fc.record({ unmeet: fc.constantFrom(...IDS) }) },
);
const someHistory = fc.array(
  fc.record({ steps: fc.array(someStep, { minLength: 1, maxLength: 3, size: 'max' }), fails: seldom }),
  { minLength: 4, maxLength: 14, size: 'max' },
);

/** More than the least when the long form is asked for. */
const CASES = Math.max(60, ROUNDS);

export const modelPromises = (open: OpenStore): void => {
  test('whatever is written, refused and undone, every way in tells the same story', async () => {
    // A store is a database on some engines: a case that went well leaves its own, emptied, to the next.
    const opened: Store[] = [];
    let empty: Store | undefined;

    const property = fc.asyncProperty(someHistory, async (history) => {
      const store = empty ?? (await open({ schema, clock: testClock() }));
      if (!empty) opened.push(store);
      empty = undefined;

      let world = EMPTY;
      for (const { steps, fails } of history) {
        const wanted = fails ? undefined : after(world, steps);
        expect(await isWritten(store, steps, fails)).toBe(wanted !== undefined);
        world = wanted ?? world;
      }
      await expectSameStory(store, world);

      expect(await isWritten(store, removalOf(world), false)).toBe(true);
      await expectSameStory(store, EMPTY);
      empty = store;
    });
    await fc
      .assert(property, { numRuns: CASES })
      .finally(() => Promise.all(opened.map((store) => store.close())));
  });
};

/** Whether a transaction of these steps went through. */
const isWritten = (store: Store, steps: readonly Step[], fails: boolean): Promise<boolean> =>
  store
    .tx(async (t) => {
      for (const step of steps) await write(t, step);
      if (fails) throw new Error('undo this');
    })
    .then(
      () => true,
      () => false,
    );

const write = (t: Tx, step: Step): Promise<void> => {
  if ('unbook' in step) return t.remove(bookings, step.unbook);
  if ('unmeet' in step) return t.remove(meetings, step.unmeet);
  return 'book' in step ? putOneOrSome(t, bookings, step.book) : putOneOrSome(t, meetings, step.meet);
};

const putOneOrSome = <T extends Doc>(t: Tx, c: Collection<T, never, never>, docs: readonly T[]) => {
  const [only, ...others] = docs;
  return only && others.length === 0 ? t.put(c, only) : t.putAll(c, docs);
};

const removalOf = ({ bookings, meetings }: World): Step[] => [
  ...[...bookings.keys()].map((unbook) => ({ unbook })),
  ...[...meetings.keys()].map((unmeet) => ({ unmeet })),
];

const expectSameStory = async (store: Store, world: World): Promise<void> => {
  const rows = sortedBy(world.bookings.values(), (b) => `${b.date} ${b.id}`);
  const live = rows.filter((b) => !b.cancelled);
  expect(sortedBy(await everything(store.all(bookings)), (b) => `${b.date} ${b.id}`)).toEqual(rows);
  expect(await store.getAll(bookings, IDS)).toEqual(sortedBy(rows, ({ id }) => id));
  for (const person of PEOPLE)
    expect((await store.find(bookings, 'person', person)).rows).toEqual(
      rows.filter((b) => b.person === person),
    );
  expect((await store.find(bookings, 'live', 'all')).rows).toEqual(live);
  expect((await store.find(bookings, 'half', HALVES)).rows).toEqual(
    rows.filter(({ halves }) => halves.length > 0),
  );
  const keys = DESKS.flatMap((desk) => DATES.map((date) => `${desk}|${date}|am`));
  expect(sortedBy(await store.oneEach(bookings, 'desk', keys), ({ id }) => id)).toEqual(
    sortedBy(rows, ({ id }) => id).filter((b) => deskKeys(b).some((key) => keys.includes(key))),
  );
  for (const date of DATES)
    for (const half of HALVES) {
      for (const desk of DESKS) {
        const key = `${desk}|${date}|${half}`;
        expect(await store.one(bookings, 'desk', key)).toEqual(rows.find((b) => deskKeys(b).includes(key)));
      }
      for (const person of PEOPLE) {
        const key = `${person}|${date}|${half}`;
        expect(await store.one(bookings, 'person', key)).toEqual(
          rows.find((b) => personKeys(b).includes(key)),
        );
      }
    }
  expect(await store.group(bookings, 'half', { sum: 'halves' })).toEqual(
    HALVES.flatMap((half) =>
      counted(
        half,
        rows.filter(({ halves }) => halves.includes(half)),
      ),
    ),
  );
  expect(await store.group(bookings, 'live', { sum: 'halves' })).toEqual(counted('all', live));
  await expectSameMeetings(
    store,
    sortedBy(world.meetings.values(), ({ id }) => id),
  );
};

const expectSameMeetings = async (store: Store, rows: readonly Meeting[]): Promise<void> => {
  expect(sortedBy(await everything(store.all(meetings)), ({ id }) => id)).toEqual(rows);
  for (const room of ROOMS)
    expect((await store.find(meetings, 'room', room)).rows).toEqual(
      MINUTES.flatMap((minute) =>
        rows.filter(({ slots }) => slots.some((slot) => slot.room === room && slot.from === minute)),
      ),
    );
};

const counted = (within: string, rows: readonly Booking[]): Group[] =>
  DATES.map((by) => ({ by, there: rows.filter(({ date }) => date === by) }))
    .filter(({ there }) => there.length > 0)
    .map(({ by, there }) => ({
      in: within,
      by,
      count: there.length,
      sum: there.reduce((sum, { halves }) => sum + halves.length, 0),
    }));

const sortedBy = <T>(rows: Iterable<T>, by: (row: T) => string): T[] =>
  [...rows].sort((a, b) => (by(a) < by(b) ? -1 : 1));
