import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Period } from '../platform/catalogue.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import { findAll, MAX_LIMIT, type Store, type Tx } from '../platform/store/store.ts';
import { DRAFT_KEPT, HEALTH_KEPT, REQUEST_KEPT } from './fields.ts';
import { follow, moveBySystem } from './moving.ts';
import type { RequestPorts } from './ports.ts';
import { drafts, healthRecords, requests, type StaffRequest } from './records.ts';
import { withoutSickDays } from './sickness.ts';
import { isTerminal } from './states.rules.ts';

/**
 * Someone has left. What they asked for and cannot have any more ends; what they are owed, such as a claim, goes its
 * way. What waited for them to decide lies on HR's desk.
 */
export const leaveRequests =
  (ports: RequestPorts) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    for (const request of await findAll(t, requests, 'mine', `${person}|open`))
      await endFor(t, ports, request);
    for (const request of await findAll(t, requests, 'approver', person))
      await moveBySystem(t, ports, request, { verb: 'hand_over' });
    for (const { id } of await findAll(t, drafts, 'person', person)) await t.remove(drafts, id);
  };

/** Someone has another manager: what waits to be decided goes to who decides now, and says that it did. */
export const followLine =
  (ports: RequestPorts) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    for (const request of await findAll(t, requests, 'mine', `${person}|open`))
      await follow(t, ports, request);
  };

const ENDINGS = ['withdraw', 'cancel', 'end_absence', 'complete'] as const;

/** By the first of these that the table lets the system do, and the next where that is not yet the end. */
const endFor = async (t: Tx, ports: RequestPorts, request: StaffRequest): Promise<void> => {
  let last = request;
  for (const verb of ENDINGS) {
    // Leave that has begun stays approved: it was had, and the payslip counts it.
    if (verb === 'complete' && last.flow === 'leave') return;
    const moved = isTerminal(last) ? undefined : await moveBySystem(t, ports, last, { verb });
    if (moved) last = await withoutSickDays(t, ports, moved);
  }
};

/** Requests kept long enough, with what was said of health if that is still there. */
export const endedRequests = ({ store }: Pick<RequestPorts, 'store'>): RetentionRule => ({
  period: REQUEST_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<StaffRequest>((after) =>
        store.find(requests, 'ended', 'ended', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      ({ id, subject }) => ({ id, person: subject }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(requests, ids)).filter(
      (request) => isTerminal(request) && request.changedAt < before,
    );
    for (const { id } of over) {
      await t.remove(requests, id);
      await t.remove(healthRecords, id);
    }
    return over.length;
  },
});

/** Words about health, whether or not the request they belong to is still kept. */
export const oldHealth = ({ store }: Pick<RequestPorts, 'store'>): RetentionRule =>
  byAge(store, HEALTH_KEPT, healthRecords, ({ subject, changedAt }) => ({
    person: subject,
    since: changedAt,
  }));

/** Forms that lie about. */
export const oldDrafts = ({ store }: Pick<RequestPorts, 'store'>): RetentionRule =>
  byAge(store, DRAFT_KEPT, drafts, ({ person, savedAt }) => ({ person, since: savedAt }));

/** Removes what has an index by age once it is old enough; `of` says whose it is and since when. */
const byAge = <T extends Doc>(
  store: Store,
  period: Period,
  c: Collection<T, 'age', never, never>,
  of: (doc: T) => { readonly person: PersonId; readonly since: Instant },
): RetentionRule => ({
  period,
  due: (before) =>
    dueOf(
      pagesOf<T>((after) =>
        store.find(c, 'age', 'all', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      (doc) => ({ id: doc.id, person: of(doc).person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(c, ids)).filter((doc) => of(doc).since < before);
    for (const { id } of over) await t.remove(c, id);
    return over.length;
  },
});
