import type { Instant } from '../../contract/time.ts';

/**
 * Work the clock asks for. A job may run twice, late, or be killed half-way, and must end in the same state;
 * truth never depends on it having run.
 */
export interface Job {
  /** `room.what`, such as `desks.release`. */
  readonly name: string;
  /** How often a run is due, in seconds; slots are counted from 1970, so every node names the same slot. */
  readonly everySeconds: number;
  run(now: Instant): Promise<void>;
}
