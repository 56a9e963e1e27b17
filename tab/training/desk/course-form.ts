import type { Answers, Form } from '../../../api/requests/form.contract.ts';
import type { SkillId } from '../../../api/skills/framework.contract.ts';
import type { CourseView, WriteCourseInput } from '../../../api/training/course.contract.ts';
import type { FrameworkWords } from '../use-framework.ts';
import { courseText as text } from './course.text.ts';

/** A level that somebody can be brought to. */
const LEVELS = [1, 2, 3, 4] as const;

/** What is asked of a course. */
export const courseForm = ({ areas, levelOf }: FrameworkWords): Form => {
  const skills = areas.flatMap((area) => area.skills);
  return {
    type: 'object',
    required: ['title', 'skills', 'mode', 'evidence'],
    unevaluatedProperties: false,
    properties: {
      title: { title: text.name, type: 'string', maxLength: 120 },
      summary: {
        ...{ title: text.summary, description: text.summaryHint },
        ...{ type: 'string', maxLength: 1_000, 'x-multiline': true },
      },
      skills: {
        ...{ title: text.skills, type: 'array', 'x-one': text.skill, maxItems: 6 },
        items: {
          ...{ type: 'object', required: ['skill', 'targetLevel'], unevaluatedProperties: false },
          properties: {
            skill: {
              ...{ title: text.whichSkill, type: 'string', enum: skills.map(({ id }) => id) },
              'x-labels': Object.fromEntries(skills.map(({ id, title }) => [id, `${id} ${title}`])),
            },
            targetLevel: {
              ...{ title: text.level, type: 'string', enum: LEVELS.map(String) },
              'x-labels': Object.fromEntries(LEVELS.map((level) => [String(level), levelOf(level)])),
            },
          },
        },
      },
      mode: {
        ...{ title: text.mode, type: 'string', enum: Object.keys(text.modes) },
        'x-labels': text.modes,
      },
      evidence: {
        ...{ title: text.evidence, type: 'string', enum: Object.keys(text.rules) },
        'x-labels': text.rules,
      },
      links: {
        ...{ title: text.links, type: 'array', 'x-one': text.link, maxItems: 12 },
        items: {
          ...{ type: 'object', required: ['title', 'url', 'minutes'], unevaluatedProperties: false },
          properties: {
            title: { title: text.linkTitle, type: 'string', maxLength: 120 },
            url: { title: text.url, description: text.urlHint, type: 'string', maxLength: 2_000 },
            minutes: { title: text.minutes, type: 'integer', minimum: 1, maximum: 10_000 },
          },
        },
      },
    },
  };
};

/** A course as the form shows it; a new one teaches one skill that is still to be chosen. */
export const courseAnswers = (course: CourseView | undefined): Answers =>
  course === undefined
    ? { skills: [{}], mode: 'in_person', evidence: 'check_in' }
    : {
        ...{ title: course.title, summary: course.summary, mode: course.mode, evidence: course.evidence },
        skills: course.skills.map(({ skill, targetLevel }) => ({ skill, targetLevel: String(targetLevel) })),
        links: course.links.map(({ id, title, minutes }) => ({
          ...{ title, minutes },
          url: course.can.links.find((one) => one.id === id)?.url ?? '',
        })),
      };

/** What the form says, as it is sent. A link whose address stays is the same link: people's plans hold it. */
export const courseIn = (answers: Answers, before: CourseView | undefined): WriteCourseInput => ({
  title: String(answers.title ?? ''),
  summary: String(answers.summary ?? ''),
  mode: answers.mode === 'online' ? 'online' : 'in_person',
  evidence: answers.evidence === 'minutes' ? 'minutes' : 'check_in',
  skills: rowsIn(answers.skills).map(({ skill, targetLevel }) => ({
    skill: String(skill) as SkillId,
    targetLevel: Number(targetLevel),
  })),
  links: rowsIn(answers.links).map(({ title, url, minutes }) => {
    const known = before?.can.links.find((one) => one.url === url);
    return {
      ...{ title: String(title), url: String(url), minutes: Number(minutes) },
      ...(known && { id: known.id }),
    };
  }),
});

const rowsIn = (answer: Answers[string] | undefined) => (Array.isArray(answer) ? answer : []);
