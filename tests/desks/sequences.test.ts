import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Half } from '../../api/contract/time.ts';
import { aViewer, type DesksWorld, desksWorld, outcome, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');

describe('any sequence of booking and cancelling', () => {
  test('leaves one holder a desk and half, one desk a person and half, and every half given back free', {
    timeout: 180_000,
  }, async () => {
    const step = fc.record({
      who: fc.nat(3),
      desk: fc.nat(2),
      date: fc.constantFrom(TUESDAY, WEDNESDAY),
      halves: fc.constantFrom<readonly Half[]>(['am'], ['pm'], ['am', 'pm']),
      cancel: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        const world = await desksWorld();
        const model = new Map<string, number>();
        for (const { who, desk, date, halves, cancel } of steps) {
          const viewer = aViewer(`Person ${who}`);
          const deskId = await world.deskAt(`hall/ground/A${desk + 1}`);
          const key = (half: Half) => `${desk}|${date}|${half}`;
          if (cancel) {
            const held = (await mineOn(world, who)).find(
              (each) => each.desk.id === deskId && each.date === date,
            );
            if (!held) continue;
            await world.service.cancelBooking(viewer, { id: held.id });
            for (const half of held.halves) model.delete(key(half));
          } else {
            const clash = halves.some((half) => model.has(key(half)));
            const twice = halves.some((half) =>
              [0, 1, 2].some((other) => model.get(`${other}|${date}|${half}`) === who),
            );
            const result = await outcome(world.service.bookDesk(viewer, { deskId, date, halves }));
            expect(result).toBe(twice ? 'already_booked' : clash ? 'desk_taken' : 'done');
            if (result === 'done') for (const half of halves) model.set(key(half), who);
          }
        }
        expect(await heldKeys(world)).toEqual([...model.keys()].sort());
        await world.store.close();
      }),
      { numRuns: 40 },
    );
  });
});

const mineOn = async ({ service }: DesksWorld, who: number) =>
  (await service.listMyBookings(aViewer(`Person ${who}`), { view: 'upcoming' })).bookings.filter(
    (each) => each.state === 'booked',
  );

/** What the day answers say is taken, over both days, as `desk|date|half`. */
const heldKeys = async ({ service, floorAt, allDesks }: DesksWorld) => {
  const floorId = await floorAt('hall/ground');
  const order = new Map((await allDesks(floorId)).map((desk) => [desk.id, desk.order]));
  const days = await Promise.all(
    [TUESDAY, WEDNESDAY].map((date) => service.floorDay(ADA, { id: floorId, date })),
  );
  return days
    .flatMap(({ date, taken }) =>
      taken.flatMap((desk) =>
        (['am', 'pm'] as const)
          .filter((half) => desk[half])
          .map((half) => `${order.get(desk.desk)}|${date}|${half}`),
      ),
    )
    .sort();
};
