import { describe, expect, test } from 'vitest';
import { aViewer, desksWorld, endDesks, refusal, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');

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
    expect((await service.seeBooking(ADA, { id })).can.bookAgain).toBe(false);
  });

  test('a desk for councillors is offered again to a councillor, and not to who is one no longer', async () => {
    const { service, deskAt } = await desksWorld();
    const councillor = aViewer('Cleo', ['Member']);
    const deskId = await deskAt('hall/ground/A10');
    const { id } = await service.bookDesk(councillor, { deskId, date: TUESDAY, halves: ['am'] });

    const cancelled = await service.cancelBooking(councillor, { id });
    const later = await service.seeBooking(aViewer('Cleo'), { id });

    expect(cancelled.can.bookAgain).toBe(true);
    expect(later).toMatchObject({ state: 'cancelled', can: { bookAgain: false } });
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

  test('what is left of a day is not offered again once someone has the half that was given back', async () => {
    const { service, deskAt } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');
    const { id } = await service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am', 'pm'] });
    await service.cancelBooking(ADA, { id, half: 'am' });
    await service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['am'] });

    const cancelled = await service.cancelBooking(ADA, { id });

    expect(cancelled).toMatchObject({ state: 'cancelled', can: { bookAgain: false } });
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
    const { service, deskAt, ids, clock, room, store } = world;
    const { id } = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: TUESDAY,
      halves: ['am'],
    });

    for (const act of [service.cancelBooking, service.seeBooking]) {
      await expect(act(BEN, { id })).rejects.toEqual(refusal('not_found'));
      await expect(act(BEN, { id: ids.next('bkg') })).rejects.toEqual(refusal('not_found'));
    }
    clock.set('2027-03-01T09:00:00.000Z');
    await endDesks(room, store, clock.now());
    await expect(service.cancelBooking(ADA, { id })).rejects.toEqual(refusal('not_found'));
  });
});
