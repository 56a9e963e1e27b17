import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Tx } from '../platform/store/store.ts';
import { endAllOf, forgetAppointmentsOf } from './appointed.ts';
import type { PeoplePorts } from './ports.ts';
import { photos, profiles } from './profile.records.ts';
import { people, roleRecords } from './records.ts';
import { isKeptLongEnough } from './rules.ts';

/** What the room keeps of a person who leaves, and for how long. */
export const keeping = ({ store, ...ports }: Pick<PeoplePorts, 'store' | 'clock' | 'audit'>) => ({
  /**
   * Takes their rights away and closes the doors; the name stays as long as records may have to be explained. How they
   * worked and what they looked like explain nothing.
   */
  leave: async (t: Tx, person: PersonId): Promise<void> => {
    const record = await t.get(people, person);
    if (!record) return;
    await t.put(people, { ...record, enabled: false, leftAt: record.leftAt ?? ports.clock.now() });
    await forgetChoices(t, person);
    await endAllOf(t, ports, person);
  },

  /** Forgets who left long enough ago: with this record goes every way back to their name. */
  retain: async (now: Instant): Promise<number> => {
    let forgotten = 0;
    for await (const { id, leftAt } of store.all(people)) {
      if (!isKeptLongEnough(leftAt, now)) continue;
      await store.tx(async (t) => {
        await t.remove(people, id);
        await forgetChoices(t, id);
        await forgetAppointmentsOf(t, id);
      });
      forgotten += 1;
    }
    return forgotten;
  },
});

const forgetChoices = async (t: Tx, person: PersonId): Promise<void> => {
  await t.remove(roleRecords, person);
  await t.remove(profiles, person);
  await t.remove(photos, person);
};
