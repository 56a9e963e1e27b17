import { describe, expect, test } from 'vitest';
import { bookings, calendarEntries } from '../../api/desks/records.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { aViewer, desksWorld, endDesks, TUESDAY, WEDNESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');

describe('when someone leaves', () => {
  test('desks they hold are free, what is over stays, and calendar entries go', async () => {
    const { service, deskAt, clock, store, room, relay, calendar } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');
    const past = await service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am', 'pm'] });
    await service.bookDesk(ADA, { deskId, date: WEDNESDAY, halves: ['am'] });
    await service.bookDesk(BEN, { deskId, date: WEDNESDAY, halves: ['pm'] });
    await relay.drain();
    clock.set('2026-11-24T14:00:00.000Z');

    await store.tx((t) => room.leave(t, ADA.person));
    await store.tx((t) => room.leave(t, ADA.person));
    await relay.drain();

    await expect(service.bookDesk(BEN, { deskId, date: WEDNESDAY, halves: ['am'] })).resolves.toBeDefined();
    expect(await store.get(bookings, past.id)).toMatchObject({ halves: ['am', 'pm'], freed: ['pm'] });
    expect(calendar.entries().filter(({ person }) => person === ADA.person)).toMatchObject([
      { time: { allDay: false } },
    ]);
    expect((await store.read(auditLog)).rows).toMatchObject([
      { actor: 'system', action: 'desks.leave', about: [ADA.person], facts: { bookingsFreed: 2 } },
    ]);
  });
});

describe('what the room holds about a person', () => {
  test('loses the name after 90 days, not before, and the booking still counts', async () => {
    const { service, deskAt, room, relay, store } = await desksWorld();
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am'],
    });
    await relay.drain();

    expect(await endDesks(room, store, '2027-02-22T12:00:00.000Z')).toBe(0);
    expect(await endDesks(room, store, '2027-02-23T12:00:00.000Z')).toBe(1);
    expect(await endDesks(room, store, '2027-02-23T12:00:00.000Z')).toBe(0);

    expect(await store.get(bookings, id)).toMatchObject({ date: TUESDAY, halves: ['am'] });
    expect(JSON.stringify(await store.get(bookings, id))).not.toContain(ADA.person);
    expect(await store.get(calendarEntries, id)).toBeUndefined();
  });
});
