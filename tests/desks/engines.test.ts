import { describe, expect, test } from 'vitest';
import { type Booking, bookings } from '../../api/desks/records.ts';
import { Conflict } from '../../api/platform/store/errors.ts';
import { testClock } from '../support/clock.ts';
import { aPlace } from '../support/lasting-store.ts';
import { aBooking, aDeskId, aViewer, desksSchema, desksWorld, outcome, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');
const clock = testClock();

describe('desks on a store that lasts', () => {
  test('of 64 people who want one desk, one gets it, and still has it after a restart', async () => {
    const open = await aPlace(desksSchema, clock);
    const { service, deskAt, store } = await desksWorld({ clock, open });
    const deskId = await deskAt('hall/ground/A1');

    const outcomes = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        outcome(
          service.bookDesk(aViewer(`Person ${index}`), { deskId, date: TUESDAY, halves: ['am', 'pm'] }),
        ),
      ),
    );
    await store.close();

    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'desk_taken')).toHaveLength(63);
    const again = await open();
    expect((await again.find(bookings, 'named', 'named')).rows).toHaveLength(1);
    await again.close();
  });

  test('of 64 attempts of one person at many desks, one succeeds', async () => {
    const open = await aPlace(desksSchema, clock);
    const { service, deskAt, store } = await desksWorld({ clock, open });
    const free = await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => deskAt(`hall/ground/A${number}`)),
    );

    const outcomes = await Promise.all(
      Array.from({ length: 64 }, (_, index) =>
        outcome(service.bookDesk(ADA, { deskId: free[index % 9] ?? 'dsk_', date: TUESDAY, halves: ['pm'] })),
      ),
    );
    await store.close();

    expect(outcomes.filter((each) => each === 'done')).toHaveLength(1);
    expect(outcomes.filter((each) => each === 'already_booked')).toHaveLength(63);
  });

  test('the store itself refuses a second desk for a person and a second person at a desk, whatever a rule forgot', async () => {
    const { store } = await desksWorld({ clock, open: await aPlace(desksSchema, clock) });
    const put = (fields: Partial<Booking>) => store.tx((t) => t.put(bookings, aBooking(fields)));
    const second = { id: `bkg_${'2'.repeat(26)}` } as const;
    await put({ halves: ['am'] });

    await expect(put({ ...second, deskId: aDeskId('B1') })).rejects.toEqual(
      new Conflict('desk_booking.person'),
    );
    await expect(put({ ...second, personId: BEN.person })).rejects.toEqual(new Conflict('desk_booking.desk'));
    await expect(put({ ...second, personId: BEN.person, halves: ['pm'] })).resolves.toBeUndefined();
    await store.close();
  });

  test('bookings, the estate and who is in are the same after a restart', async () => {
    const open = await aPlace(desksSchema, clock);
    const before = await desksWorld({ clock, open });
    const deskId = await before.deskAt('hall/ground/A1');
    const id = await before.floorAt('hall/ground');
    await before.service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am'] });
    const gone = await before.service.bookDesk(ADA, { deskId, date: WEDNESDAY, halves: ['am'] });
    await before.service.cancelBooking(ADA, { id: gone.id });
    const asked = async ({ service }: typeof before) => [
      await service.floorDay(ADA, { id, date: TUESDAY }),
      await service.floorDay(ADA, { id, date: WEDNESDAY }),
      await service.floorPlan(ADA, { id }),
      await service.listMyBookings(ADA, { view: 'upcoming' }),
    ];
    const told = await asked(before);
    await before.store.close();

    const after = await desksWorld({ clock, open });

    expect(await asked(after)).toEqual(told);
    await after.store.close();
  });
});
