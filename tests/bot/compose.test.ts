import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { botRecords } from '../../bot/records.ts';
import { card, heading } from '../../bot/shell/card.ts';
import type { ComposeQuery } from '../../bot/shell/compose.ts';
import { type BotChat, startBotChat } from '../support/bot-chat.ts';
import { testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

const ASHA = '8a1f6d1e-0000-4000-8000-000000000001';
const asha: Viewer = {
  ...{ person: 'per_01kb1n6v8a000000000000asha', name: 'Asha Whittle', roles: [], appointments: [] },
  ...{ reports: [], door: 'bot' },
};

let chat: BotChat;
let asked: ComposeQuery[];
let mood: 'well' | 'faulty' | 'refusing';
beforeEach(async () => {
  [asked, mood] = [[], 'well'];
  const clock = testClock();
  chat = await startBotChat({
    ...{ clock, store: await openTestStore(botRecords, clock), rooms: [] },
    viewerForBot: async () => asha,
    compose: async (query) => {
      asked.push(query);
      if (mood === 'faulty') throw new Error('a fault with SECRET words');
      if (mood === 'refusing') throw new Refused('unavailable');
      if (query.words === '') return 'Type a word';
      return [{ title: 'Cats & <dogs>', about: 'Page', card: card('Cats and dogs.', [heading('Cats')]) }];
    },
  });
});
afterEach(() => chat.stop());

/** What Teams sends as somebody types in the compose box of a group chat. */
const query = (value: unknown, change: Record<string, unknown> = {}) =>
  chat.from(ASHA, {
    ...{ type: 'invoke', name: 'composeExtension/query', text: undefined, value },
    conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true },
    ...change,
  });
const typed = (words: unknown) => ({ commandId: 'find', parameters: [{ name: 'words', value: words }] });
const answered = async (value: unknown, change?: Record<string, unknown>) => {
  const answer = await chat.post(query(value, change));
  expect(answer.status).toBe(200);
  return ((await answer.json()) as { composeExtension: Record<string, unknown> }).composeExtension;
};

describe('looking for something to put into a message', () => {
  test('is answered in any chat with what was found for whoever looks, and says nothing in the chat', async () => {
    const answer = await answered(typed(' cats '));

    expect(answer).toMatchObject({ type: 'result', attachmentLayout: 'list' });
    expect(answer.attachments).toMatchObject([
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        content: { type: 'AdaptiveCard', fallbackText: 'Cats and dogs.' },
        preview: { content: { title: 'Cats &amp; &lt;dogs&gt;', text: 'Page' } },
      },
    ]);
    expect(asked).toEqual([{ viewer: asha, words: 'cats' }]);
    expect(chat.connector.calls).toEqual([]);
  });

  test.each([
    ['nothing was typed', typed('')],
    ['the box only opened', { parameters: [{ name: 'initialRun', value: 'true' }] }],
    ['the words are no text', typed(42)],
  ])('says what to type where %s', async (_what, value) => {
    expect(await answered(value)).toEqual({ type: 'message', text: 'Type a word' });
  });

  test.each([
    ['is no value at all', undefined],
    ['is of another shape', { parameters: 'words' }],
  ])('is refused in words where what was sent %s', async (_what, value) => {
    expect(await answered(value)).toMatchObject({ type: 'message' });
    expect(asked).toEqual([]);
  });

  test('tells of a refusal and of a fault in words, and of neither more than that', async () => {
    mood = 'refusing';
    expect(await answered(typed('cats'))).toMatchObject({ text: expect.stringContaining('Try again soon') });
    mood = 'faulty';
    const { text } = await answered(typed('cats'));
    expect(text).toContain('Something went wrong on our side');
    expect(text).not.toContain('SECRET');
  });

  test('is nobody’s but this tenant’s, and needs the connector’s token', async () => {
    const unsigned = await chat.post(query(typed('cats')), 'Bearer nothing');
    const foreign = await chat.post(
      query(typed('cats'), { channelData: { tenant: { id: crypto.randomUUID() } } }),
    );

    expect([unsigned.status, foreign.status]).toEqual([401, 401]);
    expect(asked).toEqual([]);
  });
});
