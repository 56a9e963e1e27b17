import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addMillis, type Instant } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import { type Learner, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type Booking, bookings, courses, type Session, sessions } from './records.ts';
import { placeForNewcomer } from './seating.rules.ts';
import { ownOf, settleSeats, tell, turnBooking, turnOf } from './seating.ts';
import type { SessionInput, SessionView } from './session.contract.ts';
import { whyNotAnswer, whyNotJoin, whyNotLeave } from './session.rules.ts';
import { sessionViewOf } from './session.views.ts';
import { learnerOf } from './viewer.ts';

/** So long somebody whose session was cancelled goes before others in another one of the course. */
const MOVED_WITHIN_MS = 180 * 86_400_000;

/** How people get seats and give them back. Each runs in its session's turn and leaves no free seat beside a queue. */
export const bookingService = (ports: TrainingPorts) => {
  /** One move about the viewer's own place, and the session as it is then. */
  const about =
    (move: (t: Tx, viewer: Learner, session: Session) => Promise<void>) =>
    (viewer: Viewer, { id }: SessionInput): Promise<SessionView> =>
      ports.store.tx(async (t) => {
        const session = found(await t.get(sessions, id));
        const learner = await learnerOf(t, ports, viewer);
        demand(trainingPolicy.see(learner, session));
        await move(t, learner, session);
        const now = found(await t.get(sessions, id));
        return sessionViewOf({ reader: t, viewer: learner, ports }, now);
      }, turnOf(id));
  return {
    joinSession: about((t, { person }, session) => join(t, ports, { person, session })),
    leaveSession: about(async (t, { person }, session) => {
      const own = await ownOf(t, session.id, person);
      unless(whyNotLeave(session, own, ports.clock.now()));
      await turnBooking(t, ports, found(own), { state: 'cancelled', by: person, what: 'given_back' });
      await settleSeats(t, ports, session);
    }),
    acceptOffer: about(async (t, { person }, session) => {
      const own = await ownOf(t, session.id, person);
      unless(whyNotAnswer(session, own, ports.clock.now()));
      await turnBooking(t, ports, found(own), { state: 'booked', by: person, what: 'accepted' });
    }),
    declineOffer: about(async (t, { person }, session) => {
      const own = await ownOf(t, session.id, person);
      unless(whyNotAnswer(session, own, ports.clock.now()));
      await turnBooking(t, ports, found(own), { state: 'declined', by: person, what: 'given_back' });
      await settleSeats(t, ports, session);
    }),
  };
};

interface Newcomer {
  readonly person: PersonId;
  readonly session: Session;
}

const join = async (t: Tx, ports: TrainingPorts, { person, session }: Newcomer): Promise<void> => {
  const { clock, ids, outbox } = ports;
  const now = clock.now();
  const own = await ownOf(t, session.id, person);
  unless(whyNotJoin(session, { person, own, meanwhile: await meanwhileOf(t, person, session) }, now));
  // Whoever waits comes first, also where the seat was freed by an offer that ran out a moment ago.
  const live = await settleSeats(t, ports, session);
  const before = await cancelledBefore(t, person, session, now);
  const state = placeForNewcomer(session, live, now);
  const booking: Booking = {
    ...{ id: ids.next('tbk'), session: session.id, course: session.course, person, state },
    ...(before ? { tier: 0, seq: before.seq } : { tier: 1, seq: session.seq + 1 }),
    ...{ rev: 1, from: session.start, to: session.end, history: [{ at: now, by: person, state }] },
  };
  await t.put(sessions, { ...session, seq: session.seq + 1 });
  await t.put(bookings, booking);
  if (before) await t.put(bookings, { ...before, rev: before.rev + 1, movedTo: session.id });
  await tell(t, outbox, booking, 'joined');
};

/** The title of what else the person has a seat in, or waits for, at that time. */
const meanwhileOf = async (t: Tx, person: PersonId, session: Session): Promise<string | undefined> => {
  const held = await findAll(t, bookings, 'held', person, { from: session.start });
  const other = held.find(
    ({ session: id, from, to }) => id !== session.id && from < session.end && to > session.start,
  );
  return other && (await t.get(courses, other.course))?.title;
};

/** What they had in a cancelled session of the course: their place in the order goes with them, once. */
const cancelledBefore = async (
  t: Tx,
  person: PersonId,
  { course }: Session,
  now: Instant,
): Promise<Booking | undefined> =>
  (await findAll(t, bookings, 'person', person, { from: addMillis(now, -MOVED_WITHIN_MS) })).find(
    (one) => one.course === course && one.state === 'session_cancelled' && one.movedTo === undefined,
  );
