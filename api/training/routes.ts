import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as course from './course.contract.ts';
import * as courses from './course.schemas.ts';
import type { TrainingService } from './service.ts';
import * as session from './session.contract.ts';
import * as sessions from './session.schemas.ts';

/** Every way into the room from outside. */
export const trainingRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  ...courseRoutes(service),
  ...sessionRoutes(service),
  ...seatRoutes(service),
];

const courseRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(
    course.listCourses,
    { input: courses.coursesInput, answer: courses.coursesAnswer },
    (input, { viewer }) => service.listCourses(viewer, input),
  ),
  bind(
    course.writeCourse,
    { input: courses.writeCourseInput, answer: courses.courseView },
    (input, { viewer }) => service.writeCourse(viewer, input),
  ),
  bind(course.seeCourse, { input: courses.courseInput, answer: courses.courseView }, (input, { viewer }) =>
    service.seeCourse(viewer, input),
  ),
  bind(
    course.changeCourse,
    { input: courses.changeCourseInput, answer: courses.courseView },
    (input, { viewer }) => service.changeCourse(viewer, input),
  ),
  bind(course.endCourse, { input: courses.endCourseInput, answer: courses.courseView }, (input, { viewer }) =>
    service.endCourse(viewer, input),
  ),
];

const sessionRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(
    session.listSessions,
    { input: sessions.sessionsInput, answer: sessions.sessionsAnswer },
    (input, { viewer }) => service.listSessions(viewer, input),
  ),
  bind(
    session.planSession,
    { input: sessions.planSessionInput, answer: sessions.sessionView },
    (input, { viewer }) => service.planSession(viewer, input),
  ),
  bind(
    session.seeSession,
    { input: sessions.sessionInput, answer: sessions.sessionView },
    (input, { viewer }) => service.seeSession(viewer, input),
  ),
  bind(
    session.changeSession,
    { input: sessions.changeSessionInput, answer: sessions.sessionView },
    (input, { viewer }) => service.changeSession(viewer, input),
  ),
  bind(
    session.cancelSession,
    { input: sessions.cancelSessionInput, answer: sessions.sessionView },
    (input, { viewer }) => service.cancelSession(viewer, input),
  ),
];

/** A viewer's own seat: which move it is stands in the path. */
const seatRoutes = (service: TrainingService): readonly BoundEndpoint[] => {
  const ofOneSession = { input: sessions.sessionInput, answer: sessions.sessionView };
  return [
    bind(session.joinSession, ofOneSession, (input, { viewer }) => service.joinSession(viewer, input)),
    bind(session.leaveSession, ofOneSession, (input, { viewer }) => service.leaveSession(viewer, input)),
    bind(session.acceptOffer, ofOneSession, (input, { viewer }) => service.acceptOffer(viewer, input)),
    bind(session.declineOffer, ofOneSession, (input, { viewer }) => service.declineOffer(viewer, input)),
  ];
};
