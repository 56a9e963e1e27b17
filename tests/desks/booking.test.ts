import { describe, expect, test } from 'vitest';
import { bookings } from '../../api/desks/records.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { aViewer, desksWorld, outcome, refusal, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');
const COUNCILLOR = aViewer('Cllr Cass', ['Member']);

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
