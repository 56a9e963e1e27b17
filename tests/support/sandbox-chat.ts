import { expect } from 'vitest';
import type { SentCard } from './bot-chat.ts';

/** The chat beside the tab in the sandbox's Teams-like page, by the account's object id. */
export const sandboxChat = (origin: string) => {
  const ask = async (path: string, body: object): Promise<SentCard> => {
    const answer = await fetch(`${origin}/sandbox/chat/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.status).toBe(200);
    return answer.json();
  };

  /** The whole chat as the pane is first told of it. */
  const all = async (person: string): Promise<readonly SentCard[]> => {
    const answer = await fetch(`${origin}/sandbox/chat/stream?person=${person}`);
    let heard = '';
    for await (const chunk of answer.body ?? []) {
      heard += new TextDecoder().decode(chunk);
      if (heard.includes('\n\n')) break;
    }
    return JSON.parse(/data: (.*)/.exec(heard)?.[1] ?? '').messages;
  };
  const last = async (person: string): Promise<SentCard> => (await all(person)).at(-1);

  return {
    open: (person: string) => ask('open', { person }),
    all,
    last,
    /** The message that these words are answered with. */
    say: async (person: string, text: string): Promise<SentCard> => {
      await ask('messages', { person, text });
      return last(person);
    },
    /** The message as it is once its button is pressed, with what it had chosen beforehand. */
    press: async (person: string, message: SentCard, title: string): Promise<SentCard> => {
      const { body } = cardOf(message);
      const action = body
        .flatMap(({ actions = [] }: SentCard) => actions)
        .find((each: SentCard) => each.title === title);
      const inputs = body.flatMap(({ id, value }: SentCard) =>
        id && value !== undefined ? [[id, value]] : [],
      );
      const { verb, data: own } = action;
      const data = { ...Object.fromEntries(inputs), ...own };
      return (await ask('actions', { person, messageId: message.id, action: { verb, data } })).message;
    },
  };
};

export const cardOf = (message: SentCard): SentCard => message.attachments[0].content;
