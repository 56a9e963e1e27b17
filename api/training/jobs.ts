import { addMillis, type Instant } from '../contract/time.ts';
import type { Job } from '../platform/schedule/schedule.ts';
import { findAll } from '../platform/store/store.ts';
import { sessionBegun } from './events.ts';
import type { TrainingPorts } from './ports.ts';
import { type Booking, bookings, comingKey, type Session, sessions } from './records.ts';
import { liveOf, settleSeats, tell, turnOf } from './seating.ts';

/** Work the clock asks for. What is true of a seat never waits for it: the next writer ends an offer as well. */
export const trainingJobs = (ports: TrainingPorts): readonly Job[] => [
  { name: 'training.offers', everySeconds: 60, run: () => passOffersOn(ports) },
  { name: 'training.reminders', everySeconds: 900, run: () => remind(ports) },
  { name: 'training.begun', everySeconds: 60, run: () => tellOfBeginning(ports) },
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

const DAY_MS = 24 * 3_600_000;

/** Whoever has a seat is reminded once, a day before; who signed up later than that knows of it. */
const remind = async ({ store, clock, outbox }: TrainingPorts): Promise<void> => {
  const now = clock.now();
  const day = { from: now, to: addMillis(now, DAY_MS) };
  for (const { id, start } of await findAll(store, sessions, 'coming', comingKey({ audience: '*' }), day)) {
    const due = (await liveOf(store, id)).filter((booking) => isDue(booking, start));
    if (due.length > 0)
      await store.tx(async (t) => {
        for (const booking of (await liveOf(t, id)).filter((one) => isDue(one, start))) {
          const reminded: Booking = { ...booking, rev: booking.rev + 1, remindedOf: start };
          await t.put(bookings, reminded);
          await tell(t, outbox, reminded, 'reminded');
        }
      }, turnOf(id));
  }
};

const isDue = ({ state, remindedOf, history }: Booking, start: Instant): boolean => {
  const signedUpAt = history[0]?.at ?? start;
  return state === 'booked' && remindedOf !== start && signedUpAt < addMillis(start, -DAY_MS);
};

/** Whoever leads a session is told once, as it begins, that its roll can be called. */
const tellOfBeginning = async ({ store, clock, outbox }: TrainingPorts): Promise<void> => {
  const now = clock.now();
  const begun = { from: addMillis(now, -DAY_MS), to: addMillis(now, 1) };
  const all = await findAll(store, sessions, 'coming', comingKey({ audience: '*' }), begun);
  for (const { id } of all.filter((session) => isUntold(session, now)))
    await store.tx(async (t) => {
      const session = await t.get(sessions, id);
      if (!session || !isUntold(session, now)) return;
      await t.put(sessions, { ...session, begunToldOf: session.start });
      await outbox.append(t, sessionBegun({ session: id, lead: session.lead }));
    }, turnOf(id));
};

const isUntold = ({ state, start, end, begunToldOf }: Session, now: Instant): boolean =>
  state === 'planned' && start <= now && now < end && begunToldOf !== start;
