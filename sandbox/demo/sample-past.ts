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
    await holdSampleSessions(world, stopped);
    await tellSampleSkills(world, stopped);
  } catch (error) {
    // The app is gone, as when it is stopped or restarted: what was not entered by now did not happen.
    if (!stopped.aborted) process.stderr.write(`The sample council’s past is not whole: ${error}\n`);
  }
};
