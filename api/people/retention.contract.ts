import { endpoint } from '../contract/endpoint.ts';
import type { Id, PersonId } from '../contract/ids.ts';
import type { Refusal } from '../contract/problem.ts';
import type { Instant } from '../contract/time.ts';
import { ADDRESS_REFUSALS } from './audit.contract.ts';
import type { NoInput } from './contract.ts';

/** How long something is kept, and within which limits an administrator may change it. Limits are inclusive. */
export interface PeriodView {
  readonly id: string;
  readonly title: string;
  /** From when it is counted: "after leaving". */
  readonly after: string;
  readonly days: number;
  readonly usualDays: number;
  readonly least: number;
  readonly most: number;
  /** The law or norm behind it. */
  readonly source: string;
  /** Null while nobody changed it. */
  readonly changedAt: Instant | null;
  /** False where the limits leave nothing to choose. */
  readonly can: { readonly change: boolean };
}

export interface RetentionTable {
  readonly periods: readonly PeriodView[];
  /** Records about people that go by a rule of their own, in words. */
  readonly others: readonly { readonly title: string; readonly kept: string }[];
}

export interface DryRunInput {
  /** With `days`: as if this period were so long. */
  readonly period?: string;
  readonly days?: number;
}

export interface DryRunResult {
  readonly period: string;
  /** What ends: records one by one, or months as a whole. */
  readonly unit: 'record' | 'month';
  /** How many the next run would end. */
  readonly due: number;
  /** How many more it would, were it not for a legal hold. */
  readonly held: number;
}

export interface PeriodChange {
  readonly period: string;
  readonly days: number;
}

export interface Hold {
  readonly id: Id<'hld'>;
  readonly person: { readonly id: PersonId; readonly name: string };
  readonly reason: string;
  readonly at: Instant;
  readonly ended: { readonly at: Instant; readonly reason: string } | null;
}

export interface HoldList {
  /** Those in force first, newest first. */
  readonly holds: readonly Hold[];
  readonly next?: string;
}

export interface NewHold {
  /** The work address or sign-in name of somebody who works here or did, or their id where another has the same. */
  readonly address: string;
  readonly reason: string;
}

export const RETENTION_REFUSALS = {
  period_too_short: { status: 422, title: 'This is shorter than you may choose' },
  period_too_long: { status: 422, title: 'This is longer than you may choose' },
} as const satisfies Record<string, Refusal>;

export const HOLD_REFUSALS = {
  ...ADDRESS_REFUSALS,
  already_held: { status: 409, title: 'A legal hold is in force for this person already' },
  hold_ended: { status: 409, title: 'This legal hold has ended already. Load the list again' },
} as const satisfies Record<string, Refusal>;

export const retentionTable = endpoint<NoInput, RetentionTable>()({
  method: 'GET',
  path: '/api/people/retention',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: how long what is kept, by which law or norm, and what may be changed',
  refusals: {},
});

export const retentionDryRun = endpoint<DryRunInput, { readonly results: readonly DryRunResult[] }>()({
  method: 'GET',
  path: '/api/people/retention/dry-run',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: what the next run would delete and what legal holds keep; deletes nothing',
  refusals: RETENTION_REFUSALS,
});

export const changePeriod = endpoint<PeriodChange, PeriodView>()({
  method: 'PUT',
  path: '/api/people/retention/:period',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: keeps something for another number of days, within its limits',
  refusals: RETENTION_REFUSALS,
});

export const listHolds = endpoint<{ readonly after?: string }, HoldList>()({
  method: 'GET',
  path: '/api/people/retention/holds',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: whose records a legal hold keeps, and why; by page',
  refusals: {},
});

export const placeHold = endpoint<NewHold, Hold>()({
  method: 'POST',
  path: '/api/people/retention/holds',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: keeps everything about a person, who may have left, until the hold is ended',
  refusals: HOLD_REFUSALS,
  success: 201,
});

export const endHold = endpoint<{ readonly id: Id<'hld'>; readonly reason: string }, Hold>()({
  method: 'POST',
  path: '/api/people/retention/holds/:id/end',
  caller: 'person',
  fresh: true,
  summary: 'For administrators: ends a legal hold; what is past its time goes with the next run',
  refusals: HOLD_REFUSALS,
  others: 'refused',
});
