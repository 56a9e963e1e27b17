import { addDays, type PlainDate, type Range } from '../../api/contract/time.ts';
import type { LeaveBalance } from '../../api/requests/leave.contract.ts';
import { counted, dayPart } from '../shell/words.ts';

export const dayWords = (day: PlainDate): string =>
  `${dayPart(day, 'day')} ${dayPart(day, 'month')} ${dayPart(day, 'year')}`;

/** "1 April 2026 to 31 March 2027". */
export const yearWords = ({ from, to }: Range<PlainDate>): string =>
  `${dayWords(from)} to ${dayWords(addDays(to, -1))}`;

export const PARTS: Readonly<Record<Exclude<keyof LeaveBalance['balance'], 'available'>, string>> = {
  granted: 'Leave for the year, bank holidays in it',
  carriedIn: 'Carried over from last year',
  expired: 'Carried over and not used in time',
  carriedOut: 'Carried over to next year',
  bankHolidays: 'Bank holidays and closed days on days you work',
  taken: 'Approved or taken',
  adjusted: 'Put right by HR',
  held: 'Asked for, not decided yet',
};

export const ENTRIES: Readonly<Record<LeaveBalance['entries'][number]['kind'], string>> = {
  grant: 'Leave for the year',
  carry_in: 'Carried over from last year',
  carry_expire: 'Not used in time',
  carry_out: 'Carried over to next year',
  bank_holiday: 'Bank holiday or closed day',
  hold: 'Asked for',
  release: 'Decided or withdrawn',
  take: 'Approved',
  give_back: 'Cancelled',
  adjust: 'Put right by HR',
};

export const balanceText = {
  title: 'Leave',
  year: 'Leave year',
  left: (leave: string) => `${leave} of leave left`,
  expiring: (leave: string, on: PlainDate) =>
    `${leave} of it is carried over and lost unless taken before ${dayWords(on)}.`,
  how: 'Show me how',
  hide: 'Hide how',
  bar: { taken: 'Taken or approved', held: 'Asked for', bankHolidays: 'Bank holidays', available: 'Left' },
  sumTitle: 'How it adds up',
  sum: 'Left',
  grantTitle: 'How leave for the year comes about',
  terms: (name: string) => `By the terms “${name}”.`,
  line: (from: PlainDate, to: PlainDate) => `${dayWords(from)} to ${dayWords(addDays(to, -1))}`,
  days: (contract: number, extra: number, bank: number) =>
    [
      counted(contract, 'day'),
      ...(extra > 0 ? [`${counted(extra, 'extra day')}`] : []),
      `${counted(bank, 'bank holiday')}`,
    ].join(' + '),
  ofWeek: (weekly: string) => `for ${weekly} a week`,
  share: (days: number, of: number) => (days === of ? 'the whole year' : `${days} of ${of} days of the year`),
  statutory: (least: string) => `The law’s minimum for this is ${least}. Nobody gets less.`,
  entriesTitle: 'Every entry',
  on: 'Day',
  what: 'What',
  amount: 'Leave',
  noContract: {
    title: 'HR has not entered your contract yet',
    detail: 'Until then we cannot say how much leave you have, and you cannot ask for leave here.',
    action: 'Ask HR to enter it',
    others: 'HR has not entered their contract yet.',
  },
} as const;
