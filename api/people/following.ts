import type { PersonId } from '../contract/ids.ts';
import type { Consumer, Delivery } from '../platform/outbox/outbox.ts';
import type { Store, Tx } from '../platform/store/store.ts';
import { PEOPLE_LINE_CHANGED, type PersonFact } from './events.ts';

export interface FollowingPorts {
  readonly store: Store;
  /** What every room does when somebody has another manager; `app.ts` puts it together. May run twice. */
  readonly followEverywhere: (t: Tx, person: PersonId) => Promise<void>;
}

/** When somebody has another manager, lets what lay with the one before follow, as one transaction. */
export const followingConsumer = ({ store, followEverywhere }: FollowingPorts): Consumer => ({
  name: 'people.following',
  facts: [PEOPLE_LINE_CHANGED],
  deliver: ({ data }: Delivery<PersonFact>) => store.tx((t) => followEverywhere(t, data.person)),
});
