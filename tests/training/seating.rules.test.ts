import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { BookingId, BookingState } from '../../api/training/contract.ts';
import {
  OFFER_MS,
  placeForNewcomer,
  type Seats,
  seatsTaken,
  settled,
} from '../../api/training/seating.rules.ts';

const NOW: Instant = '2026-11-24T09:30:00.000Z';
const HOUR = 3_600_000;
const inHours = (hours: number): Instant => addMillis(NOW, hours * HOUR);
const RUNS = { numRuns: 300 };

const session: fc.Arbitrary<Seats> = fc
  .record({
    state: fc.constantFrom('planned' as const, 'planned' as const, 'cancelled' as const),
    capacity: fc.integer({ min: 1, max: 6 }),
    closes: fc.integer({ min: -2, max: 30 }),
    until: fc.integer({ min: 0, max: 30 }),
    offerHours: fc.integer({ min: 0, max: 48 }),
  })
  .map(({ closes, until, ...rest }) => ({
    ...rest,
    ...{ signupCloses: inHours(closes), start: inHours(closes + until) },
  }));

const place = fc.record({
  state: fc.constantFrom<BookingState>('booked', 'waiting', 'offered'),
  until: fc.integer({ min: -3, max: 5 }),
});
/** The live bookings of a session in the order of its queue, whatever history they come from. */
const queue = fc.array(place, { maxLength: 12 }).map((places) =>
  places.map(({ state, until }, at) => ({
    ...{ id: `tbk_${at}` as BookingId, state },
    ...(state === 'offered' && { offeredUntil: inHours(until) }),
  })),
);
type Queue = typeof queue extends fc.Arbitrary<infer T> ? T : never;

/** The queue once each step was taken. */
const queueAfter = (live: Queue, steps: ReturnType<typeof settled>): Queue =>
  live
    .map((one) => {
      const step = steps.find(({ id }) => id === one.id);
      if (!step) return one;
      const offeredUntil = step.to === 'offered' ? step.until : undefined;
      return { id: one.id, state: step.to, ...(offeredUntil && { offeredUntil }) };
    })
    .filter(({ state }) => state !== 'lapsed');
const waitingIn = (live: Queue) => live.filter(({ state }) => state === 'waiting');

describe('seats', () => {
  test('are never given beyond those there are, and nobody loses one', () => {
    fc.assert(
      fc.property(session, queue, (of, live) => {
        const now = queueAfter(live, settled(of, live, NOW));

        expect(seatsTaken(now, NOW)).toBeLessThanOrEqual(Math.max(of.capacity, seatsTaken(live, NOW)));
        for (const { id, state } of live)
          if (state === 'booked') expect(now.find((one) => one.id === id)?.state).toBe('booked');
      }),
      RUNS,
    );
  });

  test('are never free while somebody waits and sign-up is open, and go to the first in order', () => {
    fc.assert(
      fc.property(session, queue, (of, live) => {
        const steps = settled(of, live, NOW);
        const now = queueAfter(live, steps);
        const moved = steps.filter(({ to }) => to !== 'lapsed').map(({ id }) => id);

        const isOpen = of.state === 'planned' && NOW < of.signupCloses;
        expect(moved).toEqual(
          waitingIn(live)
            .slice(0, moved.length)
            .map(({ id }) => id),
        );
        if (!isOpen) expect(moved).toEqual([]);
        else if (waitingIn(now).length > 0) expect(seatsTaken(now, NOW)).toBeGreaterThanOrEqual(of.capacity);
      }),
      RUNS,
    );
  });

  test('are offered, not given, so many hours before the session, and never beyond the end of sign-up', () => {
    fc.assert(
      fc.property(session, queue, (of, live) => {
        const isShortBefore = NOW >= addMillis(of.start, -of.offerHours * HOUR);
        for (const step of settled(of, live, NOW)) {
          if (step.to === 'lapsed') continue;
          expect(step.to).toBe(isShortBefore ? 'offered' : 'booked');
          if (step.to !== 'offered') continue;
          expect(step.until > NOW && step.until <= of.signupCloses).toBe(true);
          expect(step.until <= addMillis(NOW, OFFER_MS)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  test('are settled once: asked again in the same moment, nothing more happens', () => {
    fc.assert(
      fc.property(session, queue, (of, live) => {
        const now = queueAfter(live, settled(of, live, NOW));

        expect(settled(of, now, NOW)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('go to a newcomer only where one is free and nobody waits', () => {
    fc.assert(
      fc.property(session, queue, (of, live) => {
        const now = queueAfter(live, settled(of, live, NOW));
        const isFree = seatsTaken(now, NOW) < of.capacity;

        expect(placeForNewcomer(of, now, NOW) === 'booked').toBe(isFree && waitingIn(now).length === 0);
      }),
      RUNS,
    );
  });
});
