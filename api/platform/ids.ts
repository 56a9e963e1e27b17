import { randomBytes } from 'node:crypto';
import { monotonicFactory } from 'ulid';
import type { Id } from '../contract/ids.ts';
import type { Clock } from './clock.ts';

/** Makes ids that sort by the time they were made and say nothing else. */
export interface Ids {
  next<Prefix extends string>(prefix: Prefix): Id<Prefix>;
}

/** Ids from the clock and the machine's secure random source. */
export const idsFrom = (clock: Clock): Ids => {
  const ulid = monotonicFactory(() => randomBytes(4).readUInt32BE() / 2 ** 32);
  return { next: (prefix) => `${prefix}_${ulid(clock.millis()).toLowerCase()}` };
};
