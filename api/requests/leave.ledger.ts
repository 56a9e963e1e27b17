import type { PersonId } from '../contract/ids.ts';
import { Refused } from '../contract/problem.ts';
import type { PlainDate, Range } from '../contract/time.ts';
import type { Clock } from '../platform/clock.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { balanceOf, type Entry, type EntryKind, type Ledger, sumOf } from './leave/ledger.rules.ts';
import {
  entered,
  inHours,
  type LeavePlan,
  lastDayToAsk,
  overdrawn,
  spendable,
  usedOn,
  usualDay,
  type YearEffect,
} from './leave/plan.rules.ts';
import { minutesUnder } from './leave/settle.rules.ts';
import { daysOf, type LeaveSegment, type LeaveWish, lastDayOf, minutesTaken } from './leave/wish.rules.ts';
import { ledgers } from './leave.records.ts';
import { type Book, bookOf, entriesOf, keep, settledWith, type Terms, termsOf } from './ledger.ts';
import type { LeaveLedger } from './ports.ts';
import type { StaffRequest } from './records.ts';

interface LedgerPorts {
  readonly clock: Clock;
}

/** A request as far as the ledger goes. */
type LeaveOfRequest = Pick<StaffRequest, 'id' | 'subject' | 'leave'>;

/**
 * What requests do to leave, each in the caller's transaction. Submitting holds, approving takes, and whatever gives
 * leave back never asks whether there is enough: somebody overdrawn by a change of hours must still be able to cancel.
 */
export const leaveLedger = (ports: LedgerPorts): LeaveLedger => ({
  // The form has checked the answers: what is not a wish for leave was refused.
  planOf: (reader, person, answers) => planOf(ports, reader, person, answers as unknown as LeaveWish),
  hold: (t, request) => hold(ports, t, request),
  take: async (t, request) => {
    await undo(ports, t, request, HOLDS, (back) => [
      { ...back, kind: 'release' },
      { ...back, kind: 'take', minutes: -back.minutes },
    ]);
  },
  release: async (t, request) => {
    await undo(ports, t, request, HOLDS, (back) => [{ ...back, kind: 'release' }]);
  },
  giveBack: async (t, request) => {
    await undo(ports, t, request, TAKES, (back) => [{ ...back, kind: 'give_back' }]);
  },
  giveBackParts: (t, request, parts) =>
    undo(ports, t, request, TAKES, (back) => {
      const minutes = Math.floor(back.minutes * shareOf(request, parts, back.on));
      return minutes === 0 ? [] : [{ ...back, kind: 'give_back', minutes, reason: OFF_SICK }];
    }),
  yearsOf: (reader, request) => yearsOf(ports, reader, request),
});

const HOLDS: readonly EntryKind[] = ['hold', 'release'];
const TAKES: readonly EntryKind[] = ['take', 'give_back'];

const planOf = async (
  ports: LedgerPorts,
  reader: Reader,
  person: PersonId,
  wish: LeaveWish,
): Promise<LeavePlan> => {
  const terms = await termsOrRefused(ports, reader, person);
  refuseOutside(wish, terms);
  const segments = daysOf(wish, terms.record.contracts, terms.closed);
  if (segments.length === 0) throw new Refused('no_work_then');
  const { settled } = await bookOfDays(reader, terms, segments);
  const entries = holdsFor(segments, terms, settled, 'plan');
  const minutes = -sumOf(entries, HOLDS);
  if (minutes === 0) throw new Refused('already_away');
  const after = settledWith(entered(settled, entries), terms);
  return { segments, minutes, years: effectsOf(after, 'plan', terms) };
};

const termsOrRefused = async (ports: LedgerPorts, reader: Reader, person: PersonId): Promise<Terms> => {
  const terms = await termsOf(reader, ports, person);
  if (!terms) throw new Refused('no_contract');
  return terms;
};

/** Only years are kept of which Guildhall knows what was granted, and one that is to come. */
const refuseOutside = (wish: LeaveWish, { record, policy, settling }: Terms): void => {
  const [first, last] = [record.keptFrom, lastDayToAsk(policy, settling.today)];
  const refuse = (field: string, message: string) => {
    throw new Refused('bad_answers', { fields: [{ field, message }] });
  };
  if (wish.from < first)
    refuse('from', 'This is before your leave is kept here. Choose a later day, or ask HR');
  if (lastDayOf(wish) > last)
    refuse(
      wish.length === 'days' ? 'to' : 'from',
      'This is too far ahead: leave can be asked for until the end of the next leave year',
    );
};

/** The years that these days stand in, and all from there to now: what changes one of them may change the next. */
const bookOfDays = (reader: Reader, terms: Terms, segments: readonly LeaveSegment[]): Promise<Book> => {
  const { today } = terms.settling;
  const days = daysIn(segments) ?? { from: today, to: today };
  return bookOf(reader, terms, days.from, days.to > today ? days.to : today);
};

const holdsFor = (
  segments: readonly LeaveSegment[],
  { record, settling }: Terms,
  book: readonly Ledger[],
  request: string,
): readonly Entry[] =>
  segments.flatMap((segment) => {
    const ofDay = minutesUnder(record.contracts, segment.date);
    const minutes = minutesTaken(segment, ofDay, usedOn(book, segment.date));
    if (minutes === 0) return [];
    return [{ kind: 'hold', minutes: -minutes, on: segment.date, at: settling.at, by: 'request', request }];
  });

const hold = async (ports: LedgerPorts, t: Tx, { id, subject, leave }: LeaveOfRequest): Promise<void> => {
  const terms = await termsOrRefused(ports, t, subject);
  const segments = leave?.segments ?? [];
  const { stored, settled } = await bookOfDays(t, terms, segments);
  const after = settledWith(entered(settled, holdsFor(segments, terms, settled, id)), terms);
  const over = overdrawn(settled, after, terms.settling);
  if (over)
    throw new Refused('not_enough_leave', {
      detail: `In the leave year from ${over.year.from} you have ${inHours(over.left)} left. This is ${inHours(over.missing)} too much`,
    });
  await keep(t, subject, stored, after);
};

/** Read by the person, their manager and HR, who know of the absence anyway; why they were off sick it does not say. */
const OFF_SICK = 'Off sick on that day';

/** How much of a day's leave some parts of it are, from 0 to 1. */
const shareOf = ({ leave }: LeaveOfRequest, parts: readonly LeaveSegment[], day: PlainDate): number => {
  const lengthOf = (segments: readonly LeaveSegment[] = []) =>
    segments.filter(({ date }) => date === day).reduce((sum, { from, to }) => sum + to - from, 0);
  const whole = lengthOf(leave?.segments);
  return whole === 0 ? 0 : lengthOf(parts) / whole;
};

/** Takes back, day by day, what these kinds of entries of a request come to; says how many minutes of each day. */
const undo = async (
  ports: LedgerPorts,
  t: Tx,
  { id, subject, leave }: LeaveOfRequest,
  kinds: readonly EntryKind[],
  entriesOfDay: (back: Omit<Entry, 'kind'>) => readonly Entry[],
): Promise<ReadonlyMap<PlainDate, number>> => {
  const terms = await termsOf(t, ports, subject);
  const { stored, settled } = terms
    ? await bookOfDays(t, terms, leave?.segments ?? [])
    : await unsettledBook(t, subject);
  const at = ports.clock.now();
  const entries = [...Map.groupBy(entriesOf(settled, id), ({ on }) => on)].flatMap(([on, posted]) => {
    const minutes = -sumOf(posted, kinds);
    return minutes === 0 ? [] : entriesOfDay({ minutes, on, at, by: 'request', request: id });
  });
  const now = entered(settled, entries);
  await keep(t, subject, stored, terms ? settledWith(now, terms) : now);
  return new Map(entries.map(({ on, minutes }) => [on, minutes]));
};

/** Somebody's ledgers as they stand, where their contract is gone and nothing can be reckoned any more. */
const unsettledBook = async (reader: Reader, person: PersonId): Promise<Book> => {
  const stored = await findAll(reader, ledgers, 'person', person);
  return { stored, settled: stored };
};

const yearsOf = async (
  ports: LedgerPorts,
  reader: Reader,
  { id, subject, leave }: LeaveOfRequest,
): Promise<readonly YearEffect[]> => {
  const terms = await termsOf(reader, ports, subject);
  if (!terms || !leave) return [];
  const { settled } = await bookOfDays(reader, terms, leave.segments);
  return effectsOf(settled, id, terms);
};

const effectsOf = (
  book: readonly Ledger[],
  request: string,
  { record, settling }: Terms,
): readonly YearEffect[] =>
  book.flatMap((ledger) => {
    const entries = entriesOf([ledger], request);
    const minutes = -sumOf(entries, [...HOLDS, ...TAKES]);
    const [first] = entries;
    if (minutes === 0 || !first) return [];
    const { available } = balanceOf(ledger);
    // What is carried in may be gone before the day that is asked for: then there is not enough, whatever stands there now.
    const left = spendable(ledger, settling);
    return [
      {
        ...{ year: ledger.year.from, minutes, before: available + minutes },
        after: left < 0 ? left : available,
        dayMinutes: usualDay(record.contracts, first.on),
      },
    ];
  });

const daysIn = (segments: readonly LeaveSegment[]): Range<PlainDate> | undefined => {
  const dates = segments.map(({ date }) => date).sort();
  const [from, to] = [dates[0], dates.at(-1)];
  return from && to && { from, to };
};
