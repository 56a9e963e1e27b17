import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { addDays, daysFrom, type PlainDate, weekday } from '../../api/contract/time.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import snapshot from '../../api/requests/leave/bank-holidays.json' with { type: 'json' };
import type { Contract } from '../../api/requests/leave/entitlement.rules.ts';
import type { Entry, Ledger } from '../../api/requests/leave/ledger.rules.ts';
import { policyOf } from '../../api/requests/leave/policies.ts';
import { settleInTurn } from '../../api/requests/leave/settle.rules.ts';
import { employments, type LedgerRecord, ledgerId, ledgers } from '../../api/requests/leave.records.ts';
import { requests, type StaffRequest } from '../../api/requests/records.ts';
import { requestsRecords } from '../../api/requests/room.ts';

export const STAFF = 5_000;
export const FIRST_YEAR: PlainDate = '2021-04-01';
export const YEARS = 6;
/** Requests of each person in each year, and days of each. */
const REQUESTS = 10;
const DAYS = 2;
const AT = '2026-11-24T09:30:00.000Z';
const POLICY = 'green-book-2023';
const HOLIDAYS = snapshot.days as readonly PlainDate[];

export const councilSchema: Schema = {
  collections: [...requestsRecords.collections, deliveries],
  logs: [...requestsRecords.logs, auditLog],
};

export const personAt = (n: number): PersonId => `per_${String(n).padStart(26, '0')}`;
export const viewerAt = (n: number, more: Partial<Viewer> = {}): Viewer => ({
  ...{ person: personAt(n), name: `Person ${n}`, roles: [], appointments: [], reports: [], door: 'tab' },
  ...more,
});

const contract: Contract = {
  ...{ from: '2018-04-01', weeklyMinutes: 2_220 },
  pattern: { anchor: '2018-01-01', weeks: [[444, 444, 444, 444, 444, 0, 0]] },
};

/** Five years that are over with 20 days taken in each, and the one that goes on: of each person the same days. */
const template = (): readonly Ledger[] => {
  const years = Array.from({ length: YEARS }, (_, n) => ({
    from: yearAt(n),
    to: yearAt(n + 1),
  }));
  const employment = { policy: policyOf(POLICY), contracts: [contract], serviceFrom: contract.from };
  return settleInTurn(
    years.map((year) => ({ year, entries: daysTaken(year.from).flatMap(asEntries) })),
    { employment, bankHolidays: HOLIDAYS, today: '2026-11-24', at: AT },
  );
};

const yearAt = (n: number): PlainDate => `${Number(FIRST_YEAR.slice(0, 4)) + n}-04-01`;

/** Every eighteenth working day begins a request. */
const daysTaken = (from: PlainDate): readonly { readonly place: number; readonly on: PlainDate }[] => {
  const working = daysFrom(from, 364).filter((day) => weekday(day) < 6 && !HOLIDAYS.includes(day));
  return Array.from({ length: REQUESTS }, (_, place) =>
    Array.from({ length: DAYS }, (__, day) => ({
      place,
      on: working[18 * place + day] ?? addDays(from, 363),
    })),
  ).flat();
};

const asEntries = ({ place, on }: { readonly place: number; readonly on: PlainDate }): readonly Entry[] => {
  const common = { on, at: AT, by: 'request', request: `${place}` } as const;
  return [
    { ...common, kind: 'hold', minutes: -444 },
    { ...common, kind: 'release', minutes: 444 },
    { ...common, kind: 'take', minutes: -444 },
  ];
};

const PEOPLE_AT_ONCE = 50;

/** Fills a store with employment and six years of ledger, and with the requests of the year that goes on. */
export const fillCouncil = async (
  store: Store,
): Promise<{ readonly entries: number; readonly requests: number }> => {
  const years = template();
  for (let from = 0; from < STAFF; from += PEOPLE_AT_ONCE)
    await store.tx(async (t) => {
      const some = Array.from({ length: PEOPLE_AT_ONCE }, (_, n) => from + n);
      await t.putAll(employments, some.map(employmentAt));
      await t.putAll(
        ledgers,
        some.flatMap((n) => years.map((ledger) => ledgerAt(n, ledger))),
      );
      await t.putAll(requests, some.flatMap(requestsAt));
    });
  const entries = years.reduce((sum, ledger) => sum + ledger.entries.length, 0);
  return { entries: STAFF * entries, requests: STAFF * REQUESTS };
};

const employmentAt = (n: number) => ({
  ...{ id: personAt(n), policy: POLICY, serviceFrom: contract.from, keptFrom: FIRST_YEAR },
  ...({ contracts: [contract], changedAt: AT, changedBy: 'system' } as const),
});

const requestId = (n: number, place: string | number): `req_${string}` =>
  `req_${String(n).padStart(20, '0')}${String(place).padStart(6, '0')}`;

const ledgerAt = (n: number, { year, entries }: Ledger): LedgerRecord => ({
  ...{ id: ledgerId(personAt(n), year.from), person: personAt(n), year },
  entries: entries.map((entry) =>
    entry.request === undefined ? entry : { ...entry, request: requestId(n, entry.request) },
  ),
});

const requestsAt = (n: number): readonly StaffRequest[] =>
  [...Map.groupBy(daysTaken(yearAt(YEARS - 1)), ({ place }) => place)].map(([place, days]) => {
    const [first] = days;
    const subject = personAt(n);
    return {
      ...{
        id: requestId(n, place),
        type: 'annual-leave',
        version: 1,
        flow: 'leave',
        subject,
        actor: subject,
      },
      ...{ channel: 'tab', state: 'approved', rev: 2 },
      answers: { length: 'days', from: first?.on ?? '', to: days.at(-1)?.on ?? '' },
      leave: {
        segments: days.map(({ on }) => ({ date: on, from: 0, to: 1_440 })),
        minutes: [{ year: yearAt(YEARS - 1), minutes: 444 * days.length }],
      },
      approver: { desk: 'line', person: personAt(0), reason: 'line_manager', resolvedAt: AT },
      decision: { by: personAt(0), verb: 'approve', at: AT },
      history: [
        { verb: 'submit', by: subject, channel: 'tab', at: AT, to: 'submitted', rev: 1 },
        {
          verb: 'approve',
          by: personAt(0),
          channel: 'tab',
          at: AT,
          from: 'submitted',
          to: 'approved',
          rev: 2,
        },
      ],
      ...{ submittedAt: AT, changedAt: AT },
    };
  });
