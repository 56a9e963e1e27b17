/** Courses: what a session teaches, how it counts as completed, and what can be learned alone. */
import type { z } from 'zod';
import { endpoint } from '../contract/endpoint.ts';
import { saying } from './contract.ts';
import type * as schemas from './course.schemas.ts';

type Of<Name extends keyof typeof schemas> =
  (typeof schemas)[Name] extends z.ZodType<infer Output> ? Output : never;

export type EvidenceRule = Of<'evidenceRule'>;
export type CourseView = Of<'courseView'>;
export type CourseInput = Of<'courseInput'>;
export type CoursesInput = Of<'coursesInput'>;
export type Courses = Of<'coursesAnswer'>;
export type WriteCourseInput = Of<'writeCourseInput'>;
export type ChangeCourseInput = Of<'changeCourseInput'>;
export type EndCourseInput = Of<'endCourseInput'>;

export const listCourses = endpoint<CoursesInput, Courses>()({
  method: 'GET',
  path: '/api/training/courses',
  caller: 'person',
  summary: 'The courses that are offered, or those for one skill, by title, by page.',
  refusals: {},
});

export const writeCourse = endpoint<WriteCourseInput, CourseView>()({
  method: 'POST',
  path: '/api/training/courses',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'For champions and the digital lead: enters a course.',
  refusals: {},
  success: 201,
});

export const seeCourse = endpoint<CourseInput, CourseView>()({
  method: 'GET',
  path: '/api/training/courses/:id',
  caller: 'person',
  summary: 'One course with its skills and what can be learned alone.',
  refusals: {},
  others: 'readable',
});

export const changeCourse = endpoint<ChangeCourseInput, CourseView>()({
  method: 'PUT',
  path: '/api/training/courses/:id',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'For whoever entered it and the digital lead: changes a course.',
  refusals: saying('changed_meanwhile', 'course_ended'),
  others: 'refused',
});

export const endCourse = endpoint<EndCourseInput, CourseView>()({
  method: 'POST',
  path: '/api/training/courses/:id/end',
  caller: 'person',
  freshRoles: ['DigitalLead'],
  summary: 'For whoever entered it and the digital lead: offers a course no longer.',
  refusals: saying('changed_meanwhile', 'course_in_use', 'course_ended'),
  others: 'refused',
});
