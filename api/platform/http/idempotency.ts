import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { PersonId } from '../../contract/ids.ts';
import { Refused } from '../../contract/problem.ts';
import { addMillis, type Instant, millisBetween } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import type { Job } from '../schedule/schedule.ts';
import { MAX_LIMIT, type Store, type Tx, type TxOptions } from '../store/store.ts';
import { KEPT_MS, type KeyedAnswer, keyedAnswers } from './idempotency.records.ts';

const MAX_KEY = 255;
/** How long a repeat waits for the first before it is told to come back. */
const WAIT_MS = 10_000;

/** A write that is being answered. The first transaction that commits in it is its effect. */
interface Write {
  readonly row?: Omit<KeyedAnswer, 'answer'>;
  /** `open` until a transaction begins; `plain` when none may keep an answer any more. */
  state: 'open' | 'running' | 'kept' | 'plain';
  kept?: string | undefined;
}

const writes = new AsyncLocalStorage<Write>();

/** Thrown inside a transaction that has been done before, here or on another node: rolls it back. */
class AnsweredBefore extends Error {
  readonly row: KeyedAnswer;
  constructor(row: KeyedAnswer) {
    super('this request was answered before');
    this.name = 'AnsweredBefore';
    this.row = row;
  }
}

/**
 * The store for the rooms: the first transaction of a keyed write keeps its own return value beside its effect, so
 * a repeat gets the same answer even when the process was killed in between. Relay and jobs take the plain store.
 */
export const idempotentStore = (store: Store): Store => ({
  ...store,
  tx: (body, options) => {
    const write = writes.getStore();
    return write?.state === 'open' ? txThatKeeps(store, write, body, options) : store.tx(body, options);
  },
});

const txThatKeeps = async <R>(
  store: Store,
  write: Write,
  body: (t: Tx) => Promise<R>,
  options?: TxOptions,
): Promise<R> => {
  write.state = 'running';
  try {
    const answer = await store.tx(async (t) => {
      if (write.row) await refuseRepeat(t, write.row);
      const result = await body(t);
      if (write.row) await t.put(keyedAnswers, { ...write.row, ...answerText(result) });
      return result;
    }, options);
    write.state = 'kept';
    write.kept = JSON.stringify(answer);
    return answer;
  } catch (error) {
    // After a refusal a further transaction records the refusal, and must not pass for the effect.
    write.state = error instanceof Refused ? 'plain' : 'open';
    throw error;
  }
};

const answerText = (result: unknown): { answer?: string } => {
  const text = JSON.stringify(result);
  return text === undefined ? {} : { answer: text };
};

const refuseRepeat = async (t: Tx, { id, at }: { id: string; at: Instant }): Promise<void> => {
  const before = await t.get(keyedAnswers, id);
  if (before && isFresh(before, at)) throw new AnsweredBefore(before);
};

const isFresh = (row: KeyedAnswer, now: Instant): boolean => millisBetween(row.at, now) < KEPT_MS;

export interface WriteRequest {
  readonly person: PersonId;
  /** The `Idempotency-Key` header, if the caller sent one. */
  readonly key: string | undefined;
  /** Method and path pattern. */
  readonly route: string;
  readonly input: unknown;
}

interface OnceParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly waitMs?: number;
}

/** Runs a write at most once per person and key; without a key it just runs. */
export type AnswerOnce = (request: WriteRequest, run: () => Promise<unknown>) => Promise<unknown>;

export const answerOnce = ({ store, clock, waitMs = WAIT_MS }: OnceParts): AnswerOnce => {
  const running = new Map<string, Promise<unknown>>();

  const first = async (row: Omit<KeyedAnswer, 'answer'>, run: () => Promise<unknown>): Promise<unknown> => {
    const before = await store.get(keyedAnswers, row.id);
    if (before && isFresh(before, row.at)) return repeat(before, row.request);
    const write: Write = { row, state: 'open' };
    try {
      return await effect(write, run);
    } catch (error) {
      if (error instanceof AnsweredBefore) return repeat(error.row, row.request);
      // The use case refused after all, such as by recording the refusal first: nothing is kept.
      if (error instanceof Refused && write.state === 'kept')
        await store.tx((t) => t.remove(keyedAnswers, row.id));
      throw error;
    }
  };

  return async ({ person, key, route, input }, run) => {
    if (key === undefined) return effect({ state: 'open' }, run);
    if (key.length < 1 || key.length > MAX_KEY)
      throw new Refused('bad_input', {
        fields: [{ field: 'Idempotency-Key', message: `Use 1 to ${MAX_KEY} characters` }],
      });
    const id = hash([person, key]);
    // Nothing is awaited between the last look and the entry, so of several that wait exactly one goes on.
    for (let other = running.get(id); other; other = running.get(id))
      if (!(await endsWithin(waitMs, other))) throw new Refused('key_running', { retryAfterSeconds: 1 });
    const mine = first({ id, request: hash([route, input]), at: clock.now() }, run);
    running.set(id, mine);
    try {
      return await mine;
    } finally {
      running.delete(id);
    }
  };
};

/** Runs the use case, and holds it to its promise: what it answers is what its transaction returned. */
const effect = async (write: Write, run: () => Promise<unknown>): Promise<unknown> => {
  try {
    const answer = await writes.run(write, run);
    if (write.state === 'kept' && JSON.stringify(answer) !== write.kept)
      throw new Error('a write has to answer what its transaction returned, or a repeat gets another answer');
    return answer;
  } finally {
    // Whatever it started in the background is not part of the write.
    if (write.state !== 'kept') write.state = 'plain';
  }
};

const repeat = (row: KeyedAnswer, request: string): unknown => {
  if (row.request !== request) throw new Refused('key_reused');
  return row.answer === undefined ? undefined : JSON.parse(row.answer);
};

const hash = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex');

const endsWithin = async (waitMs: number, other: Promise<unknown>): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(() => resolve(false), waitMs);
  const ended = other.then(
    () => true,
    () => true,
  );
  return Promise.race([ended, late]).finally(() => clearTimeout(timer));
};

/** Removes answers that no repeat is given any more. May run twice, late, or be killed half-way. */
export const forgetKeyedAnswers = (store: Store): Job => ({
  name: 'http.forget-keyed-answers',
  everySeconds: 3_600,
  run: async (now) => {
    const before = addMillis(now, -KEPT_MS);
    for (;;) {
      const { rows } = await store.find(keyedAnswers, 'age', 'all', { to: before, limit: MAX_LIMIT });
      if (rows.length === 0) return;
      await store.tx(async (t) => {
        for (const { id } of rows) await t.remove(keyedAnswers, id);
      });
    }
  },
});
