import type { Instant } from '../../contract/time.ts';
import { collection } from '../store/declare.ts';

/** How far one job has come; the id is the job's name. */
export interface JobRecord {
  readonly id: string;
  /** The newest slot that ran to its end; -1 before the first. */
  readonly finishedSlot: number;
  /** While a run is on, and after a failed one, nobody starts another before this. */
  readonly notBefore?: Instant;
  /** Names the run that may report its end. */
  readonly lease?: string;
  readonly finishedAt?: Instant;
  readonly lastError?: string;
}

export const jobRuns = collection<JobRecord>()('schedule_job');
