import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import type { PlainDate } from '../contract/time.ts';
import { demand } from '../contract/verdict.ts';
import type { Clock } from '../platform/clock.ts';
import { findAll, type Reader, type Store } from '../platform/store/store.ts';
import { closedDays } from './closed-days.ts';
import { employmentPolicy } from './employment.policy.ts';
import { entitlement } from './leave/entitlement.rules.ts';
import { balanceOf, type Entry, type Ledger } from './leave/ledger.rules.ts';
import { lastDayToAsk, usualDay, yearsFrom } from './leave/plan.rules.ts';
import { carryEnds, carryLeft } from './leave/settle.rules.ts';
import { halvesOf, type LeaveSegment } from './leave/wish.rules.ts';
import type {
  BalanceAnswer,
  BalanceInput,
  LeaveBalance,
  TeamMonth,
  TeamMonthInput,
} from './leave.contract.ts';
import { bookOf, type Terms, termsOf, yearIn } from './ledger.ts';
import { requests, type StaffRequest } from './records.ts';

export interface LeavePorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly people: {
    /** Those with the same manager, and that manager; without the person. */
    teamOf(reader: Reader, person: PersonId): Promise<readonly PersonId[]>;
    /** What these people are called. */
    namesOf(reader: Reader, people: readonly PersonId[]): Promise<(person: PersonId) => string>;
  };
}

/** What people see of leave: their own with its working, and who of their team is away. */
export const leaveService = (ports: LeavePorts) => ({
  /** The one balance that every screen, card and export shows, with all that it is the sum of. */
  seeBalance: async (
    viewer: Viewer,
    { person = viewer.person, day }: BalanceInput,
  ): Promise<BalanceAnswer> => {
    demand(employmentPolicy.seeBalance(viewer, { person }));
    const terms = await termsOf(ports.store, ports, person);
    return { person, leave: terms ? await balanceIn(ports.store, terms, day) : null };
  },

  /** Who is away in a month. Colleagues hear of approved leave and no more, whoever decides also of what waits. */
  seeTeamMonth: async (viewer: Viewer, { month }: TeamMonthInput): Promise<TeamMonth> => {
    demand(employmentPolicy.seeTeam(viewer));
    const { store, people } = ports;
    const reports = new Set(viewer.reports);
    const team = await people.teamOf(store, viewer.person);
    const everyone = [...new Set([viewer.person, ...reports, ...team])];
    const ids = everyone.slice(0, TEAM_SHOWN);
    const next = monthAfter(month);
    const [rows, closed, nameOf] = await Promise.all([
      findAll(store, requests, 'months', ids, { from: month, to: next }),
      closedDays(store),
      people.namesOf(store, ids),
    ]);
    const away = Map.groupBy(rows, ({ subject }) => subject);
    const shown = ids.map((id) => {
      const seesAll = id === viewer.person || reports.has(id);
      return {
        person: { id, name: nameOf(id) },
        isReport: reports.has(id),
        away: (away.get(id) ?? [])
          .flatMap((row) => daysAway(row, month))
          .filter((one) => seesAll || !one.waiting),
      };
    });
    return {
      month,
      closed: closed.filter((day) => day.startsWith(month)),
      people: shown.map((one) => ({ ...one, away: one.away.toSorted(byDay) })),
      isCut: everyone.length > ids.length,
    };
  },
});

export type LeaveService = ReturnType<typeof leaveService>;

const TEAM_SHOWN = 500;

const balanceIn = async (
  reader: Reader,
  terms: Terms,
  asked: PlainDate | undefined,
): Promise<LeaveBalance> => {
  const { policy, record, settling } = terms;
  const years = yearsFrom(policy, record.keptFrom, lastDayToAsk(policy, settling.today));
  const wanted = asked ?? settling.today;
  const year = years.find(({ from, to }) => wanted >= from && wanted < to) ?? years[0];
  const day = year && (wanted < year.from || wanted >= year.to) ? year.from : wanted;
  // What went on into the next year is known once that year is read as well.
  const { settled } = await bookOf(reader, terms, day, day > settling.today ? day : settling.today);
  const ledger = yearIn(settled, policy, day);
  if (!ledger) throw new Error(`the book of ${day} is without its year`);
  const { lines, minutes, statutory } = entitlement(settling.employment, ledger.year, settling.bankHolidays);
  return {
    year: ledger.year,
    years,
    terms: { key: policy.key, name: policy.name },
    dayMinutes: usualDay(record.contracts, day),
    balance: balanceOf(ledger),
    expiring: expiringIn(ledger, terms),
    working: { lines, minutes, statutory },
    entries: ledger.entries.toSorted((a, b) => compare(a.on, b.on)).map(shownEntry),
  };
};

const expiringIn = (ledger: Ledger, { policy, settling }: Terms): LeaveBalance['expiring'] => {
  const on = carryEnds(policy, ledger.year);
  const minutes = settling.today < on ? carryLeft(ledger, policy) : 0;
  return minutes > 0 ? { minutes, on } : null;
};

/** Who entered it is not said: for a correction of HR's its reason is what counts. */
const shownEntry = ({ kind, minutes, on, at, request, reason }: Entry): LeaveBalance['entries'][number] => ({
  ...{ kind, minutes, on, at },
  request: request ?? null,
  reason: reason ?? null,
});

type AwayDay = TeamMonth['people'][number]['away'][number];

const daysAway = ({ leave, state }: StaffRequest, month: string): readonly AwayDay[] => {
  const waiting = state === 'submitted' || state === 'info_needed';
  return (leave?.segments ?? [])
    .filter(({ date }) => date.startsWith(month))
    .map((segment) => ({ date: segment.date, part: partOf(segment), waiting }));
};

const partOf = (segment: LeaveSegment): AwayDay['part'] => {
  const [half, other] = halvesOf(segment);
  return other || !half ? 'day' : half;
};

const byDay = (a: AwayDay, b: AwayDay): number => compare(`${a.date}${a.part}`, `${b.date}${b.part}`);
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** `2026-12` is followed by `2027-01`. */
const monthAfter = (month: string): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};
