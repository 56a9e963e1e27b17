import type { Instant } from '../../api/contract/time.ts';
import { type Clock, clockFrom } from '../../api/platform/clock.ts';

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: Instant): void;
  advance(ms: number): void;
}

/** Stands at 9:30 on Tuesday 24 November 2026 unless told otherwise. */
export const testClock = (start: Instant = '2026-11-24T09:30:00.000Z'): TestClock => {
  let millis = Date.parse(start);
  return {
    ...clockFrom(() => millis),
    set: (instant) => {
      millis = Date.parse(instant);
    },
    advance: (ms) => {
      millis += ms;
    },
  };
};
