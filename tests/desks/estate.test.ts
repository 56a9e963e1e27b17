import { describe, expect, test } from 'vitest';
import type { DeskId, Point } from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { importEstate } from '../../api/desks/estate.service.ts';
import { EstateRefused, readEstate } from '../../api/desks/estate.ts';
import { cornersOf, isInside } from '../../api/desks/geometry.rules.ts';
import { desks } from '../../api/desks/records.ts';
import { anEstate, aViewer, type DesksWorld, desksWorld, SMALL_ESTATE, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const sample = readEstate(sampleEstateFile);
const sampleFloors = sample.sites.flatMap((site) =>
  site.floors.map((floor) => ({ site: site.name, ...floor })),
);

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

  test('a site that is gone is no longer offered', async () => {
    const world = await desksWorld();
    await importEstate(
      world,
      anEstate((file) => ({ ...file, sites: file.sites.slice(1) })),
    );

    expect((await world.service.listSites(ADA)).sites.map(({ name }) => name)).toEqual(['Baths']);
  });
});

describe("the sample council's estate", () => {
  test('has a floor of 100 desks and at least two floors that are no rectangle', () => {
    expect(sampleFloors.some((floor) => floor.desks.length === 100)).toBe(true);
    expect(sampleFloors.filter(({ outline }) => outline.length > 4).length).toBeGreaterThanOrEqual(2);
  });

  test('every floor has a lift, stairs, a way out and a desk for someone in a wheelchair', () => {
    for (const { marks, desks: standing } of sampleFloors) {
      expect(marks.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['lift', 'stairs', 'fire-exit']));
      expect(
        standing.some(({ access, mode }) => access.includes('wheelchair') && mode !== 'unavailable'),
      ).toBe(true);
    }
  });

  test('a desk for someone in a wheelchair has a top that moves and no step on the way', () => {
    for (const { access, equipment } of sampleFloors.flatMap((floor) => floor.desks))
      if (access.includes('wheelchair')) {
        expect(equipment).toContain('height-adjustable');
        expect(access).toContain('step-free');
      }
  });

  test.each(sampleFloors.map((floor) => [`${floor.site}, ${floor.name}`, floor] as const))(
    'in %s every desk stands whole in the building and in its zone, in no room and on no other desk',
    (_, { desks: standing, outline, zones, rooms, deskSize }) => {
      const tops = standing.map((desk) => ({ ...desk, corners: cornersOf(desk, deskSize) }));
      const misplaced = tops.filter(
        ({ corners, zone }) =>
          !corners.every((corner) => isInside(corner, outline)) ||
          !corners.every((corner) =>
            zones.some(({ key, outline: area }) => key === zone && isInside(corner, area)),
          ) ||
          rooms.some((room) => corners.some((corner) => isInside(corner, room.outline))),
      );
      const stacked = tops.filter((top, index) =>
        tops.some(
          (other, at) => at !== index && inset(top.corners).some((point) => isInside(point, other.corners)),
        ),
      );

      expect(misplaced.map(({ label }) => label)).toEqual([]);
      expect(stacked.map(({ label }) => label)).toEqual([]);
    },
  );

  test('rooms and marks lie within their building', () => {
    const outside = sampleFloors.flatMap(({ name, rooms, marks, outline }) => [
      ...rooms
        .filter((room) => !isInside(middle(room.outline), outline))
        .map((room) => `${name}: ${room.name}`),
      ...marks.filter((mark) => !isAtOrIn(mark, outline)).map(({ kind }) => `${name}: ${kind}`),
    ]);

    expect(outside).toEqual([]);
  });

  test('loads into a store and can be booked', async () => {
    const world = await desksWorld({ estate: sample });
    const { sites } = await world.service.listSites(ADA);

    expect(sites.map(({ name, floors }) => [name, floors.length])).toEqual([
      ['Lancaster Town Hall', 2],
      ['Morecambe Town Hall', 1],
      ['Salt Ayre Leisure Centre', 1],
      ['The Storey', 1],
    ]);
    const deskId = await world.deskAt('morecambe-town-hall/ground/S9');
    await expect(book(world, deskId)).resolves.toMatchObject({ desk: { label: 'S9', zoneName: 'Sands' } });
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

const middle = (shape: readonly Point[]): Point => [
  shape.reduce((sum, [x]) => sum + x, 0) / shape.length,
  shape.reduce((sum, [, y]) => sum + y, 0) / shape.length,
];

/** Doors and exits sit in the wall: some point half a metre around them is inside. */
const isAtOrIn = ({ x, y }: { readonly x: number; readonly y: number }, outline: readonly Point[]): boolean =>
  [0, 90, 180, 270]
    .map((degrees) => (degrees * Math.PI) / 180)
    .some((angle) => isInside([x + 0.5 * Math.cos(angle), y + 0.5 * Math.sin(angle)], outline));

/** The corners and the middle of a desk's top, drawn in by a hand's breadth, so that neighbours may touch. */
const inset = (corners: readonly Point[]): readonly Point[] => {
  const [mx, my] = middle(corners);
  return [[mx, my], ...corners.map(([x, y]): Point => [x + (mx - x) * 0.1, y + (my - y) * 0.1])];
};
