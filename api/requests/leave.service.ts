import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addDays, COUNCIL_ZONE, daysBetween, daysFrom, type PlainDate } from '../contract/time.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Clock } from '../platform/clock.ts';
import { findAll, type Reader, type Store } from '../platform/store/store.ts';
import { ABSENCE_DAYS, daysAway, inOrder } from './clashes.ts';
import { closedDays } from './closed-days.ts';
import { employmentPolicy } from './employment.policy.ts';
import type { EmploymentPeople } from './employment.service.ts';
import { entitlement } from './leave/entitlement.rules.ts';
import { balanceOf, type Entry, type Ledger } from './leave/ledger.rules.ts';
import { lastDayToAsk, usualDay, yearsFrom } from './leave/plan.rules.ts';
import { carryEnds, carryLeft } from './leave/settle.rules.ts';
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
  readonly people: Pick<EmploymentPeople, 'nameOf'> & {
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
    if (!terms) found(await ports.people.nameOf(ports.store, person));
    return { person, leave: terms ? await balanceIn(ports.store, terms, day) : null };
  },

  /** Who is away in a month. Colleagues hear that and no more, whoever decides also of what waits. */
  seeTeamMonth: async (viewer: Viewer, { month }: TeamMonthInput): Promise<TeamMonth> => {
    demand(employmentPolicy.seeTeam(viewer));
    const reports = new Set(viewer.reports);
    const team = await ports.people.teamOf(ports.store, viewer.person);
    const everyone = [...new Set([viewer.person, ...reports, ...team])];
    const ids = everyone.slice(0, TEAM_SHOWN);
    const [away, closed, nameOf] = await Promise.all([
      awayIn(ports, month, ids),
      closedDays(ports.store),
      ports.people.namesOf(ports.store, ids),
    ]);
    const seesAll = (person: PersonId) => employmentPolicy.seeWaiting(viewer, { person }) === 'yes';
    return {
      month,
      closed: closed.filter((day) => day.startsWith(month)),
      people: ids.map((id) => ({
        person: { id, name: nameOf(id) },
        isReport: reports.has(id),
        away: inOrder((away.get(id) ?? []).filter(({ waiting }) => seesAll(id) || !waiting)),
      })),
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
    entries: ledger.entries.toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on))).map(shownEntry),
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

/** Leave and sickness of a month by person: two looks for all of them, however many they are. */
const awayIn = async (
  { store, clock }: Pick<LeavePorts, 'store' | 'clock'>,
  month: string,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, readonly AwayDay[]>> => {
  const first: PlainDate = `${month}-01` as PlainDate;
  const next = monthAfter(month);
  const [leave, sick] = await Promise.all([
    findAll(store, requests, 'months', ids, { from: month, to: next }),
    findAll(store, requests, 'absences', ids, { from: addDays(first, -ABSENCE_DAYS), to: `${next}-01` }),
  ]);
  const days = new Set(daysFrom(first, daysBetween(first, `${next}-01` as PlainDate)));
  // Nobody knows yet how long sickness without an end will last.
  const today = clock.today(COUNCIL_ZONE);
  const sofar = new Set([...days].filter((day) => day <= today));
  const isOpen = ({ absence }: StaffRequest) => absence !== undefined && absence.to === undefined;
  return new Map(
    [...Map.groupBy([...leave, ...sick], ({ subject }) => subject)].map(([id, rows]) => [
      id,
      rows.flatMap((row) => daysAway(row, isOpen(row) ? sofar : days)),
    ]),
  );
};

/** `2026-12` is followed by `2027-01`. */
const monthAfter = (month: string): string => {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5));
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
};
