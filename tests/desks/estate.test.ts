import { describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import type { DeskId } from '../../api/desks/contract.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { EstateRefused, readEstate } from '../../api/desks/estate.ts';
import { desks } from '../../api/desks/records.ts';
import { anEstate, aViewer, type DesksWorld, desksWorld, SMALL_ESTATE, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
/** Every fault of a small estate that was changed for the worse. */
const faultsOf = (change: (file: typeof SMALL_ESTATE) => void): readonly string[] => {
  const file = structuredClone(SMALL_ESTATE);
  change(file);
  try {
    readEstate(file);
    return [];
  } catch (error) {
    if (error instanceof EstateRefused) return error.faults;
    throw error;
  }
};

describe("a council's estate file", () => {
  test('writes out rows, and what one desk has different', () => {
    const [hall] = anEstate().sites;
    const labels = hall?.floors[0]?.desks.map(({ label }) => label);

    expect(labels).toEqual(Array.from({ length: 12 }, (_, index) => `A${index + 1}`));
    expect(hall?.floors[0]?.desks[2]).toMatchObject({ label: 'A3', x: 4.4, y: 1, mode: 'bookable' });
    expect(hall?.floors[0]?.desks[9]).toMatchObject({ label: 'A10', mode: 'members' });
  });

  test('takes what it does not say from what most councils have', () => {
    expect(anEstate().sites[0]).toMatchObject({ zone: 'Europe/London', openDays: [1, 2, 3, 4, 5] });
  });

  test.each([
    ['sites.0.floors.0.rows.0.count', (file) => Object.assign(row(file), { count: 0 })],
    ['sites.0.floors.0.rows.0', (file) => Object.assign(row(file), { colour: 'green' })],
    ['format', (file) => Object.assign(file, { format: 2 })],
    [
      'Hall, Ground floor: two desks have the label A1',
      (file) => rows(file).push({ ...row(file), count: 1 }),
    ],
    ['Hall, Ground floor: desk A1 is in zone "south"', (file) => Object.assign(row(file), { zone: 'south' })],
    ['Hall, Ground floor: desk A1 stands outside', (file) => Object.assign(row(file), { at: [-1, 1] })],
    [
      'Hall: "Europe/Lancaster" is no time zone',
      (file) => Object.assign(site(file), { zone: 'Europe/Lancaster' }),
    ],
    ['Hall: the hours do not follow', (file) => Object.assign(site(file), { hours: EVENING_FIRST })],
    [
      'Hall, First floor: differences name desk Z9',
      (file) => Object.assign(floor(file, 1), { differences: { Z9: {} } }),
    ],
    ['Hall: two floors have the key "ground"', (file) => Object.assign(floor(file, 1), { key: 'ground' })],
    ['hall: two sites have this key', (file) => Object.assign(site(file, 1), { key: 'hall' })],
  ] as readonly [string, (file: typeof SMALL_ESTATE) => void][])(
    'a fault names its place: %s',
    (place, change) => {
      expect(faultsOf(change)).toEqual(expect.arrayContaining([expect.stringContaining(place)]));
    },
  );
});

describe('loading an estate', () => {
  test('the same file again changes nothing', async () => {
    const world = await desksWorld();

    expect(await importEstate(world, anEstate())).toMatchObject({ changed: false });
  });

  test('desks keep their ids and their bookings when the file moves them', async () => {
    const world = await desksWorld();
    const deskId = await world.deskAt('hall/ground/A1');
    const floorId = await world.floorAt('hall/ground');
    const before = await world.service.floorPlan(ADA, { id: floorId });
    await world.service.bookDesk(ADA, { deskId, date: TUESDAY, halves: ['am'] });

    await importEstate(world, moved());

    const after = await world.service.floorPlan(ADA, { id: floorId });
    expect(after.version).not.toBe(before.version);
    expect(after.desks[0]).toMatchObject({ id: deskId, x: 9 });
    expect((await world.service.floorDay(ADA, { id: floorId, date: TUESDAY })).taken).toEqual([
      { desk: deskId, am: { who: 'me', booking: expect.stringMatching(/^bkg_/) } },
    ]);
  });

  test('a floor that did not change keeps its version, so nobody loads its plan again', async () => {
    const world = await desksWorld();
    const id = await world.floorAt('hall/first');
    const before = await world.service.floorPlan(ADA, { id });

    await importEstate(world, moved());

    expect(await world.service.floorPlan(ADA, { id })).toEqual(before);
  });

  test('a desk that is gone cannot be booked, and its bookings still say where they are and are counted', async () => {
    const world = await desksWorld();
    const gone = await world.deskAt('hall/ground/A9');
    await world.service.bookDesk(ADA, { deskId: gone, date: TUESDAY, halves: ['am'] });

    const done = await importEstate(world, withoutLast());

    expect(done).toEqual({ changed: true, desks: 15, retired: 4, bookingsAffected: 1 });
    expect(await planLabels(world)).toEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8']);
    await expect(book(world, gone)).rejects.toMatchObject({ code: 'desk_not_bookable' });
    const [mine] = (await world.service.listMyBookings(ADA, { view: 'upcoming' })).bookings;
    expect(mine).toMatchObject({ desk: { label: 'A9' }, can: { cancel: true } });
  });

  test('a desk that comes back is the same desk', async () => {
    const world = await desksWorld();
    const deskId = await world.deskAt('hall/ground/A9');
    await importEstate(world, withoutLast());

    await importEstate(world, anEstate());

    expect(await world.store.get(desks, deskId)).not.toHaveProperty('retired');
    await expect(book(world, deskId)).resolves.toBeDefined();
  });

  test('each person is told of the desks that are theirs to book, and where there are any', async () => {
    const { service } = await desksWorld();
    const told = async (viewer: Viewer) =>
      (await service.listSites(viewer)).sites.map(({ name, floors, can }) => ({
        name,
        desks: floors.map(({ bookableDesks }) => bookableDesks),
        book: can.book,
      }));

    expect(await told(ADA)).toEqual([
      { name: 'Hall', desks: [9, 4], book: true },
      { name: 'Baths', desks: [3], book: true },
    ]);
    expect(await told(aViewer('Cllr', ['Member']))).toEqual([
      { name: 'Hall', desks: [1, 0], book: true },
      { name: 'Baths', desks: [0], book: false },
    ]);
  });

  test('a site that is gone is no longer offered', async () => {
    const world = await desksWorld();
    await importEstate(
      world,
      anEstate((file) => ({ ...file, sites: file.sites.slice(1) })),
    );

    expect((await world.service.listSites(ADA)).sites.map(({ name }) => name)).toEqual(['Baths']);
  });
});

const EVENING_FIRST = { am: { from: '13:00', to: '17:00' }, pm: { from: '08:00', to: '13:00' } };

const present = <T>(thing: T | undefined): T => thing as T;
const site = (file: typeof SMALL_ESTATE, index = 0) => present(file.sites[index]);
const floor = (file: typeof SMALL_ESTATE, index = 0) => present(site(file).floors[index]);
const rows = (file: typeof SMALL_ESTATE) => floor(file).rows;
const row = (file: typeof SMALL_ESTATE) => present(rows(file)[0]);

const moved = () =>
  anEstate((file) => {
    Object.assign(row(file), { at: [9, 9] });
    return file;
  });

const withoutLast = () =>
  anEstate((file) => {
    Object.assign(row(file), { count: 8 });
    Object.assign(floor(file), { differences: {} });
    return file;
  });

const book = (world: DesksWorld, deskId: DeskId) =>
  world.service.bookDesk(aViewer('Ben'), { deskId, date: TUESDAY, halves: ['pm'] });

const planLabels = async (world: DesksWorld) =>
  (await world.service.floorPlan(ADA, { id: await world.floorAt('hall/ground') })).desks.map(
    ({ label }) => label,
  );
