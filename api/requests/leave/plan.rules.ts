import { addDays, type PlainDate } from '../../contract/time.ts';
import type { Contract, LeavePolicy } from './entitlement.rules.ts';
import { balanceOf, type Entry, type EntryKind, type Ledger, sumOf } from './ledger.rules.ts';
import { workingDays } from './pattern.rules.ts';
import { contractOn, type Settling, settle, withMore } from './settle.rules.ts';
import type { LeaveSegment } from './wish.rules.ts';
import { type LeaveYear, leaveYearOf } from './year.rules.ts';

/** What a request takes of one leave year, which is named by its first day. Minutes of work. */
export interface YearEffect {
  readonly year: PlainDate;
  readonly minutes: number;
  /** What may still be asked for, before and after. */
  readonly before: number;
  readonly after: number;
  /** Minutes of a usual day of theirs, to show the others as days. */
  readonly dayMinutes: number;
}

/** What somebody's leave would be: nothing is written. */
export interface LeavePlan {
  readonly segments: readonly LeaveSegment[];
  readonly minutes: number;
  readonly years: readonly YearEffect[];
}

/** The leave years from the one of one day to that of another. */
export const yearsFrom = (
  { yearStart }: LeavePolicy,
  first: PlainDate,
  last: PlainDate,
): readonly LeaveYear[] => {
  const years = [leaveYearOf(yearStart, first)];
  for (let next = years[0]; next && next.to <= last; ) {
    next = leaveYearOf(yearStart, next.to);
    years.push(next);
  }
  return years;
};

/** How far ahead leave can be asked for: to the end of the next leave year; its last day. */
export const lastDayToAsk = ({ yearStart }: LeavePolicy, today: PlainDate): PlainDate =>
  addDays(leaveYearOf(yearStart, leaveYearOf(yearStart, today).to).to, -1);

/** What of each day's work is used already, so that hours on top of a half never take more than the day has. */
export const usedOn = (ledgers: readonly Ledger[], day: PlainDate): number => {
  const ledger = ledgers.find(({ year }) => day >= year.from && day < year.to);
  return -sumOf(ledger?.entries.filter(({ on }) => on === day) ?? [], USES);
};
const USES: readonly EntryKind[] = ['take', 'give_back', 'hold', 'release'];

/** Entries put into the years that they count for. Throws where a year is missing. */
export const entered = (ledgers: readonly Ledger[], entries: readonly Entry[]): readonly Ledger[] => {
  const done = ledgers.map((ledger) =>
    withMore(
      ledger,
      entries.filter(({ on }) => on >= ledger.year.from && on < ledger.year.to),
    ),
  );
  const count = (all: readonly Ledger[]) => all.reduce((sum, one) => sum + one.entries.length, 0);
  if (count(done) !== count(ledgers) + entries.length)
    throw new Error('an entry has no leave year to stand in');
  return done;
};

/** What is left of a year: now, and once leave that was carried into it has expired. The lower of both counts. */
export const spendable = (ledger: Ledger, settling: Omit<Settling, 'before'>): number => {
  const end = withMore(ledger, settle(ledger, { ...settling, today: ledger.year.to }));
  return Math.min(balanceOf(ledger).available, balanceOf(end).available);
};

/**
 * The first year that a request would overdraw; undefined when there is none. A year that is overdrawn already, by a
 * change of contract, only counts when the request makes it worse.
 */
export const overdrawn = (
  before: readonly Ledger[],
  after: readonly Ledger[],
  settling: Omit<Settling, 'before'>,
): { readonly year: LeaveYear; readonly left: number; readonly missing: number } | undefined => {
  for (const [at, ledger] of after.entries()) {
    const was = before[at];
    const left = was ? spendable(was, settling) : 0;
    const now = spendable(ledger, settling);
    if (now < 0 && now < left) return { year: ledger.year, left: Math.max(0, left), missing: -now };
  }
  return undefined;
};

/** Minutes of a usual day under the contract of this day, or of the last one; 0 where nobody works. */
export const usualDay = (contracts: readonly Contract[], day: PlainDate): number => {
  const contract = contractOn(contracts, day) ?? contracts.at(-1);
  const days = contract ? workingDays(contract.pattern) : 0;
  return contract && days > 0
    ? Math.round((contract.weeklyMinutes * contract.pattern.weeks.length) / days)
    : 0;
};

/** `37 h 24 min` of work. */
export const inHours = (minutes: number): string => {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (rest === 0) return `${hours} h`;
  return hours === 0 ? `${rest} min` : `${hours} h ${rest} min`;
};
