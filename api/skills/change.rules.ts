import type { Interval } from './statistics.rules.ts';

/** One person's value before and after, of the same or a mapped version of the framework. */
export interface Pair {
  readonly before: number;
  readonly after: number;
}

/** What has changed for people who were measured twice. */
export interface Change {
  /** People measured both times. */
  readonly paired: number;
  /** People measured the first time and not again: of them nothing is known, least of all that they stayed alike. */
  readonly lost: number;
  /** Mean of after less before; null where nobody was measured twice. */
  readonly mean: number | null;
  /** 95 % confidence interval of the mean; null below two people, whose spread is unknown. */
  readonly interval: Interval | null;
  readonly verdict: Verdict;
}

/** What may be said of a change in words. */
export type Verdict = 'better' | 'worse' | 'no_reliable_difference';

/** How many people changed by more than measuring the same person twice would show by chance. */
export interface Reliable {
  readonly better: number;
  readonly worse: number;
  readonly alike: number;
}

/** The spread of a measure among people, and how well it agrees with itself when repeated (0 to 1). */
export interface Measure {
  readonly sd: number;
  readonly reliability: number;
}

/**
 * The mean change of the same people with Student's 95 % interval. It is paired on purpose: the mean of those who
 * answered now against that of those who answered then also moves when other people answer.
 */
export const pairedChange = (pairs: readonly Pair[], lost: number): Change => {
  const changes = pairs.map(({ before, after }) => after - before);
  const sum = sumOf(changes);
  const mean = changes.length > 0 ? sum / changes.length : 0;
  const scatter = sumOf(changes.map((change) => (change - mean) ** 2));
  return changeOf({ paired: changes.length, sum, scatter }, lost);
};

/** Changes added up: their number, their sum and the sum of their squares, which is all that figures keep of them. */
export interface ChangeSums {
  readonly paired: number;
  readonly sum: number;
  readonly squares: number;
}

/** The same mean and interval as `pairedChange`, of sums. */
export const summedChange = ({ paired, sum, squares }: ChangeSums, lost: number): Change =>
  changeOf({ paired, sum, scatter: paired > 0 ? Math.max(0, squares - (sum * sum) / paired) : 0 }, lost);

/**
 * Smallest change of one person that is more than chance: 1.96 · √2 · SD · √(1 − reliability), after Jacobson and Truax
 * (1991). With a spread of 0.8 levels and a reliability of 0.8 it is 0.99 of a level, so one level on one's own word
 * says little; means of areas, and levels that were checked, are measured better.
 */
export const reliableChange = ({ sd, reliability }: Measure): number =>
  1.96 * Math.SQRT2 * sd * Math.sqrt(1 - reliability);

/** Of these people how many changed by more than `least`, which `reliableChange` tells; exactly `least` is alike. */
export const reliablyChanged = (pairs: readonly Pair[], least: number): Reliable => {
  const changes = pairs.map(({ before, after }) => after - before);
  const better = changes.filter((change) => change > least + ROUNDING).length;
  const worse = changes.filter((change) => change < -least - ROUNDING).length;
  return { better, worse, alike: changes.length - better - worse };
};

/** Means of levels are thirds and quarters: what differs in the last binary digits has not changed. */
const ROUNDING = 1e-9;

/** Their number, sum, and squared distances from their mean. */
interface Scattered {
  readonly paired: number;
  readonly sum: number;
  readonly scatter: number;
}

const changeOf = ({ paired, sum, scatter }: Scattered, lost: number): Change => {
  const mean = paired > 0 ? sum / paired : null;
  const interval = mean === null ? null : intervalOf(mean, { paired, scatter });
  return { paired, lost, mean, interval, verdict: verdictOf(interval) };
};

const intervalOf = (
  mean: number,
  { paired, scatter }: Pick<Scattered, 'paired' | 'scatter'>,
): Interval | null => {
  const freedom = paired - 1;
  if (freedom < 1) return null;
  const reach = student(freedom) * Math.sqrt(scatter / freedom / paired);
  return { low: mean - reach, high: mean + reach };
};

const verdictOf = (interval: Interval | null): Verdict => {
  if (interval && interval.low > ROUNDING) return 'better';
  if (interval && interval.high < -ROUNDING) return 'worse';
  return 'no_reliable_difference';
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/**
 * The 97.5 % point of Student's t. For up to 30 degrees of freedom the table that every textbook prints (such as
 * NIST/SEMATECH, e-Handbook of Statistical Methods, 1.3.6.7.2); beyond, the series of Cornish and Fisher, which is exact
 * to the fourth decimal there.
 */
export const student = (freedom: number): number =>
  STUDENT[freedom - 1] ?? Z + (Z ** 3 + Z) / (4 * freedom) + TERM / (96 * freedom ** 2);

const Z = 1.959964;
const TERM = 5 * Z ** 5 + 16 * Z ** 3 + 3 * Z;
const STUDENT = [
  12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622, 2.2281, 2.201, 2.1788, 2.1604,
  2.1448, 2.1314, 2.1199, 2.1098, 2.1009, 2.093, 2.086, 2.0796, 2.0739, 2.0687, 2.0639, 2.0595, 2.0555,
  2.0518, 2.0484, 2.0452, 2.0423,
] as const;
