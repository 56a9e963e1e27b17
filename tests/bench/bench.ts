import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** One measured promise or figure. */
export interface BenchRow {
  readonly what: string;
  readonly figure: string;
  /** What it may be, where the design promises a bound. */
  readonly promise?: string;
}

/** Measures something and tells it as rows; cleans up after itself. */
export type Bench = () => Promise<readonly BenchRow[]>;

/** The middle one. */
export const median = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

export const quantile = (figures: readonly number[], share: number): number =>
  figures.toSorted((a, b) => a - b)[Math.min(figures.length - 1, Math.floor(figures.length * share))] ??
  Number.NaN;

/** The middle, the slowest twentieth and the slowest hundredth of so many milliseconds. */
export const spread = (took: readonly number[]): string =>
  [`p50 ${median(took).toFixed(2)} ms`, `p95 ${quantile(took, 0.95).toFixed(2)} ms`]
    .concat(`p99 ${quantile(took, 0.99).toFixed(2)} ms`)
    .join(', ');

/** The work for each number, one after the other: what each took, in milliseconds. */
export const samples = async (
  count: number,
  work: (n: number) => Promise<unknown>,
): Promise<readonly number[]> => {
  const took: number[] = [];
  for (let n = 0; n < count; n += 1) took.push(await timed(() => work(n)));
  return took;
};

/** `12,345` */
export const whole = (figure: number): string => Math.round(figure).toLocaleString('en-GB');

/** Milliseconds that the work took. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** The work's milliseconds, and the longest of them for which nothing else in the process could run. */
export const watched = async (
  work: () => Promise<unknown>,
): Promise<{ readonly took: number; readonly longestStall: number }> => {
  const stalls = monitorEventLoopDelay({ resolution: 1 });
  stalls.enable();
  // It measures from one of its looks to the next, so there has to be one before and one after.
  await wait(10);
  const took = await timed(work);
  await wait(10);
  stalls.disable();
  return { took, longestStall: stalls.max / 1e6 };
};
