import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, addMillis, type Instant, weekday } from '../../api/contract/time.ts';
import { changeMyProfile } from '../../api/people/contract.ts';
import {
  type AssessmentView,
  answerCheck,
  answerTask,
  type BeginInput,
  beginAssessment,
  finishAssessment,
} from '../../api/skills/assessment.contract.ts';
import type { SkillId } from '../../api/skills/framework.contract.ts';
import { stableNumber } from '../people/names.ts';
import type { SandboxPerson } from '../people/person.ts';
import {
  answerTo,
  choiceFor,
  hasTakenPart,
  hasToldAgain,
  laterLevel,
  type RealLevel,
  realLevel,
  workStyleOf,
} from '../skills/sample-levels.ts';
import { SAMPLE_COURSES } from '../training/sample-courses.ts';
import { came, HELD_SESSIONS } from '../training/sample-held.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { isEmployed } from './sample-employment.ts';
import { momentAt } from './sample-training.ts';

/** One assessment takes at least so long, so that the demo stays quick and one address does not ask too much. */
const EACH_MS = 450;

/** The first assessments were before all sessions, the second ones after them: between so many days ago. */
const FIRST = { from: 70, to: 50 } as const;
const AGAIN = { from: 13, to: 2 } as const;

interface Told {
  readonly person: SandboxPerson;
  readonly at: Instant;
  readonly changed?: readonly SkillId[];
  readonly levelIn: (skill: SkillId) => RealLevel;
}

/**
 * Lets colleagues tell what they can do, each signed in as themselves, one after the other while the demo is in use, and
 * a good part of them again. Teams of the people one can switch to come first; those people themselves have it before
 * them.
 */
export const tellSampleSkills = async (world: SandboxWorld, stopped: AbortSignal): Promise<void> => {
  const colleagues = colleaguesIn(world);
  for (const person of inOrder(world, colleagues))
    for (const told of whatIsTold(world, person, trainedBy(colleagues, person))) {
      if (stopped.aborted) return;
      await Promise.all([
        tell(world, told, stopped),
        sleep(EACH_MS, undefined, { signal: stopped }).catch(() => {}),
      ]);
    }
};

const colleaguesIn = ({ directory: { people } }: SandboxWorld): readonly SandboxPerson[] =>
  people.filter((person) => person.key === undefined && isEmployed(person));

const inOrder = (
  { directory: { people } }: SandboxWorld,
  colleagues: readonly SandboxPerson[],
): readonly SandboxPerson[] => {
  const near = new Set(
    people.filter(({ key }) => key !== undefined).flatMap(({ id, managerId }) => [id, managerId]),
  );
  const trained = new Set(HELD_SESSIONS.flatMap((held) => came(colleagues, held)));
  const rank = (person: SandboxPerson) => (near.has(person.managerId) ? 0 : trained.has(person) ? 1 : 2);
  return colleagues.filter(hasTakenPart).toSorted((a, b) => rank(a) - rank(b));
};

interface Trained {
  /** What they were taught, and what of it they learned. */
  readonly taught: readonly SkillId[];
  readonly learned: readonly SkillId[];
}

const trainedBy = (colleagues: readonly SandboxPerson[], person: SandboxPerson): Trained => {
  const attended = HELD_SESSIONS.filter((held) => came(colleagues, held).includes(person));
  const courses = SAMPLE_COURSES.filter(({ course }) =>
    attended.some((held) => held.course === course.title),
  );
  return {
    taught: [...new Set(courses.flatMap(({ course }) => course.skills.map(({ skill }) => skill)))],
    learned: attended.flatMap(({ helped }) => helped),
  };
};

const whatIsTold = (
  world: SandboxWorld,
  person: SandboxPerson,
  { taught, learned }: Trained,
): readonly Told[] => {
  const first = {
    ...{ person, at: momentIn(world, person, FIRST) },
    levelIn: (skill: SkillId) => realLevel(person, skill),
  };
  if (taught.length === 0 && !hasToldAgain(person)) return [first];
  const again = {
    ...{ person, at: momentIn(world, person, AGAIN), changed: taught },
    levelIn: (skill: SkillId) => laterLevel(person, skill, learned),
  };
  return [first, again];
};

/** On a working day, in working hours. */
const momentIn = (
  { clock }: Pick<SandboxWorld, 'clock'>,
  { upn }: SandboxPerson,
  { from, to }: { readonly from: number; readonly to: number },
): Instant => {
  const day = addDays(clock.today('Europe/London'), -to - (stableNumber(`day ${upn}`) % (from - to + 1)));
  const working = addDays(day, -Math.max(0, weekday(day) - 5));
  return addMillis(momentAt(working, '09:00'), (stableNumber(`minute ${upn}`) % 420) * 60_000);
};

const tell = async (
  world: SandboxWorld,
  { person, at, changed, levelIn }: Told,
  stopped: AbortSignal,
): Promise<void> => {
  const send = async (method: string, path: string, body: object): Promise<Partial<AssessmentView>> =>
    (await callAs(world, person, { method, path, body, at })) as Partial<AssessmentView>;
  // Of the present, as is signing in: colleagues see both, and the record of changes says when.
  await callAs(world, person, {
    ...{ method: 'PUT', path: changeMyProfile.path, body: { workStyle: workStyleOf(person) } },
  });
  const begun: BeginInput = { told: 'named', ...(changed && { changed }) };
  let { id, step } = await send('POST', beginAssessment.path, begun);
  const of = (path: string) => path.replace(':id', id ?? '');
  while (id && step && step.kind !== 'done' && !stopped.aborted) {
    const level = levelIn(step.skill);
    const answer =
      step.kind === 'task'
        ? ([answerTask.path, { item: step.item, value: answerTo(person, step, level) }] as const)
        : ([answerCheck.path, { check: step.check, choice: choiceFor(person, step, level) }] as const);
    ({ step } = await send('PUT', of(answer[0]), answer[1]));
  }
  if (step?.kind === 'done') await send('POST', of(finishAssessment.path), {});
};
