import express, { Router } from 'express';
import { z } from 'zod';
import type { Answer } from '../answer.ts';
import { send } from '../answer.ts';
import type { CardAnswer, Chat, ChatPush } from '../host/wire.ts';
import type { SandboxWorld } from '../world.ts';
import { type Channel, delivered } from './channel.ts';
import { find, insert, inserted, sought } from './compose-routes.ts';
import type { Conversation, Conversations, Delivery } from './conversations.ts';

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const opened = z.strictObject({ person: z.string() });
const spoken = z.strictObject({
  person: z.string(),
  text: z.string().max(10_000).optional(),
  /** What a card's `Action.Submit` carries. */
  value: z.unknown().optional(),
  replyToId: z.string().optional(),
});
const pressed = z.strictObject({
  person: z.string(),
  messageId: z.string(),
  action: z.strictObject({ verb: z.string(), data: z.unknown(), id: z.string().optional() }),
});
const cardReply = z.object({ statusCode: z.number(), type: z.string(), value: z.unknown() });

export interface ChatParts {
  readonly world: SandboxWorld;
  readonly conversations: Conversations;
  readonly channel: Channel;
}

/** `/sandbox/chat/...`: what the chat pane asks for in the chosen person's name. */
export const chatRoutes = (parts: ChatParts): Router => {
  const router = Router().use(express.json({ limit: '256kb' }));
  const { conversations, channel } = parts;
  const route = <Asked extends { person: string }>(
    path: string,
    schema: z.ZodType<Asked>,
    work: (chat: Conversation, asked: Asked) => Promise<Answer>,
  ) =>
    router.post(path, async (request, response) => {
      const asked = schema.safeParse(request.body);
      if (!asked.success)
        return send(response, { status: 400, body: { error: z.prettifyError(asked.error) } });
      const chat = chatOf(parts, asked.data.person);
      send(response, chat ? await work(chat, asked.data) : nobody);
    });

  route('/open', opened, async (chat) => outcome(await channel.install(chat)));
  route('/messages', spoken, (chat, asked) => say(parts, chat, asked));
  route('/actions', pressed, async (chat, asked) => ({ status: 200, body: await press(parts, chat, asked) }));
  route('/find', sought, (chat, asked) => find(channel, chat, asked));
  route('/insert', inserted, async (chat, asked) => insert(conversations, chat, asked));
  route('/read', opened, async (chat) => {
    conversations.read(chat.id);
    return { status: 200, body: {} };
  });
  router.get('/stream', (request, response) => stream(parts, request, response));
  return router;
};

const nobody: Answer = { status: 404, body: { error: 'nobody here has this id' } };

const chatOf = ({ world, conversations }: ChatParts, who: string): Conversation | undefined => {
  const person = world.directory.find(who);
  return person?.enabled ? conversations.of(person) : undefined;
};

const say = async (
  { conversations, channel }: ChatParts,
  chat: Conversation,
  { text, value, replyToId }: z.infer<typeof spoken>,
): Promise<Answer> => {
  const introduced = await channel.install(chat);
  if (!delivered(introduced)) return outcome(introduced);
  if (text) conversations.add(chat.id, { from: 'person', text });
  return outcome(
    await channel.send(chat, {
      type: 'message',
      textFormat: 'plain',
      ...(text !== undefined && { text }),
      ...(value !== undefined && { value }),
      ...(replyToId !== undefined && { replyToId }),
    }),
  );
};

/** A pressed `Action.Execute` is an invoke; its answer swaps the card, says a sentence or names an error. */
const press = async (
  { conversations, channel }: ChatParts,
  chat: Conversation,
  { messageId, action }: z.infer<typeof pressed>,
): Promise<CardAnswer> => {
  const delivery = await channel.send(chat, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    replyToId: messageId,
    value: { action: { type: 'Action.Execute', ...action }, trigger: 'manual' },
  });
  const reply = cardReply.safeParse(delivery.body);
  // Teams shows nothing of an answer that is not HTTP 200, whatever its body says.
  if (delivery.status !== 200 || !reply.success) return { kind: 'error', text: wordsFor(delivery) };
  const { type, value } = reply.data;
  if (type === ADAPTIVE_CARD) {
    const attachments = [{ contentType: ADAPTIVE_CARD, content: value }];
    const before = chat.messages.find(({ id }) => id === messageId);
    const message = conversations.change(chat.id, messageId, {
      from: 'bot',
      text: before?.text,
      attachments,
    });
    if (message) return { kind: 'card', message };
  }
  if (type === 'application/vnd.microsoft.activity.message') return { kind: 'message', text: String(value) };
  const refusal = z.object({ message: z.string() }).safeParse(value);
  return { kind: 'error', text: refusal.success ? refusal.data.message : wordsFor(delivery) };
};

const wordsFor = ({ status }: Delivery): string =>
  status === 0 ? 'Guildhall did not answer.' : `Guildhall could not do this (the bot answered ${status}).`;

const outcome = (delivery: Delivery): Answer =>
  delivered(delivery) ? { status: 200, body: {} } : { status: 502, body: { error: wordsFor(delivery) } };

/** Server-sent events: first the whole chat, then each change of it. */
const stream = (parts: ChatParts, request: express.Request, response: express.Response) => {
  const chat = chatOf(parts, String(request.query.person ?? ''));
  if (!chat) return send(response, nobody);
  response.set({ 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).flushHeaders();
  const whole: Chat = { messages: chat.messages, unread: chat.unread };
  response.write(`event: chat\ndata: ${JSON.stringify(whole)}\n\n`);
  const stop = parts.conversations.listen(chat.id, (push: ChatPush) =>
    response.write(`data: ${JSON.stringify(push)}\n\n`),
  );
  request.on('close', stop);
};
