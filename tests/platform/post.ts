import type { Clock } from '../../api/platform/clock.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Consumer, Delivery } from '../../api/platform/outbox/outbox.ts';
import { storedOutbox } from '../../api/platform/outbox/outbox-store.ts';
import { deliveries } from '../../api/platform/outbox/records.ts';
import { relay } from '../../api/platform/outbox/relay.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';

type Deliver = (delivery: Delivery<{ n: number }>) => Promise<void>;

/** An outbox with one consumer, and relays that deliver to it. */
export const post = async <C extends Clock = TestClock>(
  deliver: Deliver,
  clock = testClock() as Clock as C,
) => {
  const ids = idsFrom(clock);
  const store = await openTestStore({ collections: [deliveries], logs: [] }, clock);
  const outbox = storedOutbox({ clock, ids });
  const consumer: Consumer = { name: 'desks.calendar', facts: ['desk.booked'], deliver };
  outbox.subscribe([consumer]);
  const newRelay = (through: Store = store) =>
    relay({ store: through, outbox, clock, ids, log: silentLog, jitter: () => 0 });
  const tell = (stream: string, n: number, name: `${string}.${string}` = 'desk.booked') =>
    store.tx((t) => outbox.append(t, { name, stream, data: { n } }));
  return { clock, store, outbox, relay: newRelay(), newRelay, tell };
};
