import { describe, expect, test } from 'vitest';
import { aViewer, desksWorld, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');
const CAT = aViewer('Cat');

describe('Home', () => {
  test('tells today, the next booked days, and who else is on my floor', async () => {
    const world = await desksWorld();
    const { service, deskAt, room } = world;
    world.mayName(ADA, [BEN]);
    const deskId = await deskAt('baths/ground/A1');
    const days = [24, 25, 27, 30].map((day) => `2026-11-${day}` as typeof TUESDAY);
    for (const date of [...days, '2026-12-02' as const])
      await service.bookDesk(ADA, { deskId, date, halves: ['am'] });
    await service.bookDesk(BEN, { deskId: await deskAt('baths/ground/A2'), date: TUESDAY, halves: ['pm'] });
    await service.bookDesk(CAT, { deskId: await deskAt('baths/ground/A3'), date: TUESDAY, halves: ['am'] });
    const cancelled = await service.bookDesk(ADA, { deskId, date: WEDNESDAY, halves: ['pm'] });
    await service.cancelBooking(ADA, { id: cancelled.id });

    const card = await room.home(ADA);

    expect(card?.bookings.map(({ date }) => date)).toEqual([TUESDAY]);
    expect(card?.next.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27', '2026-11-30']);
    // Ben is in for the afternoon only.
    expect(card?.whoIsIn).toEqual({ floorName: 'Ground floor', names: [], others: 1 });
  });

  test('names my team on my floor at that time, and nobody of another floor or team', async () => {
    const world = await desksWorld();
    const { service, deskAt, room } = world;
    const deb = aViewer('Deb');
    world.mayName(ADA, [deb, BEN]);
    const whole = { date: TUESDAY, halves: ['am', 'pm'] as const };
    await service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), ...whole });
    await service.bookDesk(BEN, { deskId: await deskAt('hall/ground/A2'), ...whole });
    await service.bookDesk(CAT, { deskId: await deskAt('hall/ground/A3'), ...whole });
    await service.bookDesk(deb, { deskId: await deskAt('hall/first/A1'), ...whole });

    expect((await room.home(ADA))?.whoIsIn).toEqual({ floorName: 'Ground floor', names: ['Ben'], others: 1 });
    expect((await room.home(CAT))?.whoIsIn).toEqual({ floorName: 'Ground floor', names: [], others: 2 });
  });

  test('without a booking says so, and before there is a building says nothing', async () => {
    const { room } = await desksWorld();
    const empty = await desksWorld({ estate: { version: 'none', sites: [] } });

    expect(await room.home(ADA)).toEqual({ today: TUESDAY, bookings: [], next: [] });
    expect(await empty.room.home(ADA)).toBeUndefined();
  });
});
