import type { PersonId } from '../contract/ids.ts';
import { addMillis, type Instant } from '../contract/time.ts';
import { findAll, type Group, type Reader } from '../platform/store/store.ts';
import type { MarkView } from './attendance.contract.ts';
import { completedKey, completions, type Mark, marks } from './attendance.records.ts';
import { markThatCounts, ROLL_OPEN_MS, whyNotBeThere } from './attendance.rules.ts';
import { meetings } from './calendar.records.ts';
import type { BookingState, SessionId } from './contract.ts';
import { numbersOf } from './numbers.ts';
import { type Learner, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type Booking, bookings, type Course, courses, placeKey, type Session } from './records.ts';
import { seatsTaken, stateAt } from './seating.rules.ts';
import { liveOf } from './seating.ts';
import type { SessionRow, SessionView } from './session.contract.ts';
import { whyNotAnswer, whyNotJoin, whyNotLeave, whyNotMove } from './session.rules.ts';

/** Who looks, at what, and by which clock. */
export interface Looking {
  readonly reader: Reader;
  readonly viewer: Learner;
  readonly ports: Pick<TrainingPorts, 'clock' | 'people' | 'skills'>;
}

/** Sessions as one viewer sees them, in the order given. */
export const sessionRowsOf = async (
  looking: Looking,
  found: readonly Session[],
): Promise<readonly SessionRow[]> => {
  const { reader, viewer, ports } = looking;
  const ids = found.map(({ id }) => id);
  const [taught, groups, own, names] = await Promise.all([
    reader.getAll(courses, [...new Set(found.map(({ course }) => course))]),
    ids.length > 0 ? reader.group(bookings, 'seats', { within: ids }) : [],
    reader.oneEach(
      bookings,
      'place',
      ids.map((session) => placeKey({ session, person: viewer.person })),
    ),
    ports.people.namesKnownTo(
      reader,
      viewer,
      found.map(({ lead }) => lead),
    ),
  ]);
  const now = ports.clock.now();
  return Promise.all(
    found.map(async (session) => {
      const mine = own.find((one) => one.session === session.id);
      return {
        ...detailsOf(session, { course: taught.find(({ id }) => id === session.course), names }),
        ...countsOf(session.id, groups, now),
        own: mine ? await ownView(reader, mine, now) : null,
        can: canOf(session, { viewer, own: mine, now }),
      };
    }),
  );
};

/** One session with all that is said of it. */
export const sessionViewOf = async (looking: Looking, session: Session): Promise<SessionView> => {
  const [row] = await sessionRowsOf(looking, [session]);
  if (!row) throw new Error('a session has one row');
  const course = await looking.reader.get(courses, session.course);
  const { cancelled, offerHours, rev } = session;
  const leads = trainingPolicy.lead(looking.viewer, session) === 'yes';
  const mayKnowWhy = row.own !== null || leads;
  const now = looking.ports.clock.now();
  const isMeeting = session.isOnline && session.state === 'planned' && now < session.end;
  const mayJoin = isMeeting && (leads || row.own?.state === 'booked');
  const numbers = leads ? await numbersOf(looking.reader, session, now) : null;
  const meeting = mayJoin ? await looking.reader.get(meetings, session.id) : undefined;
  return {
    ...row,
    attendance: await attendanceOf(looking, session, row.own?.state === 'booked'),
    shut: row.own === null ? shutFor(session, looking.viewer, now) : null,
    changes: await changesOf(looking, session, row.course.skills),
    ...{ summary: course?.summary ?? '', offerHours, numbers, rev, joinUrl: meeting?.joinUrl ?? null },
    cancelled: cancelled ? { at: cancelled.at, reason: mayKnowWhy ? cancelled.reason : null } : null,
  };
};

/** Why somebody without a place sees no way to one, as far as the session itself tells. */
const shutFor = (session: Session, { person }: Learner, now: Instant): SessionView['shut'] => {
  const why = whyNotJoin(session, { person, own: undefined, meanwhile: undefined }, now)?.code;
  const told = ['signup_not_open', 'signup_closed', 'session_over'] as const;
  return told.find((code) => code === why) ?? null;
};

/** What is known of the viewer's having been there. */
const attendanceOf = async (
  { reader, viewer: { person }, ports }: Looking,
  session: Session,
  isBooked: boolean,
): Promise<SessionView['attendance']> => {
  const [said, completion] = await Promise.all([
    isBooked ? findAll(reader, marks, 'session', session.id) : [],
    reader.one(completions, 'once', completedKey({ session: session.id, person })),
  ]);
  const mark = markThatCounts(said.filter((one) => one.person === person));
  return {
    mark: mark ? markView(mark) : null,
    completion: completion?.id ?? null,
    canCheckIn: !whyNotBeThere(session, { person, isBooked }, ports.clock.now()),
  };
};

const detailsOf = (
  session: Session,
  { course, names }: { readonly course: Course | undefined; readonly names: ReadonlyMap<PersonId, string> },
) => {
  const { id, start, end, zone, isOnline, place, state, lead, department = null } = session;
  const { capacity, signupOpens, signupCloses } = session;
  return {
    ...{ id, start, end, zone, isOnline, place, state, department, capacity, signupOpens, signupCloses },
    course: { id: session.course, title: course?.title ?? '', skills: course?.skills ?? [] },
    lead: somebodyIn(names, lead),
  };
};

/** What the skills of those who completed it show since: association, and no proof that the session did it. */
const changesOf = async (
  { reader, ports }: Looking,
  { id, state, end }: Session,
  taught: SessionRow['course']['skills'],
): Promise<SessionView['changes']> => {
  const now = ports.clock.now();
  if (state === 'cancelled' || now < end) return [];
  // Whoever calls the roll decides whom the figure is about: with one person less it would tell of that one.
  if (now < addMillis(end, ROLL_OPEN_MS)) return taught.map(({ skill }) => ({ skill, figure: null }));
  const people = (await findAll(reader, completions, 'session', id)).map(({ person }) => person);
  return Promise.all(
    taught.map(async ({ skill }) => ({
      skill,
      figure: await ports.skills.changeOf(reader, people, { skill, around: end }),
    })),
  );
};

/** One thing that was said of somebody's presence. */
export const markView = ({ source, minutes, isTakenBack, at }: Mark): MarkView => ({
  ...{ source, at, isTakenBack: isTakenBack ?? false },
  minutes: minutes ?? null,
});

/** Null for whoever may not know them by name, such as a councillor of staff. */
export const somebodyIn = (names: ReadonlyMap<PersonId, string>, person: PersonId) => {
  const name = names.get(person);
  return name === undefined ? null : { id: person, name };
};

/** From the groups of the seats index, whose places are state and end of the offer. */
const countsOf = (session: SessionId, groups: readonly Group[], now: Instant) => {
  const places = groups
    .filter((group) => group.in === session)
    .flatMap(({ by, count }) => {
      const [state, until] = by.split('|') as [BookingState, Instant | ''];
      return Array.from({ length: count }, () => ({ state, ...(until && { offeredUntil: until }) }));
    });
  return {
    taken: seatsTaken(places, now),
    waiting: places.filter(({ state }) => state === 'waiting').length,
  };
};

const ownView = async (
  reader: Reader,
  mine: Booking,
  now: Instant,
): Promise<NonNullable<SessionRow['own']>> => {
  const state = stateAt(mine, now);
  return {
    state,
    ahead: state === 'waiting' ? await countBefore(reader, mine) : null,
    offeredUntil: (state === 'offered' && mine.offeredUntil) || null,
  };
};

const countBefore = async (reader: Reader, mine: Booking): Promise<number> => {
  const waiting = (await liveOf(reader, mine.session)).filter(({ state }) => state === 'waiting');
  return waiting.findIndex(({ id }) => id === mine.id);
};

const canOf = (
  session: Session,
  {
    viewer,
    own,
    now,
  }: { readonly viewer: Learner; readonly own: Booking | undefined; readonly now: Instant },
): SessionRow['can'] => {
  const { person } = viewer;
  const isTheirs = trainingPolicy.lead(viewer, session) === 'yes';
  const leads = isTheirs && !whyNotMove(session, now);
  return {
    // Whether something else is at that time is said when it is tried: asking it for each row would read a diary.
    join: !whyNotJoin(session, { person, own, meanwhile: undefined }, now),
    leave: !whyNotLeave(session, own, now),
    answer: !whyNotAnswer(session, own, now),
    change: leads,
    cancel: leads,
    roll: isTheirs && session.state === 'planned',
  };
};
