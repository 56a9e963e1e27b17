import type { FloorPlan, PlanDesk, Point, Shape } from '../../api/desks/contract.ts';
import { CHAIR } from './geometry.ts';

/** Where names stand on a plan. Pure; metres. */

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export const boxOf = (shape: Shape): Box => {
  const xs = shape.map(([x]) => x);
  const ys = shape.map(([, y]) => y);
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};

/** The middle of the shape's area, so that a name stands inside an L as well as in a box. */
export const middleOf = (shape: Shape): Point => {
  let [area, x, y] = [0, 0, 0];
  shape.forEach(([ax, ay], at) => {
    const [bx, by] = shape[(at + 1) % shape.length] ?? [ax, ay];
    const cross = ax * by - bx * ay;
    area += cross;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
  });
  return area === 0 ? (shape[0] ?? [0, 0]) : [x / (3 * area), y / (3 * area)];
};

/** True when the point lies inside the closed shape: a ray to the right crosses its border an odd number of times. */
const isInside = ([x, y]: Point, shape: Shape): boolean =>
  shape.reduce((inside, [ax, ay], at) => {
    const [bx, by] = shape[(at + 1) % shape.length] ?? [ax, ay];
    return ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax ? !inside : inside;
  }, false);

/** The upright box around a desk and its chair, as it stands. */
const deskBox = (
  { x, y, rotation }: Standing,
  { width, depth }: FloorPlan['deskSize'],
): Readonly<Record<'left' | 'right' | 'top' | 'bottom', number>> => {
  const angle = (rotation * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [-width / 2, width / 2].flatMap((dx) =>
    [-depth / 2, depth / 2 + CHAIR].map((dy) => [x + dx * cos - dy * sin, y + dx * sin + dy * cos] as const),
  );
  const xs = corners.map(([cx]) => cx);
  const ys = corners.map(([, cy]) => cy);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
};

type Standing = Pick<PlanDesk, 'x' | 'y' | 'rotation'>;
const STEP = 0.25;

/** The highest and leftmost corner inside `zone` where a name of this size covers no desk; undefined where none is. */
export const roomForName = (
  zone: Shape,
  { width, height }: { readonly width: number; readonly height: number },
  { desks, deskSize }: { readonly desks: readonly Standing[]; readonly deskSize: FloorPlan['deskSize'] },
): Point | undefined => {
  const box = boxOf(zone);
  const inTheWay = desks.map((desk) => deskBox(desk, deskSize));
  const covers = (x: number, y: number): boolean =>
    inTheWay.some(
      (desk) => desk.right > x && desk.left < x + width && desk.bottom > y && desk.top < y + height,
    );
  for (let y = box.top; y + height <= box.top + box.height; y += STEP)
    for (let x = box.left + STEP; x + width < box.left + box.width; x += STEP) {
      const corners: Point[] = [
        [x, y + 0.01],
        [x + width, y + 0.01],
        [x, y + height],
        [x + width, y + height],
      ];
      if (corners.every((corner) => isInside(corner, zone)) && !covers(x, y)) return [x, y];
    }
  return undefined;
};
