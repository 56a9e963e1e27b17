import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type SdkBot, startSdkBot } from '../support/sdk-bot.ts';

let sandbox: Sandbox;
let bot: SdkBot;

beforeAll(async () => {
  bot = await startSdkBot(() => sandbox.env);
  sandbox = await startSandbox({ port: 0, appOrigin: bot.origin });
});
afterAll(async () => {
  await sandbox.close();
  await bot.close();
});
afterEach(() => {
  bot.reset();
  sandbox.world.faults.clear();
});

const chat = async (path: string, body: object): Promise<Response> =>
  fetch(`${sandbox.origin}/sandbox/chat/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The whole chat as the page first gets it. */
const chatOf = async (person: string) => {
  const stop = new AbortController();
  const answer = await fetch(`${sandbox.origin}/sandbox/chat/stream?person=${person}`, {
    signal: stop.signal,
  });
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk);
    if (text.includes('\n\n')) break;
  }
  stop.abort();
  return JSON.parse(text.slice(text.indexOf('data: ') + 6, text.indexOf('\n\n')));
};

const botToken = async () => {
  const { TENANT_ID, BOT_APP_ID = '', BOT_APP_SECRET = '' } = sandbox.env;
  const answer = await fetch(`${sandbox.origin}/${TENANT_ID}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: BOT_APP_ID,
      client_secret: BOT_APP_SECRET,
      scope: 'https://api.botframework.com/.default',
    }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
};

interface Call {
  readonly method?: string;
  readonly body?: object;
  readonly token?: string;
}

const connector = async (path: string, { method = 'POST', body, token }: Call = {}) => {
  const answer = await fetch(`${sandbox.origin}/connector/v3/conversations${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token ?? (await botToken())}` },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() };
};

const createFor = (member: string, tenantId = sandbox.env.TENANT_ID) =>
  connector('', {
    body: {
      isGroup: false,
      bot: { id: `28:${sandbox.env.BOT_APP_ID}` },
      members: [{ id: member }],
      tenantId,
    },
  });

const idOf = (person: string) => sandbox.world.directory.get(person).id;

describe('what a person says reaches the bot', () => {
  test('the first time the bot is told that they have the app, once, then the words', async () => {
    await Promise.all([chat('open', { person: 'hr' }), chat('open', { person: 'hr' })]);
    await chat('messages', { person: 'hr', text: 'help' });

    expect(bot.heard.map(({ type }) => type)).toEqual([
      'installationUpdate',
      'conversationUpdate',
      'message',
    ]);
    expect(bot.heard[2]).toMatchObject({
      text: 'help',
      channelId: 'msteams',
      from: { aadObjectId: idOf('hr') },
      conversation: { conversationType: 'personal', tenantId: sandbox.env.TENANT_ID },
      channelData: { tenant: { id: sandbox.env.TENANT_ID } },
    });
  });

  test('a reply of the bot stands in the chat, and not in another person\u2019s', async () => {
    bot.onTurn(async (context) => {
      if (context.activity.type === 'message')
        await context.sendActivity(`You said ${context.activity.text}`);
      return undefined;
    });

    await chat('messages', { person: 'clerk', text: 'good morning' });

    const { messages } = await chatOf('clerk');
    expect(messages.map(({ from, text }: { from: string; text: string }) => [from, text])).toEqual([
      ['person', 'good morning'],
      ['bot', 'You said good morning'],
    ]);
    expect((await chatOf('editor')).messages).toEqual([]);
  });

  test('a card action is answered by a card in its place, a sentence or an error', async () => {
    const card = (text: string) => ({
      type: 'AdaptiveCard',
      version: '1.5',
      body: [{ type: 'TextBlock', text }],
    });
    const adaptive = 'application/vnd.microsoft.card.adaptive';
    bot.onTurn(async (context) => {
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
    await chat('messages', { person: 'depot', text: 'book' });
    const [, asked] = (await chatOf('depot')).messages;
    const press = async (verb: string) =>
      (
        await chat('actions', { person: 'depot', messageId: asked.id, action: { verb, data: { desk: 14 } } })
      ).json();

    expect(await press('say')).toEqual({ kind: 'message', text: 'Noted.' });
    expect(await press('fail')).toEqual({ kind: 'error', text: 'Taken.' });
    expect(await press('book')).toMatchObject({ kind: 'card', message: { id: asked.id } });

    const [, booked] = (await chatOf('depot')).messages;
    expect(booked.attachments[0].content.body[0].text).toBe('Booked 14');
  });

  test('a bot that does not answer is named, and the app is announced again next time', async () => {
    const { origin } = sandbox.world.app;
    sandbox.world.app.origin = 'http://127.0.0.1:9';

    const unreached = await chat('messages', { person: 'admin', text: 'help' });

    sandbox.world.app.origin = origin;
    expect(unreached.status).toBe(502);
    expect((await chat('open', { person: 'admin' })).status).toBe(200);
    expect(bot.heard[0]).toMatchObject({ type: 'installationUpdate', from: { aadObjectId: idOf('admin') } });
  });

  test('nobody speaks for a person who is not in the directory', async () => {
    expect((await chat('messages', { person: 'per_nobody', text: 'help' })).status).toBe(404);
  });
});

describe('what the bot sends reaches the person', () => {
  test('by the SDK without being asked, counted as unread until read', async () => {
    await chat('messages', { person: 'councillor', text: 'hello' });
    await bot.proactively(async (context) => void (await context.sendActivity('Your desk is free again.')));

    expect(await chatOf('councillor')).toMatchObject({ unread: 1 });
    await chat('read', { person: 'councillor' });
    expect(await chatOf('councillor')).toMatchObject({ unread: 0 });
  });

  test('by the SDK in a chat that nobody has opened yet', async () => {
    const quiet = sandbox.world.directory.people.find(({ key, enabled }) => !key && enabled)?.id ?? '';

    await bot.openChat(quiet, async (context) => void (await context.sendActivity('Welcome')));

    expect(await chatOf(quiet)).toMatchObject({ unread: 1, messages: [{ from: 'bot', text: 'Welcome' }] });
  });

  test('a new chat by object id is the person\u2019s one chat, each time', async () => {
    const first = await createFor(idOf('editor'));
    const again = await createFor(idOf('editor'));

    expect(first.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
    await connector(`/${first.body.id}/activities`, { body: { type: 'message', text: 'Good morning' } });
    expect((await chatOf('editor')).messages[0].text).toBe('Good morning');
  });

  test('but not to a stranger, another tenant or a group', async () => {
    expect((await createFor('00000000-0000-4000-8000-000000000000')).status).toBe(403);
    expect((await createFor(idOf('editor'), 'another')).status).toBe(403);
    const group = await connector('', {
      body: { isGroup: true, members: [{ id: idOf('editor') }], tenantId: sandbox.env.TENANT_ID },
    });
    expect(group.status).toBe(400);
  });

  test('its messages can be changed and taken back; a person\u2019s cannot', async () => {
    await chat('messages', { person: 'facilities', text: 'my words' });
    const { body: opened } = await createFor(idOf('facilities'));
    const sent = await connector(`/${opened.id}/activities`, { body: { type: 'message', text: 'Desk 1' } });
    const [mine] = (await chatOf('facilities')).messages;
    const path = (id: string) => `/${opened.id}/activities/${id}`;

    const changed = await connector(path(sent.body.id), {
      method: 'PUT',
      body: { type: 'message', text: 'Desk 2' },
    });
    expect(changed.status).toBe(200);
    expect((await chatOf('facilities')).messages[1].text).toBe('Desk 2');
    expect((await connector(path(sent.body.id), { method: 'DELETE' })).status).toBe(200);
    expect((await chatOf('facilities')).messages).toHaveLength(1);
    expect((await connector(path(mine.id), { method: 'DELETE' })).status).toBe(404);
    expect(
      (await connector(path(mine.id), { method: 'PUT', body: { type: 'message', text: 'no' } })).status,
    ).toBe(404);
  });

  test('the member of a chat is told with object id and address', async () => {
    const { body: opened } = await createFor(idOf('hr'));

    const members = await connector(`/${opened.id}/members`, { method: 'GET' });
    const one = await connector(`/${opened.id}/members/${members.body[0].id}`, { method: 'GET' });

    expect(one.body).toMatchObject({ aadObjectId: idOf('hr'), tenantId: sandbox.env.TENANT_ID });
    expect((await connector(`/${opened.id}/members/29:x`, { method: 'GET' })).status).toBe(404);
  });
});

describe('the connector refuses', () => {
  test('a caller without the bot\u2019s own token', async () => {
    const tab = await sandbox.world.mintTabToken('admin');
    const path = `/${(await createFor(idOf('hr'))).body.id}/activities`;
    const body = { type: 'message', text: 'forged' };

    expect((await connector(path, { body, token: 'nonsense' })).status).toBe(401);
    expect((await connector(path, { body, token: tab })).status).toBe(401);
    expect((await chatOf('hr')).messages.some(({ text }: { text: string }) => text === 'forged')).toBe(false);
  });

  test('a message above 100 KB as UTF-16, an empty one and an unknown kind', async () => {
    const path = `/${(await createFor(idOf('hr'))).body.id}/activities`;

    expect((await connector(path, { body: { type: 'message', text: 'x'.repeat(51_200) } })).status).toBe(413);
    expect((await connector(path, { body: { type: 'message' } })).status).toBe(400);
    expect((await connector(path, { body: { type: 'handoff' } })).status).toBe(400);
    expect((await connector('/a:nowhere/activities', { body: { type: 'message', text: 'x' } })).status).toBe(
      404,
    );
  });

  test.each([
    ['throttled', 429],
    ['unavailable', 503],
    ['html-502', 502],
    ['busy-412', 412],
  ] as const)('as told: %s is %i, and nothing arrives', async (kind, status) => {
    const { body: opened } = await createFor(idOf('digital-lead'));
    sandbox.world.faults.set({ part: 'connector', kind, times: 1 });

    const token = await botToken();
    const answer = await fetch(`${sandbox.origin}/connector/v3/conversations/${opened.id}/activities`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ type: 'message', text: 'lost' }),
    });

    expect(answer.status).toBe(status);
    expect((await chatOf('digital-lead')).messages).toEqual([]);
  });

  test('a 504 after the work is done leaves the message there, as a real one can', async () => {
    const { body: opened } = await createFor(idOf('care-manager'));
    sandbox.world.faults.set({ part: 'connector', kind: 'committed-504', times: 1 });

    const answer = await connector(`/${opened.id}/activities`, { body: { type: 'message', text: 'twice?' } });

    expect(answer.status).toBe(504);
    expect((await chatOf('care-manager')).messages).toHaveLength(1);
  });
});
