import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand, found } from '../contract/verdict.ts';
import type { Tx } from '../platform/store/store.ts';
import { withAnswer } from './asking.rules.ts';
import type {
  AnswerCheckInput,
  AnswerTaskInput,
  AssessmentInput,
  AssessmentPage,
  AssessmentRefusal,
  AssessmentView,
  BeginInput,
  EndedAssessment,
} from './assessment.contract.ts';
import { type Assessment, assessments } from './assessment.records.ts';
import { checkNow, pageOf, taskNow, taskOf, viewOf } from './assessment.views.ts';
import { drawn } from './drawing.ts';
import { finished } from './finishing.ts';
import { FRAMEWORK_VERSION, TASK_ITEMS } from './framework/framework.ts';
import { SKILL_IDS } from './framework.contract.ts';
import { skillsPolicy } from './policy.ts';
import type { SkillsPorts } from './ports.ts';
import { skillsToRecheck } from './recheck.rules.ts';
import { standingOf } from './standing.ts';

const refused = (code: AssessmentRefusal): Refused<AssessmentRefusal> => new Refused(code);

/** Telling what one can do. Each answer is kept at once, so that it goes on on another device where it stopped. */
export const assessmentService = (ports: SkillsPorts) => ({
  ...beginning(ports),
  ...answering(ports),
  ...ending(ports),
});

const beginning = (ports: SkillsPorts) => ({
  beginAssessment: (viewer: Viewer, input: BeginInput): Promise<AssessmentView> =>
    ports.store.tx(async (t) => {
      demand(skillsPolicy.use(viewer));
      if (input.told !== ports.lane) throw refused('lane_changed');
      if (await t.one(assessments, 'open', viewer.person)) throw refused('already_open');
      const assessment = await begun(t, ports, viewer, input);
      if (assessment.skills.length === 0) throw refused('nothing_to_ask');
      await t.put(assessments, assessment);
      return viewOf(assessment);
    }),

  seeAssessment: async (viewer: Viewer, { id }: AssessmentInput): Promise<AssessmentPage> => {
    const assessment = found(await ports.store.get(assessments, id));
    demand(skillsPolicy.answer(viewer, assessment));
    return pageOf(assessment);
  },
});

const answering = (ports: SkillsPorts) => ({
  /** An answer to the task that is asked, or another to one that was; not any more once checks were drawn from them. */
  answerTask: (viewer: Viewer, { id, item, value }: AnswerTaskInput): Promise<AssessmentView> =>
    ports.unkept(async (t) => {
      const assessment = await openOne(t, viewer, id);
      const before = assessment.answers.find((answer) => answer.item === item);
      if (before?.value === value) return viewOf(assessment);
      const isAsked = taskNow(assessment)?.id === item;
      if (assessment.checks || !taskOf(item) || !(isAsked || before)) throw refused('not_asked');
      const answer = { item, value, at: ports.clock.now() };
      const answered = { ...assessment, answers: withAnswer(TASK_ITEMS, assessment.answers, answer) };
      const after = taskNow(answered) ? answered : await drawn(t, ports, viewer, answered);
      await t.put(assessments, after);
      return viewOf(after);
    }),

  answerCheck: (viewer: Viewer, { id, check, choice }: AnswerCheckInput): Promise<AssessmentView> =>
    ports.unkept(async (t) => {
      const assessment = await openOne(t, viewer, id);
      const { checks = [] } = assessment;
      if (checks.some((one) => one.check === check && one.choice === choice)) return viewOf(assessment);
      const asked = checkNow(assessment);
      if (asked?.id !== check || choice >= asked.options.length) throw refused('not_asked');
      const answer = { check, choice, correct: choice === asked.correct };
      const after = { ...assessment, checks: checks.map((one) => (one.check === check ? answer : one)) };
      await t.put(assessments, after);
      return viewOf(after);
    }),
});

const ending = (ports: SkillsPorts) => ({
  finishAssessment: (viewer: Viewer, { id }: AssessmentInput): Promise<EndedAssessment> =>
    ports.store.tx(async (t) => {
      const assessment = await openOne(t, viewer, id);
      if (viewOf(assessment).step.kind !== 'done') throw refused('not_complete');
      await finished(t, ports, assessment);
      return { id, state: 'finished' };
    }),

  /** Nothing of what was answered stays but which checks were shown: they are not asked again soon. */
  dropAssessment: (viewer: Viewer, { id }: AssessmentInput): Promise<EndedAssessment> =>
    ports.store.tx(async (t) => {
      await dropped(t, ports, await openOne(t, viewer, id));
      return { id, state: 'dropped' };
    }),
});

/** An assessment that was given up, or whose person left. */
export const dropped = async (
  t: Tx,
  { clock }: Pick<SkillsPorts, 'clock'>,
  { checks, ...assessment }: Assessment,
): Promise<void> =>
  t.put(assessments, {
    ...{ ...assessment, state: 'dropped', answers: [], endedAt: clock.now() },
    ...(checks && { checks: checks.map(({ check }) => ({ check })) }),
  });

const begun = async (
  t: Tx,
  { people, clock, ids }: SkillsPorts,
  viewer: Viewer,
  { told, changed = [] }: BeginInput,
): Promise<Assessment> => {
  const { profile, levels, essentials } = await standingOf(t, await people.factsOfViewer(t, viewer));
  const now = clock.now();
  return {
    ...{ id: ids.next('asm'), person: viewer.person, framework: FRAMEWORK_VERSION, told },
    ...{ state: 'open', answers: [], startedAt: now },
    ...(profile
      ? { kind: 'recheck', skills: skillsToRecheck({ levels, essentials, changed, now }) }
      : { kind: 'first', skills: SKILL_IDS }),
  };
};

const openOne = async (t: Tx, viewer: Viewer, id: Assessment['id']): Promise<Assessment> => {
  const assessment = found(await t.get(assessments, id));
  demand(skillsPolicy.answer(viewer, assessment));
  if (assessment.state !== 'open') throw refused('not_open');
  return assessment;
};
