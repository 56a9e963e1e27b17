import { z } from 'zod';
import { list, paging } from '../contract/schemas.ts';
import { courseId, linkId, skillCode, somebody, targetLevel } from './schemas.ts';

/** What counts as having done it: three quarters of the minutes, or having been checked in. */
export const evidenceRule = z.enum(['minutes', 'check_in']);

const taught = z.strictObject({ skill: skillCode, targetLevel });

const title = z.string().trim().min(1, 'Give it a title').max(120, 'Keep the title to 120 characters');
const summary = z.string().trim().max(1_000, 'Keep it to 1,000 characters');
const minutes = z.int().min(1).max(10_000);

/** Only `https`: what is opened from Teams is opened as the person. */
const linkUrl = z.url({ protocol: /^https$/, error: 'Use an address that begins with https://' }).max(2_000);

export const courseLink = z.strictObject({ id: linkId, title: z.string(), minutes });

export const courseView = z.strictObject({
  id: courseId,
  title: z.string(),
  summary: z.string(),
  skills: list(taught),
  mode: z.enum(['in_person', 'online']),
  evidence: evidenceRule,
  /** What can be learned alone; opened through their own call, so that a person's plan knows. */
  links: list(courseLink),
  isOffered: z.boolean(),
  rev: z.int(),
  /** Who entered it; null for whoever may not know them by name. */
  by: somebody.nullable(),
  can: z.strictObject({
    change: z.boolean(),
    /** Plans sessions of it. */
    plan: z.boolean(),
    /** The addresses, for whoever may change them. */
    links: list(z.strictObject({ id: linkId, url: z.string() })),
  }),
});

export const coursesInput = z.strictObject({ skill: skillCode.exactOptional(), ...paging });
export const coursesAnswer = z.strictObject({
  courses: list(courseView),
  can: z.strictObject({ write: z.boolean() }),
  next: z.string().exactOptional(),
});

export const courseInput = z.strictObject({ id: courseId });

const content = {
  title,
  summary,
  skills: z
    .array(taught)
    .min(1, 'Name a skill it teaches')
    .max(6, 'Name six skills at most')
    .refine((all) => new Set(all.map(({ skill }) => skill)).size === all.length, 'Name each skill once'),
  mode: z.enum(['in_person', 'online']),
  evidence: evidenceRule,
  links: z
    .array(z.strictObject({ id: linkId.exactOptional(), title, url: linkUrl, minutes }))
    .max(12, 'Twelve links at most'),
};

export const writeCourseInput = z.strictObject(content);
export const changeCourseInput = z.strictObject({ id: courseId, rev: z.int(), ...content });
export const endCourseInput = z.strictObject({ id: courseId, rev: z.int() });
