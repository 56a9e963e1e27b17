import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { type AnyRule, monthsOf } from '../platform/log-retention.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Page, type Store, type Tx } from '../platform/store/store.ts';
import { accessLog } from './access.records.ts';
import { endAllOf, forgetAppointmentsOf } from './appointed.ts';
import { forgetNames } from './forgetting.ts';
import { heldPeople } from './holds.ts';
import { ACCESS, CHOICES, HOLD, LEAVER } from './periods.ts';
import type { PeoplePorts } from './ports.ts';
import { photos, profiles } from './profile.records.ts';
import { type PersonRecord, people, roleRecords } from './records.ts';
import { type HoldRecord, holds } from './retention.records.ts';

/** What the room keeps of a person who leaves. */
export const keeping = (ports: Pick<PeoplePorts, 'clock' | 'audit'>) => ({
  /**
   * Takes their rights away and closes the doors; the name stays as long as records may have to be explained. How they
   * worked and what they looked like explain nothing, and stay only where a legal hold keeps all.
   */
  leave: async (t: Tx, person: PersonId): Promise<void> => {
    const record = await t.get(people, person);
    if (!record) return;
    await t.put(people, { ...record, enabled: false, leftAt: record.leftAt ?? ports.clock.now() });
    await t.remove(roleRecords, person);
    await endAllOf(t, ports, person);
    if (!(await heldPeople(t)).has(person)) await forgetChoices(t, person);
  },
});

/** What ends in this room, and when. */
export const peopleRetention = ({
  store,
  catalogue,
}: Pick<PeoplePorts, 'store' | 'catalogue'>): readonly AnyRule[] => [
  choicesOfLeavers(store),
  leavers({ store, catalogue }),
  endedHolds(store),
  monthsOf(ACCESS, accessLog),
];

/** With the person's record goes every way back to their name, and with it what others wrote of them in words. */
const leavers = ({ store, catalogue }: Pick<PeoplePorts, 'store' | 'catalogue'>): RetentionRule => ({
  period: LEAVER,
  due: (before) =>
    dueOf(
      pagesOf((after) => leftBefore(store, before, after)),
      ({ id }) => ({ id, person: id }),
    ),
  first: (due) => {
    const persons = due.flatMap(({ person }) => person ?? []);
    return forgetNames({ store, catalogue }, persons);
  },
  end: async (t, ids, before) => {
    const over = (await t.getAll(people, ids)).filter(({ leftAt }) => isOver(leftAt, before));
    for (const { id } of over) {
      await forgetChoices(t, id);
      await t.remove(roleRecords, id);
      await forgetAppointmentsOf(t, id);
      for (const hold of await findAll(t, holds, 'person', id)) await t.remove(holds, hold.id);
      await t.remove(people, id);
    }
    return over.length;
  },
});

/** What leaving deletes at once, for those whom a legal hold kept then. */
const choicesOfLeavers = (store: Store): RetentionRule => ({
  period: CHOICES,
  due: async function* (before) {
    for await (const page of pagesOf((after) => leftBefore(store, before, after))) {
      const ids = page.map(({ id }) => id);
      const kept = [...(await store.getAll(profiles, ids)), ...(await store.getAll(photos, ids))];
      const persons = [...new Set(kept.map(({ id }) => id))];
      if (persons.length > 0) yield persons.map((id) => ({ id, person: id }));
    }
  },
  end: async (t, ids, before) => {
    const over = (await t.getAll(people, ids)).filter(({ leftAt }) => isOver(leftAt, before));
    for (const { id } of over) await forgetChoices(t, id);
    return over.length;
  },
});

const endedHolds = (store: Store): RetentionRule => ({
  period: HOLD,
  due: (before) =>
    dueOf(
      pagesOf<HoldRecord>((after) => store.find(holds, 'ended', 'ended', { ...pageOf(after), to: before })),
      ({ id, person }) => ({ id, person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(holds, ids)).filter(({ endedAt }) => isOver(endedAt, before));
    for (const { id } of over) await t.remove(holds, id);
    return over.length;
  },
});

const leftBefore = (store: Store, before: Instant, after?: string): Promise<Page<PersonRecord>> =>
  store.find(people, 'left', 'left', { ...pageOf(after), to: before });

const pageOf = (after: string | undefined) => ({ limit: MAX_LIMIT, ...(after !== undefined && { after }) });

/** Exclusive, as the index is read: what ended at this very moment is kept until the next run. */
const isOver = (since: Instant | undefined, before: Instant): boolean =>
  since !== undefined && since < before;

const forgetChoices = async (t: Tx, person: PersonId): Promise<void> => {
  await t.remove(profiles, person);
  await t.remove(photos, person);
};
