import { createHash } from 'node:crypto';
import { Refused } from '../../api/contract/problem.ts';
import { addMillis, type Instant, millisBetween } from '../../api/contract/time.ts';
import type { Clock } from '../../api/platform/clock.ts';
import type { Job } from '../../api/platform/schedule/schedule.ts';
import { collection } from '../../api/platform/store/declare.ts';
import { MAX_LIMIT, type Store } from '../../api/platform/store/store.ts';

interface HeardActivity {
  /** Hash of conversation and activity: what was said is not kept. */
  readonly id: string;
  readonly at: Instant;
  /** Absent while it is being answered, and for good when the process that did so was killed. */
  readonly answered?: true;
}

export const heardActivities = collection<HeardActivity>()('bot_activity', {
  index: { age: (row) => ({ in: 'all', by: row.at }) },
});

/** The connector repeats what it got no answer to within 15 seconds, and may do so for hours. */
const KEPT_MS = 24 * 3_600_000;
/** No answer takes longer: one that is not there by then will not come, and the repeat is heard instead. */
const ANSWERED_WITHIN_MS = 60_000;

/**
 * Runs what an activity asks for once, however often the connector sends it, to whichever node; false where it has been
 * answered. Refuses `unavailable` while another is at it: were that one killed, only a later repeat could be answered.
 */
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
    const heard: HeardActivity = { id, at: clock.now() };
    if (!(await claim(store, heard))) return false;
    try {
      await run();
    } catch (error) {
      // Nobody got an answer, so the repeat is welcome.
      await store.tx((t) => t.remove(heardActivities, id));
      throw error;
    }
    await store.tx((t) => t.put(heardActivities, { ...heard, answered: true }));
    return true;
  };

const claim = (store: Store, heard: HeardActivity): Promise<boolean> =>
  store.tx(async (t) => {
    const before = await t.get(heardActivities, heard.id);
    if (before?.answered) return false;
    if (before && millisBetween(before.at, heard.at) < ANSWERED_WITHIN_MS)
      throw new Refused('unavailable', { retryAfterSeconds: ANSWERED_WITHIN_MS / 1_000 });
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
