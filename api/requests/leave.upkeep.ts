import type { PersonId } from '../contract/ids.ts';
import { COUNCIL_ZONE, type Instant, type PlainDate } from '../contract/time.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { MAX_LIMIT, type Store, type Tx } from '../platform/store/store.ts';
import { closedDays, nationalHolidays } from './closed-days.ts';
import { holidaysTold } from './leave/bank-holidays.rules.ts';
import { EMPLOYMENT_KEPT, LEDGER_KEPT } from './leave.fields.ts';
import {
  bankHolidays,
  closedOn,
  type EmploymentRecord,
  employments,
  type LedgerRecord,
  ledgers,
} from './leave.records.ts';
import { termsOfRecord } from './ledger.ts';
import { settleNow } from './settling.ts';

export interface LeaveUpkeepPorts {
  readonly store: Store;
  readonly clock: Clock;
  readonly log: Log;
  /** What GOV.UK publishes of bank holidays; undefined where the council does not ask it. May fail. */
  readonly readBankHolidays: () => Promise<unknown>;
}

/** Work the clock asks for. Balances never wait for it: they are settled whenever they are read. */
export const leaveJobs = (ports: LeaveUpkeepPorts): readonly Job[] => [
  { name: 'requests.leave-years', everySeconds: 86_400, run: () => settleEverybody(ports) },
  { name: 'requests.bank-holidays', everySeconds: 86_400, run: () => refreshBankHolidays(ports) },
];

/** So many people in one transaction: nobody waits for long meanwhile. */
const AT_ONCE = 25;

/** Writes what is missing from everybody's ledgers: the grant of a new year, what is carried over, what has expired. */
const settleEverybody = async ({ store, clock }: LeaveUpkeepPorts): Promise<void> => {
  const people = (await Array.fromAsync(store.all(employments))).map(({ id }) => id);
  for (let place = 0; place < people.length; place += AT_ONCE)
    await store.tx(async (t) => {
      const closed = await closedDays(t);
      for (const record of await t.getAll(employments, people.slice(place, place + AT_ONCE)))
        await settleNow(t, termsOfRecord(record, closed, clock));
    });
};

/** Asks GOV.UK for bank holidays. What cannot be read changes nothing: those known are good for years. */
const refreshBankHolidays = async ({
  store,
  clock,
  log,
  readBankHolidays,
}: LeaveUpkeepPorts): Promise<void> => {
  const told = await readBankHolidays().catch((error: unknown) => {
    log.warn({ error }, 'bank holidays could not be read from GOV.UK');
    return undefined;
  });
  if (told === undefined) return;
  const known = await nationalHolidays(store);
  const days = holidaysTold(told, known);
  if (!days) return log.warn({}, 'what GOV.UK said of bank holidays was not understood');
  await store.tx((t) => t.put(bankHolidays, { id: 'england-and-wales', days, readAt: clock.now() }));
};

/** Ends the contracts of somebody who has left, so that no leave is granted beyond today. May run twice. */
export const endEmployment = async (
  t: Tx,
  { clock }: { readonly clock: Clock },
  person: PersonId,
): Promise<void> => {
  const record = await t.get(employments, person);
  if (!record) return;
  const today = clock.today(COUNCIL_ZONE);
  const begun = record.contracts.filter(({ from }) => from < today);
  const goesOn = begun.some(({ to }) => to === undefined || to > today);
  if (!goesOn && begun.length === record.contracts.length) return;
  const contracts = begun.map((one) =>
    one.to === undefined || one.to > today ? { ...one, to: today } : one,
  );
  if (contracts.length === 0) return t.remove(employments, person);
  await t.put(employments, { ...record, contracts, changedAt: clock.now(), changedBy: 'system' });
};

/** What of leave ends, and when. */
export const leaveRetention = ({ store }: { readonly store: Store }): readonly RetentionRule[] => [
  {
    period: LEDGER_KEPT,
    due: (before) =>
      dueOf(
        pagesOf<LedgerRecord>((after) => store.find(ledgers, 'closed', 'closed', pageTo(before, after))),
        ({ id, person }) => ({ id, person }),
      ),
    end: async (t, ids, before) => {
      const over = (await t.getAll(ledgers, ids)).filter((ledger) => closedOn(ledger) < dayOf(before));
      for (const { id } of over) await t.remove(ledgers, id);
      return over.length;
    },
  },
  {
    period: EMPLOYMENT_KEPT,
    due: (before) =>
      dueOf(
        pagesOf<EmploymentRecord>((after) =>
          store.find(employments, 'ended', 'ended', pageTo(before, after)),
        ),
        ({ id }) => ({ id, person: id }),
      ),
    end: async (t, ids, before) => {
      const over = (await t.getAll(employments, ids)).filter(({ contracts }) => {
        const to = contracts.at(-1)?.to;
        return to !== undefined && to < dayOf(before);
      });
      for (const { id } of over) await t.remove(employments, id);
      return over.length;
    },
  },
];

const pageTo = (before: Instant, after: string | undefined) => ({
  ...{ to: dayOf(before), limit: MAX_LIMIT },
  ...(after !== undefined && { after }),
});

const dayOf = (before: Instant): PlainDate => before.slice(0, 10) as PlainDate;
