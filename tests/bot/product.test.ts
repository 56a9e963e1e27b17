import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buttonsOf, type SentCard, wordsOn } from '../support/bot-chat.ts';
import { startWorld, type World } from '../support/world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const ask = async (path: string, body: object): Promise<SentCard> => {
  const answer = await fetch(`${world.sandbox.origin}/sandbox/chat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return answer.json();
};

/** The whole chat as the pane is first told of it. */
const chatOf = async (person: string): Promise<readonly SentCard[]> => {
  const answer = await fetch(`${world.sandbox.origin}/sandbox/chat/stream?person=${person}`);
  let heard = '';
  for await (const chunk of answer.body ?? []) {
    heard += new TextDecoder().decode(chunk);
    if (heard.includes('\n\n')) break;
  }
  return JSON.parse(/data: (.*)/.exec(heard)?.[1] ?? '').messages;
};

const lastMessage = async (person: string): Promise<SentCard> => (await chatOf(person)).at(-1);
const cardOf = (message: SentCard): SentCard => message.attachments[0].content;

const say = async (person: string, text: string): Promise<SentCard> => {
  await ask('messages', { person, text });
  return lastMessage(person);
};

const press = async (person: string, message: SentCard, title: string): Promise<SentCard> => {
  const action = cardOf(message)
    .body.flatMap(({ actions = [] }: SentCard) => actions)
    .find((each: SentCard) => each.title === title);
  const { verb, data } = action;
  return (await ask('actions', { person, messageId: message.id, action: { verb, data } })).message;
};

const calendarOf = (person: string) => {
  const { calendars, directory } = world.sandbox.world;
  return calendars.of(directory.get(person).id);
};

describe.each(['clerk', 'hr', 'depot'])('in chat, %s', (key) => {
  test('is welcomed, books a desk, sees it in the calendar, cancels it, and the entry goes', async () => {
    const person = world.sandbox.world.directory.get(key).id;

    const before = calendarOf(key).length;
    await ask('open', { person });
    expect(wordsOn(cardOf(await lastMessage(person)))).toContain('Welcome to Guildhall');

    const offer = await say(person, 'book a desk tomorrow morning at the storey');
    const [button = ''] = buttonsOf(cardOf(offer));
    const booked = await press(person, offer, button);
    expect(wordsOn(cardOf(booked))).toContain('is yours');
    await world.settle();
    expect(calendarOf(key)).toHaveLength(before + 1);

    const list = await say(person, 'my bookings');
    const left = await press(person, list, 'Cancel Wednesday 25 November');
    expect(wordsOn(cardOf(left))).toContain('is given back');
    await world.settle();
    expect(calendarOf(key)).toHaveLength(before);
  });
});
