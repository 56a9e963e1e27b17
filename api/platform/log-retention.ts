import type { PersonId } from '../contract/ids.ts';
import { type Instant, type Month, monthAfter, monthOf, startOfMonth } from '../contract/time.ts';
import type { Period } from './catalogue.ts';
import { type Ending, endDue, type HeldPeople, type RetentionRule, wouldEnd } from './retention.ts';
import type { AnyLog, Log, LogEntry } from './store/declare.ts';
import type { Store, Tx } from './store/store.ts';

/** Ends a month within a transaction; false when somebody else did so meanwhile. */
export type EndMonth = (t: Tx) => Promise<boolean>;

/** A log whose months end with one period, each as a whole once its last day is past it. */
export interface LogRule {
  readonly period: Period;
  readonly log: AnyLog;
  /** Looks at a month beforehand and says how it ends; undefined keeps it. Changes nothing. */
  ready(month: Month): Promise<EndMonth | undefined>;
  /** Clears up behind the months that ended; comes once more after a kill. */
  after?(): Promise<void>;
}

/** What ends with a period: records one by one, or whole months of a log. */
export type AnyRule = RetentionRule | LogRule;

type Run = (store: Store, rule: AnyRule, before: Instant, heldPeople: HeldPeople) => Promise<Ending>;

/** Ends all whose period ended before this moment. */
export const endRule: Run = (store, rule, ...more) =>
  'log' in rule ? endMonths(store, rule, ...more) : endDue(store, rule, ...more);

/** What `endRule` would do now; changes nothing. */
export const wouldEndRule: Run = (store, rule, ...more) =>
  'log' in rule ? wouldEndMonths(store, rule, ...more) : wouldEnd(store, rule, ...more);

export const unitOf = (rule: AnyRule): 'record' | 'month' => ('log' in rule ? 'month' : 'record');

/** A log of which nothing else has to be known. */
export const monthsOf = (period: Period, log: AnyLog): LogRule => ({
  period,
  log,
  ready: async (month) => async (t) => {
    await t.endMonth(log as never, month);
    return true;
  },
});

/** Ends the months that are wholly past. One in which a held person's entry stands is kept as it is. */
const endMonths = async (
  store: Store,
  rule: LogRule,
  before: Instant,
  heldPeople: HeldPeople,
): Promise<Ending> => {
  const sum = { ended: 0, held: 0 };
  for await (const month of monthsBefore(store, rule.log, before)) {
    const held = await heldPeople(store);
    if (await namesAny(store, rule.log, month, held)) sum.held += 1;
    else if (await endOne(store, rule, month, { held, heldPeople })) sum.ended += 1;
  }
  await rule.after?.();
  return sum;
};

/** What `endMonths` would do now; changes nothing. */
const wouldEndMonths = async (
  store: Store,
  rule: LogRule,
  before: Instant,
  heldPeople: HeldPeople,
): Promise<Ending> => {
  const sum = { ended: 0, held: 0 };
  const held = await heldPeople(store);
  for await (const month of monthsBefore(store, rule.log, before)) {
    if (await namesAny(store, rule.log, month, held)) sum.held += 1;
    else if (await rule.ready(month)) sum.ended += 1;
  }
  return sum;
};

/** A hold that was placed since its month was looked at keeps the month until the next run, which looks again. */
const endOne = async (
  store: Store,
  rule: LogRule,
  month: Month,
  { held, heldPeople }: { readonly held: ReadonlySet<PersonId>; readonly heldPeople: HeldPeople },
): Promise<boolean> => {
  const end = await rule.ready(month);
  if (!end) return false;
  return store.tx(async (t) => {
    const isNew = (person: PersonId) => !held.has(person);
    return [...(await heldPeople(t))].some(isNew) ? false : end(t);
  });
};

/** Months with entries that were over before this moment, oldest first. */
async function* monthsBefore(store: Store, log: AnyLog, before: Instant): AsyncGenerator<Month> {
  let from: Instant | undefined;
  for (;;) {
    const [first] = (await read(store, log, { ...(from && { from }), to: before, limit: 1 })).rows;
    if (!first) return;
    const month = monthOf(first.at);
    from = startOfMonth(monthAfter(month));
    if (from > before) return;
    yield month;
  }
}

const namesAny = async (
  store: Store,
  log: AnyLog,
  month: Month,
  people: ReadonlySet<PersonId>,
): Promise<boolean> => {
  const range = { from: startOfMonth(month), to: startOfMonth(monthAfter(month)), limit: 1 };
  for (const subject of people)
    if ((await read(store, log, { ...range, subject })).rows.length > 0) return true;
  return false;
};

const read = (store: Store, log: AnyLog, options: Parameters<Store['read']>[1]) =>
  store.read(log as unknown as Log<LogEntry>, options);
