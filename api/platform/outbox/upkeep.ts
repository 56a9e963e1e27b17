import type { Id } from '../../contract/ids.ts';
import { addMillis } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import type { Job } from '../schedule/schedule.ts';
import type { Page, Store, Tx } from '../store/store.ts';
import { type DeliveryRecord, deliveries, OUTBOX } from './records.ts';

const KEEP_DONE_MS = 7 * 86_400_000;
const BATCH = 500;

/** Finished deliveries go after seven days; dead ones stay until someone deals with them. */
export const outboxUpkeep = (store: Store): Job => ({
  name: 'outbox.upkeep',
  everySeconds: 3_600,
  run: async (now) => {
    for (;;) {
      const removed = await store.tx(async (t) => {
        const { rows } = await t.find(deliveries, 'settled', 'done', {
          to: addMillis(now, -KEEP_DONE_MS),
          limit: BATCH,
        });
        for (const { id } of rows) await t.remove(deliveries, id);
        return rows.length;
      });
      if (removed < BATCH) return;
    }
  },
});

/** Deliveries that were given up, newest first: what an administrator looks at. */
export const deadDeliveries = (store: Store, after?: string): Promise<Page<DeliveryRecord>> =>
  store.find(deliveries, 'settled', 'dead', { desc: true, ...(after && { after }) });

/** Sends a dead delivery again, at once and with its old key; false when it is no longer dead. */
export const deliverAgain = async (t: Tx, clock: Clock, id: Id<'dlv'>): Promise<boolean> => {
  const dead = await t.get(deliveries, id);
  if (dead?.state !== 'dead') return false;
  const { settledAt: _, triedSince: __, ...rest } = dead;
  await t.put(deliveries, { ...rest, state: 'ready', dueAt: clock.now(), attempt: 0 });
  t.wake(OUTBOX);
  return true;
};
