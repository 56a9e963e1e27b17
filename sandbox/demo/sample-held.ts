import { addDays, addMillis, type Instant, millisBetween, weekday } from '../../api/contract/time.ts';
import { callRoll } from '../../api/training/attendance.contract.ts';
import { type Courses, listCourses } from '../../api/training/course.contract.ts';
import { joinSession, planSession, type SessionView } from '../../api/training/session.contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import { came, HELD_SESSIONS, type HeldSession, wishing } from '../training/sample-held.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { idOf, momentAt, openOffice, placeOf, type TrainingOffice } from './sample-training.ts';

const DAY_MS = 86_400_000;
/** Planned, and signed up for, so many days before. */
const AHEAD_DAYS = 21;

/**
 * Lets the sample council have had some sessions, with who came: planned, signed up for and called the roll of in weeks
 * that are over.
 */
export const holdSampleSessions = async (world: SandboxWorld): Promise<void> => {
  const office = await openOffice(world);
  if (!office) return;
  const { courses } = (await callAs(world, office.planner, {
    ...{ method: 'GET', path: listCourses.path },
  })) as Courses;
  await Promise.all(
    HELD_SESSIONS.map((held) => {
      const course = courses.find(({ title }) => title === held.course);
      return course && hold(office, held, course.id);
    }),
  );
};

const hold = async (office: TrainingOffice, held: HeldSession, course: string): Promise<void> => {
  const { world, planner, learners } = office;
  const lead = world.directory.people.find(({ jobTitle, enabled }) => jobTitle === held.lead && enabled);
  if (!lead) return;
  // Signing in comes first, and now: whom the council knows since when is no part of the past.
  const coming = wishing(learners, held);
  const ids = new Map(
    await Promise.all(coming.map(async (one) => [one.upn, await idOf(world, one)] as const)),
  );
  const times = timesOf(world, held);
  const before = addMillis(times.start, -AHEAD_DAYS * DAY_MS);
  const { id } = (await callAs(world, planner, {
    ...{ method: 'POST', path: planSession.path, at: before },
    body: { ...detailsOf(office, held, times), course, lead: await idOf(world, lead) },
  })) as SessionView;
  for (const [n, learner] of coming.entries())
    await callAs(world, learner, {
      ...{ method: 'POST', path: joinSession.path.replace(':id', id) },
      at: addMillis(before, (n + 1) * 3_600_000),
    });
  await callAs(world, lead, {
    ...{ method: 'POST', path: callRoll.path.replace(':id', id), at: times.end },
    body: { marks: marksOf(came(learners, held), ids, times) },
  });
};

/** Whoever came was there to the end; of those who did not nothing is known. */
const marksOf = (
  people: readonly SandboxPerson[],
  ids: ReadonlyMap<string, string>,
  { start, end }: { readonly start: Instant; readonly end: Instant },
) =>
  people.map(({ upn }) => ({
    person: ids.get(upn),
    minutes: millisBetween(start, end) / 60_000,
  }));

const timesOf = ({ clock }: SandboxWorld, { weeksAgo, weekday: day, from, to }: HeldSession) => {
  const today = clock.today('Europe/London');
  const date = addDays(today, day - weekday(today) - 7 * weeksAgo);
  return { start: momentAt(date, from), end: momentAt(date, to) };
};

const detailsOf = (
  office: TrainingOffice,
  held: HeldSession,
  { start, end }: { readonly start: Instant; readonly end: Instant },
) => ({
  ...{ start, end, isOnline: held.place === undefined, place: placeOf(office, held), capacity: held.seats },
  ...{ signupOpens: addMillis(start, -AHEAD_DAYS * DAY_MS), signupCloses: start },
  ...{ offerHours: 0, department: null },
});
