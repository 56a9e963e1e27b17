import { addMillis } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { type JobRecord, jobRuns } from './records.ts';
import type { Job } from './schedule.ts';

/** A run that has not reported by then is taken for dead and the slot is run again. */
const LEASE_MS = 15 * 60_000;
/** After a failure the slot waits this long, or one period where that is shorter. */
const RETRY_MS = 60_000;
const LOOK_MS = 1_000;

export interface SchedulerPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly jobs: readonly Job[];
}

/**
 * Starts each job once a slot, though every node runs the clock: the slot is claimed in the store.
 * Slots that were missed while nothing ran collapse into one late run.
 */
export interface Scheduler {
  /** Runs every job whose slot is open; returns the names of those it ran to their end. */
  runDue(): Promise<readonly string[]>;
  start(): void;
  /** Starts no more and waits for what is running. */
  stop(): Promise<void>;
}

export const scheduler = (ports: SchedulerPorts): Scheduler => {
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const running = new Map<string, Promise<boolean>>();

  const runIfFree = async (job: Job) => {
    if (stopped || running.has(job.name)) return false;
    const run = runSlot(ports, job).finally(() => running.delete(job.name));
    running.set(job.name, run);
    return run;
  };
  const runDue = async () => {
    // Most looks find nothing to do: one read for all jobs spares them their transactions.
    const known = new Map(
      (
        await ports.store.getAll(
          jobRuns,
          ports.jobs.map(({ name }) => name),
        )
      ).map((run) => [run.id, run]),
    );
    const open = ports.jobs.filter((job) =>
      isOpen(known.get(job.name), slotOf(job, ports.clock), ports.clock),
    );
    const finished = await Promise.all(open.map(runIfFree));
    return open.filter((_, i) => finished[i]).map(({ name }) => name);
  };
  const look = () => {
    runDue().catch((error) => ports.log.error({ error }, 'the schedule could not be read'));
  };
  return {
    runDue,
    start: () => {
      timer = setInterval(look, LOOK_MS);
      look();
    },
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await Promise.allSettled(running.values());
    },
  };
};

const slotOf = (job: Job, clock: Clock): number => Math.floor(clock.millis() / (job.everySeconds * 1_000));

const runSlot = async (ports: SchedulerPorts, job: Job): Promise<boolean> => {
  const slot = slotOf(job, ports.clock);
  const lease = await claim(ports, job, slot);
  if (!lease) return false;
  try {
    await job.run(ports.clock.now());
    await report(ports, job, lease, { finishedSlot: slot, finishedAt: ports.clock.now() });
    return true;
  } catch (error) {
    ports.log.error({ error, job: job.name }, 'a job failed and will run again');
    const retry = addMillis(ports.clock.now(), Math.min(RETRY_MS, job.everySeconds * 1_000));
    await report(ports, job, lease, {
      notBefore: retry,
      lastError: error instanceof Error ? error.name : 'unknown',
    });
    return false;
  }
};

const isOpen = (known: JobRecord | undefined, slot: number, clock: Clock): boolean =>
  !known || (known.finishedSlot < slot && !(known.notBefore && known.notBefore > clock.now()));

const claim = ({ store, clock, ids }: SchedulerPorts, job: Job, slot: number): Promise<string | undefined> =>
  store.tx(async (t) => {
    const known = await t.get(jobRuns, job.name);
    if (!isOpen(known, slot, clock)) return undefined;
    const lease = ids.next('run');
    await t.put(jobRuns, {
      ...(known ?? { id: job.name, finishedSlot: -1 }),
      notBefore: addMillis(clock.now(), LEASE_MS),
      lease,
    });
    return lease;
  });

const report = ({ store }: SchedulerPorts, job: Job, lease: string, end: Partial<JobRecord>): Promise<void> =>
  store.tx(async (t) => {
    const known = await t.get(jobRuns, job.name);
    if (known?.lease !== lease) return;
    const { lease: _, notBefore: __, lastError: ___, ...kept } = known;
    await t.put(jobRuns, { ...kept, ...end });
  });
