import { addDays, COUNCIL_ZONE, type PlainDate } from '../contract/time.ts';
import type { Tx } from '../platform/store/store.ts';
import { policyReminded, policyRequired } from './events.ts';
import type { NewsPorts } from './ports.ts';
import { nextReminder } from './reminder.rules.ts';
import type { RequirementId } from './requirement.contract.ts';
import {
  type Obligation,
  obligations,
  type Requirement,
  requirements,
  standingFrom,
  versionKey,
} from './requirement.records.ts';
import { dueOf, standingOf } from './requirement.rules.ts';
import type { ClosedDays } from './working-days.rules.ts';

/** People told in one transaction. */
const AT_ONCE = 100;

/**
 * Tells everybody who is due to hear of a requirement: that they are asked, or asked again after a material change, or
 * reminded. Each of them hears of a round once and of a day's reminder once, however often this runs.
 */
export const tellEverybody = async (ports: NewsPorts, id: RequirementId): Promise<void> => {
  let isMore = true;
  while (isMore) isMore = await ports.store.tx((t) => tellSome(t, ports, id));
};

const tellSome = async (t: Tx, ports: NewsPorts, id: RequirementId): Promise<boolean> => {
  const requirement = await t.get(requirements, id);
  if (!requirement || requirement.ended) return false;
  const today = ports.clock.today(COUNCIL_ZONE);
  const due = await dueNow(t, requirement, today);
  if (due.length === 0) return false;
  const closed: ClosedDays = new Set(await ports.closedDays(t));
  const told = due.map((one) => ({ one, ...afterTelling(one, requirement, { today, closed }) }));
  await t.putAll(
    obligations,
    told.map(({ after }) => after),
  );
  for (const { one, fact } of told) if (fact) await ports.outbox.append(t, fact(one.id));
  return true;
};

/** Those who were not told of this round, then those whose reminder is due. */
const dueNow = async (
  t: Tx,
  { id, rounds }: Requirement,
  today: PlainDate,
): Promise<readonly Obligation[]> => {
  const untold = await t.find(obligations, 'untold', id, { to: versionKey(rounds.length), limit: AT_ONCE });
  if (untold.rows.length > 0) return untold.rows;
  const { rows } = await t.find(obligations, 'next', id, { to: addDays(today, 1), limit: AT_ONCE });
  return rows;
};

interface Day {
  readonly today: PlainDate;
  readonly closed: ClosedDays;
}

/** What they are told now, and how their obligation stands then. Who is done is told nothing any more. */
const afterTelling = (one: Obligation, { rounds }: Requirement, { today, closed }: Day) => {
  const { next: _, ...rest } = one;
  const standing = standingFrom(one);
  const told = { ...rest, toldRound: rounds.length };
  if (standingOf(standing, rounds, today) === 'done') return { after: told, fact: undefined };
  const next = nextReminder(dueOf(standing, rounds), today, closed);
  return {
    after: { ...told, ...(next && { next }) },
    fact: (one.toldRound ?? 0) < rounds.length ? policyRequired : policyReminded,
  };
};
