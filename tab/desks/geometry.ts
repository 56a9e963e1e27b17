/** Where things are on a plan: which desk an arrow key means, and who sits beside whom. Pure; metres. */

/** Metres a chair adds behind a desk. */
export const CHAIR = 0.55;
/** Metres behind a desk that belong to it for a finger or pointer: the chair, and the room to sit down. */
export const SITTING = 0.8;

export interface Spot {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown';

const DIRECTIONS: Readonly<Record<Arrow, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A desk straight ahead counts before a nearer one off to the side: sideways metres weigh this much more. */
const SIDEWAYS = 3;
/** Desks of a row that is not quite straight are still beside each other. */
const TOLERANCE = 0.05;

/** The desk an arrow key leads to; undefined at the edge. One further that way always exists or there is an edge. */
export const arrowTarget = <S extends Spot>(spots: readonly S[], from: Spot, arrow: Arrow): S | undefined => {
  const [dirX, dirY] = DIRECTIONS[arrow];
  let best: { readonly spot: S; readonly cost: number } | undefined;
  for (const spot of spots) {
    const ahead = (spot.x - from.x) * dirX + (spot.y - from.y) * dirY;
    if (spot.id === from.id || ahead <= TOLERANCE) continue;
    const aside = Math.abs((spot.x - from.x) * dirY) + Math.abs((spot.y - from.y) * dirX);
    const cost = ahead + aside * SIDEWAYS;
    if (best === undefined || cost < best.cost) best = { spot, cost };
  }
  return best?.spot;
};

const distance = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);

/** Those within `reach` metres, nearest first. */
export const beside = <S extends Spot>(spots: readonly S[], from: Spot, reach = 2.6): readonly S[] =>
  spots
    .filter((spot) => spot.id !== from.id && distance(spot, from) <= reach)
    .sort((a, b) => distance(a, from) - distance(b, from));

/** The nearest of those that `accepts` takes, however far. */
export const nearest = <S extends Spot>(
  spots: readonly S[],
  from: Spot,
  accepts: (spot: S) => boolean,
): S | undefined =>
  spots.reduce<S | undefined>(
    (best, spot) =>
      spot.id !== from.id &&
      accepts(spot) &&
      (best === undefined || distance(spot, from) < distance(best, from))
        ? spot
        : best,
    undefined,
  );
