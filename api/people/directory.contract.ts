import { endpoint } from '../contract/endpoint.ts';
import type { Role } from '../contract/person.ts';
import type { Refusal } from '../contract/problem.ts';
import type { Instant } from '../contract/time.ts';
import type { NoInput } from './contract.ts';

/** How far one reading of Entra has come. */
export interface ReadingProgress {
  /** `whole`: everything; `changes`: what changed since the reading before. */
  readonly kind: 'whole' | 'changes';
  readonly startedAt: Instant;
  readonly pages: number;
  /** People, or changes, that were told of. */
  readonly people: number;
  readonly changed: number;
  /** How many had left. */
  readonly gone: number;
}

export interface ReadingResult extends ReadingProgress {
  readonly endedAt: Instant;
  /** `denied`: the council did not grant the permission. */
  readonly outcome: 'read' | 'denied' | 'failed';
  /** The kind of error, never its words; null where there was none. */
  readonly error: string | null;
}

export interface ReadingStatus {
  /** What is known is as of this moment; null while nothing was read. */
  readonly asOf: Instant | null;
  readonly running: ReadingProgress | null;
  readonly last: ReadingResult | null;
}

/** What Guildhall knows from Entra, and how fresh it is. Holds numbers and no person. */
export interface DirectoryStatus {
  readonly accounts: ReadingStatus & {
    /** Null while the first reading is to come. */
    readonly nextAt: Instant | null;
    /** An administrator asked for a whole reading, which has not begun or not ended. */
    readonly isWanted: boolean;
  };
  readonly roles: ReadingStatus & {
    /** Roles given through groups whose members may not be read: these end with the token. */
    readonly unreadRoles: readonly Role[];
  };
  readonly can: {
    /** False where the directory tells of reporting lines itself. */
    readonly importLines: boolean;
  };
}

export interface LinesInput {
  /** The text of a CSV file: one line a person, with their address and their manager's. A first line may name these. */
  readonly csv: string;
  /** True: says what would come of it and changes nothing. */
  readonly dryRun: boolean;
}

export const LINE_PROBLEMS = [
  'incomplete',
  'unknown_person',
  'unknown_manager',
  'shared_address',
  'own_manager',
  'twice',
  'loop',
] as const;
/**
 * Why a line does not count. `shared_address`: two accounts have it. `twice`: an earlier line is about the same person.
 * `loop`: the person would be somewhere above their own manager.
 */
export type LineProblem = (typeof LINE_PROBLEMS)[number];

export interface LinesReport {
  readonly dryRun: boolean;
  /** Lines with something in them, a line of titles not counted. */
  readonly lines: number;
  /** People whose manager is, or would be, another than before. */
  readonly changes: number;
  /** By the number of the line in the file, from 1. These lines change nothing. */
  readonly problems: readonly { readonly line: number; readonly problem: LineProblem }[];
}

export const MOST_LINES = 5_000;

export const LINES_REFUSALS = {
  lines_from_directory: {
    status: 409,
    title: 'Reporting lines come from your council’s directory. Change them there',
  },
  too_many_lines: { status: 422, title: 'Import at most 5,000 lines at a time' },
  import_stopped: { status: 503, title: 'The import stopped before its end' },
} as const satisfies Record<string, Refusal>;

// Not `fresh`: it tells of no person, and shows an administrator why Entra cannot be asked while it cannot.
export const directoryStatus = endpoint<NoInput, DirectoryStatus>()({
  method: 'GET',
  path: '/api/people/directory',
  caller: 'person',
  summary: 'For administrators: how the reading of accounts and roles from Entra stands',
  refusals: {},
});

export const readDirectoryNow = endpoint<NoInput, DirectoryStatus>()({
  method: 'POST',
  path: '/api/people/directory/read',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: has everybody read anew; it begins within a minute',
  refusals: {},
  success: 202,
});

export const importReportingLines = endpoint<LinesInput, LinesReport>()({
  method: 'POST',
  path: '/api/people/reporting-lines',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: reads who reports to whom from a list, where the directory may not be read',
  refusals: LINES_REFUSALS,
  bodyBytes: 1_000_000,
});
