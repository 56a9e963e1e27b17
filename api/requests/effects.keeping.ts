import type { PersonId } from '../contract/ids.ts';
import type { Instant, PlainDate } from '../contract/time.ts';
import type { Period } from '../platform/catalogue.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import { MAX_LIMIT, type Store } from '../platform/store/store.ts';
import { DESKS_KEPT, ENTRY_KEPT } from './effects.fields.ts';
import { leaveDesks, leaveEntries } from './effects.records.ts';

/** What is only kept to undo what leave did, once the leave is long over. */
export const effectRetention = (store: Store): readonly RetentionRule[] => [
  untilOver(store, ENTRY_KEPT, leaveEntries, ({ personId }) => personId),
  untilOver(store, DESKS_KEPT, leaveDesks, ({ person }) => person),
];

const untilOver = <T extends Doc & { readonly until: PlainDate }>(
  store: Store,
  period: Period,
  c: Collection<T, 'age', never, never>,
  personOf: (doc: T) => PersonId,
): RetentionRule => ({
  period,
  due: (before) =>
    dueOf(
      pagesOf<T>((after) =>
        store.find(c, 'age', 'all', {
          ...{ to: dayOf(before), limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      (doc) => ({ id: doc.id, person: personOf(doc) }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(c, ids)).filter(({ until }) => until < dayOf(before));
    for (const { id } of over) await t.remove(c, id);
    return over.length;
  },
});

/** The last day of leave is a date: the whole of it has to be over for so long. */
const dayOf = (before: Instant): PlainDate => before.slice(0, 10) as PlainDate;
