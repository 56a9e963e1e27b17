import type { Instant, PlainDate } from '../../contract/time.ts';
import { type Contract, type Employment, entitlement } from './entitlement.rules.ts';
import { balanceOf, type Entry, type EntryKind, type Ledger, sumOf } from './ledger.rules.ts';
import { minutesOn } from './pattern.rules.ts';
import { monthsLater } from './year.rules.ts';

/** What a ledger is held against. */
export interface Settling {
  readonly employment: Employment;
  /** Bank holidays and days on which the council is closed for everyone, of all years known. */
  readonly bankHolidays: readonly PlainDate[];
  /** The ledger of the year before; absent where Guildhall did not keep it. */
  readonly before?: Ledger;
  readonly today: PlainDate;
  readonly at: Instant;
}

/**
 * The entries that are missing from a year's ledger: what the contract grants, bank holidays on days of work, what is
 * carried over and what of it has expired. None for a ledger that is settled, so it may run at any time and twice.
 */
export const settle = (ledger: Ledger, settling: Settling): readonly Entry[] => {
  const entries = [...ledger.entries];
  for (const missing of [grantMissing, bankHolidaysMissing, carryMissing, expiryMissing])
    entries.push(...missing({ ...ledger, entries }, settling));
  return entries.slice(ledger.entries.length);
};

type Missing = (ledger: Ledger, settling: Settling) => readonly Entry[];

const grantMissing: Missing = (ledger, { employment, bankHolidays, at }) => {
  const { minutes } = entitlement(employment, ledger.year, bankHolidays);
  const difference = minutes - sumOf(ledger.entries, ['grant']);
  return entryUnless0('grant', difference, ledger.year.from, at, employment.policy.key);
};

const bankHolidaysMissing: Missing = ({ year, entries }, { employment, bankHolidays, at }) => {
  const posted = Map.groupBy(
    entries.filter(({ kind }) => kind === 'bank_holiday'),
    ({ on }) => on,
  );
  const days = new Set([
    ...bankHolidays.filter((day) => day >= year.from && day < year.to),
    ...posted.keys(),
  ]);
  return [...days].toSorted().flatMap((day) => {
    const debit = bankHolidays.includes(day) ? minutesUnder(employment.contracts, day) : 0;
    const already = sumOf(posted.get(day) ?? [], ['bank_holiday']);
    return entryUnless0('bank_holiday', -debit - already, day, at, 'bank holiday');
  });
};

/** Minutes of work that the contract of a day holds for it. */
export const minutesUnder = (contracts: readonly Contract[], day: PlainDate): number => {
  const current = contracts.find(({ from, to }) => from <= day && (to === undefined || day < to));
  return current ? minutesOn(current.pattern, day) : 0;
};

/** Carried in once, when the year before is over; what that year is corrected by later follows. */
const carryMissing: Missing = ({ year, entries }, { employment, before, today, at }) => {
  if (!before || today < year.from) return [];
  const left = balanceOf(before).available - sumOf(before.entries, ['carry_out', 'hold', 'release']);
  const cap = carryCap(employment, year.from);
  const difference = Math.max(0, Math.min(left, cap)) - sumOf(entries, ['carry_in']);
  return entryUnless0('carry_in', difference, year.from, at, employment.policy.key);
};

/** So many days of the contract with which the year begins. */
const carryCap = ({ policy, contracts }: Employment, day: PlainDate): number => {
  const current = contracts.find(({ from, to }) => from <= day && (to === undefined || day < to));
  return Math.ceil((policy.carryOver.days * (current?.weeklyMinutes ?? 0)) / 5);
};

/** Leave carried over is used before the year's own; only what is left of it at its end expires. */
const expiryMissing: Missing = ({ year, entries }, { employment, today, at }) => {
  const ends = monthsLater(year.from, employment.policy.carryOver.months);
  if (today < ends) return [];
  const used = -sumOf(
    entries.filter(({ on }) => on < ends),
    ['take', 'give_back', 'hold', 'release'],
  );
  const unused = Math.max(0, sumOf(entries, ['carry_in']) - Math.max(0, used));
  return entryUnless0(
    'carry_expire',
    -unused - sumOf(entries, ['carry_expire']),
    ends,
    at,
    employment.policy.key,
  );
};

const entryUnless0 = (
  kind: EntryKind,
  minutes: number,
  on: PlainDate,
  at: Instant,
  by: string,
): readonly Entry[] => (minutes === 0 ? [] : [{ kind, minutes, on, at, by }]);
