import { addDays, type PlainDate } from '../../api/contract/time.ts';
import type { Clash, LeavePlan, RequestRow, Segment, State } from '../../api/requests/contract.ts';
import { dateWords, dayWords } from '../shell/time-words.ts';

/** "Friday 27 November 2026", "Monday 3 to Friday 7 August 2027" with both days included. */
export const rangeWords = (from: PlainDate, to: PlainDate): string => {
  if (from === to) return dateWords(from);
  const isOneYear = from.slice(0, 4) === to.slice(0, 4);
  return `${isOneYear ? dayWords(from) : dateWords(from)} to ${dateWords(to)}`;
};

const PARTS = { am: ', in the morning', pm: ', in the afternoon' } as const;
const NOON = 12 * 60;
const DAY = 24 * 60;

/** The days of leave, and which part of the day where it is not the whole. */
export const leaveWords = (segments: readonly Segment[]): string => {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return 'no day';
  if (first !== last) return rangeWords(first.date, last.date);
  return `${dateWords(first.date)}${partWords(first)}`;
};

const partWords = ({ from, to }: Segment): string => {
  if (from === 0 && to === DAY) return '';
  if (from === 0 && to === NOON) return PARTS.am;
  if (from === NOON && to === DAY) return PARTS.pm;
  return `, ${timeOf(from)} to ${timeOf(to)}`;
};

const timeOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Minutes of work as days of that person's own: "2.5 days". Never more exact than it is. */
export const minutesWords = (minutes: number, dayMinutes: number): string => {
  const days = Math.round((minutes / dayMinutes) * 100) / 100;
  return `${days} ${days === 1 ? 'day' : 'days'}`;
};

/** What is left before and after, for each leave year it touches. */
export const balanceRows = (years: LeavePlan['years']): readonly (readonly [string, string])[] =>
  years.flatMap(({ year, before, after, dayMinutes }) => {
    const which = years.length > 1 ? ` in the year from ${dateWords(year)}` : '';
    return [
      [`Left before${which}`, minutesWords(before, dayMinutes)],
      [`Left after${which}`, minutesWords(after, dayMinutes)],
    ] as const;
  });

/** What it takes in all. */
export const takesWords = (years: LeavePlan['years']): string => {
  const [first] = years;
  const minutes = years.reduce((sum, year) => sum + year.minutes, 0);
  return first ? minutesWords(minutes, first.dayMinutes) : 'nothing';
};

const NAMED = 5;

/** Who else is away then. Nobody is told why. */
export const clashWords = (clashes: readonly Clash[]): string => {
  if (clashes.length === 0) return 'Nobody else of the team';
  const shown = clashes.slice(0, NAMED).map(({ person, days }) => {
    const [first, last] = [days[0], days.at(-1)];
    const when =
      first && last
        ? first === last
          ? `${dayWords(first.date)}${first.part === 'day' ? '' : PARTS[first.part]}`
          : `${dayWords(first.date)} to ${dayWords(last.date)}`
        : '';
    const waits = days.every(({ waiting }) => waiting) ? ', asked for' : '';
    return `${person.name} (${when}${waits})`;
  });
  const more = clashes.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
};

interface Days {
  readonly from: PlainDate;
  /** The first day after; absent while it is open. */
  readonly to?: PlainDate;
}

/** The days a request is about; undefined where it is about none. */
export const daysWords = ({ days }: { readonly days: Days | null }): string | undefined => {
  if (!days) return undefined;
  return days.to === undefined
    ? `since ${dateWords(days.from)}`
    : rangeWords(days.from, addDays(days.to, -1));
};

/** What is asked for, in one line: its days, or its sum; undefined where it has neither. */
export const aboutWords = (row: Pick<RequestRow, 'days' | 'pence'>): string | undefined =>
  daysWords(row) ?? (row.pence === null ? undefined : moneyWords(row.pence));

/** "£12.50" of 1,250 pence. */
export const moneyWords = (pence: number): string => `£${(pence / 100).toFixed(2)}`;

/**
 * What a request is called where others than the person read it: that somebody is off sick is no word for a card, which
 * shows on a locked screen.
 */
export const titleWords = ({ flow, title }: Pick<RequestRow, 'flow' | 'title'>): string =>
  flow === 'absence' ? 'Absence' : title;

/** Who has to decide. */
export const deciderWords = ({ approver }: Pick<RequestRow, 'approver'>): string =>
  approver.person?.name ?? 'HR';

const STATES: Readonly<Record<State, (who: string) => string>> = {
  submitted: (who) => `Waiting for ${who}`,
  info_needed: () => 'A question has to be answered first',
  approved: () => 'Approved',
  rejected: () => 'Declined',
  withdrawn: () => 'Withdrawn',
  cancel_requested: (who) => `To be cancelled, waiting for ${who}`,
  cancelled: () => 'Cancelled',
  open: () => 'Recorded, not ended yet',
  closed: () => 'Ended',
  completed: () => 'Done',
};

/** How it stands. */
export const stateWords = (row: Pick<RequestRow, 'state' | 'approver'>): string =>
  STATES[row.state](deciderWords(row));
