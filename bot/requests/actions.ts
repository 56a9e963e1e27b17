import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { idOf, plainDate } from '../../api/contract/schemas.ts';
import type { RequestId, RequestView } from '../../api/requests/contract.ts';
import type { Answers } from '../../api/requests/form.contract.ts';
import type { CardAction, Reply } from '../shell/turn.ts';
import { askForLeave, askForReturn, checkLeave, seeRequest } from './asking.ts';
import { answersIn } from './form-card.ts';
import type { RequestCommandPorts } from './ports.ts';
import { orSay, wordsOf } from './refusals.ts';

type Ports = RequestCommandPorts;
type Press = Pick<CardAction, 'viewer' | 'data'>;
type Doing = (ports: Ports, press: Press) => Promise<Reply>;

/** What each button of the room does. A card may be old, forwarded or forged: its data says what is wished, no more. */
export const requestActions =
  (ports: Ports) =>
  ({ verb, ...press }: CardAction): Promise<Reply> => {
    const doing = Object.hasOwn(ACTIONS, verb) ? ACTIONS[verb] : undefined;
    if (!doing) throw new Refused('bad_input');
    return orSay(ports.linkTo, 'Nothing was changed', () => doing(ports, press));
  };

const once = idOf('key');
const requestId = idOf('req');
const half = z.enum(['am', 'pm']);

const leaveAsked = z.object({ from: plainDate, to: plainDate, part: z.enum(['days', 'am', 'pm']) });
const leaveWanted = z.object({
  once,
  answers: z.union([
    z.strictObject({ length: z.literal('days'), from: plainDate, to: plainDate }),
    z.strictObject({ length: z.literal('half'), from: plainDate, half }),
  ]),
});
const formFilled = z.looseObject({ type: z.string().max(40), once });
const absenceBegun = z.object({ firstDay: plainDate, fromHalf: half, once });
const absenceEnded = z.object({ id: requestId, rev: z.int().min(1), lastDay: plainDate, once });
const shown = z.object({ id: requestId });
/** The moves that a card has buttons for; a forged one is the table's to refuse, and others are not read at all. */
const moved = z.object({
  id: requestId,
  rev: z.int().min(1),
  move: z.enum(['approve', 'reject', 'agree_cancel', 'refuse_cancel', 'withdraw', 'cancel', 'ask_cancel']),
  note: z.string().trim().max(500).optional(),
  once,
});

const read = <T>(schema: z.ZodType<T>, data: unknown): T => {
  const parsed = schema.safeParse(data);
  if (!parsed.success) throw new Refused('bad_input', { detail: 'Answer each question, then press again' });
  return parsed.data;
};

const ACTIONS: Readonly<Record<string, Doing>> = {
  'requests.ask-leave': async (ports) => askForLeave(ports, undefined),
  'requests.check-leave': (ports, { viewer, data }) => {
    const { from, to, part } = read(leaveAsked, data);
    return checkLeave(ports, viewer, part === 'days' ? { from, to } : { from, to: from, half: part });
  },
  'requests.submit': (ports, { viewer, data }) => {
    const { once: key, answers } = read(leaveWanted, data);
    return submit(ports, viewer, { key, type: 'annual-leave', answers });
  },
  'requests.fill-in': async (ports, { viewer, data }) => {
    const { type: id, once: key, ...filled } = read(formFilled, data);
    const type = (await ports.requests.listTypes(viewer)).types.find((one) => one.id === id);
    if (!type) throw new Refused('not_found');
    return submit(ports, viewer, { key, type: type.id, answers: answersIn(type, filled) });
  },
  'requests.off': (ports, { viewer, data }) => {
    const { once: key, ...answers } = read(absenceBegun, data);
    return submit(ports, viewer, { key, type: 'sickness', answers });
  },
  'requests.ask-back': (ports, { viewer }) => askForReturn(ports, viewer),
  'requests.back': (ports, { viewer, data }) => {
    const { once: key, lastDay, ...of } = read(absenceEnded, data);
    return move(ports, viewer, { ...of, key, verb: 'end_absence', answers: { lastDay } });
  },
  'requests.see': (ports, { viewer, data }) => seeRequest(ports, viewer, read(shown, data).id),
  'requests.move': (ports, { viewer, data }) => {
    const { once: key, move: verb, note, ...of } = read(moved, data);
    return move(ports, viewer, { ...of, key, verb, ...(note && { note }) });
  },
};

interface Submitting {
  readonly key: `key_${string}`;
  readonly type: string;
  readonly answers: Answers;
}

/** Pressed twice it submits once; the card then shows the request as it is by now. */
const submit = async (ports: Ports, viewer: Viewer, { key, ...input }: Submitting): Promise<Reply> => {
  const keyed = { person: viewer.person, key, route: 'requests.submit', input };
  const done = await ports.once(keyed, () => ports.requests.submitRequest(viewer, input));
  return seeRequest(ports, viewer, (done as RequestView).id);
};

interface Moving {
  readonly id: RequestId;
  readonly rev: number;
  readonly key: string;
  readonly verb: z.infer<typeof moved>['move'] | 'end_absence';
  readonly note?: string;
  readonly answers?: Answers;
}

const TOO_LATE = ['changed_meanwhile', 'not_possible_now'];
const DESKS_BACK = 'A desk that was given back for it is booked again if it is still free.';

/** Whoever comes second is shown what the first decided, in place of buttons that lead nowhere. */
const move = async (ports: Ports, viewer: Viewer, { key, ...input }: Moving): Promise<Reply> => {
  const keyed = { person: viewer.person, key, route: 'requests.move', input };
  try {
    await ports.once(keyed, () => ports.requests.moveRequest(viewer, input));
    const frees = input.verb === 'cancel' || input.verb === 'agree_cancel';
    return await seeRequest(ports, viewer, input.id, frees ? DESKS_BACK : undefined);
  } catch (error) {
    if (!(error instanceof Refused) || ![...TOO_LATE, 'note_needed'].includes(error.code)) throw error;
    const words =
      error.code === 'note_needed' ? wordsOf(error) : 'Nothing was changed by you: somebody was faster.';
    return seeRequest(ports, viewer, input.id, words);
  }
};
