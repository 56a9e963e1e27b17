import type { Viewer } from '../contract/person.ts';
import { findAll, type Page } from '../platform/store/store.ts';
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

const pageOf = ({ after, limit = DEFAULT_PAGE }: SessionsInput) => ({
  limit,
  ...(after !== undefined && { after }),
});

/** One under way still counts: its lead calls the roll, and who comes late looks for the room. */
const leading: Read = ({ store, clock }, { person }, input) =>
  store.find(sessions, 'lead', person, { ...pageOf(input), from: clock.now() });

const attending: Read = async ({ store, clock }, { person }, input) => {
  const page = await store.find(bookings, 'held', person, { ...pageOf(input), from: clock.now() });
  const rows = await store.getAll(
    sessions,
    page.rows.map(({ session }) => session),
  );
  return { ...page, rows };
};

const coming: Read = async ({ store, clock }, viewer, input) => {
  const { skill, course, site } = input;
  const audiences = isDigitalLead(viewer) ? ['*'] : ['', ...(viewer.department ? [viewer.department] : [])];
  const taught = skill ? (await findAll(store, courses, 'skill', skill)).map(({ id }) => id) : undefined;
  const wanted = course ? [course].filter((id) => taught?.includes(id) ?? true) : taught;
  const keys = audiences.flatMap((audience) =>
    (wanted ?? [undefined]).map((id) =>
      comingKey({ audience, ...(id && { course: id }), ...(site && { site }) }),
    ),
  );
  if (keys.length === 0) return { rows: [] };
  return store.find(sessions, 'coming', keys, { ...pageOf(input), from: clock.now() });
};
