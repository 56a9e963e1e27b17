import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testClock } from '../../support/clock.ts';
import { type Booking, bookings, type OpenStore, schema } from './fixtures.ts';

const ROUNDS = 60;

/** Small worlds, so that bookings meet often. */
const someBooking: fc.Arbitrary<Booking> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    person: fc.constantFrom('ann', 'ben', 'cat'),
    desk: fc.constantFrom('desk 1', 'desk 2'),
    date: fc.constantFrom('2026-11-23', '2026-11-24', '2026-11-25'),
    halves: fc.subarray(['am', 'pm']),
    cancelled: fc.constant(true),
  },
  { requiredKeys: ['id', 'person', 'desk', 'date', 'halves'] },
);

type Step = { readonly put: Booking } | { readonly remove: string };
const someStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ put: someBooking }) },
  { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f') }) },
);
const someHistory = fc.array(
  fc.record({ steps: fc.array(someStep, { maxLength: 4 }), fails: fc.boolean() }),
  {
    maxLength: 12,
  },
);

const keysOf = (b: Booking): string[] =>
  b.cancelled
    ? []
    : b.halves.flatMap((half) => [`${b.desk}|${b.date}|${half}`, `${b.person}|${b.date}|${half}`]);

/** The naive model: a map, looked through from end to end. Returns undefined where a booking is refused. */
const applied = (
  rows: ReadonlyMap<string, Booking>,
  steps: readonly Step[],
): Map<string, Booking> | undefined => {
  const next = new Map(rows);
  for (const step of steps) {
    if ('remove' in step) {
      next.delete(step.remove);
      continue;
    }
    const taken = [...next.values()].filter(({ id }) => id !== step.put.id).flatMap(keysOf);
    if (keysOf(step.put).some((key) => taken.includes(key))) return undefined;
    next.set(step.put.id, step.put);
  }
  return next;
};

const inOrder = (rows: Iterable<Booking>): Booking[] =>
  [...rows].sort((a, b) => (`${a.date} ${a.id}` < `${b.date} ${b.id}` ? -1 : 1));

export const modelPromises = (open: OpenStore): void => {
  test('whatever is written, refused and undone, every way in tells the same story', async () => {
    await fc.assert(
      fc.asyncProperty(someHistory, async (history) => {
        const store = await open({ schema, clock: testClock() });
        let model: Map<string, Booking> = new Map();

        for (const { steps, fails } of history) {
          const wanted = applied(model, steps);
          const done = await store
            .tx(async (t) => {
              for (const step of steps)
                await ('put' in step ? t.put(bookings, step.put) : t.remove(bookings, step.remove));
              if (fails) throw new Error('undo this');
            })
            .then(
              () => true,
              () => false,
            );
          expect(done).toBe(wanted !== undefined && !fails);
          if (done && wanted) model = wanted;
        }

        const rows = inOrder(model.values());
        expect(inOrder(await Array.fromAsync(store.all(bookings)))).toEqual(rows);
        for (const person of ['ann', 'ben', 'cat'])
          expect((await store.find(bookings, 'person', person)).rows).toEqual(
            rows.filter((b) => b.person === person),
          );
        expect((await store.find(bookings, 'live', 'all')).rows).toEqual(rows.filter((b) => !b.cancelled));
        expect((await store.find(bookings, 'half', ['am', 'pm'])).rows).toEqual(
          rows.filter(({ halves }) => halves.length > 0),
        );
        for (const b of rows)
          for (const half of b.cancelled ? [] : b.halves)
            expect(await store.one(bookings, 'desk', `${b.desk}|${b.date}|${half}`)).toEqual(b);
        const counted = await store.group(bookings, 'live', { sum: 'halves' });
        expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(
          rows.filter((b) => !b.cancelled).length,
        );
        await store.close();
      }),
      { numRuns: ROUNDS },
    );
  });
};
