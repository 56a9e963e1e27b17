import { expect, test } from 'vitest';
import { nominateInput } from '../../api/training/champion.schemas.ts';
import { writeCourseInput } from '../../api/training/course.schemas.ts';
import { isEmployed } from '../../sandbox/demo/sample-employment.ts';
import { sandboxDirectory } from '../../sandbox/people/directory.ts';
import { BUILDINGS } from '../../sandbox/people/organisation.ts';
import { SAMPLE_CHAMPIONS } from '../../sandbox/training/sample-champions.ts';
import { SAMPLE_COURSES } from '../../sandbox/training/sample-courses.ts';
import { came, HELD_SESSIONS, wishing } from '../../sandbox/training/sample-held.ts';

const coming = SAMPLE_COURSES.flatMap((course) => course.sessions);
const sessions = [...coming, ...HELD_SESSIONS];

test('the sample council’s courses are courses as a champion could enter them', () => {
  const refused = SAMPLE_COURSES.filter(({ course }) => !writeCourseInput.safeParse(course).success);

  expect(refused.map(({ course }) => course.title)).toEqual([]);
  expect(SAMPLE_COURSES.length).toBeGreaterThanOrEqual(8);
});

test('each of its sessions is led by somebody who works there, in a building that is there', () => {
  const jobs = sandboxDirectory().people.map(({ jobTitle }) => jobTitle);
  const buildings: readonly string[] = Object.values(BUILDINGS);

  expect(sessions.filter(({ lead }) => !jobs.includes(lead))).toEqual([]);
  expect(sessions.filter(({ place }) => place && !buildings.includes(place.site))).toEqual([]);
});

test('some of its sessions have a seat left, and for some people wait', () => {
  expect(coming.filter(({ seats, wish }) => wish < seats).length).toBeGreaterThan(2);
  expect(coming.filter(({ seats, wish }) => wish > seats).length).toBeGreaterThanOrEqual(2);
});

test('its champions work there, each in a job of their own, and some departments have none', () => {
  const { people } = sandboxDirectory();
  const jobs = SAMPLE_CHAMPIONS.map(({ job }) => job);
  const departments = new Set(
    jobs.map((job) => people.find(({ jobTitle }) => jobTitle === job)?.department ?? `nobody is ${job}`),
  );
  const all = new Set(people.flatMap(({ department }) => (department ? [department] : [])));

  expect(SAMPLE_CHAMPIONS.filter(({ offer }) => !nominateInput.safeParse(offer).success)).toEqual([]);
  expect(new Set(jobs).size).toBe(jobs.length);
  expect([...departments].filter((department) => !all.has(department))).toEqual([]);
  expect(departments.size).toBeLessThan(all.size - 3);
});

test('to each session that it has had so many came that its figures tell of nobody, and not everybody did', () => {
  const staff = sandboxDirectory().people.filter((person) => person.key === undefined && isEmployed(person));
  const titles = SAMPLE_COURSES.map(({ course }) => course.title);

  for (const held of HELD_SESSIONS) {
    expect(titles).toContain(held.course);
    expect(wishing(staff, held)).toHaveLength(held.wish);
    expect(came(staff, held).length).toBeGreaterThanOrEqual(10);
    expect(came(staff, held).length).toBeLessThan(Math.min(held.seats, held.wish));
  }
});
