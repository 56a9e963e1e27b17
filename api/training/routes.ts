import { type BoundEndpoint, bind } from '../platform/http/bind.ts';
import * as attendance from './attendance.contract.ts';
import * as attendances from './attendance.schemas.ts';
import * as champion from './champion.contract.ts';
import * as champions from './champion.schemas.ts';
import * as course from './course.contract.ts';
import * as courses from './course.schemas.ts';
import * as desk from './desk.contract.ts';
import * as desks from './desk.schemas.ts';
import * as figure from './figures.contract.ts';
import * as figures from './figures.schemas.ts';
import * as plan from './plan.contract.ts';
import * as plans from './plan.schemas.ts';
import type { TrainingService } from './service.ts';
import * as session from './session.contract.ts';
import * as sessions from './session.schemas.ts';

/** Every way into the room from outside. */
export const trainingRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  ...courseRoutes(service),
  ...sessionRoutes(service),
  ...seatRoutes(service),
  ...attendanceRoutes(service),
  ...planRoutes(service),
  ...championRoutes(service),
  ...deskRoutes(service),
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

const attendanceRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(
    attendance.seeRoll,
    { input: attendances.rollInput, answer: attendances.rollAnswer },
    (input, { viewer }) => service.seeRoll(viewer, input),
  ),
  bind(
    attendance.callRoll,
    { input: attendances.callRollInput, answer: attendances.rollAnswer },
    (input, { viewer }) => service.callRoll(viewer, input),
  ),
  bind(
    attendance.checkIn,
    { input: attendances.checkInInput, answer: attendances.checkedInAnswer },
    (input, { viewer }) => service.checkIn(viewer, input),
  ),
  bind(
    attendance.seeCertificate,
    { input: attendances.certificateInput, answer: attendances.certificate },
    (input, { viewer }) => service.seeCertificate(viewer, input),
  ),
];

const planRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(plan.seePlan, { input: plans.noInput, answer: plans.planAnswer }, (_, { viewer }) =>
    service.seePlan(viewer),
  ),
  bind(plan.openLink, { input: plans.linkInput, answer: plans.openedLink }, (input, { viewer }) =>
    service.openLink(viewer, input),
  ),
  bind(plan.sayDone, { input: plans.sayDoneInput, answer: plans.linkState }, (input, { viewer }) =>
    service.sayDone(viewer, input),
  ),
];

const championRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(
    champion.listChampions,
    { input: champions.championsInput, answer: champions.championsAnswer },
    (input, { viewer }) => service.listChampions(viewer, input),
  ),
  bind(
    champion.listNominations,
    { input: champions.noInput, answer: champions.nominationsAnswer },
    (_, { viewer }) => service.listNominations(viewer),
  ),
  bind(
    champion.nominateChampion,
    { input: champions.nominateInput, answer: champions.nomination },
    (input, { viewer }) => service.nominateChampion(viewer, input),
  ),
  bind(
    champion.moveNomination,
    { input: champions.moveNominationInput, answer: champions.nomination },
    (input, { viewer }) => service.moveNomination(viewer, input),
  ),
  bind(
    champion.seeCoverage,
    { input: champions.noInput, answer: champions.coverageAnswer },
    (_, { viewer }) => service.seeCoverage(viewer),
  ),
  bind(figure.seeFigures, { input: figures.figuresInput, answer: figures.figuresAnswer }, (_, { viewer }) =>
    service.seeFigures(viewer),
  ),
];

const deskRoutes = (service: TrainingService): readonly BoundEndpoint[] => [
  bind(desk.seeDesk, { input: desks.noInput, answer: desks.deskAnswer }, (_, { viewer }) =>
    service.seeDesk(viewer),
  ),
  bind(desk.seePlanning, { input: desks.noInput, answer: desks.planningAnswer }, (_, { viewer }) =>
    service.seePlanning(viewer),
  ),
];
