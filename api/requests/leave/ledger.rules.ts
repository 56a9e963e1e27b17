import type { Instant, PlainDate } from '../../contract/time.ts';
import type { LeaveYear } from './year.rules.ts';

/**
 * What an entry of the ledger says. Entries are added and never changed: what turns out wrong is taken back by a
 * further one. The ledger of a leave year is the record of leave that regulation 16B of the Working Time Regulations
 * asks an employer to keep for six years.
 */
export type EntryKind =
  /** What the contract grants for the year, and each later difference to it. */
  | 'grant'
  /** Unused leave of the year before, and what of it was not used in time. */
  | 'carry_in'
  | 'carry_expire'
  /** Leave that went on into the next year. */
  | 'carry_out'
  /** A bank holiday on a day of work, and one that no longer is. */
  | 'bank_holiday'
  /** Set aside for a request that waits, and given back once it was decided. */
  | 'hold'
  | 'release'
  /** Leave that was approved, and given back where it was cancelled. */
  | 'take'
  | 'give_back'
  /** Put right by HR, with a reason. */
  | 'adjust';

export interface Entry {
  readonly kind: EntryKind;
  /** Minutes of work, whole: more leave is positive, less is negative. */
  readonly minutes: number;
  /** The day that it counts for. */
  readonly on: PlainDate;
  readonly at: Instant;
  /** Who or what it comes from: a person's id, or the name of the rule. */
  readonly by: string;
  /** The request that it belongs to. */
  readonly request?: string;
  readonly reason?: string;
}

/** Leave of one person in one leave year. */
export interface Ledger {
  readonly year: LeaveYear;
  readonly entries: readonly Entry[];
}

/** Minutes of work, all whole. The one answer that every screen, card and export shows. */
export interface Balance {
  readonly granted: number;
  readonly carriedIn: number;
  /** Of what was carried in, what was not used in time; 0 or negative. */
  readonly expired: number;
  readonly carriedOut: number;
  readonly bankHolidays: number;
  readonly taken: number;
  readonly adjusted: number;
  /** Asked for and not decided yet; 0 or negative. */
  readonly held: number;
  /** What may still be asked for: all of the above together. */
  readonly available: number;
}

const KINDS: Readonly<Record<Exclude<keyof Balance, 'available'>, readonly EntryKind[]>> = {
  granted: ['grant'],
  carriedIn: ['carry_in'],
  expired: ['carry_expire'],
  carriedOut: ['carry_out'],
  bankHolidays: ['bank_holiday'],
  taken: ['take', 'give_back'],
  adjusted: ['adjust'],
  held: ['hold', 'release'],
};

export const balanceOf = ({ entries }: Ledger): Balance => {
  const of = (part: keyof typeof KINDS) => sumOf(entries, KINDS[part]);
  return {
    ...{ granted: of('granted'), carriedIn: of('carriedIn'), expired: of('expired') },
    ...{ carriedOut: of('carriedOut'), bankHolidays: of('bankHolidays'), taken: of('taken') },
    ...{ adjusted: of('adjusted'), held: of('held') },
    available: entries.reduce((sum, { minutes }) => sum + minutes, 0),
  };
};

/** Minutes of the entries of some kinds. */
export const sumOf = (entries: readonly Entry[], kinds: readonly EntryKind[]): number =>
  entries.reduce((sum, { kind, minutes }) => (kinds.includes(kind) ? sum + minutes : sum), 0);
