/** A random source that can be repeated: `SEED` in the environment, else a new seed each run. */
export interface Random {
  readonly seed: number;
  /** From 0 inclusive to 1 exclusive. */
  next(): number;
  /** A whole number from `low` inclusive to `high` exclusive. */
  between(low: number, high: number): number;
}

/** mulberry32: small, and good enough to choose moments. */
export const seededRandom = (
  seed = Number(process.env.SEED ?? crypto.getRandomValues(new Uint32Array(1))[0]),
): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return { seed, next, between: (low, high) => low + Math.floor(next() * (high - low)) };
};
