import type { PersonId } from '../contract/ids.ts';
import { COUNCIL_ZONE, type Instant } from '../contract/time.ts';
import { type Due, dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Store, type Tx } from '../platform/store/store.ts';
import type { NewsPorts } from './ports.ts';
import { RECEIPT_KEPT, REQUIREMENT_KEPT } from './requirement.fields.ts';
import {
  inPart,
  type Obligation,
  obligations,
  PARTS,
  type Requirement,
  requirements,
  standingFrom,
} from './requirement.records.ts';
import { standingOf } from './requirement.rules.ts';

/** Someone has left: what they owe is closed as it stands, and stays in every count. May run twice. */
export const closeObligations = async (
  t: Tx,
  { clock }: Pick<NewsPorts, 'clock'>,
  person: PersonId,
): Promise<void> => {
  const today = clock.today(COUNCIL_ZONE);
  for (const one of await findAll(t, obligations, 'person', person)) {
    if (one.goneAs) continue;
    const requirement = await t.get(requirements, one.requirement);
    const state = requirement && standingOf(standingFrom(one), requirement.rounds, today);
    const { next: _, ...rest } = one;
    await t.put(obligations, { ...rest, goneAt: clock.now(), goneAs: state === 'done' ? 'done' : 'left' });
  }
};

type Ports = { readonly store: Store };

/** What people owed who left long ago. */
export const oldReceipts = ({ store }: Ports): RetentionRule => ({
  period: RECEIPT_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Obligation>((after) => store.find(obligations, 'gone', 'gone', upTo(before, after))),
      ({ id, person }) => ({ id, person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(obligations, ids)).filter(({ goneAt }) => goneAt && goneAt < before);
    for (const { id } of over) await t.remove(obligations, id);
    return over.length;
  },
});

/** Requests that ended long ago, with all that people owed to them; each person's first, then the request itself. */
export const oldRequirements = ({ store }: Ports): RetentionRule => ({
  period: REQUIREMENT_KEPT,
  due: (before) => dueWithPeople(store, before),
  end: async (t, ids, before) => {
    let over = 0;
    for (const id of ids) {
      const requirement = await t.get(requirements, id.split('.')[0] ?? id);
      if (requirement?.ended === undefined || requirement.ended.at >= before) continue;
      if (id !== requirement.id) await t.remove(obligations, id);
      else if (await isEmpty(t, requirement)) await t.remove(requirements, id);
      else continue;
      over += 1;
    }
    return over;
  },
});

const everyPart = ({ id }: Requirement) => PARTS.map((part) => inPart(id, part));

/** A legal hold may keep what one person owed; then the request stays, so that it can be read. */
const isEmpty = async (t: Tx, requirement: Requirement): Promise<boolean> =>
  (await t.find(obligations, 'standing', everyPart(requirement), { limit: 1 })).rows.length === 0;

async function* dueWithPeople(store: Store, before: Instant): AsyncGenerator<readonly Due[]> {
  const ended = pagesOf<Requirement>((after) =>
    store.find(requirements, 'ended', 'ended', upTo(before, after)),
  );
  for await (const page of ended)
    for (const requirement of page) {
      const owed = pagesOf<Obligation>((after) =>
        store.find(obligations, 'standing', everyPart(requirement), {
          limit: MAX_LIMIT,
          ...(after !== undefined && { after }),
        }),
      );
      yield* dueOf(owed, ({ id, person }) => ({ id, person }));
      yield [{ id: requirement.id }];
    }
}

const upTo = (before: Instant, after: string | undefined) => ({
  ...{ to: before, limit: MAX_LIMIT },
  ...(after !== undefined && { after }),
});
