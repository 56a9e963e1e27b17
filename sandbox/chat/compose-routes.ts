import { z } from 'zod';
import type { Answer } from '../answer.ts';
import type { ComposeChoices } from '../host/wire.ts';
import type { Channel } from './channel.ts';
import type { Conversation, Conversations } from './conversations.ts';

/** What somebody types to find something for their message. */
export const sought = z.strictObject({ person: z.string(), words: z.string().max(500) });
/** What they chose of it. */
export const inserted = z.strictObject({ person: z.string(), card: z.record(z.string(), z.unknown()) });

const ADAPTIVE_CARD = 'application/vnd.microsoft.card.adaptive';

const found = z.object({
  composeExtension: z.discriminatedUnion('type', [
    z.object({ type: z.literal('message'), text: z.string() }),
    z.object({
      type: z.literal('result'),
      attachmentLayout: z.enum(['list', 'grid']),
      attachments: z.array(
        z.object({
          contentType: z.literal(ADAPTIVE_CARD),
          content: z.record(z.string(), z.unknown()),
          preview: z.object({ content: z.object({ title: z.string(), text: z.string().optional() }) }),
        }),
      ),
    }),
  ]),
});

/** What the app's search command finds, as Teams would list it under the compose box. */
export const find = async (
  channel: Channel,
  chat: Conversation,
  { words }: z.infer<typeof sought>,
): Promise<Answer> => {
  const { status, body } = await channel.send(chat, {
    ...{ type: 'invoke', name: 'composeExtension/query' },
    value: {
      commandId: 'find',
      parameters: [{ name: 'words', value: words }],
      queryOptions: { skip: 0, count: 25 },
    },
  });
  const read = found.safeParse(body);
  if (status !== 200 || !read.success)
    return { status: 502, body: { error: `Guildhall could not search (the bot answered ${status}).` } };
  const { composeExtension: answer } = read.data;
  const choices: ComposeChoices =
    answer.type === 'message'
      ? { text: answer.text, choices: [] }
      : {
          choices: answer.attachments.map(({ content, preview }) => ({
            ...{ card: content, title: preview.content.title, about: preview.content.text ?? '' },
          })),
        };
  return { status: 200, body: choices };
};

/** Puts a card into the chat in the person's name. */
export const insert = (
  conversations: Conversations,
  chat: Conversation,
  { card }: z.infer<typeof inserted>,
): Answer => {
  conversations.add(chat.id, {
    ...{ from: 'person', attachments: [{ contentType: ADAPTIVE_CARD, content: card }] },
  });
  return { status: 200, body: {} };
};
