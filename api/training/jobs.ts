import { addMillis } from '../contract/time.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { findAll } from '../platform/store/store.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, sessions } from './records.ts';
import { settleSeats, turnOf } from './seating.ts';

/** Work the clock asks for. What is true of a seat never waits for it: the next writer ends an offer as well. */
export const trainingJobs = (ports: TrainingPorts): readonly Job[] => [
  { name: 'training.offers', everySeconds: 60, run: () => passOffersOn(ports) },
];

/** Offers nobody answered go to who is next, also where nobody comes to the session's page. */
const passOffersOn = async (ports: TrainingPorts): Promise<void> => {
  const { store, clock } = ports;
  const lapsed = await findAll(store, bookings, 'offers', 'all', { to: addMillis(clock.now(), 1) });
  for (const id of new Set(lapsed.map(({ session }) => session)))
    await store.tx(async (t) => {
      const session = await t.get(sessions, id);
      if (session) await settleSeats(t, ports, session);
    }, turnOf(id));
};
