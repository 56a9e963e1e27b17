/** How many of some people a figure counts: 12 of 40 opened it. */
export interface Figure {
  readonly people: number;
  readonly count: number;
}

/** A figure of a part of them, such as a department. Parts do not overlap. */
export interface Part extends Figure {
  readonly name: string;
}

/** Figures as they may be told. Suppressed is not zero: of these parts nothing is said. */
export interface Release {
  /** Null where even the whole would tell of somebody. */
  readonly total: Figure | null;
  readonly parts: readonly Part[];
  readonly suppressed: readonly string[];
  /** The suppressed parts together, which the total gives away. Kept to compare with, and never told by itself. */
  readonly rest: Figure;
}

/** Fewest people a figure may be about, by what it tells of them (design, section 11). A council may raise, never lower it. */
export const FEWEST = { reads: 5, levels: 5, feedback: 10 } as const;

/**
 * What of these figures may be told, where `k` is the fewest people one may be about. It suppresses and never rounds.
 *
 * A part is suppressed where it is about fewer than `k` people, or where all of fewer than 2`k` are alike: "none of 6"
 * tells of each. What is suppressed can be reckoned from the total, so together it has to pass the same test, and be
 * more than one part; otherwise the next smallest goes with it.
 *
 * Two releases that differ by fewer than `k` people tell of those few, so a figure keeps what it was in the one
 * `before` until it has moved by `k`; the total is always the sum of what is told and what is not.
 */
export const disclose = (parts: readonly Part[], k: number, before?: Release): Release => {
  const fresh = released(
    withSuppressed(
      parts.filter(({ people }) => people > 0),
      k,
    ),
    k,
  );
  return before ? steadied(fresh, k, before) : fresh;
};

/** True where a figure by itself may be told. */
export const isTellable = ({ people, count }: Figure, k: number): boolean =>
  people === 0 || (people >= k && (people >= 2 * k || (count > 0 && count < people)));

interface Split {
  readonly told: readonly Part[];
  readonly kept: readonly Part[];
}

const withSuppressed = (parts: readonly Part[], k: number): Split => {
  const bySize = parts.toSorted((a, b) => a.people - b.people || (a.name < b.name ? -1 : 1));
  let told = bySize.filter((part) => isTellable(part, k));
  let kept = bySize.filter((part) => !isTellable(part, k));
  while (told.length > 0 && kept.length > 0 && (kept.length === 1 || !isTellable(sumOf(kept), k))) {
    kept = [...kept, ...told.slice(0, 1)];
    told = told.slice(1);
  }
  return { told, kept };
};

const released = ({ told, kept }: Split, k: number): Release => {
  const total = sumOf([...told, ...kept]);
  return {
    total: isTellable(total, k) && isTellable(sumOf(kept), k) ? total : null,
    parts: told.map(({ name, people, count }) => ({ name, people, count })),
    suppressed: kept.map(({ name }) => name).toSorted(),
    rest: sumOf(kept),
  };
};

const steadied = (fresh: Release, k: number, before: Release): Release => {
  const isSameSplit = before.suppressed.join('\n') === fresh.suppressed.join('\n');
  const told = fresh.parts.map((part) => {
    const old = before.parts.find(({ name }) => name === part.name);
    return old && !hasMoved(old, part, k) ? old : part;
  });
  const rest = isSameSplit && !hasMoved(before.rest, fresh.rest, k) ? before.rest : fresh.rest;
  const total = sumOf([...told, rest]);
  const isSmallStep =
    before.total !== null && isOtherThan(before.total, total) && !hasMoved(before.total, total, k);
  if (isSmallStep) return before;
  return { ...fresh, parts: told, rest, total: fresh.total && total };
};

const hasMoved = (one: Figure, other: Figure, k: number): boolean =>
  Math.abs(one.people - other.people) >= k || Math.abs(one.count - other.count) >= k;

const isOtherThan = (one: Figure, other: Figure): boolean =>
  one.people !== other.people || one.count !== other.count;

const sumOf = (figures: readonly Figure[]): Figure => ({
  people: figures.reduce((sum, { people }) => sum + people, 0),
  count: figures.reduce((sum, { count }) => sum + count, 0),
});
