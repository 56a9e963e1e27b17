import { csvRows } from '../contract/csv.ts';
import type { FieldError } from '../contract/problem.ts';
import { addDays, isPlainDate, type PlainDate, weekday } from '../contract/time.ts';
import type { Contract, LeavePolicy } from './leave/entitlement.rules.ts';
import { type Pattern, type Week, whyNotPattern } from './leave/pattern.rules.ts';

/** What HR enters of one person. */
export interface EmploymentEntry {
  readonly policy: string;
  readonly serviceFrom: PlainDate;
  readonly contracts: readonly Contract[];
}

/** What has to change before it can be entered, by field; empty when nothing. */
export const problemsOf = (
  { policy, serviceFrom, contracts }: EmploymentEntry,
  policies: readonly LeavePolicy[],
): readonly FieldError[] => [
  ...(policies.some(({ key }) => key === policy)
    ? []
    : [{ field: 'policy', message: `There are no terms of leave called ${policy}` }]),
  ...contracts.flatMap((contract, at) => problemsOfContract(contract, contracts[at - 1], at)),
  ...(contracts[0] && serviceFrom > contracts[0].from
    ? [{ field: 'serviceFrom', message: 'Continuous service begins with the first contract at the latest' }]
    : []),
];

/**
 * The first day for which one entry says something else than another; undefined where they say the same. Terms and
 * service count for all days.
 */
export const changedFrom = (before: EmploymentEntry, after: EmploymentEntry): PlainDate | undefined => {
  if (before.policy !== after.policy || before.serviceFrom !== after.serviceFrom) return '0001-01-01';
  const count = Math.max(before.contracts.length, after.contracts.length);
  const pairs = Array.from(
    { length: count },
    (_, at) => [before.contracts[at], after.contracts[at]] as const,
  );
  const first = pairs.find(([one, other]) => JSON.stringify(one) !== JSON.stringify(other));
  return first?.flatMap((contract) => contract?.from ?? []).sort()[0];
};

const problemsOfContract = (
  { from, to, weeklyMinutes, pattern }: Contract,
  before: Contract | undefined,
  at: number,
): readonly FieldError[] => {
  const pattern_ = whyNotPattern(pattern, weeklyMinutes);
  const isAfter = before === undefined || (before.to !== undefined && before.to <= from);
  return [
    ...(isAfter
      ? []
      : [{ field: `contracts.${at}.from`, message: 'It begins before the one before it has ended' }]),
    ...(to !== undefined && to <= from
      ? [{ field: `contracts.${at}.to`, message: 'It ends before it begins' }]
      : []),
    ...(pattern_ === undefined
      ? []
      : [{ field: `contracts.${at}.pattern`, message: `This does not fit: ${pattern_}` }]),
  ];
};

/** One line of an imported list: one contract of one person. */
export interface EmploymentLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  /** Their address, in small letters. */
  readonly address: string;
  readonly policy: string;
  readonly serviceFrom: PlainDate;
  readonly contract: Contract;
}

export interface ReadEmployment {
  /** Lines with something in them, a line of titles not counted. */
  readonly count: number;
  readonly lines: readonly EmploymentLine[];
  readonly problems: readonly { readonly line: number; readonly problem: string }[];
}

/**
 * Reads a list with, in this order: address, terms, continuous service from, contract from, contract to or nothing,
 * hours a week (37:00), hours of each day from Monday on (7:24 7:24 7:24 7:24 7:24), weeks that alternate parted by a
 * stroke, and for these a Monday on which the first began.
 */
export const readEmployment = (csv: string): ReadEmployment => {
  const rows = csvRows(csv).filter(({ cells }, at) => at > 0 || cells[0]?.includes('@'));
  const read = rows.map(({ line, cells }) => ({ line, found: lineOf(line, cells) }));
  return {
    count: rows.length,
    lines: read.flatMap(({ found }) => (typeof found === 'string' ? [] : [found])),
    problems: read.flatMap(({ line, found }) =>
      typeof found === 'string' ? [{ line, problem: found }] : [],
    ),
  };
};

const lineOf = (line: number, cells: readonly string[]): EmploymentLine | string => {
  const [address = '', policy = '', service = '', from = '', to = '', weekly = '', days = '', first = ''] =
    cells;
  if (!isPlainDate(service) || !isPlainDate(from)) return 'A day is missing or not like 2026-11-24';
  if (to !== '' && !isPlainDate(to)) return 'The end of the contract is not a day like 2026-11-24';
  const weeklyMinutes = minutesOf(weekly);
  const weeks = days.split('/').map(weekOf);
  if (weeklyMinutes === undefined || weeks.some((week) => week === undefined))
    return 'Write hours as 37:00 and the days of a week as 7:24 7:24 7:24 7:24 7:24';
  if (first === '' && weeks.length > 1) return 'Weeks that alternate need a Monday on which the first began';
  if (first !== '' && !isPlainDate(first)) return 'The Monday is not a day like 2026-11-23';
  const anchor = first === '' ? addDays(from, 1 - weekday(from)) : (first as PlainDate);
  const pattern: Pattern = { anchor, weeks: weeks as readonly Week[] };
  const contract = { from, ...(to !== '' && { to: to as PlainDate }), weeklyMinutes, pattern };
  return { line, address: address.toLowerCase(), policy, serviceFrom: service, contract };
};

/** `7:24` is 444. */
const minutesOf = (text: string): number | undefined => {
  const [, hours, minutes] = /^(\d{1,3}):([0-5]\d)$/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
};

const DAYS = 7;
const weekOf = (text: string): Week | undefined => {
  const days = text.trim().split(/\s+/).map(minutesOf);
  if (days.length > DAYS || days.some((day) => day === undefined)) return undefined;
  return [...days, ...Array<number>(DAYS - days.length).fill(0)] as unknown as Week;
};
