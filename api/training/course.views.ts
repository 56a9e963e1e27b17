import type { Viewer } from '../contract/person.ts';
import { found } from '../contract/verdict.ts';
import type { Reader } from '../platform/store/store.ts';
import type { CourseView } from './course.contract.ts';
import { trainingPolicy } from './policy.ts';
import type { TrainingPorts } from './ports.ts';
import type { Course } from './records.ts';
import { somebodyIn } from './session.views.ts';

/** One course as the viewer may see it. */
export const viewOf = async (
  reader: Reader,
  ports: TrainingPorts,
  viewer: Viewer,
  course: Course,
): Promise<CourseView> => found((await viewsOf(reader, ports, viewer, [course]))[0]);

/** Courses as the viewer may see them, in the order given. */
export const viewsOf = async (
  reader: Reader,
  { people }: TrainingPorts,
  viewer: Viewer,
  rows: readonly Course[],
): Promise<readonly CourseView[]> => {
  const names = await people.namesKnownTo(
    reader,
    viewer,
    rows.map(({ by }) => by),
  );
  return rows.map((course) => {
    const { id, title, summary, skills, mode, evidence, rev } = course;
    const isOffered = course.ended === undefined;
    const mayChange = isOffered && trainingPolicy.changeCourse(viewer, course) === 'yes';
    return {
      ...{ id, title, summary, skills, mode, evidence, rev, isOffered },
      links: course.links.map(({ id: link, title: called, minutes }) => ({
        id: link,
        title: called,
        minutes,
      })),
      by: somebodyIn(names, course.by),
      can: {
        change: mayChange,
        plan: isOffered && trainingPolicy.plan(viewer) === 'yes',
        links: mayChange ? course.links.map(({ id: link, url }) => ({ id: link, url })) : [],
      },
    };
  });
};
