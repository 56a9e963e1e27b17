import type { PersonId } from '../contract/ids.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Store, Tx } from '../platform/store/store.ts';
import { PEOPLE_LEFT, type PersonFact } from './events.ts';
import { people } from './records.ts';

export interface LeavingPorts {
  readonly store: Store;
  /** What every room does when somebody leaves; `app.ts` puts it together. May run twice. */
  readonly leaveEverywhere: (t: Tx, person: PersonId) => Promise<void>;
}

/** When somebody has left, takes back all they hold here, as one transaction. */
export const leavingConsumer = ({ store, leaveEverywhere }: LeavingPorts): Consumer => ({
  name: 'people.leaving',
  facts: [PEOPLE_LEFT],
  deliver: ({ data }: Delivery<PersonFact>) =>
    store.tx(async (t) => {
      const record = await t.get(people, data.person);
      // Disabled by mistake and enabled again before this came: they keep what they have.
      if (record && !record.enabled) await leaveEverywhere(t, data.person);
    }),
});
