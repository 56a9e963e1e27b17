import type { Viewer } from '../contract/person.ts';
import { demand, found, unless } from '../contract/verdict.ts';
import type {
  ChangeCourseInput,
  CourseInput,
  Courses,
  CoursesInput,
  CourseView,
  EndCourseInput,
  WriteCourseInput,
} from './course.contract.ts';
import { whyNotChange, whyNotEnd } from './course.rules.ts';
import { viewOf, viewsOf } from './course.views.ts';
import { trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import { type Course, comingKey, courses, sessions } from './records.ts';

const DEFAULT_PAGE = 50;

/** What is taught: found by anybody, written by champions and the digital lead. */
export const courseService = (ports: TrainingPorts) => ({
  ...lists(ports),

  writeCourse: (viewer: Viewer, input: WriteCourseInput): Promise<CourseView> =>
    ports.store.tx(async (t) => {
      demand(trainingPolicy.plan(viewer));
      const { ids, clock, audit } = ports;
      const course: Course = {
        ...{ ...input, id: ids.next('crs'), links: linksOf(ports, input, []) },
        ...{ by: viewer.person, changedAt: clock.now(), rev: 1 },
      };
      await t.put(courses, course);
      await audit.record(t, viewer, { action: 'training.course.write', object: course.id });
      return viewOf(t, ports, viewer, course);
    }),

  changeCourse: (viewer: Viewer, { id, rev, ...content }: ChangeCourseInput): Promise<CourseView> =>
    ports.store.tx(async (t) => {
      const course = found(await t.get(courses, id));
      demand(trainingPolicy.changeCourse(viewer, course));
      unless(whyNotChange(course, rev));
      const after: Course = {
        ...{ ...course, ...content, links: linksOf(ports, content, course.links) },
        ...{ changedAt: ports.clock.now(), rev: rev + 1 },
      };
      await t.put(courses, after);
      await ports.audit.record(t, viewer, { action: 'training.course.change', object: id });
      return viewOf(t, ports, viewer, after);
    }),

  endCourse: (viewer: Viewer, { id, rev }: EndCourseInput): Promise<CourseView> =>
    ports.store.tx(async (t) => {
      const course = found(await t.get(courses, id));
      demand(trainingPolicy.changeCourse(viewer, course));
      const now = ports.clock.now();
      const key = comingKey({ audience: '*', course: id });
      const { rows } = await t.find(sessions, 'coming', key, { from: now, limit: 1 });
      unless(whyNotEnd(course, { rev, toCome: rows.length }));
      const ended: Course = { ...course, ended: now, changedAt: now, rev: rev + 1 };
      await t.put(courses, ended);
      await ports.audit.record(t, viewer, { action: 'training.course.end', object: id });
      return viewOf(t, ports, viewer, ended);
    }),
});

const lists = (ports: TrainingPorts) => ({
  listCourses: async (
    viewer: Viewer,
    { skill, after, limit = DEFAULT_PAGE }: CoursesInput,
  ): Promise<Courses> => {
    const { store } = ports;
    const page = { limit, ...(after !== undefined && { after }) };
    const { rows, next } = skill
      ? await store.find(courses, 'skill', skill, page)
      : await store.find(courses, 'offered', 'all', page);
    return {
      courses: await viewsOf(store, ports, viewer, rows),
      can: { write: trainingPolicy.plan(viewer) === 'yes' },
      ...(next !== undefined && { next }),
    };
  },

  seeCourse: async (viewer: Viewer, { id }: CourseInput): Promise<CourseView> =>
    viewOf(ports.store, ports, viewer, found(await ports.store.get(courses, id))),
});

/** A link that is kept keeps its id: people's plans hold it. An id that the course does not know is a new link's. */
const linksOf = (
  { ids }: Pick<TrainingPorts, 'ids'>,
  { links }: Pick<WriteCourseInput, 'links'>,
  before: Course['links'],
): Course['links'] =>
  links.map(({ id, ...link }) => ({
    id: before.find((one) => one.id === id)?.id ?? ids.next('lnk'),
    ...link,
  }));
