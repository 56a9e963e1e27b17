import { addMillis } from '../../api/contract/time.ts';
import { people } from '../../api/people/records.ts';
import type { CourseId, SessionId } from '../../api/training/contract.ts';
import type * as course from '../../api/training/course.contract.ts';
import { type WriteCourseInput, writeCourse } from '../../api/training/course.contract.ts';
import type * as desk from '../../api/training/desk.contract.ts';
import type * as session from '../../api/training/session.contract.ts';
import { joinSession, planSession, type SessionDetails } from '../../api/training/session.contract.ts';
import type { Insider } from './callers.ts';
import { asks, NOBODYS, none, only, type RowsOf, signedIn } from './rows.ts';
import type { Cast, Stage } from './stage.ts';

const NO_COURSE = { id: 'crs_00000000000000000000000000' } as const;
export const NO_SESSION = { id: 'ses_00000000000000000000000000' } as const;
const DAY_MS = 86_400_000;

/** Champions plan what they lead, the digital lead looks after all of it. */
export const planners: readonly Insider[] = ['champion', 'DigitalLead'];

export const COURSE: WriteCourseInput = {
  ...{ title: 'Spreadsheets', summary: 'Sums and filters.', mode: 'in_person', evidence: 'check_in' },
  ...{ skills: [{ skill: 'C4', targetLevel: 2 }], links: [] },
};

/** A course that this planner entered for this case. */
export const courseBy = (stage: Stage, who: Cast, what: string) =>
  stage.once(
    `course ${what} by ${who}`,
    async (): Promise<{ readonly id: CourseId; readonly rev: number }> => {
      const { id, rev } = await stage.ok(who, writeCourse, COURSE);
      return { id, rev };
    },
  );
const asPlanner = (caller: Cast): Cast => (planners.some((who) => who === caller) ? caller : 'DigitalLead');

/** So many days on: each session of these rows has a day of its own, as nobody can be in two at once. */
export const detailsOn = (stage: Stage, day: number): SessionDetails => {
  const start = addMillis(stage.clock.now(), day * DAY_MS);
  return {
    ...{ start, end: addMillis(start, 3_600_000), isOnline: false, place: { site: null, room: 'Room 1' } },
    ...{ capacity: 40, signupOpens: stage.clock.now(), signupCloses: start, offerHours: 0, department: null },
  };
};

interface Planned {
  readonly id: SessionId;
  readonly rev: number;
}

/** A session that the owner leads, for everybody unless told otherwise. */
export const sessionOn = (stage: Stage, day: number, more: Partial<SessionDetails> = {}) =>
  stage.once(`session on day ${day}`, async (): Promise<Planned> => {
    const { id: of } = await courseBy(stage, 'DigitalLead', 'with sessions');
    const details = { ...detailsOn(stage, day), lead: stage.personOf('owner'), ...more };
    const { id, rev } = await stage.ok('DigitalLead', planSession, { course: of, ...details });
    return { id, rev };
  });

/** For the owner's department alone. */
export const departmentOf = async (stage: Stage) =>
  (await stage.store.get(people, stage.personOf('owner')))?.department ?? '';
export const departmentsOn = async (stage: Stage, day: number) =>
  sessionOn(stage, day, { department: await departmentOf(stage) });
export const ofTheDepartment = only(404, 'staff', 'manager', 'champion', 'DigitalLead');

/** A session that the champion leads; a planner has one of their own to change, as two at once cannot change the same. */
export const ledByChampion = (stage: Stage, caller: Cast, day: number, more: Partial<SessionDetails> = {}) =>
  stage.once(`session of the champion on day ${day} for ${asPlanner(caller)}`, async (): Promise<Planned> => {
    const { id: of } = await courseBy(stage, 'DigitalLead', 'with sessions');
    const { id, rev } = await stage.ok('champion', planSession, {
      ...{ course: of, ...detailsOn(stage, day), ...more },
    });
    return { id, rev };
  });

export const idOf = async <Id>(made: Promise<{ readonly id: Id }>) => ({ id: (await made).id });

/** A session of a day of its own in which the caller has signed up. */
const joinedOn = (stage: Stage, caller: Cast, day: number) =>
  stage.once(`${caller} signed up on day ${day}`, async () => {
    const { id } = await sessionOn(stage, day);
    await stage.ok(caller, joinSession, { id });
    return { id };
  });

/** What is taught is for all to find; champions and the digital lead write it. */
export const courseRows: RowsOf<typeof course> = {
  listCourses: { 'what is offered': asks({}, signedIn) },
  writeCourse: { own: asks(COURSE, only(403, ...planners)) },
  seeCourse: {
    own: NOBODYS,
    others: asks((stage) => idOf(courseBy(stage, 'DigitalLead', 'to see')), signedIn),
    missing: asks(NO_COURSE, none(404)),
  },
  changeCourse: {
    own: asks(
      async (stage, caller) => ({ ...COURSE, ...(await courseBy(stage, asPlanner(caller), 'to change')) }),
      only(403, ...planners),
    ),
    others: asks(
      async (stage) => ({ ...COURSE, ...(await courseBy(stage, 'DigitalLead', 'to leave alone')) }),
      only(403, 'DigitalLead'),
    ),
    missing: asks({ ...COURSE, ...NO_COURSE, rev: 1 }, none(404)),
  },
  endCourse: {
    own: asks((stage, caller) => courseBy(stage, asPlanner(caller), 'to end'), only(403, ...planners)),
    others: asks((stage) => courseBy(stage, 'DigitalLead', 'to offer on'), only(403, 'DigitalLead')),
    missing: asks({ ...NO_COURSE, rev: 1 }, none(404)),
  },
};

/** Whoever a session is for may know of it and sign up; who leads it changes it. */
export const sessionRows: RowsOf<typeof session> = {
  listSessions: { 'those for one': asks({}, signedIn) },
  planSession: {
    'of a course': asks(
      async (stage) => ({
        course: (await courseBy(stage, 'DigitalLead', 'to plan')).id,
        ...detailsOn(stage, 2),
      }),
      only(403, ...planners),
    ),
    'led by another': asks(
      async (stage) => ({
        course: (await courseBy(stage, 'DigitalLead', 'to plan')).id,
        ...{ ...detailsOn(stage, 3), lead: stage.personOf('otherStaff') },
      }),
      only(403, 'DigitalLead'),
    ),
  },
  seeSession: {
    own: NOBODYS,
    others: asks((stage) => idOf(sessionOn(stage, 4)), signedIn),
    'for a department': asks((stage) => idOf(departmentsOn(stage, 5)), ofTheDepartment),
    missing: asks(NO_SESSION, none(404)),
  },
  changeSession: {
    own: NOBODYS,
    others: asks(
      async (stage, caller) => ({ ...(await ledByChampion(stage, caller, 6)), ...detailsOn(stage, 6) }),
      only(403, ...planners),
    ),
    'for a department': asks(
      async (stage, caller) => ({
        ...(await ledByChampion(stage, caller, 7, { department: await departmentOf(stage) })),
        ...detailsOn(stage, 7),
      }),
      { ...only(404, ...planners), staff: 403, manager: 403 },
    ),
    missing: asks((stage) => ({ ...NO_SESSION, rev: 1, ...detailsOn(stage, 6) }), none(404)),
  },
  cancelSession: {
    own: NOBODYS,
    others: asks(
      async (stage, caller) => ({
        ...(await ledByChampion(stage, caller, 8)),
        reason: 'The room is flooded',
      }),
      only(403, ...planners),
    ),
    missing: asks({ ...NO_SESSION, rev: 1, reason: 'The room is flooded' }, none(404)),
  },
  joinSession: {
    own: NOBODYS,
    others: asks((stage) => idOf(sessionOn(stage, 9)), signedIn),
    'for a department': asks((stage) => idOf(departmentsOn(stage, 10)), ofTheDepartment),
    missing: asks(NO_SESSION, none(404)),
  },
  leaveSession: {
    own: asks((stage, caller) => joinedOn(stage, caller, 11), signedIn),
    'that one has no seat in': asks((stage) => idOf(sessionOn(stage, 14)), signedIn, { granted: 422 }),
    others: NOBODYS,
    missing: asks(NO_SESSION, none(404)),
  },
  acceptOffer: {
    own: NOBODYS,
    others: asks((stage) => idOf(sessionOn(stage, 12)), signedIn, { granted: 409 }),
    'for a department': asks((stage) => idOf(departmentsOn(stage, 13)), ofTheDepartment, { granted: 409 }),
    missing: asks(NO_SESSION, none(404)),
  },
  declineOffer: {
    own: NOBODYS,
    others: asks((stage) => idOf(sessionOn(stage, 12)), signedIn, { granted: 409 }),
    missing: asks(NO_SESSION, none(404)),
  },
};

/** What one leads oneself is shown to oneself; what sessions are planned with, to who plans them. */
export const deskRows: RowsOf<typeof desk> = {
  seeDesk: { own: asks({}, signedIn) },
  seePlanning: { 'the council’s': asks({}, only(403, ...planners)) },
};
