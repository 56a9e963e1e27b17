import { describe, expect, test } from 'vitest';
import type { BookingId } from '../../api/desks/contract.ts';
import { calendarEntries } from '../../api/desks/records.ts';
import { Denied, NotFound, Rejected, Throttled, Unavailable } from '../../api/platform/graph/graph.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { aViewer, type DesksWorld, desksWorld, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const HOUR = 3_600_000;

const book = async ({ service, deskAt }: DesksWorld, halves: readonly ('am' | 'pm')[] = ['am', 'pm']) =>
  (await service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves })).id;

const statesOf = async ({ store }: DesksWorld, id: BookingId) =>
  (await store.find(deliveries, 'queue', `desks.calendar|${id}`)).rows.map(({ state }) => state);

describe("a booking in the person's calendar", () => {
  test('a whole day is the day from midnight to midnight, free, with the way back', async () => {
    const world = await desksWorld();
    await book(world);

    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([
      {
        person: ADA.person,
        subject: 'Desk A1, Hall',
        location: 'Ground floor, Hall',
        body: expect.stringMatching(
          /Desk A1 in North.*https:\/\/guildhall\.example\/desks\/flr_.*date=2026-11-24$/s,
        ),
        time: { allDay: true, from: '2026-11-24', to: '2026-11-25', zone: 'Europe/London' },
        showAs: 'free',
      },
    ]);
  });

  test.each([
    ['am', '2026-11-24T08:30', '2026-11-24T13:00'],
    ['pm', '2026-11-24T13:00', '2026-11-24T17:30'],
  ] as const)("a half day (%s) has the site's hours in the site's zone", async (half, from, to) => {
    const world = await desksWorld();
    await book(world, [half]);

    await world.relay.drain();

    expect(world.calendar.entries()).toMatchObject([
      { time: { allDay: false, from, to, zone: 'Europe/London' } },
    ]);
  });

  test('goes when the booking is cancelled', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.relay.drain();
    await world.service.cancelBooking(ADA, { id });

    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([]);
    expect(await world.store.get(calendarEntries, id)).toBeUndefined();
  });

  test('is never made when the booking is cancelled a second later', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.service.cancelBooking(ADA, { id });

    await world.relay.drain();

    expect(world.calendar.made()).toBe(0);
    expect(await statesOf(world, id)).toEqual(['done', 'done']);
  });

  test('becomes a half day when one half is given back', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.relay.drain();
    await world.service.cancelBooking(ADA, { id, half: 'am' });

    await world.relay.drain();

    expect(world.calendar.entries()).toMatchObject([{ time: { from: '2026-11-24T13:00' } }]);
  });

  test('is made once, however often the same fact is delivered', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.relay.drain();

    await redeliver(world, id);
    await redeliver(world, id);

    expect(world.calendar.made()).toBe(1);
  });

  test('that the person deleted stays deleted, and cancelling afterwards is fine', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.relay.drain();
    world.calendar.deleteAll();

    await redeliver(world, id);
    await world.service.cancelBooking(ADA, { id });
    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([]);
    expect(await statesOf(world, id)).toEqual(['done', 'done']);
  });

  test('whose making was never heard of is found and removed when the booking is cancelled', async () => {
    const world = await desksWorld();
    world.calendar.loseAnswers(1);
    const id = await book(world);
    await world.relay.drain();
    await world.service.cancelBooking(ADA, { id });

    world.clock.advance(HOUR);
    await world.relay.drain();

    expect(world.calendar.entries()).toEqual([]);
    expect(world.calendar.made()).toBe(1);
    expect(await statesOf(world, id)).toEqual(['done', 'done']);
  });
});

describe('when Microsoft 365 has trouble', () => {
  test('a booking is made and cancelled as ever, and the calendar follows when it can', async () => {
    const world = await desksWorld();
    world.calendar.fail(new Unavailable('down'), new Unavailable('down'));
    const id = await book(world);
    await world.relay.drain();
    expect(world.calendar.entries()).toEqual([]);

    world.clock.advance(HOUR);
    await world.relay.drain();
    world.clock.advance(HOUR);
    await world.relay.drain();

    expect(world.calendar.entries()).toHaveLength(1);
    expect(await statesOf(world, id)).toEqual(['done']);
  });

  test('Retry-After is obeyed to the second', async () => {
    const world = await desksWorld();
    world.calendar.fail(new Throttled(120));
    await book(world);
    await world.relay.drain();

    world.clock.advance(119_000);
    expect(await world.relay.drain()).toBe(0);
    world.clock.advance(1_000);
    await world.relay.drain();

    expect(world.calendar.entries()).toHaveLength(1);
  });

  test('someone without a mailbox has a booking and no entry', async () => {
    const world = await desksWorld();
    world.calendar.fail(new NotFound('no mailbox'));
    const id = await book(world);

    await world.relay.drain();

    expect(await statesOf(world, id)).toEqual(['done']);
    expect(await world.store.get(calendarEntries, id)).toBeUndefined();
  });

  test('a council that does not grant calendars is asked three times an hour apart, then done without', async () => {
    const world = await desksWorld();
    world.calendar.fail(new Denied('no'), new Denied('no'), new Denied('no'));
    const id = await book(world);
    for (const expected of ['ready', 'ready', 'done']) {
      await world.relay.drain();
      expect(await statesOf(world, id)).toEqual([expected]);
      world.clock.advance(HOUR);
    }

    expect(await world.store.get(calendarEntries, id)).toBeUndefined();
  });

  test('a booking cancelled before any entry was allowed ends as quietly as one that stands', async () => {
    const world = await desksWorld();
    world.calendar.fail(...Array.from({ length: 80 }, () => new Denied('no')));
    const id = await book(world);
    await world.relay.drain();
    await world.service.cancelBooking(ADA, { id });

    for (let hour = 0; hour < 3; hour += 1) {
      world.clock.advance(HOUR);
      await world.relay.drain();
    }

    expect(await statesOf(world, id)).toEqual(['done', 'done']);
    expect(await world.store.get(calendarEntries, id)).toBeUndefined();
  });

  test('an entry that may not be removed is asked for again, not forgotten', async () => {
    const world = await desksWorld();
    const id = await book(world);
    await world.relay.drain();
    await world.service.cancelBooking(ADA, { id });
    world.calendar.fail(...Array.from({ length: 5 }, () => new Denied('no')));

    for (let hour = 0; hour < 6; hour += 1) {
      await world.relay.drain();
      world.clock.advance(HOUR);
    }

    expect(world.calendar.entries()).toEqual([]);
    expect(await statesOf(world, id)).toEqual(['done', 'done']);
  });

  test('an entry the calendar will never take is shown to an administrator', async () => {
    const world = await desksWorld();
    world.calendar.fail(new Rejected('bad request'));
    const id = await book(world);

    await world.relay.drain();

    expect(await statesOf(world, id)).toEqual(['dead']);
  });
});

/** The same fact once more, as after a relay that died before it could say "done". */
const redeliver = async ({ room }: DesksWorld, bookingId: BookingId) => {
  const [consumer] = room.consumers;
  await consumer?.deliver({
    name: 'desk.booked',
    stream: bookingId,
    key: 'dlv_again',
    at: '2026-11-24T09:30:00.000Z',
    attempt: 2,
    data: { bookingId },
  } as never);
};
