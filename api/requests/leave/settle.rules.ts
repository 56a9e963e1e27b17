import { addDays, type Instant, type PlainDate } from '../../contract/time.ts';
import { type Contract, type Employment, entitlement, type LeavePolicy } from './entitlement.rules.ts';
import { balanceOf, type Entry, type EntryKind, type Ledger, sumOf } from './ledger.rules.ts';
import { minutesOn } from './pattern.rules.ts';
import { type LeaveYear, monthsLater } from './year.rules.ts';

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

/** Leave that was already taken for such a day, before anybody knew of it, counts for it: nobody pays twice. */
const bankHolidaysMissing: Missing = ({ year, entries }, { employment, bankHolidays, at }) => {
  const byDay = Map.groupBy(entries, ({ on }) => on);
  const posted = entries.filter(({ kind }) => kind === 'bank_holiday').map(({ on }) => on);
  const within = bankHolidays.filter((day) => day >= year.from && day < year.to);
  return [...new Set([...within, ...posted])].toSorted().flatMap((day) => {
    const known = byDay.get(day) ?? [];
    const worked = bankHolidays.includes(day) ? minutesUnder(employment.contracts, day) : 0;
    const debit = Math.max(0, worked + sumOf(known, USES));
    return entryUnless0('bank_holiday', -debit - sumOf(known, ['bank_holiday']), day, at, 'bank holiday');
  });
};

/** The contract that a day falls under. */
export const contractOn = (contracts: readonly Contract[], day: PlainDate): Contract | undefined =>
  contracts.find(({ from, to }) => from <= day && (to === undefined || day < to));

/** Minutes of work that the contract of a day holds for it. */
export const minutesUnder = (contracts: readonly Contract[], day: PlainDate): number => {
  const current = contractOn(contracts, day);
  return current ? minutesOn(current.pattern, day) : 0;
};

/**
 * Carried in once, when the year before is over; what that year is corrected by later follows. What is asked for and
 * not decided yet stays behind, so that nobody spends it twice.
 */
const carryMissing: Missing = ({ year, entries }, { employment, before, today, at }) => {
  if (!before || today < year.from) return [];
  const left = balanceOf(before).available - sumOf(before.entries, ['carry_out']);
  const cap = carryCap(employment, year.from);
  const difference = Math.max(0, Math.min(left, cap)) - sumOf(entries, ['carry_in']);
  return entryUnless0('carry_in', difference, year.from, at, employment.policy.key);
};

/** So many days of the contract with which the year begins. */
const carryCap = ({ policy, contracts }: Employment, day: PlainDate): number =>
  Math.ceil((policy.carryOver.days * (contractOn(contracts, day)?.weeklyMinutes ?? 0)) / 5);

/** The first day on which leave carried into this year is gone. */
export const carryEnds = ({ carryOver }: LeavePolicy, year: LeaveYear): PlainDate =>
  monthsLater(year.from, carryOver.months);

/** What is carried in and not used yet: it is used before the year's own, and what is left at its end expires. */
export const carryLeft = (ledger: Ledger, policy: LeavePolicy): number => {
  const ends = carryEnds(policy, ledger.year);
  const used = -sumOf(
    ledger.entries.filter(({ on }) => on < ends),
    USES,
  );
  return Math.max(0, sumOf(ledger.entries, ['carry_in']) - Math.max(0, used));
};

const expiryMissing: Missing = (ledger, { employment: { policy }, today, at }) => {
  const ends = carryEnds(policy, ledger.year);
  if (today < ends) return [];
  const unused = -carryLeft(ledger, policy);
  return entryUnless0('carry_expire', unused - sumOf(ledger.entries, ['carry_expire']), ends, at, policy.key);
};

/**
 * Years in a row, each settled on the one before, and what went on into the next noted where it left. The first of
 * them keeps what was carried into it.
 */
export const settleInTurn = (
  ledgers: readonly Ledger[],
  settling: Omit<Settling, 'before'>,
): readonly Ledger[] =>
  ledgers.reduce<readonly Ledger[]>((settled, ledger) => {
    const before = settled.at(-1);
    const next = withMore(ledger, settle(ledger, { ...settling, ...(before && { before }) }));
    if (!before) return [next];
    const gone = -sumOf(next.entries, ['carry_in']) - sumOf(before.entries, ['carry_out']);
    const { from } = ledger.year;
    const out = entryUnless0(
      'carry_out',
      gone,
      addDays(from, -1),
      settling.at,
      settling.employment.policy.key,
    );
    return [...settled.slice(0, -1), withMore(before, out), next];
  }, []);

/** The same ledger, further entries at its end; the very same where there are none. */
export const withMore = (ledger: Ledger, more: readonly Entry[]): Ledger =>
  more.length === 0 ? ledger : { ...ledger, entries: [...ledger.entries, ...more] };

/** What uses leave up, and what gives it back. */
const USES: readonly EntryKind[] = ['take', 'give_back', 'hold', 'release'];

const entryUnless0 = (
  kind: EntryKind,
  minutes: number,
  on: PlainDate,
  at: Instant,
  by: string,
): readonly Entry[] => (minutes === 0 ? [] : [{ kind, minutes, on, at, by }]);
