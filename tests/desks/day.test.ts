import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Half } from '../../api/contract/time.ts';
import type { FloorDay } from '../../api/desks/contract.ts';
import { sittersBeside, takenOf, whoIsIn } from '../../api/desks/day.ts';
import { type Booking, bookings } from '../../api/desks/records.ts';
import { aBooking, aDeskId, aPerson, aViewer, desksWorld, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const BEN = aViewer('Ben');
const CAT = aViewer('Cat');
const COUNCILLOR = aViewer('Cllr Dee', ['Member']);

describe('a floor on a day', () => {
  test('an empty floor has nothing to tell but what may be booked', async () => {
    const { service, floorAt } = await desksWorld();

    const day = await service.floorDay(ADA, { id: await floorAt('hall/ground'), date: TUESDAY });

    expect(day).toMatchObject({
      taken: [],
      mine: [],
      whoIsIn: { people: [], others: 0 },
      can: { am: { book: true }, pm: { book: true }, modes: ['bookable'] },
    });
  });

  test("a teammate's desk carries their name, anyone else's does not, and mine is mine", async () => {
    const world = await desksWorld();
    const { service, deskAt, floorAt } = world;
    world.mayName(ADA, [BEN]);
    const [one, two, three] = await Promise.all(
      ['A1', 'A2', 'A3'].map((label) => deskAt(`hall/ground/${label}`)),
    );
    const { id } = await service.bookDesk(ADA, { deskId: one ?? 'dsk_', date: TUESDAY, halves: ['am'] });
    await service.bookDesk(BEN, { deskId: two ?? 'dsk_', date: TUESDAY, halves: ['am', 'pm'] });
    await service.bookDesk(CAT, { deskId: three ?? 'dsk_', date: TUESDAY, halves: ['pm'] });

    const day = await service.floorDay(ADA, { id: await floorAt('hall/ground'), date: TUESDAY });

    expect(inDeskOrder(day, [one, two, three])).toEqual([
      { desk: one, am: { who: 'me', booking: id } },
      { desk: two, am: { who: 'teammate', name: 'Ben' }, pm: { who: 'teammate', name: 'Ben' } },
      { desk: three, pm: { who: 'someone' } },
    ]);
    expect(day.whoIsIn).toEqual({
      people: [{ person: BEN.person, name: 'Ben', am: two, pm: two }],
      others: 1,
    });
    expect(JSON.stringify(day)).not.toContain('Cat');
    expect(JSON.stringify(day).match(/per_\w+/g)).toEqual([BEN.person]);
  });

  test('two people may share a desk, one for each half', async () => {
    const { service, deskAt, floorAt } = await desksWorld();
    const deskId = await deskAt('hall/ground/A1');
    await service.bookDesk(BEN, { deskId, date: TUESDAY, halves: ['am'] });
    await service.bookDesk(CAT, { deskId, date: TUESDAY, halves: ['pm'] });

    const day = await service.floorDay(ADA, { id: await floorAt('hall/ground'), date: TUESDAY });

    expect(day.taken).toEqual([{ desk: deskId, am: { who: 'someone' }, pm: { who: 'someone' } }]);
    expect(day.whoIsIn).toEqual({ people: [], others: 2 });
  });

  test('what I hold elsewhere that day is shown, and keeps me from booking that half here', async () => {
    const { service, deskAt, floorAt } = await desksWorld();
    await service.bookDesk(ADA, { deskId: await deskAt('baths/ground/A1'), date: TUESDAY, halves: ['am'] });

    const day = await service.floorDay(ADA, { id: await floorAt('hall/ground'), date: TUESDAY });

    expect(day.mine).toMatchObject([{ site: { name: 'Baths' }, halves: ['am'] }]);
    expect(day.can).toMatchObject({ am: { book: false, code: 'already_booked' }, pm: { book: true } });
  });

  test.each([
    ['2026-11-23', 'in_the_past'],
    ['2026-11-28', 'site_closed'],
    ['2026-12-23', 'beyond_window'],
  ] as const)('on %s nothing can be booked and the answer says why: %s', async (date, code) => {
    const { service, floorAt } = await desksWorld();

    const { can } = await service.floorDay(ADA, { id: await floorAt('hall/ground'), date });

    expect(can).toMatchObject({ am: { book: false, code }, pm: { book: false, code } });
  });

  test('a closure says its reason, and a cancelled desk is free on the plan', async () => {
    const { service, deskAt, floorAt, clock } = await desksWorld();
    clock.set('2026-12-01T09:00:00.000Z');
    const id = await floorAt('hall/ground');
    const booked = await service.bookDesk(ADA, {
      deskId: await deskAt('hall/ground/A1'),
      date: '2026-12-02',
      halves: ['am'],
    });
    await service.cancelBooking(ADA, { id: booked.id });

    expect((await service.floorDay(ADA, { id, date: '2026-12-25' })).can.am).toEqual({
      book: false,
      code: 'site_closed',
      detail: 'Closed for Christmas Day',
    });
    expect((await service.floorDay(ADA, { id, date: '2026-12-02' })).taken).toEqual([]);
  });

  test('a councillor is told which desks are theirs to book', async () => {
    const { service, floorAt } = await desksWorld();

    const day = await service.floorDay(COUNCILLOR, { id: await floorAt('hall/ground'), date: TUESDAY });

    expect(day.can.modes).toEqual(['members']);
  });

  test('a floor that does not exist is not found', async () => {
    const { service, ids } = await desksWorld();

    await expect(service.floorDay(ADA, { id: ids.next('flr'), date: TUESDAY })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(service.floorPlan(ADA, { id: ids.next('flr') })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  test('a floor of 1,000 half bookings is told whole', async () => {
    const { service, floorAt, store, allDesks } = await desksWorld();
    const floorId = await floorAt('baths/ground');
    const [desk] = await allDesks(floorId);
    const many = Array.from({ length: 1_000 }, (_, index) =>
      aBooking({
        id: `bkg_${String(index).padStart(26, '0')}`,
        personId: aPerson(`p${index}`),
        deskId: aDeskId(`d${index >> 1}`),
        floorId,
        siteId: desk?.siteId ?? 'sit_',
        halves: [index % 2 === 0 ? 'am' : 'pm'],
      }),
    );
    await store.tx((t) => t.putAll(bookings, many));

    const day = await service.floorDay(ADA, { id: floorId, date: TUESDAY });

    expect(day.taken).toHaveLength(500);
    expect(day.whoIsIn.others).toBe(1_000);
  });
});

describe('the plan', () => {
  test('is the same for everyone and holds no booking', async () => {
    const { service, floorAt, deskAt } = await desksWorld();
    const id = await floorAt('hall/ground');
    const before = await service.floorPlan(ADA, { id });
    await service.bookDesk(ADA, { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] });

    expect(await service.floorPlan(BEN, { id })).toEqual(before);
    expect(before).toMatchObject({ siteName: 'Hall', name: 'Ground floor', width: 200 });
    expect(before.desks[10]).toEqual({
      ...{ id: await deskAt('hall/ground/A11'), label: 'A11', zone: 'north', x: 18, y: 1, rotation: 0 },
      ...{ mode: 'assigned', note: 'Kept for an adjustment', equipment: [], access: [] },
    });
  });
});

describe('a free desk', () => {
  test('is found floor by floor, without those taken for that half or kept for others', async () => {
    const { service, siteAt, deskAt } = await desksWorld();
    await service.bookDesk(BEN, { deskId: await deskAt('hall/ground/A1'), date: TUESDAY, halves: ['am'] });
    const id = await siteAt('hall');

    const morning = await service.findFreeDesks(ADA, { id, date: TUESDAY, half: 'am' });
    const afternoon = await service.findFreeDesks(ADA, { id, date: TUESDAY, half: 'pm', limit: 50 });
    const wholeDay = await service.findFreeDesks(ADA, { id, date: TUESDAY });

    expect(morning.desks[0]).toMatchObject({ label: 'A2', floor: { name: 'Ground floor' } });
    expect([morning.total, afternoon.total, wholeDay.total]).toEqual([12, 13, 12]);
    expect(afternoon.desks.map((desk) => `${desk.floor.name} ${desk.label}`).slice(8, 10)).toEqual([
      'Ground floor A9',
      'First floor A1',
    ]);
    expect(
      (await service.findFreeDesks(COUNCILLOR, { id, date: TUESDAY })).desks.map(({ label }) => label),
    ).toEqual(['A10']);
  });

  test('cannot be looked for on a closed day', async () => {
    const { service, siteAt } = await desksWorld();

    await expect(
      service.findFreeDesks(ADA, { id: await siteAt('hall'), date: '2026-11-28' }),
    ).rejects.toMatchObject({ code: 'site_closed' });
  });
});

describe('for any bookings of a day', () => {
  test('the answer is what looking at each desk and half in turn would give', () => {
    const person = fc.constantFrom('Ada', 'Ben', 'Cat', 'Dee', 'Eve');
    const plan = fc.uniqueArray(
      fc.record({
        who: person,
        desk: fc.nat(4),
        half: fc.constantFrom<Half>('am', 'pm'),
        freed: fc.boolean(),
      }),
      { selector: ({ desk, half }) => `${desk}|${half}` },
    );
    fc.assert(
      fc.property(plan, fc.subarray(['Ben', 'Cat', 'Dee', 'Eve']), (rows, visible) => {
        const names = new Map(visible.map((name): [PersonId, string] => [aPerson(name), name]));
        const held = rows
          .map(({ who, desk, half, freed }, index) =>
            aBooking({
              id: `bkg_${String(index).padStart(26, '0')}`,
              personId: aPerson(who),
              deskId: aDeskId(`d${desk}`),
              halves: [half],
              freed: freed ? [half] : [],
            }),
          )
          .filter(({ freed }) => freed.length === 0);

        const taken = takenOf(held, ADA.person, names);

        for (const desk of [0, 1, 2, 3, 4].map((number) => aDeskId(`d${number}`)))
          for (const half of ['am', 'pm'] as const)
            expect(taken.find((each) => each.desk === desk)?.[half]).toEqual(naive(held, desk, half, names));
        const others = new Set(held.map(({ personId }) => personId).filter((id) => id !== ADA.person));
        const { people, others: unnamed } = whoIsIn(held, sittersBeside(ADA, held), names);
        expect(people.length + unnamed).toBe(others.size);
        expect(new Set(sittersBeside(ADA, held))).toEqual(others);
        expect(people.every(({ name }) => visible.includes(name))).toBe(true);
      }),
    );
  });
});

const inDeskOrder = ({ taken }: FloorDay, order: readonly unknown[]) =>
  [...taken].sort((a, b) => order.indexOf(a.desk) - order.indexOf(b.desk));

const naive = (held: readonly Booking[], desk: string, half: Half, names: ReadonlyMap<PersonId, string>) => {
  const booking = held.find(({ deskId, halves }) => deskId === desk && halves.includes(half));
  if (!booking) return undefined;
  if (booking.personId === ADA.person) return { who: 'me', booking: booking.id };
  const name = booking.personId && names.get(booking.personId);
  return name ? { who: 'teammate', name } : { who: 'someone' };
};
