import type { Clock } from '../clock.ts';
import type { Token } from './entra-app.ts';

/** A token this close to its end is asked for anew: the call it is for takes time too. */
const MARGIN_MS = 300_000;

/** Keeps tokens until shortly before they end, in memory only. Callers who ask at once share one request. */
export interface TokenShelf {
  get(key: string, ask: () => Promise<Token>): Promise<string>;
}

interface Kept {
  readonly token: Promise<Token>;
  /** Infinity while the request is under way. */
  expiresAt: number;
}

/** Holds at most `max` tokens; the oldest go first. A failed request is not kept. */
export const tokenShelf = (clock: Clock, max: number): TokenShelf => {
  const shelf = new Map<string, Kept>();
  const keep = (key: string, token: Promise<Token>): Kept => {
    const kept: Kept = { token, expiresAt: Number.POSITIVE_INFINITY };
    const drop = () => shelf.get(key) === kept && shelf.delete(key);
    token.then(({ expiresAt }) => {
      kept.expiresAt = expiresAt;
    }, drop);
    shelf.delete(key);
    shelf.set(key, kept);
    for (const oldest of shelf.keys()) {
      if (shelf.size <= max) break;
      shelf.delete(oldest);
    }
    return kept;
  };
  return {
    get: async (key, ask) => {
      const found = shelf.get(key);
      const isGood = found && found.expiresAt > clock.millis() + MARGIN_MS;
      return (await (isGood ? found : keep(key, ask())).token).value;
    },
  };
};
