import { describe, expect, test } from 'vitest';
import { theChats } from './chats.ts';

const chats = theChats();

describe('what a person says reaches the bot', () => {
  test('the first time the bot is told that they have the app, once, then the words', async () => {
    await Promise.all([chats.chat('open', { person: 'hr' }), chats.chat('open', { person: 'hr' })]);
    await chats.chat('messages', { person: 'hr', text: 'help' });

    expect(chats.bot.heard.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'conversationUpdate',
      'message',
    ]);
    expect(chats.bot.heard[2]).toMatchObject({
      text: 'help',
      channelId: 'msteams',
      from: { aadObjectId: chats.idOf('hr') },
      conversation: { conversationType: 'personal', tenantId: chats.sandbox.env.TENANT_ID },
      channelData: { tenant: { id: chats.sandbox.env.TENANT_ID } },
    });
  });

  test('a reply of the bot stands in the chat, and not in another person\u2019s', async () => {
    chats.bot.onTurn(async (context) => {
      if (context.activity.type === 'message')
        await context.sendActivity(`You said ${context.activity.text}`);
      return undefined;
    });

    await chats.chat('messages', { person: 'clerk', text: 'good morning' });

    const { messages } = await chats.chatOf('clerk');
    expect(messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
      ['person', 'good morning'],
      ['bot', 'You said good morning'],
    ]);
    expect((await chats.chatOf('editor')).messages).toEqual([]);
  });

  test('a card action is answered by a card in its place, a sentence or an error', async () => {
    const card = (text: string) => ({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text }],
    });
    const adaptive = 'application/vnd.microsoft.card.adaptive';
    chats.bot.onTurn(async (context) => {
      if (context.activity.type === 'message')
        await context.sendActivity({
          type: 'message',
          attachments: [{ contentType: adaptive, content: card('Book?') }],
        });
      if (context.activity.type !== 'invoke') return undefined;
      const { verb, data } = context.activity.value.action;
      if (verb === 'say')
        return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Noted.' };
      if (verb === 'fail')
        return {
          statusCode: 400,
          type: 'application/vnd.microsoft.error',
          value: { code: 'x', message: 'Taken.' },
        };
      return { statusCode: 200, type: adaptive, value: card(`Booked ${data.desk}`) };
    });
    await chats.chat('messages', { person: 'depot', text: 'book' });
    const [, asked] = (await chats.chatOf('depot')).messages;
    const press = async (verb: string) =>
      (
        await chats.chat('actions', {
          person: 'depot',
          messageId: asked.id,
          action: { verb, data: { desk: 14 } },
        })
      ).json();

    expect(await press('say')).toEqual({ kind: 'message', text: 'Noted.' });
    expect(await press('fail')).toEqual({ kind: 'error', text: 'Taken.' });
    expect(await press('book')).toMatchObject({ kind: 'card', message: { id: asked.id } });

    const [, booked] = (await chats.chatOf('depot')).messages;
    expect(booked.attachments[0].content.body[0].text).toBe('Booked 14');
  });

  test('a bot that does not answer is named, and the app is announced again next time', async () => {
    const { origin } = chats.sandbox.world.app;
    chats.sandbox.world.app.origin = 'http://127.0.0.1:9';

    const unreached = await chats.chat('messages', { person: 'admin', text: 'help' });

    chats.sandbox.world.app.origin = origin;
    expect(unreached.status).toBe(502);
    expect((await chats.chat('open', { person: 'admin' })).status).toBe(200);
    expect(chats.bot.heard[0]).toMatchObject({
      type: 'installationUpdate',
      from: { aadObjectId: chats.idOf('admin') },
    });
  });

  test('nobody speaks for a person who is not in the directory', async () => {
    expect((await chats.chat('messages', { person: 'per_nobody', text: 'help' })).status).toBe(404);
  });
});

describe('what the bot sends reaches the person', () => {
  test('by the SDK without being asked, counted as unread until read', async () => {
    await chats.chat('messages', { person: 'councillor', text: 'hello' });
    await chats.bot.proactively(
      async (context) => void (await context.sendActivity('Your desk is free again.')),
    );

    expect(await chats.chatOf('councillor')).toMatchObject({ unread: 1 });
    await chats.chat('read', { person: 'councillor' });
    expect(await chats.chatOf('councillor')).toMatchObject({ unread: 0 });
  });

  test('by the SDK in a chat that nobody has opened yet', async () => {
    const quiet = chats.sandbox.world.directory.people.find(({ key, enabled }) => !key && enabled)?.id ?? '';

    await chats.bot.openChat(quiet, async (context) => void (await context.sendActivity('Welcome')));

    expect(await chats.chatOf(quiet)).toMatchObject({
      unread: 1,
      messages: [{ from: 'bot', text: 'Welcome' }],
    });
  });

  test('a new chat by object id is the person\u2019s one chat, each time', async () => {
    const first = await chats.createFor(chats.idOf('editor'));
    const again = await chats.createFor(chats.idOf('editor'));

    expect(first.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
    await chats.connector(`/${first.body.id}/activities`, {
      body: { type: 'message', text: 'Good morning' },
    });
    expect((await chats.chatOf('editor')).messages[0].text).toBe('Good morning');
  });

  test('but not to a stranger, another tenant or a group', async () => {
    expect((await chats.createFor('00000000-0000-4000-8000-000000000000')).status).toBe(403);
    expect((await chats.createFor(chats.idOf('editor'), 'another')).status).toBe(403);
    const group = await chats.connector('', {
      body: { isGroup: true, members: [{ id: chats.idOf('editor') }], tenantId: chats.sandbox.env.TENANT_ID },
    });
    expect(group.status).toBe(400);
  });

  test('its messages can be changed and taken back; a person\u2019s cannot', async () => {
    await chats.chat('messages', { person: 'facilities', text: 'my words' });
    const { body: opened } = await chats.createFor(chats.idOf('facilities'));
    const sent = await chats.connector(`/${opened.id}/activities`, {
      body: { type: 'message', text: 'Desk 1' },
    });
    const [mine] = (await chats.chatOf('facilities')).messages;
    const path = (id: string) => `/${opened.id}/activities/${id}`;

    const changed = await chats.connector(path(sent.body.id), {
      method: 'PUT',
      body: { type: 'message', text: 'Desk 2' },
    });
    expect(changed.status).toBe(200);
    expect((await chats.chatOf('facilities')).messages[1].text).toBe('Desk 2');
    expect((await chats.connector(path(sent.body.id), { method: 'DELETE' })).status).toBe(200);
    expect((await chats.chatOf('facilities')).messages).toHaveLength(1);
    expect((await chats.connector(path(mine.id), { method: 'DELETE' })).status).toBe(404);
    expect(
      (await chats.connector(path(mine.id), { method: 'PUT', body: { type: 'message', text: 'no' } })).status,
    ).toBe(404);
  });

  test('the member of a chat is told with object id and address', async () => {
    const { body: opened } = await chats.createFor(chats.idOf('hr'));

    const members = await chats.connector(`/${opened.id}/members`, { method: 'GET' });
    const one = await chats.connector(`/${opened.id}/members/${members.body[0].id}`, { method: 'GET' });

    expect(one.body).toMatchObject({ aadObjectId: chats.idOf('hr'), tenantId: chats.sandbox.env.TENANT_ID });
    expect((await chats.connector(`/${opened.id}/members/29:x`, { method: 'GET' })).status).toBe(404);
  });
});
