import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf } from '../../api/contract/schemas.ts';
import { SKILL_IDS } from '../../api/skills/framework.contract.ts';
import { ANSWER_VALUES, LANES } from '../../api/skills/words.contract.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { askForCheck, askNow, showGaps, showLevels } from './asking.ts';
import type { SkillsCommandPorts } from './ports.ts';
import { changeCard, NOTHING } from './question-cards.ts';
import { orSay, wordsOf } from './refusals.ts';

type Ports = SkillsCommandPorts;
type Press = Pick<CardAction, 'viewer' | 'data'>;
type Doing = (ports: Ports, press: Press) => Promise<Reply>;

/** What each button of the room does. A card may be old, forwarded or forged: its data says what is wished, no more. */
export const skillsActions =
  (ports: Ports) =>
  ({ verb, ...press }: CardAction): Promise<Reply> => {
    const doing = Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined;
    if (!doing) throw new Refused('bad_input');
    return orSay(() => doing(ports, press));
  };

const id = idOf('asm');
const item = z.string().max(10);
/** What Teams sends of an empty choice is an empty text, or nothing. */
const unsaid = z.literal('').transform(() => undefined);
const answer = z.union([unsaid, z.enum(ANSWER_VALUES)]).optional();
const choice = z
  .union([
    unsaid,
    z
      .string()
      .regex(/^[0-4]$/)
      .transform(Number),
  ])
  .optional();

const begun = z.object({ told: z.enum(LANES), changed: z.enum([...SKILL_IDS, NOTHING]).optional() });
const shown = z.object({ id });
const answered = z.object({ id, item, answer });
const chosen = z.object({ id, check: item, choice });

const read = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Refused('bad_input');
  return parsed.data;
};

const SAVED = 'Saved.';
const CHOOSE = 'Choose one of the answers, then submit it.';
const STALE = 'That card was old, and nothing was changed by it. This is where you are now.';

const ACTIONS: Readonly<Record<string, Doing>> = {
  'skills.levels': (ports, { viewer }) => showLevels(ports, viewer),
  'skills.gaps': (ports, { viewer }) => showGaps(ports, viewer),
  'skills.ask': (ports, { viewer }) => askForCheck(ports, viewer),
  'skills.begin': (ports, press) => begin(ports, press),
  'skills.show': (ports, { viewer, data }) => askNow(ports, viewer, read(shown, data).id),
  'skills.answer': (ports, press) => answerTask(ports, press),
  'skills.choose': (ports, press) => answerCheck(ports, press),
  'skills.back': (ports, press) => back(ports, press),
  'skills.change': (ports, press) => change(ports, press),
  'skills.finish': (ports, press) => finish(ports, press),
};

/** Whoever has begun already goes on; where something else than they read holds by now, they read it again. */
const begin: Doing = async (ports, { viewer, data }) => {
  const { told, changed = NOTHING } = read(begun, data);
  const changes = changed === NOTHING ? {} : { changed: [changed] };
  try {
    const view = await ports.skills.beginAssessment(viewer, { told, ...changes });
    return await askNow(ports, viewer, view.id);
  } catch (error) {
    if (!isRefused(error, 'already_open', 'lane_changed', 'nothing_to_ask')) throw error;
    return askForCheck(ports, viewer, error.code === 'already_open' ? [] : [wordsOf(error)]);
  }
};

/**
 * The use case takes an answer to any earlier task for a change of it. A card that asked is not meant so: where its task
 * is answered by now, here or elsewhere, nothing is changed and the present one is shown.
 */
const answerTask: Doing = async (ports, { viewer, data }) => {
  const { id: assessment, item: task, answer: value } = read(answered, data);
  const { state, step, answered: before } = await ports.skills.seeAssessment(viewer, { id: assessment });
  const known = before.find((one) => one.item === task);
  const isAsked = state === 'open' && step.kind === 'task' && step.item === task;
  if (!isAsked) return askNow(ports, viewer, assessment, [known && known.value === value ? SAVED : STALE]);
  if (value === undefined) return askNow(ports, viewer, assessment, [CHOOSE]);
  return saved(ports, viewer, assessment, () =>
    ports.skills.answerTask(viewer, { id: assessment, item: task, value }),
  );
};

const answerCheck: Doing = async (ports, { viewer, data }) => {
  const { id: assessment, check, choice: at } = read(chosen, data);
  if (at === undefined) return askNow(ports, viewer, assessment, [CHOOSE]);
  return saved(ports, viewer, assessment, () =>
    ports.skills.answerCheck(viewer, { id: assessment, check, choice: at }),
  );
};

/** The last answer alone, and only while tasks are asked: which knowledge checks follow depends on the answers. */
const back: Doing = async (ports, { viewer, data }) => {
  const { id: assessment } = read(shown, data);
  const page = await ports.skills.seeAssessment(viewer, { id: assessment });
  const isChangeable = page.state === 'open' && page.step.kind === 'task';
  const card = isChangeable ? changeCard(page, ports.linkTo) : undefined;
  return card ?? askNow(ports, viewer, assessment, [STALE]);
};

const change: Doing = async (ports, { viewer, data }) => {
  const { id: assessment, item: task, answer: value } = read(answered, data);
  const page = await ports.skills.seeAssessment(viewer, { id: assessment });
  const again = page.answered.at(-1)?.item === task ? changeCard(page, ports.linkTo, [CHOOSE]) : undefined;
  if (!again) return askNow(ports, viewer, assessment, [STALE]);
  if (value === undefined) return again;
  return saved(ports, viewer, assessment, () =>
    ports.skills.answerTask(viewer, { id: assessment, item: task, value }),
  );
};

/** Pressed twice it is finished once, and both presses are told what came of it. */
const finish: Doing = async (ports, { viewer, data }) => {
  const { id: assessment } = read(shown, data);
  try {
    await ports.skills.finishAssessment(viewer, { id: assessment });
  } catch (error) {
    if (!isRefused(error, 'not_open', 'not_complete')) throw error;
  }
  return askNow(ports, viewer, assessment);
};

/** Saves an answer and asks what is next; what is not asked any more changes nothing. */
const saved = async (
  ports: Ports,
  viewer: Viewer,
  assessment: z.infer<typeof id>,
  work: () => Promise<unknown>,
): Promise<Reply> => {
  try {
    await work();
  } catch (error) {
    if (!isRefused(error, 'not_asked', 'not_open')) throw error;
    return askNow(ports, viewer, assessment, [STALE]);
  }
  return askNow(ports, viewer, assessment, [SAVED]);
};

const isRefused = (error: unknown, ...codes: readonly string[]): error is Refused =>
  error instanceof Refused && codes.includes(error.code);
