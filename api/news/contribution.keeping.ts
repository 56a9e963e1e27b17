import type { PersonId } from '../contract/ids.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { CONTRIBUTION_KEPT } from './contribution.fields.ts';
import { type Contribution, contributions } from './contribution.records.ts';
import type { NewsPorts } from './ports.ts';

/** Someone has left: what of theirs still waits is not worked on any more, as nobody could be asked about it. */
export const leaveContributions =
  ({ clock }: Pick<NewsPorts, 'clock'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    for (const sent of await findAll(t, contributions, 'waiting', person))
      await t.put(contributions, {
        ...sent,
        state: 'withdrawn',
        outcome: { by: 'system', at: clock.now() },
      });
  };

/** What was sent in, a while after it was dealt with. What was made of it is an article of its own. */
export const oldContributions = ({ store }: Pick<NewsPorts, 'store'>): RetentionRule => ({
  period: CONTRIBUTION_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Contribution>((after) =>
        store.find(contributions, 'ended', 'ended', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      ({ id, from }) => ({ id, person: from }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(contributions, ids)).filter(
      ({ outcome }) => outcome !== undefined && outcome.at < before,
    );
    for (const { id } of over) await t.remove(contributions, id);
    return over.length;
  },
});
