import type { PersonId } from '../contract/ids.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { DIARY_KEPT } from './event.fields.ts';
import { type DiaryEntry, diary, eventEntries } from './event.records.ts';
import { eventTaken } from './events.ts';
import type { NewsPorts } from './ports.ts';

/** Someone has left: what they took goes, and the entries in their calendar after it. */
export const leaveEvents =
  ({ outbox }: Pick<NewsPorts, 'outbox'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    for (const { id } of await findAll(t, diary, 'person', person)) {
      await t.remove(diary, id);
      await outbox.append(t, eventTaken({ entry: id, what: 'removed' }));
    }
  };

/** Who took an event, a while after it: the entry stays in their calendar, where it is theirs. */
export const oldDiaries = ({ store }: Pick<NewsPorts, 'store'>): RetentionRule => ({
  period: DIARY_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<DiaryEntry>((after) =>
        store.find(diary, 'age', 'all', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      ({ id, person }) => ({ id, person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(diary, ids)).filter(({ to }) => to < before);
    for (const { id } of over) {
      await t.remove(diary, id);
      await t.remove(eventEntries, id);
    }
    return over.length;
  },
});
