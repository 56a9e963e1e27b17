import { type CheckpointPorts, checkpoint } from './checkpoint.ts';

export interface CheckpointPlan {
  /** Bytes of journal that no snapshot holds when the store opens, and of the snapshot. */
  readonly journalBytes: number;
  readonly snapshotBytes: number;
  /** A checkpoint is due when more than this, and than half the snapshot, waits in journals. */
  readonly dueAtBytes: number;
  readonly onTrouble: (what: string, cause?: unknown) => void;
}

/** When checkpoints are made: at the start, when the journal has grown, and at a clean end. One at a time. */
export interface Checkpoints {
  /** Makes one in the background when it is due. */
  consider(): void;
  now(): Promise<void>;
  /** One that begins now, not one that began before. */
  anew(): Promise<void>;
  /** The last one, so that the next start has no journal to read. */
  finish(): Promise<void>;
}

export const checkpoints = (ports: CheckpointPorts, plan: CheckpointPlan): Checkpoints => {
  const { journal } = ports;
  let snapshotBytes = plan.snapshotBytes;
  /** What was in a snapshot when `journal.written` was zero; negative when journals were left over. */
  let held = -plan.journalBytes;
  let notBefore = 0;
  let running: Promise<void> | undefined;
  const waiting = () => journal.written - held;

  const make = async (): Promise<void> => {
    const done = await checkpoint(ports);
    snapshotBytes = done.snapshotBytes;
    held = done.held;
    notBefore = 0;
  };
  const now = (): Promise<void> => {
    running ??= make().finally(() => {
      running = undefined;
    });
    return running;
  };
  const attempt = (): Promise<void> =>
    now().catch((error) => {
      // A full disk is not full for ever, but trying again at every commit would only add to the trouble.
      notBefore = waiting() + plan.dueAtBytes / 4;
      plan.onTrouble('a checkpoint failed; the journal goes on', error);
    });

  if (waiting() > 0) attempt();
  return {
    now,
    anew: async () => {
      await running?.catch(() => {});
      await now();
    },
    consider: () => {
      if (!running && waiting() > Math.max(plan.dueAtBytes, snapshotBytes / 2, notBefore)) attempt();
    },
    finish: async () => {
      await running?.catch(() => {});
      if (waiting() > 0) await attempt();
    },
  };
};
