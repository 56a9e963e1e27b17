/** What is counted of a group of people in one column of a table. */
export interface Tally {
  /** All it could be about. */
  readonly people: number;
  /** Those of whom something is known: the figure is about them. */
  readonly known: number;
  /** How many of those known are of each kind, such as having a level. One person may be of several. */
  readonly kinds: readonly number[];
  /** What else is added up over those known, in whole numbers. */
  readonly sums: readonly number[];
}

/**
 * True where a tally by itself may be told: about `k` people, and about 2`k` where all are of one kind. That nothing is
 * known of anybody tells of each as well.
 */
export const isTellableTally = ({ people, known, kinds }: Tally, k: number): boolean => {
  if (people === 0) return true;
  if (known === 0) return people >= 2 * k;
  return known >= k && (known >= 2 * k || !kinds.includes(known));
};

/** True where nothing differs that is known of anybody. How many people there are is in the directory. */
export const isSame = (one: Tally, other: Tally): boolean =>
  numbersOf(minus(one, other)).every((n) => n === 0);

/** True where they differ by `k` people or more. */
export const isFar = (one: Tally, other: Tally, k: number): boolean => {
  const { known, kinds } = minus(one, other);
  return [known, ...kinds].some((step) => Math.abs(step) >= k);
};

/** Of nobody. */
export const NO_TALLY: Tally = { people: 0, known: 0, kinds: [], sums: [] };

export const add = (one: Tally, other: Tally): Tally => together(one, other, 1);
export const minus = (one: Tally, other: Tally): Tally => together(one, other, -1);

export const sumOfTallies = (tallies: readonly Tally[]): Tally => tallies.reduce(add, NO_TALLY);

const numbersOf = ({ known, kinds, sums }: Tally): readonly number[] => [known, ...kinds, ...sums];

/** An empty list stands for zeros. */
const together = (one: Tally, other: Tally, times: 1 | -1): Tally => ({
  people: one.people + times * other.people,
  known: one.known + times * other.known,
  kinds: eachOf(one.kinds, other.kinds, times),
  sums: eachOf(one.sums, other.sums, times),
});

const eachOf = (one: readonly number[], other: readonly number[], times: 1 | -1): readonly number[] =>
  Array.from(
    { length: Math.max(one.length, other.length) },
    (_, place) => (one[place] ?? 0) + times * (other[place] ?? 0),
  );
