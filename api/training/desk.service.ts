import type { Viewer } from '../contract/person.ts';
import { addMillis } from '../contract/time.ts';
import { demand } from '../contract/verdict.ts';
import { findAll, MAX_LIMIT } from '../platform/store/store.ts';
import { ROLL_OPEN_MS } from './attendance.rules.ts';
import { viewsOf } from './course.views.ts';
import type { DeskSession, Planning, TrainingDesk } from './desk.contract.ts';
import { nextStepOf, partOf } from './desk.rules.ts';
import { linesOf } from './lines.ts';
import { numbersOf } from './numbers.ts';
import { isDigitalLead, trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { comingKey, courses, sessions } from './records.ts';

/** What whoever teaches has before them. Who leads a session still finds it here when they are no champion any more. */
export const deskService = (ports: TrainingPorts) => ({
  seeDesk: seeDesk(ports),
  seePlanning: seePlanning(ports),
});

const seeDesk =
  (ports: TrainingPorts) =>
  async (viewer: Viewer): Promise<TrainingDesk> => {
    const [withoutLead, led, taught] = await Promise.all([
      withoutLeadFor(ports, viewer),
      ledBy(ports, viewer),
      coursesOf(ports, viewer),
    ]);
    const now = ports.clock.now();
    const parts = Map.groupBy(led, (session) => partOf(session, now));
    // A roll on which nobody stands is called by nobody.
    const rolls = (parts.get('rolls') ?? []).filter(({ numbers: { booked } }) => booked > 0);
    return {
      withoutLead,
      underWay: parts.get('underWay') ?? [],
      rolls: rolls.toReversed(),
      toCome: parts.get('toCome') ?? [],
      courses: await viewsOf(ports.store, ports, viewer, taught),
      can: { plan: trainingPolicy.plan(viewer) === 'yes' },
    };
  };

/**
 * Sessions to come whose lead does not work here any more, for whoever can name another. Of the next `MAX_LIMIT`: who
 * would lead a later one is in time when it comes nearer.
 */
const withoutLeadFor = async (ports: TrainingPorts, viewer: Viewer): Promise<TrainingDesk['withoutLead']> => {
  if (trainingPolicy.nameLead(viewer) !== 'yes') return [];
  const { store, people, clock } = ports;
  const now = clock.now();
  const page = { from: now, limit: MAX_LIMIT };
  const { rows } = await store.find(sessions, 'coming', comingKey({ audience: '*' }), page);
  const toCome = rows.filter((session) => partOf(session, now) === 'toCome');
  const leads = await people.factsOf(store, [...new Set(toCome.map(({ lead }) => lead))]);
  const here = new Set(leads.map(({ person }) => person));
  const left = toCome.filter(({ lead }) => !here.has(lead));
  return left.map(await linesOf(store, ports, left));
};

/** Sessions of this person that are not closed yet, by their end: no more than one leads in a few months. */
const ledBy = async (ports: TrainingPorts, viewer: Viewer): Promise<readonly DeskSession[]> => {
  const { store, clock } = ports;
  const now = clock.now();
  const led = await findAll(store, sessions, 'lead', viewer.person, { from: addMillis(now, -ROLL_OPEN_MS) });
  const lineOf = await linesOf(store, ports, led);
  return Promise.all(
    led.map(async (session) => {
      const numbers = await numbersOf(store, session, now);
      const { capacity, signupCloses } = session;
      return {
        ...{ ...lineOf(session), capacity, signupCloses, numbers },
        next: nextStepOf(session, numbers, now),
      };
    }),
  );
};

const coursesOf = async ({ store }: TrainingPorts, viewer: Viewer) => {
  const all = isDigitalLead(viewer)
    ? await findAll(store, courses, 'offered', 'all')
    : await findAll(store, courses, 'person', viewer.person);
  return all
    .filter((course) => course.ended === undefined && trainingPolicy.changeCourse(viewer, course) === 'yes')
    .toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
};

const seePlanning =
  ({ store, clock, sites, people }: TrainingPorts) =>
  async (viewer: Viewer): Promise<Planning> => {
    demand(trainingPolicy.plan(viewer));
    const [offered, buildings, departments] = await Promise.all([
      findAll(store, courses, 'offered', 'all'),
      sites(store),
      people.departmentSizes(store),
    ]);
    return {
      now: clock.now(),
      courses: offered.map(({ id, title, mode }) => ({ id, title, mode })),
      sites: buildings.map(({ id, name }) => ({ id, name })),
      departments: departments.map(({ department }) => department),
      can: { nameLead: trainingPolicy.nameLead(viewer) === 'yes' },
    };
  };
