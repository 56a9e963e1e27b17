import { describe, expect, test } from 'vitest';
import { addMillis } from '../../api/contract/time.ts';
import { aViewer, type DesksWorld, desksWorld, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');

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

  test('what was given back is there once, while it can be booked again, however often that was done', async () => {
    const { service, deskAt } = await desksWorld();
    const wanted = { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am', 'pm'] as const };
    for (let time = 0; time < 5; time += 1) {
      const { id } = await service.bookDesk(ADA, wanted);
      await service.cancelBooking(ADA, { id });
    }
    const shown = () =>
      pages(({ after }) => service.listMyBookings(ADA, { view: 'upcoming', limit: 2, ...after }));

    expect(await shown()).toMatchObject([{ state: 'cancelled', can: { bookAgain: true } }]);

    await service.bookDesk(ADA, { ...wanted, halves: ['pm'] });
    expect(await shown()).toMatchObject([{ state: 'booked', halves: ['pm'] }]);
  });

  test('what was given back is no longer listed once someone else has it, nor among the past ones', async () => {
    const { service, deskAt, clock } = await desksWorld();
    const wanted = { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] as const };
    const { id } = await service.bookDesk(ADA, wanted);
    await service.cancelBooking(ADA, { id });
    await service.bookDesk(BEN, wanted);

    expect((await service.listMyBookings(ADA, { view: 'upcoming' })).bookings).toEqual([]);
    clock.set('2026-11-25T09:00:00.000Z');
    expect((await service.listMyBookings(ADA, { view: 'past' })).bookings).toEqual([]);
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

  test('a page is only empty when there are no more, however much of today belongs to the other list', async () => {
    const { service, deskAt, clock } = await desksWorld();
    const deskId = await deskAt('baths/ground/A1');
    for (const date of [TUESDAY, '2026-11-25'] as const)
      await service.bookDesk(ADA, { deskId, date, halves: ['am'] });
    clock.set('2026-11-24T18:00:00.000Z');
    const first = async (view: 'upcoming' | 'past') =>
      (await service.listMyBookings(ADA, { view, limit: 1 })).bookings.map(({ date }) => date);

    expect([await first('upcoming'), await first('past')]).toEqual([['2026-11-25'], [TUESDAY]]);
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
