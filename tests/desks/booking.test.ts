import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { addMillis, type Half } from '../../api/contract/time.ts';
import { bookings } from '../../api/desks/records.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { aViewer, type DesksWorld, desksWorld, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');
const COUNCILLOR = aViewer('Cllr Cass', ['Member']);
const refusal = (code: string) => expect.objectContaining({ name: 'Refused', code });

/** The code someone was refused with, or `done`. */
const outcome = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Refused) return error.code;
      throw error;
    },
  );

describe('booking a desk', () => {
  test('a free desk is booked for the halves asked for, and the answer says where it is', async () => {
    const { service, deskAt } = await desksWorld();

    const booked = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['pm', 'am'],
    });

    expect(booked).toMatchObject({
      date: TUESDAY,
      halves: ['am', 'pm'],
      state: 'booked',
      desk: { label: 'A1', zoneName: 'North' },
      floor: { name: 'Ground floor' },
      site: { name: 'Hall' },
      can: { cancel: true, giveBack: ['am', 'pm'], bookAgain: false },
    });
  });

  test('a desk cannot be booked twice for one half day, but its other half can', async () => {
    const { service, deskAt } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');
    await service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am'] });

    await expect(service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['am'] })).rejects.toEqual(
      refusal('desk_taken'),
    );
    await expect(service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['am', 'pm'] })).rejects.toEqual(
      refusal('desk_taken'),
    );
    await expect(service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['pm'] })).resolves.toBeDefined();
  });

  test('nobody can hold two desks for the same half, whatever the building', async () => {
    const { service, deskAt } = await desksWorld();
    await service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] });
    const elsewhere = await deskAt('baths/ground/A1');

    await expect(service.bookDesk(ADA, { deskId: elsewhere, date: TUESDAY, halves: ['am'] })).rejects.toEqual(
      refusal('already_booked'),
    );
    await expect(
      service.bookDesk(ADA, { deskId: elsewhere, date: TUESDAY, halves: ['pm'] }),
    ).resolves.toBeDefined();
    await expect(
      service.bookDesk(ADA, { deskId: elsewhere, date: WEDNESDAY, halves: ['am'] }),
    ).resolves.toBeDefined();
  });

  test('booking your own desk again is told as yours, not as taken by someone else', async () => {
    const { service, deskAt } = await desksWorld();
    const wanted = { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] as const };
    await service.bookDesk(ADA, wanted);

    await expect(service.bookDesk(ADA, wanted)).rejects.toEqual(refusal('already_booked'));
  });

  test.each([
    ['staff at a desk kept for councillors', ADA, 'hall/ground/A10', 'members_only'],
    ['a councillor at a desk for staff', COUNCILLOR, 'hall/ground/A1', 'staff_only'],
    ['an assigned desk', ADA, 'hall/ground/A11', 'desk_not_bookable'],
    ['a desk out of use', ADA, 'hall/ground/A12', 'desk_not_bookable'],
  ] as const)('%s is refused', async (_, viewer, key, code) => {
    const { service, deskAt, store } = await desksWorld();

    await expect(
      service.bookDesk(viewer, { deskId: await deskAt(key), date: TUESDAY, halves: ['am'] }),
    ).rejects.toEqual(refusal(code));
    expect((await store.find(bookings, 'named', 'named')).rows).toEqual([]);
  });

  test('a councillor books the desk marked for members', async () => {
    const { service, deskAt } = await desksWorld();

    const booked = await service.bookDesk(COUNCILLOR, {
      deskId: await deskAt('hall/ground/A10'),
      date: TUESDAY,
      halves: ['am'],
    });

    expect(booked.desk.label).toBe('A10');
  });

  test('a closed day is refused with the reason, and the building that opens that day is not', async () => {
    const { service, deskAt } = await desksWorld();
    const sunday = { date: '2026-11-29', halves: ['am'] } as const;

    await expect(
      service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), ...sunday }),
    ).rejects.toEqual(refusal('site_closed'));
    await expect(
      service.bookDesk(ADA, { deskId: await deskAt('baths/ground/A1'), ...sunday }),
    ).resolves.toBeDefined();
  });

  test('a desk that does not exist is not found', async () => {
    const { service, ids } = await desksWorld();

    await expect(
      service.bookDesk(ADA, { deskId: ids.next('dsk'), date: TUESDAY, halves: ['am'] }),
    ).rejects.toEqual(refusal('not_found'));
  });

  test('a refused booking tells nobody and a made one is told once', async () => {
    const { service, deskAt, store } = await desksWorld();
    const wanted = { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] as const };
    await service.bookDesk(ADA, wanted);
    await outcome(service.bookDesk(BEN, wanted));

    const told = (await store.find(deliveries, 'due', 'ready')).rows;

    expect(told).toEqual([expect.objectContaining({ name: 'desk.booked', consumer: 'desks.calendar' })]);
    expect(JSON.stringify(told)).not.toContain('Ada');
  });
});

describe('many at once', () => {
  test('of 64 people who want one desk, one gets it', async () => {
    const { service, deskAt, store } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');

    const outcomes = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        outcome(
          service.bookDesk(aViewer(`Person ${index}`), {
            deskId,
            date: TUESDAY,
            halves: index % 3 === 0 ? ['am', 'pm'] : ['am'],
          }),
        ),
      ),
    );

    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'desk_taken')).toHaveLength(63);
    expect((await store.find(bookings, 'named', 'named')).rows).toHaveLength(1);
  });

  test('of 64 attempts of one person at different desks, one succeeds', async () => {
    const { service, floorAt, allDesks } = await desksWorld();
    const free = (await allDesks(await floorAt('hall/ground'))).filter((desk) => desk.mode === 'bookable');

    const outcomes = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        outcome(
          service.bookDesk(ADA, {
            deskId: free[index % free.length]?.id ?? 'dsk_',
            date: TUESDAY,
            halves: ['pm'],
          }),
        ),
      ),
    );

    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'already_booked')).toHaveLength(63);
  });

  test('of 64 cancellations of one booking, one happens', async () => {
    const { service, deskAt, store } = await desksWorld();
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am'],
    });

    const outcomes = await Promise.all(
      Array.from({ length: 64 }, () => outcome(service.cancelBooking(ADA, { id }))),
    );

    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'already_cancelled')).toHaveLength(63);
    const told = (await store.find(deliveries, 'queue', `desks.calendar|${id}`)).rows;
    expect(told.map(({ name }) => name)).toEqual(['desk.booked', 'desk.cancelled']);
  });
});

describe('giving a desk back', () => {
  test('a cancelled desk is free at once for someone else, and the booking can be made again while it is', async () => {
    const { service, deskAt } = await desksWorld();
    const wanted = { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am', 'pm'] as const };
    const { id } = await service.bookDesk(ADA, wanted);

    const cancelled = await service.cancelBooking(ADA, { id });

    expect(cancelled).toMatchObject({
      id,
      state: 'cancelled',
      halves: ['am', 'pm'],
      can: { cancel: false, giveBack: [], bookAgain: true },
    });
    await service.bookDesk(BEN, wanted);
    const [mine] = (await service.listMyBookings(ADA, { view: 'upcoming' })).bookings;
    expect(mine?.can.bookAgain).toBe(false);
  });

  test('a whole day can be given back by halves, each freeing exactly itself', async () => {
    const { service, deskAt } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');
    const { id } = await service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am', 'pm'] });

    const left = await service.cancelBooking(ADA, { id, half: 'pm' });

    expect(left).toMatchObject({ state: 'booked', halves: ['am'], can: { cancel: true, giveBack: [] } });
    await expect(service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['am'] })).rejects.toEqual(
      refusal('desk_taken'),
    );
    await expect(service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['pm'] })).resolves.toBeDefined();
  });

  test('at two in the afternoon, cancelling a whole day frees the afternoon and keeps the morning', async () => {
    const { service, deskAt, clock } = await desksWorld();
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am', 'pm'],
    });
    clock.set('2026-11-24T14:00:00.000Z');

    expect(await service.cancelBooking(ADA, { id })).toMatchObject({ state: 'booked', halves: ['am'] });
    await expect(service.cancelBooking(ADA, { id })).rejects.toEqual(refusal('booking_over'));
  });

  test.each([
    ['cancelled already', { half: undefined, first: true }, 'already_cancelled'],
    ['of a half that was not booked', { half: 'pm', first: false }, 'half_not_booked'],
  ] as const)('a booking %s cannot be given back', async (_, { half, first }, code) => {
    const { service, deskAt } = await desksWorld();
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am'],
    });
    if (first) await service.cancelBooking(ADA, { id });

    await expect(service.cancelBooking(ADA, { id, ...(half && { half }) })).rejects.toEqual(refusal(code));
  });

  test("someone else's booking, a missing one and one whose person is forgotten answer the same", async () => {
    const world = await desksWorld();
    const { service, deskAt, ids, clock, room } = world;
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am'],
    });

    await expect(service.cancelBooking(BEN, { id })).rejects.toEqual(refusal('not_found'));
    await expect(service.cancelBooking(BEN, { id: ids.next('bkg') })).rejects.toEqual(refusal('not_found'));
    clock.set('2027-03-01T09:00:00.000Z');
    await room.retain(clock.now());
    await expect(service.cancelBooking(ADA, { id })).rejects.toEqual(refusal('not_found'));
  });
});

describe('my bookings', () => {
  test('upcoming ones come soonest first, past ones latest first, each page once', async () => {
    const { service, deskAt, clock } = await desksWorld();
    const deskId = await deskAt('baths/ground/A1');
    for (const day of [24, 25, 26, 27, 28])
      await service.bookDesk(ADA, { deskId, date: `2026-11-${day}` as typeof TUESDAY, halves: ['am'] });
    await service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['pm'] });
    clock.set('2026-11-26T10:00:00.000Z');

    const upcoming = await pages(({ after }) =>
      service.listMyBookings(ADA, { view: 'upcoming', limit: 2, ...after }),
    );
    const past = await pages(({ after }) =>
      service.listMyBookings(ADA, { view: 'past', limit: 2, ...after }),
    );

    expect(upcoming.map(({ date }) => date)).toEqual(['2026-11-26', '2026-11-27', '2026-11-28']);
    expect(past.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-24']);
    expect(past.every(({ can }) => !can.cancel && !can.bookAgain)).toBe(true);
    expect(upcoming.every(({ can }) => can.cancel)).toBe(true);
  });

  test('a morning moves from upcoming to past at 13:00', async () => {
    const { service, deskAt, clock } = await desksWorld();
    await service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] });
    const count = async (view: 'upcoming' | 'past') =>
      (await service.listMyBookings(ADA, { view })).bookings.length;

    clock.set('2026-11-24T12:59:00.000Z');
    expect([await count('upcoming'), await count('past')]).toEqual([1, 0]);
    clock.set('2026-11-24T13:00:00.000Z');
    expect([await count('upcoming'), await count('past')]).toEqual([0, 1]);
  });
});

describe('around midnight and the changes of the clocks', () => {
  test.each([
    // In summer London is an hour ahead of UTC: these are the last and first minutes of local days.
    ['2026-06-15T22:59:00.000Z', '2026-06-15', '2026-06-16'],
    ['2026-06-15T23:00:00.000Z', '2026-06-16', '2026-06-16'],
    ['2026-11-24T23:59:00.000Z', '2026-11-24', '2026-11-25'],
    ['2026-11-25T00:00:00.000Z', '2026-11-25', '2026-11-25'],
  ] as const)('at %s today is %s, and %s is the first morning to book', async (instant, today, first) => {
    const { service, siteAt, floorAt, clock } = await desksWorld();
    clock.set(instant);
    const id = await siteAt('baths');
    const site = (await service.listSites(ADA)).sites.find((each) => each.id === id);

    const day = await service.floorDay(ADA, { id: await floorAt('baths/ground'), date: today });

    expect(site).toMatchObject({ today, firstDay: today });
    expect(day.can.am.book).toBe(today === first);
  });

  test.each(['2026-03-29', '2026-10-25'] as const)(
    'on Sunday %s, when the clocks change, both halves are booked and given back at the local hours',
    async (date) => {
      // Both halves begin after the clocks have changed: in March London is then an hour ahead of UTC.
      const hoursAhead = date === '2026-03-29' ? 1 : 0;
      const local = (time: string) => addMillis(`${date}T${time}:00.000Z`, -hoursAhead * 3_600_000);
      const { service, deskAt, clock } = await desksWorld();
      clock.set(local('09:00'));
      const { id } = await service.bookDesk(ADA, {
        deskId: await deskAt('baths/ground/A1'),
        date,
        halves: ['am', 'pm'],
      });

      clock.set(local('12:59'));
      const [before] = (await service.listMyBookings(ADA, { view: 'upcoming' })).bookings;
      clock.set(local('13:00'));
      const [after] = (await service.listMyBookings(ADA, { view: 'upcoming' })).bookings;
      expect(before?.can.giveBack).toEqual(['am', 'pm']);
      expect(after?.can.giveBack).toEqual([]);

      expect(await service.cancelBooking(ADA, { id })).toMatchObject({ halves: ['am'] });
      clock.set(local('17:30'));
      expect((await service.listMyBookings(ADA, { view: 'upcoming' })).bookings).toEqual([]);
    },
  );
});

describe('any sequence of booking and cancelling', () => {
  test('leaves one holder a desk and half, one desk a person and half, and every half given back free', {
    timeout: 60_000,
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

const pages = async (
  read: (input: { after?: { after: string } }) => ReturnType<DesksWorld['service']['listMyBookings']>,
) => {
  const first = await read({});
  const all = [...first.bookings];
  for (let next = first.next; next !== undefined; ) {
    const page = await read({ after: { after: next } });
    all.push(...page.bookings);
    next = page.next;
  }
  return all;
};
