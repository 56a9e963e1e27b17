import { z } from 'zod';
import type { Viewer } from '../../api/contract/person.ts';
import { COMMON_REFUSALS, Refused } from '../../api/contract/problem.ts';
import type { Log } from '../../api/platform/log.ts';
import type { Chat } from './adapter.ts';
import {
  COMPOSE_QUERY,
  type ComposeAnswer,
  composeAnswer,
  composeWords,
  type FindToCompose,
} from './compose.ts';
import type { Conversations } from './conversations.ts';
import type { TeamsActivity } from './front-door.ts';
import type { HearOnce } from './repeats.ts';
import type { CardAction, Reply, Turn } from './turn.ts';
import { asSentence } from './words.ts';

/** What a turn is made of. */
export interface TurnPorts {
  readonly hear: (turn: Turn) => Promise<Reply>;
  readonly act: (action: CardAction) => Promise<Reply>;
  readonly welcome: () => Reply;
  readonly compose: FindToCompose;
  readonly conversations: Conversations;
  readonly once: HearOnce;
  readonly log: Log;
  readonly botAppId: string;
}

/** The body of the answer to an invoke; HTTP's status is 200 whatever it says, or Teams shows the person nothing. */
export type InvokeAnswer =
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.card.adaptive';
      readonly value: object;
    }
  | {
      readonly statusCode: 200;
      readonly type: 'application/vnd.microsoft.activity.message';
      readonly value: string;
    }
  | {
      readonly statusCode: 400 | 500;
      readonly type: 'application/vnd.microsoft.error';
      readonly value: { readonly code: string; readonly message: string };
    };

/** Undefined where Teams expects no body; `unknown` is an invoke that nobody here answers. */
export type TurnAnswer = InvokeAnswer | ComposeAnswer | 'unknown' | undefined;

const FAULT_WORDS =
  'Something went wrong on our side, and nothing was changed. Please try again in a minute.';

/** What Guildhall does with one admitted activity. */
export const takeTurn =
  (ports: TurnPorts) =>
  async (activity: TeamsActivity, viewer: Viewer, chat: Chat): Promise<TurnAnswer> => {
    if (activity.type === 'invoke') return invoked(ports, activity, viewer, chat);
    if (!isHeard(activity)) return undefined;
    const hear = () => heard(ports, activity, viewer, chat);
    const { id: activityId, conversation } = activity;
    // Only an installation may come without an id: heard twice, it does nothing worse than welcome twice.
    await (activityId === undefined
      ? hear()
      : ports.once({ conversationId: conversation.id, activityId }, hear));
    return undefined;
  };

const isHeard = ({ type }: TeamsActivity): boolean => type === 'message' || type === 'installationUpdate';

const heard = async (
  ports: TurnPorts,
  activity: TeamsActivity,
  viewer: Viewer,
  chat: Chat,
): Promise<void> => {
  if (!isPersonal(activity)) return activity.type === 'message' ? chat.say(elsewhere(ports)) : undefined;
  if (activity.type === 'installationUpdate' && activity.action === 'remove')
    return ports.conversations.forget(viewer.person);
  await ports.conversations.remember(viewer.person, referenceOf(activity));
  if (activity.type === 'installationUpdate') return chat.say(ports.welcome());
  const press = submitted(activity);
  if (press) return pressed(ports, press, viewer, chat, activity.replyToId);
  await chat.say(await inWords(ports, () => ports.hear({ viewer, text: activity.text ?? '' })));
};

/** In a person's own chat with the bot, where nobody else reads the answer. */
export const isPersonal = ({ conversation }: TeamsActivity): boolean =>
  conversation.conversationType === 'personal';

/** In a group everybody would read the answer, so it is given where only the person sees it. */
const elsewhere = ({ botAppId }: TurnPorts): Reply => ({
  text: `I only answer in your own chat with me, so that nobody else sees your bookings: https://teams.microsoft.com/l/chat/0/0?users=28:${botAppId}`,
});

const referenceOf = ({ serviceUrl, conversation, recipient }: TeamsActivity) => ({
  serviceUrl,
  conversationId: conversation.id,
  botId: recipient.id,
});

const anyData = z.record(z.string(), z.unknown());
const execute = z.object({ action: z.object({ verb: z.string().max(64), data: anyData.default({}) }) });
const submit = z.looseObject({ verb: z.string().max(64) });

type Press = Pick<CardAction, 'verb' | 'data'>;

/** A button of a client that does not know `Action.Execute`: its data comes as a message without words. */
const submitted = ({ value, text }: TeamsActivity): Press | undefined => {
  if (text?.trim()) return undefined;
  const read = submit.safeParse(value);
  if (!read.success) return undefined;
  const { verb, ...data } = read.data;
  return { verb, data };
};

/** Such a client gets no answer to the press itself, so the card is changed from here, or a new one is sent. */
const pressed = async (
  ports: TurnPorts,
  press: Press,
  viewer: Viewer,
  chat: Chat,
  messageId: string | undefined,
): Promise<void> => {
  const reply = await inWords(ports, () => ports.act({ ...press, viewer }));
  if (!messageId || !reply.card) return chat.say(reply);
  await chat.replace(messageId, reply).catch(() => chat.say(reply));
};

const invoked = async (
  ports: TurnPorts,
  activity: TeamsActivity,
  viewer: Viewer,
  chat: Chat,
): Promise<TurnAnswer> => {
  if (activity.name === COMPOSE_QUERY) return composed(ports, activity, viewer);
  if (activity.name !== 'adaptiveCard/action') return 'unknown';
  const read = execute.safeParse(activity.value);
  if (!read.success || !isPersonal(activity)) return errorAnswer(new Refused('bad_input'));
  try {
    const reply = await ports.act({ ...read.data.action, viewer });
    if (!reply.card)
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: reply.text };
    await keepChanged(ports, activity, chat, reply);
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: reply.card };
  } catch (error) {
    if (!(error instanceof Refused))
      ports.log.error({ error, verb: read.data.action.verb }, 'a card action failed');
    return errorAnswer(error);
  }
};

/** Looked for in any chat: only whoever looks sees what is found, until they send it. */
const composed = async (
  ports: TurnPorts,
  { value }: TeamsActivity,
  viewer: Viewer,
): Promise<ComposeAnswer> => {
  const words = composeWords(value);
  if (words === undefined) return composeAnswer(refusalWords(new Refused('bad_input')));
  try {
    return composeAnswer(await ports.compose({ viewer, words }));
  } catch (error) {
    if (error instanceof Refused) return composeAnswer(refusalWords(error));
    ports.log.error({ error }, 'a search of the compose box failed');
    return composeAnswer(FAULT_WORDS);
  }
};

/** The answer changes the card where it was pressed; this changes it on the person's other devices as well. */
const keepChanged = async (
  { log }: TurnPorts,
  { replyToId }: TeamsActivity,
  chat: Chat,
  reply: Reply,
): Promise<void> => {
  if (!replyToId) return;
  await chat.replace(replyToId, reply).catch((error: unknown) => {
    log.warn({ error }, 'a pressed card stays as it was on other devices');
  });
};

const errorAnswer = (error: unknown): InvokeAnswer =>
  error instanceof Refused
    ? {
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: error.code, message: refusalWords(error) },
      }
    : {
        statusCode: 500,
        type: 'application/vnd.microsoft.error',
        value: { code: 'fault', message: FAULT_WORDS },
      };

/** A refusal that no room put into words of its own, or a fault, as a sentence. */
const inWords = async ({ log }: TurnPorts, work: () => Promise<Reply>): Promise<Reply> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refused) return { text: refusalWords(error) };
    log.error({ error }, 'a turn failed');
    return { text: FAULT_WORDS };
  }
};

/** A refusal as a sentence, in words of its own or those that every room has for it. */
export const refusalWords = ({ code, extras }: Refused): string => {
  const known = Object.hasOwn(COMMON_REFUSALS, code)
    ? COMMON_REFUSALS[code as keyof typeof COMMON_REFUSALS]
    : COMMON_REFUSALS.not_allowed;
  return asSentence(extras.detail ?? known.title);
};
