import type { Point, Shape } from './contract.ts';

/** True when the point lies inside the closed shape: a ray to the right crosses its border an odd number of times. */
export const isInside = ([x, y]: Point, shape: Shape): boolean =>
  shape.reduce((inside, [ax, ay], index) => {
    const [bx, by] = shape[(index + 1) % shape.length] ?? [ax, ay];
    const crosses = ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
    return crosses ? !inside : inside;
  }, false);

/** The corners of a desk's top, turned clockwise by `rotation` degrees about its centre. */
export const cornersOf = (
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
