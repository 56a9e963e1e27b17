import { answeredSkills, LIMITS, nextTask } from './asking.rules.ts';
import type { AssessmentPage, AssessmentView, Step } from './assessment.contract.ts';
import type { Assessment } from './assessment.records.ts';
import { AREAS, KNOWLEDGE_CHECKS, SKILLS, TASK_ITEMS } from './framework/framework.ts';
import type { KnowledgeCheck, TaskItem } from './framework/types.ts';
import { areaOf } from './framework.contract.ts';

/** An assessment as its person goes through it: what is asked now, and how far they have come. */
export const viewOf = (assessment: Assessment): AssessmentView => {
  const { id, kind, state, told, skills, answers, checks } = assessment;
  return {
    ...{ id, kind, state, told, step: stepOf(assessment) },
    progress: {
      skills: { done: answeredSkills(skills, TASK_ITEMS, answers).length, of: skills.length },
      checks: checks
        ? { done: checks.filter(({ choice }) => choice !== undefined).length, of: checks.length }
        : null,
    },
  };
};

/** The same with what was answered, for who goes back or goes on elsewhere. */
export const pageOf = (assessment: Assessment): AssessmentPage => ({
  ...viewOf(assessment),
  startedAt: assessment.startedAt,
  answered: assessment.answers.flatMap(({ item, value }) => {
    const task = taskOf(item);
    return task ? [{ item, skill: task.skill, question: task.question, value }] : [];
  }),
  review: assessment.state === 'finished' ? reviewOf(assessment) : [],
});

/** The task that is asked now; undefined where all are answered. */
export const taskNow = ({ kind, skills, answers }: Assessment): TaskItem | undefined =>
  nextTask({ skills, limit: LIMITS[kind] }, TASK_ITEMS, answers);

/** The check that is asked now, among those that were drawn. */
export const checkNow = ({ checks = [] }: Assessment): KnowledgeCheck | undefined => {
  const waiting = checks.find(({ choice }) => choice === undefined);
  return waiting && checkOf(waiting.check);
};

export const taskOf = (id: string): TaskItem | undefined => TASK_ITEMS.find((item) => item.id === id);
export const checkOf = (id: string): KnowledgeCheck | undefined =>
  KNOWLEDGE_CHECKS.find((check) => check.id === id);

const stepOf = (assessment: Assessment): Step => {
  if (assessment.state !== 'open') return { kind: 'done' };
  if (!assessment.checks) {
    const task = taskNow(assessment);
    return task ? taskStep(task) : { kind: 'done' };
  }
  const check = checkNow(assessment);
  return check ? checkStep(check) : { kind: 'done' };
};

const taskStep = ({ id, skill, question }: TaskItem): Step => {
  const area = areaOf(skill);
  return {
    ...{ kind: 'task', item: id, skill, skillTitle: titleOf(skill), area, question },
    areaTitle: AREAS.find((one) => one.id === area)?.title ?? '',
  };
};

const checkStep = ({ id, skill, scenario, options }: KnowledgeCheck): Step => ({
  ...{ kind: 'check', check: id, skill, skillTitle: titleOf(skill), scenario, options },
});

const titleOf = (skill: TaskItem['skill']): string => SKILLS.get(skill)?.title ?? '';

const reviewOf = ({ checks = [] }: Assessment): AssessmentPage['review'] =>
  checks.flatMap(({ check, choice, correct }) => {
    const asked = checkOf(check);
    if (!asked || choice === undefined) return [];
    const { skill, scenario, options, rationale, source } = asked;
    return [
      {
        ...{ check, skill, scenario, rationale, source, isRight: correct === true },
        ...{ chosen: options[choice] ?? '', right: options[asked.correct] ?? '' },
      },
    ];
  });
