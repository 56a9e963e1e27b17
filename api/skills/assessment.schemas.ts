import { z } from 'zod';
import { idOf, instant, list } from '../contract/schemas.ts';
import { area, skill } from './framework.schemas.ts';
import { ANSWER_VALUES, ASSESSMENT_KINDS, LANES } from './words.contract.ts';

const MOST_CHANGED = 12;

const id = idOf('asm');
export const lane = z.enum(LANES);
export const kind = z.enum(ASSESSMENT_KINDS);
export const assessmentState = z.enum(['open', 'finished', 'dropped']);
const value = z.enum(ANSWER_VALUES);
/** Of a task such as `A1.2a`, and of a check such as `E2.k1`. */
const itemId = z.string().regex(/^[A-F][1-4]\.[1-4][a-z]$/);
const checkId = z.string().regex(/^[A-F][1-4]\.k[1-9][0-9]?$/);

export const beginInput = z.strictObject({
  /** The lane that the page told the person of: refused where it is another by now. */
  told: lane,
  /** Skills in which something changed since the last time; asked again in any case. */
  changed: z.array(skill).max(MOST_CHANGED).readonly().exactOptional(),
});

export const assessmentInput = z.strictObject({ id });
export const answerTaskInput = z.strictObject({ id, item: itemId, value });
export const answerCheckInput = z.strictObject({ id, check: checkId, choice: z.int().min(0).max(4) });

const taskStep = z.strictObject({
  kind: z.literal('task'),
  item: z.string(),
  skill,
  skillTitle: z.string(),
  area,
  areaTitle: z.string(),
  /** Read after "Could you do this at work today, without help?" */
  question: z.string(),
});

const checkStep = z.strictObject({
  kind: z.literal('check'),
  check: z.string(),
  skill,
  skillTitle: z.string(),
  scenario: z.string(),
  options: list(z.string()),
});

/** What is asked now; `done` where nothing is left but to finish. */
export const step = z.discriminatedUnion('kind', [
  taskStep,
  checkStep,
  z.strictObject({ kind: z.literal('done') }),
]);

const counted = z.strictObject({ done: z.int().min(0), of: z.int().min(0) });

const view = {
  id,
  kind,
  state: assessmentState,
  told: lane,
  step,
  progress: z.strictObject({
    /** Skills of which all is answered. */
    skills: counted,
    /** Null until the tasks are answered: which checks are asked depends on them. */
    checks: counted.nullable(),
  }),
};

export const assessmentAnswer = z.strictObject(view);

export const assessmentPage = z.strictObject({
  ...view,
  startedAt: instant,
  /** In the order in which they were asked; to go back to, and to change while tasks are asked. */
  answered: list(z.strictObject({ item: z.string(), skill, question: z.string(), value })),
  /** What the checks were about, once it is finished. */
  review: list(
    z.strictObject({
      check: z.string(),
      skill,
      scenario: z.string(),
      chosen: z.string(),
      right: z.string(),
      isRight: z.boolean(),
      rationale: z.string(),
      source: z.strictObject({ publisher: z.string(), title: z.string(), url: z.string().nullable() }),
    }),
  ),
});

export const endedAnswer = z.strictObject({ id, state: assessmentState });
