import { type RequestHandler, Router } from 'express';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { exchangeOf } from './exchange.ts';
import { keyedAnswers } from './idempotency.records.ts';

const CHECK_MS = 2_000;
const WRITE_MS = 10_000;
const REFUSED_MS = 1_000;

/** Parts the app cannot serve without, by name; a check that throws or takes 2 s is not ready. */
export type Checks = Readonly<Record<string, () => Promise<unknown>>>;

/**
 * Reads, and writes a word at most every ten seconds: a full disk can still be read. Anyone may ask, and must not make
 * the disk work each time; while it refuses it is asked each second, so that a node is back as soon as its store is.
 */
export const storeCheck = ({ store, clock }: { store: Store; clock: Clock }): Checks => {
  let askAgainAt = Number.NEGATIVE_INFINITY;
  let written: Promise<void> | undefined;
  const write = (): Promise<void> => {
    if (written && clock.millis() < askAgainAt) return written;
    askAgainAt = clock.millis() + WRITE_MS;
    written = store
      .tx((t) => t.put(keyedAnswers, { id: 'ready', request: 'ready', at: clock.now() }))
      .catch((error) => {
        askAgainAt = clock.millis() + REFUSED_MS;
        throw error;
      });
    return written;
  };
  return {
    store: oneAtATime(async () => {
      await store.get(keyedAnswers, 'ready');
      await write();
    }),
  };
};

/** Whoever asks while a question is under way hears its answer: a silent database is not asked by each probe anew. */
const oneAtATime = (ask: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | undefined;
  return () => {
    running ??= ask().finally(() => {
      running = undefined;
    });
    return running;
  };
};

/** `/health/live`: the process answers. `/health/ready`: it can serve, or says which part cannot; never why. */
export const health = ({ checks, log }: { checks: Checks; log: Log }): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/health/live', named('/health/live'), (_req, res) => {
    res.json({ status: 'live' });
  });
  router.get('/health/ready', named('/health/ready'), async (_req, res) => {
    const parts = await Promise.all(
      Object.entries(checks).map(async ([part, check]) => [
        part,
        (await passes(part, check, log)) ? 'ready' : 'not ready',
      ]),
    );
    const ready = parts.every(([, state]) => state === 'ready');
    res
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', parts: Object.fromEntries(parts) });
  });
  return router;
};

const named =
  (route: string): RequestHandler =>
  (_req, res, next) => {
    exchangeOf(res).route = route;
    next();
  };

const passes = async (part: string, check: () => Promise<unknown>, log: Log): Promise<boolean> => {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error(`no answer in ${CHECK_MS} ms`)), CHECK_MS);
  try {
    await Promise.race([check(), late]);
    return true;
  } catch (error) {
    log.warn({ error, part }, 'a part is not ready');
    return false;
  } finally {
    clearTimeout(timer);
  }
};
