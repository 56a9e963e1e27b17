/** A range that holds the true value in 95 of 100 such surveys; both ends belong to it. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** How many of those assessed meet something, and how many there are to be assessed. */
export interface Counted {
  readonly count: number;
  readonly assessed: number;
  readonly eligible: number;
}

/** A share of all eligible people as it may be told: never without how many it rests on. Shares are 0 to 1. */
export interface Share extends Interval {
  readonly share: number;
  readonly coverage: number;
  /** True where too few answered to speak for all: the interval knows of chance only, not of who chose to answer. */
  readonly isIndicative: boolean;
}

/** Under this coverage a figure is only indicative: those who answered chose themselves. */
export const ENOUGH_COVERAGE = 0.6;

/** The 97.5 % point of the normal distribution: 95 % lies within it, on both sides of the middle. */
const Z = 1.959964;

/** The share of the eligible people, with coverage and interval; null where nobody was assessed. */
export const shareOf = ({ count, assessed, eligible }: Counted): Share | null => {
  const interval = wilson({ count, assessed, eligible });
  if (!interval) return null;
  const coverage = assessed / eligible;
  return { share: count / assessed, ...interval, coverage, isIndicative: coverage < ENOUGH_COVERAGE };
};

/**
 * Wilson's score interval (1927) for a share of a finite population; null where nobody was assessed.
 *
 * A team is no sample of endless people: when all 25 were asked, nothing is left to chance. So the standard error
 * carries the finite-population correction √((N−n)/(N−1)) inside the score test, which is the same as a smaller z. It
 * was rejected to shrink the finished interval instead: where all agree, that one leaves out the share itself.
 */
export const wilson = ({ count, assessed, eligible }: Counted): Interval | null => {
  if (assessed === 0) return null;
  const share = count / assessed;
  if (assessed >= eligible) return { low: share, high: share };
  const z2 = (Z * Z * (eligible - assessed)) / (eligible - 1);
  const middle = share + z2 / (2 * assessed);
  const reach = Math.sqrt(z2 * ((share * (1 - share)) / assessed + z2 / (4 * assessed * assessed)));
  const whole = 1 + z2 / assessed;
  return { low: Math.max(0, (middle - reach) / whole), high: Math.min(1, (middle + reach) / whole) };
};
