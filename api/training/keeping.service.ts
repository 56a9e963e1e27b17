import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import type { Period } from '../platform/catalogue.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { COMPLETION_KEPT, LINK_KEPT, MARK_KEPT } from './attendance.fields.ts';
import { completions, marks } from './attendance.records.ts';
import { meetings, seatEntries, sessionEntries } from './calendar.records.ts';
import { CHAMPION_KEPT } from './champion.fields.ts';
import { champions } from './champion.records.ts';
import { BOOKING_KEPT, SESSION_KEPT } from './periods.ts';
import { openedLinks } from './plan.records.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, sessions } from './records.ts';
import { settleSeats, turnBooking } from './seating.ts';

type Ports = Pick<TrainingPorts, 'clock' | 'outbox'>;

/** Someone has left: what they held is free, and whoever waits moves up in the same moment. May run twice. */
export const leaveTraining =
  (ports: Ports) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    // What is over stays as it was: it is how many came.
    for (const booking of await findAll(t, bookings, 'held', person, { from: ports.clock.now() })) {
      await turnBooking(t, ports, booking, { state: 'left', by: 'system', what: 'left' });
      const session = await t.get(sessions, booking.session);
      if (session) await settleSeats(t, ports, session);
    }
    await endChampion(t, ports, person);
  };

/** The appointment itself is ended by the people room. */
const endChampion = async (t: Tx, { clock }: Ports, person: PersonId): Promise<void> => {
  const champion = await t.one(champions, 'live', person);
  if (!champion) return;
  const state = champion.state === 'appointed' ? 'ended' : 'declined';
  const at = clock.now();
  await t.put(champions, {
    ...{ ...champion, state, rev: champion.rev + 1, changedAt: at },
    history: [...champion.history, { at, by: 'system', state }],
  });
};

/** Ends what an index of the room holds by its age. */
const ofAge = <T extends Doc, Index extends string>(
  { store }: Pick<TrainingPorts, 'store'>,
  c: Collection<T, Index, never, never>,
  {
    index,
    period,
    of,
    beside = async () => {},
  }: {
    readonly index: Index;
    readonly period: Period;
    /** From when it is counted, and whose it is. */
    readonly of: (doc: T) => { readonly since: Instant; readonly person: PersonId };
    /** What goes with it, under the same id. */
    readonly beside?: (t: Tx, id: string) => Promise<void>;
  },
): RetentionRule => ({
  period,
  due: (before) =>
    dueOf(
      pagesOf<T>((after) =>
        store.find(c, index, 'all', {
          ...{ to: before, limit: MAX_LIMIT },
          ...(after !== undefined && { after }),
        }),
      ),
      (doc) => ({ id: doc.id, person: of(doc).person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(c, ids)).filter((doc) => of(doc).since < before);
    for (const { id } of over) {
      await t.remove(c, id);
      await beside(t, id);
    }
    return over.length;
  },
});

/** What ends once it was kept long enough. */
export const trainingRetention = (ports: Pick<TrainingPorts, 'store'>): readonly RetentionRule[] => [
  ofAge(ports, bookings, {
    ...{ index: 'age', period: BOOKING_KEPT },
    of: ({ to, person }) => ({ since: to, person }),
    beside: (t, id) => t.remove(seatEntries, id),
  }),
  ofAge(ports, sessions, {
    ...{ index: 'age', period: SESSION_KEPT },
    of: ({ end, lead }) => ({ since: end, person: lead }),
    beside: async (t, id) => {
      await t.remove(sessionEntries, id);
      await t.remove(meetings, id);
    },
  }),
  ofAge(ports, marks, { index: 'age', period: MARK_KEPT, of: ({ at, person }) => ({ since: at, person }) }),
  ofAge(ports, completions, {
    ...{ index: 'age', period: COMPLETION_KEPT },
    of: ({ end, person }) => ({ since: end, person }),
  }),
  ofAge(ports, openedLinks, {
    ...{ index: 'age', period: LINK_KEPT },
    of: ({ at, person }) => ({ since: at, person }),
  }),
  ofAge(ports, champions, {
    ...{ index: 'over', period: CHAMPION_KEPT },
    of: ({ changedAt, person }) => ({ since: changedAt, person }),
  }),
];
