import { setTimeout as sleep } from 'node:timers/promises';
import type { SandboxWorld } from '../world.ts';
import { holdSampleSessions } from './sample-held.ts';
import { tellSampleSkills } from './sample-skills.ts';

/** What lies behind the sample council, while it is being entered. */
export interface SamplePast {
  /** Lets what is under way be the last of it. */
  stop(): Promise<void>;
}

/**
 * Enters what colleagues did in the weeks before somebody first looks: sessions that were held, and what people can do,
 * told before and again after. It is a lot, so it goes on while the demo is in use, and nobody waits for it.
 */
export const beginSamplePast = (world: SandboxWorld): SamplePast => {
  const stopped = new AbortController();
  const entering = enter(world, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await entering;
    },
  };
};

const enter = async (world: SandboxWorld, stopped: AbortSignal): Promise<void> => {
  try {
    await sleep(untilItFits(world.clock.millis()), undefined, { signal: stopped });
    await holdSampleSessions(world);
    await tellSampleSkills(world, stopped);
  } catch (error) {
    // The app is gone, as when it is stopped or restarted: what was not entered by now did not happen.
    if (!stopped.aborted) process.stderr.write(`The sample council’s past is not whole: ${error}\n`);
  }
};

const MINUTE_MS = 60_000;
/**
 * At each fifth minute the app looks at what is there, and for so long before nothing of the past is begun: the record of
 * changes is sealed, and a sealed hour takes no more entries; figures of skills are taken, and then only once a day.
 */
const LOOKS_EVERY_MS = 5 * MINUTE_MS;
const CLEAR_MS = 3 * MINUTE_MS;
const AFTER_MS = 5_000;

const untilItFits = (now: number): number => {
  const left = LOOKS_EVERY_MS - (now % LOOKS_EVERY_MS);
  return left < CLEAR_MS ? left + AFTER_MS : 0;
};
