import { randomFillSync } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Id } from '../contract/ids.ts';
import type { Clock } from './clock.ts';

/** Makes ids that sort by the time they were made and say nothing else. */
export interface Ids {
  next<Prefix extends string>(prefix: Prefix): Id<Prefix>;
}

/** Ids from the clock and the machine's secure random source. */
export const idsFrom = (clock: Clock): Ids => {
  const ulid = monotonicFactory(secureRandom());
  return { next: (prefix) => `${prefix}_${ulid(clock.millis()).toLowerCase()}` };
};

/** 0 to 1, drawn from the secure source by the page: ulid asks sixteen times an id, and each request has an id. */
const secureRandom = (): (() => number) => {
  const page = new Uint32Array(1_024);
  let used = page.length;
  return () => {
    if (used === page.length) {
      randomFillSync(page);
      used = 0;
    }
    const drawn = page[used] ?? 0;
    used += 1;
    return drawn / 2 ** 32;
  };
};
