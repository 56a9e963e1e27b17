import { describe, expect, test } from 'vitest';
import type { CourseView } from '../../api/training/course.contract.ts';
import type { Planning } from '../../api/training/desk.contract.ts';
import type { SessionView } from '../../api/training/session.contract.ts';
import { problemsOf } from '../../tab/shared/form/checks.ts';
import { entriesOf } from '../../tab/shared/form/entries.ts';
import { courseAnswers, courseForm, courseIn } from '../../tab/training/desk/course-form.ts';
import {
  answersFor,
  changeForm,
  detailsIn,
  planForm,
  sessionPathOf,
  usualAnswers,
} from '../../tab/training/desk/session-form.ts';
import { changedIn, merged, onlyAsking } from '../../tab/training/desk/versions.ts';

const SITE = 'sit_00000000000000000000000000';
const COURSE = 'crs_00000000000000000000000000';
const NOW = '2026-11-24T09:30:00.000Z';

const planning: Planning = {
  ...{ now: NOW, departments: ['Housing', 'Planning'], can: { nameLead: false } },
  courses: [{ id: COURSE, title: 'Spreadsheets', mode: 'in_person' }],
  sites: [{ id: SITE, name: 'Town Hall' }],
};
const FILLED = {
  ...usualAnswers(planning),
  ...{ course: COURSE, day: '2026-12-03', building: SITE, room: 'Room 1' },
};

describe('the form of a new session', () => {
  const form = planForm(planning);
  const missing = (answers: typeof FILLED | Record<string, string | number>) =>
    problemsOf(form, entriesOf(form, answers)).map(({ path }) => path);

  test('asks only for what nobody can guess: course, day and room', () => {
    expect(missing(usualAnswers(planning) as typeof FILLED)).toEqual(['course', 'day', 'building', 'room']);
    expect(missing(FILLED)).toEqual([]);
  });

  test('asks for a room where there is one, and for the times of sign-up where they are chosen', () => {
    expect(missing({ ...FILLED, where: 'online', room: '' })).toEqual([]);
    expect(missing({ ...FILLED, signup: 'chosen' })).toEqual([
      ...['opensDay', 'opensTime', 'closesDay', 'closesTime'],
    ]);
  });

  test('lets nobody name who leads it but the digital lead', () => {
    expect(form.properties).not.toHaveProperty('lead');
    expect(planForm({ ...planning, can: { nameLead: true } }).properties).toHaveProperty('lead');
  });
});

describe('what the form of a session says', () => {
  test('opens sign-up at once, closes it when the session begins, and is for everybody', () => {
    expect(detailsIn(FILLED, NOW)).toEqual({
      ...{ start: '2026-12-03T10:00:00.000Z', end: '2026-12-03T11:00:00.000Z', isOnline: false },
      ...{ place: { site: SITE, room: 'Room 1' }, capacity: 12, offerHours: 24, department: null },
      ...{ signupOpens: NOW, signupCloses: '2026-12-03T10:00:00.000Z' },
    });
  });

  test('is in the time of the wall, in summer as in winter', () => {
    const on = (day: string) => detailsIn({ ...FILLED, day }, NOW).start;

    expect(on('2027-03-27')).toBe('2027-03-27T10:00:00.000Z');
    expect(on('2027-03-28')).toBe('2027-03-28T09:00:00.000Z');
    expect(on('2027-10-30')).toBe('2027-10-30T09:00:00.000Z');
    expect(on('2027-10-31')).toBe('2027-10-31T10:00:00.000Z');
  });

  test('has no place online, and none of ours elsewhere', () => {
    expect(detailsIn({ ...FILLED, where: 'online' }, NOW).place).toEqual({ site: null, room: '' });
    expect(detailsIn({ ...FILLED, building: 'elsewhere' }, NOW).place).toEqual({
      site: null,
      room: 'Room 1',
    });
  });

  test('is shown again as it was said, and said again as it is shown', () => {
    const details = detailsIn(
      {
        ...{ ...FILLED, signup: 'chosen', department: 'Housing' },
        ...{ opensDay: '2026-11-25', opensTime: '08:00', closesDay: '2026-12-02', closesTime: '17:00' },
      },
      NOW,
    );
    const session = { ...details, lead: null, numbers: null } as unknown as SessionView;

    expect(detailsIn(answersFor(session, planning), NOW)).toEqual(details);
    expect(changeForm(planning).properties).not.toHaveProperty('course');
  });
});

describe('a refused time', () => {
  test('leads to the field in which it was typed', () => {
    expect(['start', 'end', 'signupCloses', 'place.room', 'lead'].map(sessionPathOf)).toEqual([
      ...['day', 'to', 'closesDay', 'room', 'lead'],
    ]);
  });
});

describe('what two people changed at once', () => {
  const form = changeForm(planning);
  const base = { seats: 12, room: 'Room 1', where: 'room' };
  const mine = { ...base, seats: 20 };
  const theirs = { ...base, room: 'Room 2', seats: 8 };

  test('is said of each, against what it was before', () => {
    expect(changedIn(form, base, mine)).toEqual(['seats']);
    expect(changedIn(form, base, theirs)).toEqual(['room', 'seats']);
  });

  test('leaves out what nobody answered, in whichever way it is not said', () => {
    expect(changedIn(form, { ...base, where: 'online', room: '' }, { ...base, where: 'online' })).toEqual([]);
    expect(changedIn(form, { ...base, opensTime: '' }, base)).toEqual([]);
  });

  test('is joined: what one typed stays, and what the other changed elsewhere as well', () => {
    expect(merged(form, { base, mine, theirs })).toEqual({ seats: 20, room: 'Room 2', where: 'room' });
  });

  test('is asked on its own, whatever the other answers say', () => {
    const form = onlyAsking(changeForm(planning), ['room', 'seats']);

    expect(Object.keys(form.properties)).toEqual(['room', 'seats']);
    expect(problemsOf(form, entriesOf(form, {}))).toEqual([]);
  });
});

describe('the form of a course', () => {
  const framework = {
    areas: [{ id: 'C', title: 'Data', skills: [{ id: 'C4', title: 'Spreadsheets' }] }],
    titleOf: String,
    levelOf: (level: number) => `level ${level}`,
  } as const;
  const form = courseForm(framework);
  const course: CourseView = {
    ...{ id: COURSE, title: 'Sums', summary: 'Bring a list.', mode: 'online', evidence: 'minutes' },
    skills: [{ skill: 'C4', targetLevel: 2 }],
    links: [{ id: 'lnk_00000000000000000000000000', title: 'Sums', minutes: 10 }],
    ...{ isOffered: true, rev: 3, by: null },
    can: {
      ...{ change: true, plan: true },
      links: [{ id: 'lnk_00000000000000000000000000', url: 'https://learn.example/sums' }],
    },
  };

  test('begins with one skill to choose, and asks for its level', () => {
    expect(problemsOf(form, entriesOf(form, courseAnswers(undefined))).map(({ path }) => path)).toEqual([
      ...['title', 'skills.0.skill', 'skills.0.targetLevel'],
    ]);
  });

  test('keeps a link whose address stays, and takes another address for another link', () => {
    const answers = courseAnswers(course);
    const moved = {
      ...answers,
      links: [{ title: 'Sums', url: 'https://learn.example/more', minutes: 10 }],
    };

    expect(courseIn(answers, course)).toEqual({
      ...{ title: 'Sums', summary: 'Bring a list.', mode: 'online', evidence: 'minutes' },
      skills: [{ skill: 'C4', targetLevel: 2 }],
      links: [
        {
          id: 'lnk_00000000000000000000000000',
          title: 'Sums',
          minutes: 10,
          url: 'https://learn.example/sums',
        },
      ],
    });
    expect(courseIn(moved, course).links).toEqual([
      { title: 'Sums', url: 'https://learn.example/more', minutes: 10 },
    ]);
  });
});
