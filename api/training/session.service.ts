import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { addMillis, COUNCIL_ZONE } from '../contract/time.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import { sessionChanged } from './events.ts';
import { type Learner, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, courses, type Session, sessions } from './records.ts';
import { liveOf, settleSeats, tell, turnBooking, turnOf } from './seating.ts';
import type {
  CancelSessionInput,
  ChangeSessionInput,
  PlanSessionInput,
  SessionDetails,
  SessionInput,
  SessionView,
} from './session.contract.ts';
import { listSessions } from './session.lists.ts';
import { whyNotMove, whyNotPlan } from './session.rules.ts';
import { sessionViewOf } from './session.views.ts';
import { learnerOf } from './viewer.ts';

/** Sessions: seen by whom they are for, planned, changed and cancelled by who leads them. */
export const sessionService = (ports: TrainingPorts) => ({
  listSessions: listSessions(ports),
  ...seeing(ports),
  planSession: planSession(ports),
  changeSession: changeSession(ports),
  cancelSession: cancelSession(ports),
});

const seeing = (ports: TrainingPorts) => ({
  seeSession: async (viewer: Viewer, { id }: SessionInput): Promise<SessionView> => {
    const { store } = ports;
    const session = found(await store.get(sessions, id));
    const learner = await learnerOf(store, ports, viewer);
    demand(trainingPolicy.see(learner, session));
    return sessionViewOf({ reader: store, viewer: learner, ports }, session);
  },
});

const planSession =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { course, ...said }: PlanSessionInput): Promise<SessionView> =>
    ports.store.tx(async (t) => {
      const details = inFull(said);
      const learner = await learnerOf(t, ports, viewer);
      demand(trainingPolicy.plan(learner));
      const taught = found(await t.get(courses, course));
      if (taught.ended)
        throw new Refused('course_ended', {
          fields: [{ field: 'course', message: 'Choose another course' }],
        });
      unless(whyNotPlan(details, ports.clock.now()));
      const session: Session = {
        ...{ id: ports.ids.next('ses'), course, by: viewer.person, state: 'planned' },
        ...{ seq: 0, version: 1, rev: 1, zone: COUNCIL_ZONE, code: codeFrom(ports) },
        ...fieldsOf(details),
        lead: await leadOf(t, ports, learner, details.lead),
      };
      await t.put(sessions, session);
      await noteDone(t, ports, viewer, { session, action: 'training.session.plan' });
      return sessionViewOf({ reader: t, viewer: learner, ports }, session);
    });

const changeSession =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { id, rev, ...said }: ChangeSessionInput): Promise<SessionView> =>
    ports.store.tx(async (t) => {
      const details = inFull(said);
      const { learner, session } = await ledBy(t, ports, viewer, { id, rev });
      unless(whyNotPlan(details, ports.clock.now()));
      const { department: _, ...before } = session;
      const after: Session = {
        ...{ ...before, ...fieldsOf(details), rev: rev + 1 },
        lead:
          details.lead === session.lead
            ? session.lead
            : await leadOf(t, ports, learner, details.lead, session.lead),
      };
      const told: Session = { ...after, version: session.version + (isTold(session, after) ? 1 : 0) };
      await t.put(sessions, told);
      await followSession(t, ports, session, told);
      await settleSeats(t, ports, told);
      await noteDone(t, ports, viewer, { session: told, action: 'training.session.change' });
      return sessionViewOf({ reader: t, viewer: learner, ports }, told);
    }, turnOf(id));

const cancelSession =
  (ports: TrainingPorts) =>
  (viewer: Viewer, { id, rev, reason }: CancelSessionInput): Promise<SessionView> =>
    ports.store.tx(async (t) => {
      const { learner, session } = await ledBy(t, ports, viewer, { id, rev });
      const cancelled: Session = {
        ...{ ...session, state: 'cancelled', rev: rev + 1, version: session.version + 1 },
        cancelled: { at: ports.clock.now(), by: viewer.person, reason },
      };
      await t.put(sessions, cancelled);
      for (const booking of await liveOf(t, id))
        await turnBooking(t, ports, booking, {
          ...{ state: 'session_cancelled', by: viewer.person, what: 'session_cancelled' },
        });
      await noteDone(t, ports, viewer, { session: cancelled, action: 'training.session.cancel' });
      return sessionViewOf({ reader: t, viewer: learner, ports }, cancelled);
    }, turnOf(id));

const CODE_LENGTH = 6;
/**
 * From the random half of an id, which has neither I, L, O nor U to be misread. It begins with a digit: by that chat
 * tells a code from a word, however it is typed.
 */
const codeFrom = ({ ids }: Pick<TrainingPorts, 'ids'>): string => {
  const drawn = ids
    .next('cod')
    .slice(-2 * CODE_LENGTH, -CODE_LENGTH)
    .toUpperCase();
  return `${drawn.charCodeAt(0) % 10}${drawn.slice(1)}`;
};

/** The session as whoever leads it may still change it. */
const ledBy = async (
  t: Tx,
  ports: TrainingPorts,
  viewer: Viewer,
  { id, rev }: Pick<ChangeSessionInput, 'id' | 'rev'>,
): Promise<{ readonly learner: Learner; readonly session: Session }> => {
  const session = found(await t.get(sessions, id));
  const learner = await learnerOf(t, ports, viewer);
  demand(trainingPolicy.lead(learner, session));
  unless(whyNotMove(session, ports.clock.now()));
  if (session.rev !== rev) throw new Refused('changed_meanwhile');
  return { learner, session };
};

/** Instants are compared as text, and a client may leave out what is zero: `09:00:00Z`. */
const inFull = (said: SessionDetails): SessionDetails => ({
  ...said,
  ...{ start: addMillis(said.start, 0), end: addMillis(said.end, 0) },
  ...{ signupOpens: addMillis(said.signupOpens, 0), signupCloses: addMillis(said.signupCloses, 0) },
});

const fieldsOf = ({ lead: _, department, ...details }: SessionDetails) => ({
  ...details,
  ...(department !== null && { department }),
});

/** Who leads it: the viewer, or somebody of the staff whom the digital lead named. */
const leadOf = async (
  t: Tx,
  { people }: TrainingPorts,
  viewer: Learner,
  named: PersonId | undefined,
  before: PersonId = viewer.person,
): Promise<PersonId> => {
  if (named === undefined || named === before) return before;
  demand(trainingPolicy.nameLead(viewer));
  const [facts] = await people.factsOf(t, [named]);
  if (!facts?.isStaff)
    throw new Refused('unknown_lead', {
      fields: [{ field: 'lead', message: 'Choose somebody of the staff' }],
    });
  return named;
};

/** True where those who are signed up have to know: when, where and with whom. */
const isTold = (before: Session, after: Session): boolean =>
  before.start !== after.start ||
  before.end !== after.end ||
  before.isOnline !== after.isOnline ||
  before.lead !== after.lead ||
  before.place.site !== after.place.site ||
  before.place.room !== after.place.room;

/** Bookings carry the session's times; and each of those signed up is told for themselves of what changed for them. */
const followSession = async (
  t: Tx,
  { outbox }: TrainingPorts,
  before: Session,
  after: Session,
): Promise<void> => {
  if (before.version === after.version) return;
  for (const booking of await liveOf(t, after.id)) {
    const moved = { ...booking, rev: booking.rev + 1, from: after.start, to: after.end };
    await t.put(bookings, moved);
    await tell(t, outbox, moved, 'session_changed');
  }
};

type Action = 'training.session.plan' | 'training.session.change' | 'training.session.cancel';

const noteDone = async (
  t: Tx,
  { audit, outbox }: TrainingPorts,
  viewer: Viewer,
  { session, action }: { readonly session: Session; readonly action: Action },
): Promise<void> => {
  const { id, rev, lead } = session;
  await audit.record(t, viewer, { action, object: id, ...(lead !== viewer.person && { about: [lead] }) });
  await outbox.append(t, sessionChanged({ session: id, rev }));
};
