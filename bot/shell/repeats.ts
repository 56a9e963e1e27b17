import { createHash } from 'node:crypto';
import { addMillis, type Instant } from '../../api/contract/time.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { Job } from '../../api/platform/schedule/schedule.ts';
import { collection } from '../../api/platform/store/declare.ts';
import { MAX_LIMIT, type Store } from '../../api/platform/store/store.ts';

interface HeardActivity {
  /** Hash of conversation and activity: what was said is not kept. */
  readonly id: string;
  readonly at: Instant;
}

export const heardActivities = collection<HeardActivity>()('bot_activity', {
  index: { age: (row) => ({ in: 'all', by: row.at }) },
});

/** The connector repeats what it got no answer to within 15 seconds, and may do so for hours. */
const KEPT_MS = 24 * 3_600_000;

/** Runs what an activity asks for once, however often the connector sends it; false where it was heard before. */
export type HearOnce = (
  activity: { readonly conversationId: string; readonly activityId: string },
  run: () => Promise<void>,
) => Promise<boolean>;

export const hearOnce =
  ({ store, clock }: { store: Store; clock: Clock }): HearOnce =>
  async ({ conversationId, activityId }, run) => {
    const id = createHash('sha256')
      .update(JSON.stringify([conversationId, activityId]))
      .digest('hex');
    if (!(await claim(store, { id, at: clock.now() }))) return false;
    try {
      await run();
    } catch (error) {
      // Nobody got an answer, so the repeat is welcome.
      await store.tx((t) => t.remove(heardActivities, id));
      throw error;
    }
    return true;
  };

const claim = (store: Store, heard: HeardActivity): Promise<boolean> =>
  store.tx(async (t) => {
    if (await t.get(heardActivities, heard.id)) return false;
    await t.put(heardActivities, heard);
    return true;
  });

/** Forgets what no repeat can follow any more. May run twice, late, or be killed half-way. */
export const forgetActivities = (store: Store): Job => ({
  name: 'bot.forget-activities',
  everySeconds: 3_600,
  run: async (now) => {
    for (;;) {
      const { rows } = await store.find(heardActivities, 'age', 'all', {
        to: addMillis(now, -KEPT_MS),
        limit: MAX_LIMIT,
      });
      if (rows.length === 0) return;
      await store.tx(async (t) => {
        for (const { id } of rows) await t.remove(heardActivities, id);
      });
    }
  },
});
