import type { Viewer } from '../contract/person.ts';
import { addMillis } from '../contract/time.ts';
import { findAll, type Page } from '../platform/store/store.ts';
import type { CourseId } from './contract.ts';
import { isDigitalLead, type Learner, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { bookings, comingKey, courses, type Session, sessions } from './records.ts';
import type { Sessions, SessionsInput } from './session.contract.ts';
import { sessionRowsOf } from './session.views.ts';
import { learnerOf } from './viewer.ts';

const DEFAULT_PAGE = 25;

/** Sessions to come that are for the viewer, or those that are theirs. */
export const listSessions =
  (ports: TrainingPorts) =>
  async (viewer: Viewer, input: SessionsInput): Promise<Sessions> => {
    const { store } = ports;
    const learner = await learnerOf(store, ports, viewer);
    const { rows, next } = await readerFor(input)(ports, learner, input);
    return {
      sessions: await sessionRowsOf({ reader: store, viewer: learner, ports }, rows),
      can: { plan: trainingPolicy.plan(learner) === 'yes' },
      ...(next !== undefined && { next }),
    };
  };

type Read = (ports: TrainingPorts, viewer: Learner, input: SessionsInput) => Promise<Page<Session>>;

const readerFor = ({ mine }: SessionsInput): Read => {
  if (mine === 'attending') return attending;
  return mine === 'leading' ? leading : coming;
};

/** Of what is to come alone, however early it is asked for. */
const pageOf = ({ clock }: TrainingPorts, { after, from, to, limit = DEFAULT_PAGE }: SessionsInput) => {
  const now = clock.now();
  const wanted = from === undefined ? now : addMillis(from, 0);
  return {
    ...{ limit, from: wanted > now ? wanted : now },
    ...(to !== undefined && { to: addMillis(to, 0) }),
    ...(after !== undefined && { after }),
  };
};

/** One under way still counts: its lead calls the roll, and who comes late looks for the room. */
const leading: Read = async (ports, { person }, input) => {
  const page = await ports.store.find(sessions, 'lead', person, pageOf(ports, input));
  return { ...page, rows: page.rows.filter(await fitting(ports, input)) };
};

const attending: Read = async (ports, { person }, input) => {
  const { store } = ports;
  const page = await store.find(bookings, 'held', person, pageOf(ports, input));
  const held = await store.getAll(
    sessions,
    page.rows.map(({ session }) => session),
  );
  return { ...page, rows: held.filter(await fitting(ports, input)) };
};

/** True for what is asked for: one's own are few, so that no index keeps them by that. */
const fitting = async (
  ports: TrainingPorts,
  { site, ...input }: SessionsInput,
): Promise<(session: Session) => boolean> => {
  const wanted = await coursesIn(ports, input);
  return ({ course, isOnline, place }) =>
    (wanted?.includes(course) ?? true) &&
    (site === undefined || (site === 'online' ? isOnline : place.site === site));
};

/** The courses that are asked for; undefined for all. */
const coursesIn = async (
  { store }: TrainingPorts,
  { skill, course }: Pick<SessionsInput, 'skill' | 'course'>,
): Promise<readonly CourseId[] | undefined> => {
  const taught = skill ? (await findAll(store, courses, 'skill', skill)).map(({ id }) => id) : undefined;
  return course ? [course].filter((id) => taught?.includes(id) ?? true) : taught;
};

const coming: Read = async (ports, viewer, input) => {
  const { site } = input;
  const audiences = isDigitalLead(viewer) ? ['*'] : ['', ...(viewer.department ? [viewer.department] : [])];
  const wanted = await coursesIn(ports, input);
  const keys = audiences.flatMap((audience) =>
    (wanted ?? [undefined]).map((id) =>
      comingKey({ audience, ...(id && { course: id }), ...(site && { site }) }),
    ),
  );
  if (keys.length === 0) return { rows: [] };
  return ports.store.find(sessions, 'coming', keys, pageOf(ports, input));
};
