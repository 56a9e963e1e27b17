import type { PersonId } from '../contract/ids.ts';
import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import type { Clock } from '../platform/clock.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import { closedDays } from './closed-days.ts';
import type { LeavePolicy } from './leave/entitlement.rules.ts';
import type { Entry, Ledger } from './leave/ledger.rules.ts';
import { yearsFrom } from './leave/plan.rules.ts';
import { policyOf } from './leave/policies.ts';
import { type Settling, settleInTurn } from './leave/settle.rules.ts';
import { type LeaveYear, leaveYearOf } from './leave/year.rules.ts';
import { type EmploymentRecord, employments, ledgerId, ledgers } from './leave.records.ts';

/** What a person's ledgers are held against now. */
export interface Terms {
  readonly record: EmploymentRecord;
  readonly policy: LeavePolicy;
  readonly settling: Omit<Settling, 'before'>;
  readonly closed: ReadonlySet<PlainDate>;
}

/** A person's terms; undefined while HR has not entered a contract. */
export const termsOf = async (
  reader: Reader,
  { clock }: { readonly clock: Clock },
  person: PersonId,
): Promise<Terms | undefined> => {
  const [record, closed] = await Promise.all([reader.get(employments, person), closedDays(reader)]);
  return record && termsOfRecord(record, closed, clock);
};

/** The same from a record that was read already. */
export const termsOfRecord = (
  record: EmploymentRecord,
  closed: readonly PlainDate[],
  clock: Clock,
): Terms => {
  const policy = policyOf(record.policy);
  const { contracts, serviceFrom } = record;
  return {
    record,
    policy,
    closed: new Set(closed),
    settling: {
      employment: { policy, contracts, serviceFrom },
      bankHolidays: closed,
      today: clock.today(COUNCIL_ZONE),
      at: clock.now(),
    },
  };
};

/**
 * So many years before the first one asked for are settled with it, so that bank holidays and what expired reach it.
 * What is put right further back is settled from its own day on when it is entered.
 */
const YEARS_BEFORE = 2;

/** Ledgers of years in a row, as stored and as they are once settled; nothing is written. */
export interface Book {
  readonly stored: readonly Ledger[];
  readonly settled: readonly Ledger[];
}

/** The book of the years from one day to another, with those before that reach into them. */
export const bookOf = async (
  reader: Reader,
  { record, policy, settling }: Terms,
  first: PlainDate,
  last: PlainDate,
): Promise<Book> => {
  const begin = firstYear(policy, first, record.keptFrom);
  const years = yearsFrom(policy, begin.from, last > begin.from ? last : begin.from);
  const stored = await ledgersOf(reader, record.id, years);
  return { stored, settled: settleInTurn(stored, settling) };
};

const firstYear = (policy: LeavePolicy, first: PlainDate, keptFrom: PlainDate): LeaveYear => {
  let year = leaveYearOf(policy.yearStart, first);
  for (let back = 0; back < YEARS_BEFORE; back += 1)
    year = leaveYearOf(policy.yearStart, addDays(year.from, -1));
  return year.from >= keptFrom ? year : leaveYearOf(policy.yearStart, keptFrom);
};

const ledgersOf = async (
  reader: Reader,
  person: PersonId,
  years: readonly LeaveYear[],
): Promise<readonly Ledger[]> => {
  const known = await reader.getAll(
    ledgers,
    years.map(({ from }) => ledgerId(person, from)),
  );
  return years.map((year) => {
    const entries = known.find((one) => one.year.from === year.from)?.entries ?? [];
    return { year, entries };
  });
};

/** Writes those ledgers that hold more than what is stored. */
export const keep = async (
  t: Tx,
  person: PersonId,
  stored: readonly Ledger[],
  now: readonly Ledger[],
): Promise<void> => {
  const changed = now.filter(({ entries }, at) => entries.length !== stored[at]?.entries.length);
  await t.putAll(
    ledgers,
    changed.map(({ year, entries }) => ({ id: ledgerId(person, year.from), person, year, entries })),
  );
};

/** Ledgers with everything that is still missing from them, after some entries were added. */
export const settledWith = (now: readonly Ledger[], { settling }: Terms): readonly Ledger[] =>
  settleInTurn(now, settling);

/** Where a year stands in a book. */
export const yearIn = (
  book: readonly Ledger[],
  { yearStart }: LeavePolicy,
  day: PlainDate,
): Ledger | undefined => {
  const { from } = leaveYearOf(yearStart, day);
  return book.find(({ year }) => year.from === from);
};

/** All that a book says of one request. */
export const entriesOf = (book: readonly Ledger[], request: string): readonly Entry[] =>
  book.flatMap(({ entries }) => entries.filter((entry) => entry.request === request));
