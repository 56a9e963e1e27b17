import type { Point, Shape } from './contract.ts';

/** True when the point lies inside the closed shape: a ray to the right crosses its border an odd number of times. */
export const isInside = ([x, y]: Point, shape: Shape): boolean =>
  shape.reduce((inside, [ax, ay], index) => {
    const [bx, by] = shape[(index + 1) % shape.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);
