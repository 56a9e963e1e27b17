import { setTimeout as sleep } from 'node:timers/promises';
import { changeMyProfile } from '../../api/people/contract.ts';
import {
  type AssessmentView,
  answerCheck,
  answerTask,
  beginAssessment,
  finishAssessment,
} from '../../api/skills/assessment.contract.ts';
import type { SandboxPerson } from '../people/person.ts';
import { answerTo, choiceFor, hasTakenPart, workStyleOf } from '../skills/sample-levels.ts';
import type { SandboxWorld } from '../world.ts';
import { callAs } from './call.ts';
import { isEmployed } from './sample-employment.ts';

/** One person takes at least so long, so that the demo stays quick and one address does not ask too much. */
const EACH_MS = 500;

/** The skills of the sample council, while they are being told. */
export interface SampleSkills {
  /** Lets whoever is answering be the last one. */
  stop(): Promise<void>;
}

/**
 * Lets colleagues tell what they can do, each signed in as themselves, one after the other while the demo is in use:
 * what 200 people answer takes two minutes, and nobody waits for that. Teams of the people one can switch to come
 * first; those people themselves have it before them.
 */
export const beginSampleSkills = (world: SandboxWorld): SampleSkills => {
  const stopped = new AbortController();
  const telling = tellAll(world, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await telling;
    },
  };
};

const tellAll = async (world: SandboxWorld, stopped: AbortSignal): Promise<void> => {
  for (const person of inOrder(world)) {
    const [told] = await Promise.allSettled([
      tell(world, person, stopped),
      sleep(EACH_MS, undefined, { signal: stopped }),
    ]);
    // The app is gone, as when it is restarted: who has not answered by now has not taken part.
    if (stopped.aborted || told.status === 'rejected') return;
  }
};

const inOrder = ({ directory: { people } }: SandboxWorld): readonly SandboxPerson[] => {
  const near = new Set(
    people.filter(({ key }) => key !== undefined).flatMap(({ id, managerId }) => [id, managerId]),
  );
  const taking = people.filter(
    (person) => person.key === undefined && isEmployed(person) && hasTakenPart(person),
  );
  return [
    ...taking.filter(({ managerId }) => near.has(managerId)),
    ...taking.filter(({ managerId }) => !near.has(managerId)),
  ];
};

const tell = async (world: SandboxWorld, person: SandboxPerson, stopped: AbortSignal): Promise<void> => {
  const send = async (method: string, path: string, body: object): Promise<Partial<AssessmentView>> =>
    (await callAs(world, person, { method, path, body })) as Partial<AssessmentView>;
  await send('PUT', changeMyProfile.path, { workStyle: workStyleOf(person) });
  let { id, step } = await send('POST', beginAssessment.path, { told: 'named' });
  const at = (path: string) => path.replace(':id', id ?? '');
  while (id && step && step.kind !== 'done' && !stopped.aborted) {
    const answer =
      step.kind === 'task'
        ? ([answerTask.path, { item: step.item, value: answerTo(person, step.skill, step.item) }] as const)
        : ([
            answerCheck.path,
            { check: step.check, choice: choiceFor(person, step.skill, step.check) },
          ] as const);
    ({ step } = await send('PUT', at(answer[0]), answer[1]));
  }
  if (step?.kind === 'done') await send('POST', at(finishAssessment.path), {});
};
