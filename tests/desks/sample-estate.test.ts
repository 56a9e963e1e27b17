import { describe, expect, test } from 'vitest';
import type { Point, Shape } from '../../api/desks/contract.ts';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { isInside } from '../../api/desks/geometry.rules.ts';
import { aViewer, desksWorld, TUESDAY } from './build.ts';

const ADA = aViewer('Ada');
const sample = readEstate(sampleEstateFile);
const sampleFloors = sample.sites.flatMap((site) =>
  site.floors.map((floor) => ({ site: site.name, ...floor })),
);

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
    const wanted = { deskId, date: TUESDAY, halves: ['pm'] as const };
    await expect(world.service.bookDesk(ADA, wanted)).resolves.toMatchObject({
      desk: { label: 'S9', zoneName: 'Sands' },
    });
  });
});

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

/** The corners of a desk's top, turned clockwise by `rotation` degrees about its centre. */
const cornersOf = (
  { x, y, rotation }: { readonly x: number; readonly y: number; readonly rotation: number },
  { width, depth }: { readonly width: number; readonly depth: number },
): Shape => {
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [
    [-width / 2, -depth / 2],
    [width / 2, -depth / 2],
    [width / 2, depth / 2],
    [-width / 2, depth / 2],
  ].map(([dx = 0, dy = 0]): Point => [x + dx * cos - dy * sin, y + dx * sin + dy * cos]);
};
