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

/** `12,345` */
export const whole = (figure: number): string => Math.round(figure).toLocaleString('en-GB');

/** Milliseconds that the work took. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};
