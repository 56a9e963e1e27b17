import type { PersonId } from '../contract/ids.ts';
import { COUNCIL_ZONE } from '../contract/time.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import { isFor, type ReaderFacts } from './audience.rules.ts';
import { livePolicy } from './live-policies.ts';
import type { NewsPorts } from './ports.ts';
import { canRead } from './reading.rules.ts';
import type { RequirementId } from './requirement.contract.ts';
import {
  type Obligation,
  obligationId,
  obligations,
  type Requirement,
  requirements,
} from './requirement.records.ts';
import { addWorkingDays } from './working-days.rules.ts';

/** People entered in one transaction: nobody waits for long meanwhile. */
const AT_ONCE = 100;

/**
 * Looks through everybody and enters those who belong to a requirement, in small steps. Who is entered stays: the first
 * walk is the snapshot, and each later one finds those who joined. Killed between any two steps it begins again, and
 * enters nobody twice.
 */
export const enterEverybody = async (ports: NewsPorts, id: RequirementId): Promise<void> => {
  for await (const page of ports.people.everybodysFacts())
    for (let place = 0; place < page.length; place += AT_ONCE) {
      const few = page.slice(place, place + AT_ONCE).map(({ person }) => person);
      if (!(await ports.store.tx((t) => enterSome(t, ports, id, few)))) return;
    }
  await ports.store.tx((t) => endWalk(t, ports, id));
};

/** Enters those of these people who belong to it; false where there is nothing to enter anybody for. */
const enterSome = async (
  t: Tx,
  ports: NewsPorts,
  id: RequirementId,
  few: readonly PersonId[],
): Promise<boolean> => {
  const requirement = await t.get(requirements, id);
  if (!requirement?.walkFrom || requirement.ended) return false;
  const policy = await livePolicy(t, ports, requirement.article);
  // What nobody can read is asked of nobody; the walk goes on once the policy can be read again.
  if (!policy) return false;
  const now = ports.clock.now();
  // Read once more, in the transaction: whoever left since the page was read owes nothing.
  const wanted = (await ports.people.factsOf(t, few)).filter(
    (person) => isFor(person, requirement.audience) && canRead(person, policy.article, 'live', now),
  );
  await t.putAll(obligations, await newOnes(t, ports, requirement, wanted));
  return true;
};

const endWalk = async (t: Tx, { clock }: NewsPorts, id: RequirementId): Promise<void> => {
  const requirement = await t.get(requirements, id);
  if (!requirement?.walkFrom) return;
  const { walkFrom: _, ...rest } = requirement;
  await t.put(requirements, { ...rest, countedAt: requirement.countedAt ?? clock.now() });
};

/** The obligations of those who have none yet, and of those who had left and are back. */
const newOnes = async (
  t: Tx,
  ports: NewsPorts,
  requirement: Requirement,
  wanted: readonly ReaderFacts[],
): Promise<readonly Obligation[]> => {
  const { id, article } = requirement;
  const known = await t.getAll(
    obligations,
    wanted.map(({ person }) => obligationId(id, person)),
  );
  const present = new Set(known.filter(({ goneAs }) => !goneAs).map(({ person }) => person));
  const joining = wanted.filter(({ person }) => !present.has(person));
  if (joining.length === 0) return [];
  // What they acknowledged of the same policy before counts: nobody reads the same words twice.
  const earlier = await findAll(
    t,
    obligations,
    'policy',
    joining.map(({ person }) => `${article}|${person}`),
  );
  const fresh = await entryOf(t, ports, requirement);
  return joining.map(({ person, department }) => ({
    ...fresh,
    ...{ id: obligationId(id, person), person },
    ...(department !== undefined && { department }),
    receipts: latestOf(earlier.filter((one) => one.person === person)),
  }));
};

const latestOf = (earlier: readonly Obligation[]): Obligation['receipts'] =>
  earlier.toSorted((a, b) => lastVersion(a) - lastVersion(b)).at(-1)?.receipts ?? [];

const lastVersion = ({ receipts }: Obligation): number => receipts.at(-1)?.version ?? 0;

/** What is the same for all who are entered now. Who joins later has their own time from that day on. */
const entryOf = async (t: Tx, { clock, closedDays }: NewsPorts, requirement: Requirement) => {
  const { id, article, rounds, days, countedAt } = requirement;
  const entry = { requirement: id, article, at: clock.now(), joinedRound: rounds.length };
  const today = clock.today(COUNCIL_ZONE);
  if (countedAt === undefined)
    return { ...entry, origin: 'snapshot' as const, due: rounds.at(-1)?.due ?? today };
  const due = addWorkingDays(today, days, new Set(await closedDays(t)));
  return { ...entry, origin: 'joined' as const, due };
};
