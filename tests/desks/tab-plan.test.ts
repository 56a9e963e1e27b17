import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sampleEstateFile } from '../../api/desks/estate/sample.ts';
import { readEstate } from '../../api/desks/estate.ts';
import { type Arrow, arrowTarget, beside, nearest, SITTING } from '../../tab/desks/geometry.ts';
import { roomForName } from '../../tab/desks/shapes.ts';
import { smallestScale } from '../../tab/desks/use-plan-scale.ts';

const ARROWS: readonly Arrow[] = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

const floors = readEstate(sampleEstateFile).sites.flatMap((site) =>
  site.floors.map((floor) => ({
    name: `${floor.name}, ${site.name}`,
    floor,
    spots: floor.desks.map((desk) => ({ ...desk, id: desk.label })),
  })),
);
type SpotOf = (typeof floors)[number]['spots'][number];

/** Everywhere the arrow keys lead from one desk. */
const reachedFrom = (spots: readonly SpotOf[], start: SpotOf): ReadonlySet<string> => {
  const seen = new Set([start.id]);
  const queue = [start];
  for (const from of queue)
    for (const arrow of ARROWS) {
      const next = arrowTarget(spots, from, arrow);
      if (next !== undefined && !seen.has(next.id)) {
        seen.add(next.id);
        queue.push(next);
      }
    }
  return seen;
};

describe('arrow keys on the plan', () => {
  test.each(floors)('reach every desk of $name from every other', ({ spots }) => {
    expect(spots.length).toBeGreaterThan(20);
    for (const start of spots) expect(reachedFrom(spots, start).size).toBe(spots.length);
  });

  test('go where they point, and stop only at the edge', () => {
    const spot = fc.record({
      x: fc.integer({ min: 0, max: 60 }),
      y: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 2, maxLength: 30 }), (places) => {
        const spots = places.map((place, at) => ({ ...place, id: `${at}` }));
        for (const from of spots) {
          const right = arrowTarget(spots, from, 'ArrowRight');
          const up = arrowTarget(spots, from, 'ArrowUp');
          expect(right === undefined).toBe(spots.every(({ x }) => x <= from.x));
          expect(up === undefined).toBe(spots.every(({ y }) => y >= from.y));
          if (right !== undefined) expect(right.x).toBeGreaterThan(from.x);
          if (up !== undefined) expect(up.y).toBeLessThan(from.y);
        }
      }),
    );
  });

  test('keep to the row: the desk straight ahead comes before a nearer one aside', () => {
    const from = { id: 'A1', x: 0, y: 0 };
    const ahead = { id: 'A2', x: 1.6, y: 0 };
    const aside = { id: 'B1', x: 0.8, y: 0.8 };

    expect(arrowTarget([from, ahead, aside], from, 'ArrowRight')?.id).toBe('A2');
    expect(arrowTarget([from, ahead, aside], from, 'ArrowLeft')).toBeUndefined();
  });
});

describe('desks on the plan', () => {
  test.each(floors)('can be hit on $name at the smallest zoom (24 px)', ({ floor }) => {
    const scale = smallestScale(floor);

    expect(floor.deskSize.width * scale).toBeGreaterThanOrEqual(24);
    expect((floor.deskSize.depth + SITTING) * scale).toBeGreaterThanOrEqual(24);
  });

  test('neighbours are those within reach, nearest first', () => {
    const desk = (id: string, x: number) => ({ id, x, y: 0 });
    const row = [desk('A1', 0), desk('A2', 1.6), desk('A3', 3.2), desk('A4', 4.8)];

    expect(beside(row, desk('A2', 1.6)).map(({ id }) => id)).toEqual(['A1', 'A3']);
    expect(nearest(row, desk('A1', 0), ({ id }) => id !== 'A2')?.id).toBe('A3');
    expect(nearest(row, desk('A1', 0), () => false)).toBeUndefined();
  });

  test('a name stands inside its zone where it covers no desk, or is left out', () => {
    const zone = [
      [0, 0],
      [6, 0],
      [6, 6],
      [0, 6],
    ] as const;
    const plan = { deskSize: { width: 1.6, depth: 0.8 }, desks: [{ x: 1, y: 1, rotation: 0 }] };
    const size = { width: 3, height: 0.8 };

    const [x = 0, y = 0] = roomForName(zone, size, plan) ?? [];

    expect(x >= 1.8 || y >= 1.95).toBe(true);
    expect(x + size.width).toBeLessThanOrEqual(6);
    expect(roomForName(zone, { width: 7, height: 1 }, plan)).toBeUndefined();
  });
});
