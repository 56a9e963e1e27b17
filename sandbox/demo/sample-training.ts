import { addDays, type Instant, type PlainDate, weekday } from '../../api/contract/time.ts';
import { listSites, type SiteView } from '../../api/desks/contract.ts';
import { type Me, me } from '../../api/people/contract.ts';
import { type CourseView, writeCourse } from '../../api/training/course.contract.ts';
import { joinSession, planSession, type SessionView } from '../../api/training/session.contract.ts';
import { momentOf } from '../graph/zones.ts';
import { stableNumber } from '../people/names.ts';
import type { SandboxPerson } from '../people/person.ts';
import { SAMPLE_COURSES, type SampleCourse, type SampleSession } from '../training/sample-courses.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { isEmployed } from './sample-employment.ts';

const ZONE = 'Europe/London';
/** Within two days of a session a freed seat is offered instead of given. */
const OFFER_HOURS = 48;

/** What sessions are planned with: who plans, on which days, and ids by the names that samples use. */
export interface TrainingOffice {
  readonly world: SandboxWorld;
  readonly planner: SandboxPerson;
  readonly now: Instant;
  /** Monday to Friday, from tomorrow on. */
  readonly days: readonly PlainDate[];
  readonly sites: readonly SiteView[];
  /** Who may sign up. */
  readonly learners: readonly SandboxPerson[];
}

/**
 * Lets the chief digital officer offer courses and plan sessions, and colleagues sign up, each signed in as themselves.
 * The people one can switch to sign up for themselves.
 */
export const addSampleTraining = async (world: SandboxWorld): Promise<void> => {
  const office = await openOffice(world);
  if (!office) return;
  await Promise.all(SAMPLE_COURSES.map((sample) => offer(office, sample)));
};

/** One session after the other, as the order of a queue is the order of signing up. */
const offer = async (office: TrainingOffice, { course, sessions }: SampleCourse): Promise<void> => {
  const { id } = (await callAs(office.world, office.planner, {
    ...{ method: 'POST', path: writeCourse.path, body: course },
  })) as CourseView;
  for (const session of sessions) await hold(office, id, session);
};

export const openOffice = async (world: SandboxWorld): Promise<TrainingOffice | undefined> => {
  const { people } = world.directory;
  const planner = people.find(({ key, roles }) => key === undefined && roles.includes('DigitalLead'));
  if (!planner) return undefined;
  const { sites } = (await callAs(world, planner, { method: 'GET', path: listSites.path })) as {
    readonly sites: readonly SiteView[];
  };
  const tomorrow = addDays(world.clock.today(ZONE), 1);
  return {
    ...{ world, planner, sites, now: world.clock.now() },
    days: Array.from({ length: 40 }, (_, n) => addDays(tomorrow, n)).filter((day) => weekday(day) < 6),
    learners: people.filter((person) => person.key === undefined && isEmployed(person)),
  };
};

const hold = async (office: TrainingOffice, id: CourseView['id'], session: SampleSession): Promise<void> => {
  const { world, planner } = office;
  const lead = await leadOf(office, session);
  const body = { course: id, ...detailsOf(office, session), ...(lead && { lead }) };
  const planned = (await callAs(world, planner, {
    ...{ method: 'POST', path: planSession.path, body },
  })) as Partial<SessionView>;
  if (!planned.id) return;
  const path = joinSession.path.replace(':id', planned.id);
  for (const learner of wishing(office, session)) await callAs(world, learner, { method: 'POST', path });
};

/** The moment of this day at which clocks here show this time. */
export const momentAt = (day: string, time: string): Instant =>
  momentOf({ dateTime: `${day}T${time}:00`, timeZone: ZONE }).toString({
    smallestUnit: 'millisecond',
  }) as Instant;

const detailsOf = ({ days, now, ...office }: TrainingOffice, session: SampleSession) => {
  const day = days[session.in] ?? days.at(-1);
  const at = (time: string) => momentAt(day ?? '', time);
  return {
    ...{ start: at(session.from), end: at(session.to), isOnline: session.place === undefined },
    place: placeOf(office, session),
    ...{ capacity: session.seats, signupOpens: now, signupCloses: at(session.from) },
    ...{ offerHours: OFFER_HOURS, department: null },
  };
};

/** A building without desks to book is none that the council's estate knows: its name is said in words. */
export const placeOf = (
  { sites }: Pick<TrainingOffice, 'sites'>,
  { place }: Pick<SampleSession, 'place'>,
) => {
  if (!place) return { site: null, room: '' };
  const site = sites.find(({ name }) => name === place.site)?.id ?? null;
  return { site, room: site ? place.room : `${place.room}, ${place.site}` };
};

/** Whoever of this job comes first; the people one can switch to lead the one of their own job. */
const leadOf = async ({ world }: TrainingOffice, { lead }: SampleSession): Promise<Me['id'] | undefined> => {
  const person = world.directory.people.find(({ jobTitle, enabled }) => jobTitle === lead && enabled);
  return person && idOf(world, person);
};

/** Signs the person in, which makes their id the first time. */
export const idOf = async (world: SandboxWorld, person: SandboxPerson): Promise<Me['id']> =>
  ((await callAs(world, person, { method: 'GET', path: me.path })) as Me).id;

/** The same people at every start, from all over the council or from one building. */
const wishing = (
  { learners }: TrainingOffice,
  { in: day, from, lead, of, wish }: SampleSession,
): readonly SandboxPerson[] => {
  const rank = ({ upn }: SandboxPerson) => stableNumber(`${lead} ${day} ${from} ${upn}`);
  return learners
    .filter(({ officeLocation }) => of === undefined || officeLocation === of)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, wish);
};
