import type { Viewer } from '../contract/person.ts';
import { addMillis, type Instant } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { isPersonal, keptWords, type Period } from '../platform/catalogue.ts';
import { type AnyRule, endRule, unitOf, wouldEndRule } from '../platform/log-retention.ts';
import type { Reader } from '../platform/store/store.ts';
import { heldPeople } from './holds.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import type {
  DryRunInput,
  DryRunResult,
  PeriodChange,
  PeriodView,
  RetentionTable,
} from './retention.contract.ts';
import { type PeriodRecord, periods } from './retention.records.ts';
import { whyNotPeriod } from './retention.rules.ts';

const DAY_MS = 86_400_000;

/** How long things are kept in every room, and the job that ends what was kept long enough. */
export const retention = (ports: PeoplePorts) => ({
  retentionTable: async (viewer: Viewer): Promise<RetentionTable> => {
    demand(administrationPolicy.seeRetention(viewer));
    return tableIn(ports);
  },

  /** What the next run would do, with one period as if it were changed already. */
  retentionDryRun: async (viewer: Viewer, { period, days }: DryRunInput) => {
    demand(administrationPolicy.seeRetention(viewer));
    const rules = ports.retention().filter((rule) => period === undefined || rule.period.id === period);
    if (period !== undefined) unless(whyNotPeriod(found(rules[0]).period, days));
    const results: DryRunResult[] = [];
    for (const rule of rules)
      results.push(await dryRun(ports, rule, days ?? (await daysOf(ports.store, rule.period))));
    return { results };
  },

  changePeriod: (viewer: Viewer, { period: id, days }: PeriodChange): Promise<PeriodView> =>
    ports.store.tx(async (t) => {
      demand(administrationPolicy.changeRetention(viewer));
      const { period } = found(ports.retention().find((rule) => rule.period.id === id));
      unless(whyNotPeriod(period, days));
      const known = await t.get(periods, id);
      const before = within(period, known);
      if (days === before) return viewOf(period, known);
      const record = { id, days, by: viewer.person, at: ports.clock.now() };
      await t.put(periods, record);
      const facts = { before, now: days };
      await ports.audit.record(t, viewer, { action: 'people.retention.change', object: id, facts });
      return viewOf(period, record);
    }),

  /** Ends what was kept long enough. One room's trouble keeps nobody else's records; the job comes back for it. */
  endWhatIsDue: async (now: Instant): Promise<void> => {
    const failed: unknown[] = [];
    for (const rule of ports.retention())
      await run(ports, rule, now).catch((error: unknown) => failed.push(error));
    await ports.store.compact();
    if (failed.length > 0) throw failed[0];
  },
});

const run = async (ports: PeoplePorts, rule: AnyRule, now: Instant): Promise<void> => {
  const days = await daysOf(ports.store, rule.period);
  const sum = await endRule(ports.store, rule, addMillis(now, -days * DAY_MS), heldPeople);
  ports.log.info(
    { period: rule.period.id, unit: unitOf(rule), ...sum },
    'what was kept long enough was ended',
  );
};

const dryRun = async ({ store, clock }: PeoplePorts, rule: AnyRule, days: number): Promise<DryRunResult> => {
  const { ended, held } = await wouldEndRule(store, rule, addMillis(clock.now(), -days * DAY_MS), heldPeople);
  return { period: rule.period.id, unit: unitOf(rule), due: ended, held };
};

/** How long it is now: as changed, but never outside of what the code of today allows. */
export const daysOf = async (reader: Reader, period: Period): Promise<number> =>
  within(period, await reader.get(periods, period.id));

const within = ({ days, least, most }: Period, record: PeriodRecord | undefined): number =>
  Math.min(Math.max(record?.days ?? days, least), most);

const viewOf = (period: Period, record: PeriodRecord | undefined): PeriodView => {
  const { id, title, after, days, least, most, source } = period;
  return {
    ...{ id, title, after, least, most, source },
    days: within(period, record),
    usualDays: days,
    changedAt: record?.at ?? null,
    can: { change: least < most },
  };
};

const tableIn = async ({ store, ...ports }: PeoplePorts): Promise<RetentionTable> => {
  const rules = ports.retention();
  const changed = await store.getAll(
    periods,
    rules.map(({ period }) => period.id),
  );
  return {
    periods: rules.map(({ period }) =>
      viewOf(
        period,
        changed.find(({ id }) => id === period.id),
      ),
    ),
    others: ports
      .catalogue()
      .filter((entry) => isPersonal(entry) && typeof entry.kept === 'string')
      .map((entry) => ({ title: entry.title, kept: keptWords(entry) })),
  };
};
