import type { PersonId } from '../contract/ids.ts';
import type { Instant } from '../contract/time.ts';
import { dueOf, pagesOf, type RetentionRule } from '../platform/retention.ts';
import { findAll, MAX_LIMIT, type Tx } from '../platform/store/store.ts';
import { BOOKING_KEPT, SESSION_KEPT } from './fields.ts';
import type { TrainingPorts } from './ports.ts';
import { type Booking, bookings, type Session, sessions } from './records.ts';
import { settleSeats, turnBooking } from './seating.ts';

/** Someone has left: what they held is free, and whoever waits moves up in the same moment. */
export const leaveSeats =
  (ports: Pick<TrainingPorts, 'clock' | 'outbox'>) =>
  async (t: Tx, person: PersonId): Promise<void> => {
    // What is over stays as it was: it is how many came.
    for (const booking of await findAll(t, bookings, 'held', person, { from: ports.clock.now() })) {
      await turnBooking(t, ports, booking, { state: 'left', by: 'system', what: 'left' });
      const session = await t.get(sessions, booking.session);
      if (session) await settleSeats(t, ports, session);
    }
  };

type Store = Pick<TrainingPorts, 'store'>;

const page = (before: Instant, after: string | undefined) => ({
  ...{ to: before, limit: MAX_LIMIT },
  ...(after !== undefined && { after }),
});

/** Who was signed up for what, a while after it. */
export const oldBookings = ({ store }: Store): RetentionRule => ({
  period: BOOKING_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Booking>((after) => store.find(bookings, 'age', 'all', page(before, after))),
      ({ id, person }) => ({ id, person }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(bookings, ids)).filter(({ to }) => to < before);
    for (const { id } of over) await t.remove(bookings, id);
    return over.length;
  },
});

/** That a session was held, and who led it. */
export const oldSessions = ({ store }: Store): RetentionRule => ({
  period: SESSION_KEPT,
  due: (before) =>
    dueOf(
      pagesOf<Session>((after) => store.find(sessions, 'age', 'all', page(before, after))),
      ({ id, lead }) => ({ id, person: lead }),
    ),
  end: async (t, ids, before) => {
    const over = (await t.getAll(sessions, ids)).filter(({ end }) => end < before);
    for (const { id } of over) await t.remove(sessions, id);
    return over.length;
  },
});
