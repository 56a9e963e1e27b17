import type { AssessmentPage, Step } from '../../api/skills/assessment.contract.ts';
import type { Mine } from '../../api/skills/contract.ts';
import { answers, type Button, type CardElement, choice } from '../shell/card.ts';
import type { Reply } from '../shell/turn.ts';
import { type Link, sayingCard } from './cards.ts';
import type { SkillsLinks } from './ports.ts';
import { ANSWERS, counted, TOLD } from './words.ts';

const LEAD = 'Could you do this at work today, without help?';
const VALUES = Object.entries(ANSWERS).map(([value, title]) => ({ value, title }));

const STARTS = {
  begin_first: {
    title: 'Find out where you stand',
    words: [
      'The first check has up to 48 short questions about things you do at work, and a few to choose an answer from. It takes about ten minutes, and nobody marks you.',
      'A whole page is easier for so many: open it in Guildhall. You can also answer here and change over whenever you like, as each answer is saved.',
    ],
    action: 'Show the first question here',
  },
  begin_recheck: {
    title: 'Check your digital skills',
    words: [
      'Short questions about what is out of date and what your job needs, in six minutes at most. Each answer is saved: you can stop and go on later, here or in Guildhall.',
    ],
    action: 'Show the first question',
  },
} as const;

/** Chosen where nothing has changed. */
export const NOTHING = 'nothing';

/** Before the first answer: how long it takes, and who is to see what comes of it. */
export const beginCard = (
  { can, lane, skills }: Mine,
  linkTo: SkillsLinks,
  said: readonly string[] = [],
): Reply => {
  const isFirst = can.includes('begin_first');
  const start = isFirst ? STARTS.begin_first : STARTS.begin_recheck;
  return sayingCard({
    title: start.title,
    words: [...said, ...start.words, TOLD[lane]],
    inputs: isFirst ? [] : [changedInput(skills)],
    actions: [{ title: start.action, verb: 'skills.begin', data: { told: lane } }],
    link: { title: 'Open in Guildhall', url: linkTo('/skills') },
  });
};

const changedInput = (skills: Mine['skills']): CardElement =>
  choice(
    'changed',
    'Has one of these changed since then?',
    [
      { title: 'Nothing that I know of', value: NOTHING },
      ...skills.map(({ skill, title }) => ({ title, value: skill })),
    ],
    NOTHING,
  );

/** What an assessment asks now. What was answered before is on no card: Teams would keep it. */
export const questionCard = (
  page: Pick<AssessmentPage, 'id' | 'step' | 'progress' | 'answered'>,
  linkTo: SkillsLinks,
  said: readonly string[] = [],
): Reply => {
  const { id, step } = page;
  const link: Link = { title: 'Go on in Guildhall', url: linkTo(`/skills/assessments/${id}`) };
  if (step.kind === 'done')
    return sayingCard({
      title: 'That was all',
      words: [...said, 'Your levels count once you submit. Nobody but you sees your answers.'],
      actions: [{ title: 'Submit and see my levels', verb: 'skills.finish', data: { id } }],
      link,
    });
  const hasLast = step.kind === 'task' && page.answered.length > 0;
  return sayingCard({
    title: step.skillTitle,
    words: [...said, progressWords(page), step.kind === 'task' ? step.question : step.scenario],
    inputs: [inputOf(step)],
    actions: [submitButton(id, step), ...(hasLast ? [backButton(id)] : [])],
    link,
  });
};

/** The last task once more, to answer it otherwise. */
export const changeCard = (
  { id, answered }: Pick<AssessmentPage, 'id' | 'answered'>,
  linkTo: SkillsLinks,
  said: readonly string[] = [],
): Reply | undefined => {
  const last = answered.at(-1);
  return (
    last &&
    sayingCard({
      title: 'Change your last answer',
      words: [...said, last.question],
      inputs: [answers('answer', LEAD, VALUES)],
      actions: [
        { title: 'Submit this answer', verb: 'skills.change', data: { id, item: last.item } },
        { title: 'Keep it as it was', verb: 'skills.show', data: { id }, leavesInputs: true },
      ],
      link: { title: 'Go on in Guildhall', url: linkTo(`/skills/assessments/${id}`) },
    })
  );
};

type Asked = Exclude<Step, { readonly kind: 'done' }>;

const inputOf = (step: Asked): CardElement =>
  step.kind === 'task'
    ? answers('answer', LEAD, VALUES)
    : answers(
        'choice',
        'What would you do?',
        step.options.map((title, at) => ({ title, value: String(at) })),
      );

const submitButton = (id: AssessmentPage['id'], step: Asked): Button =>
  step.kind === 'task'
    ? { title: 'Submit my answer', verb: 'skills.answer', data: { id, item: step.item } }
    : { title: 'Submit my answer', verb: 'skills.choose', data: { id, check: step.check } };

const backButton = (id: AssessmentPage['id']): Button => ({
  ...{ title: 'Show my last question again', verb: 'skills.back', data: { id }, leavesInputs: true },
});

const progressWords = ({ progress: { skills, checks } }: Pick<AssessmentPage, 'progress'>): string =>
  checks
    ? `${checks.done} of ${counted(checks.of, 'question')} answered.`
    : `${skills.done} of ${counted(skills.of, 'skill')} done.`;
