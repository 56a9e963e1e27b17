import { gzipSync } from 'node:zlib';
import { generateKeyPair, type JWTPayload } from 'jose';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { botRecords } from '../../bot/records.ts';
import { conversations } from '../../bot/shell/conversations.ts';
import { forgetActivities, heardActivities } from '../../bot/shell/repeats.ts';
import type { CardAction, RoomCommands, Turn } from '../../bot/shell/turn.ts';
import { type BotChat, startBotChat, wordsOn } from '../support/bot-chat.ts';
import { BOT_APP_ID, TENANT_ID } from '../support/bot-connector.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { openTestStore } from '../support/store.ts';

const ASHA = '8a1f6d1e-0000-4000-8000-000000000001';
const asha: Viewer = {
  person: 'per_01kb1n6v8a000000000000asha',
  name: 'Asha Whittle',
  roles: [],
  appointments: [],
  reports: [],
  door: 'bot',
};

let clock: TestClock;
let store: Store;
let chat: BotChat;
let heard: Turn[];
let acted: CardAction[];
let asked: string[];
let mood: 'well' | 'faulty' | 'refusing';

/** A room that repeats what it hears. */
const parrot: RoomCommands = {
  room: 'parrot',
  examples: ['say something'],
  suggestions: [],
  hear: async (turn) => {
    heard.push(turn);
    if (mood === 'faulty') throw new Error('a fault with SECRET words');
    if (mood === 'refusing') throw new Refused('not_allowed');
    if (turn.text.includes('foreign')) return undefined;
    return { sure: true, answer: async () => ({ text: `You said: ${turn.text}` }) };
  },
  act: async (action) => {
    acted.push(action);
    if (mood === 'faulty') throw new Error('a fault with SECRET words');
    if (mood === 'refusing') throw new Refused('not_allowed');
    return { text: 'Done.' };
  },
};

beforeEach(async () => {
  clock = testClock();
  store = await openTestStore(botRecords, clock);
  [heard, acted, asked, mood] = [[], [], [], 'well'];
  chat = await startBotChat({
    store,
    clock,
    rooms: [parrot],
    viewerForBot: async (oid) => {
      asked.push(oid);
      return asha;
    },
  });
});
afterEach(() => chat.stop());

/** That nobody was asked, nothing was said and nothing was kept: the SDK and everything behind it never ran. */
const expectNothingRan = async () => {
  expect([asked, heard, acted, chat.connector.calls]).toEqual([[], [], [], []]);
  expect((await store.find(heardActivities, 'age', 'all')).rows).toEqual([]);
};

// Whole words: the letters of a short one also come up by chance in the reference to quote.
const LIBRARY_WORDS =
  /botbuilder|\b(jose|zod|express|JWT|JWS|JWKS|claim|signature|stack)\b|at .*\.(js|ts)|node_modules|Unexpected token/i;

const expectProblem = async (answer: Response, status: number, code: string) => {
  expect(answer.status).toBe(status);
  expect(answer.headers.get('content-type')).toContain('application/problem+json');
  const text = await answer.text();
  expect(text).not.toMatch(LIBRARY_WORDS);
  expect(JSON.parse(text)).toMatchObject({ status, code });
};

describe('a forged caller is refused before anything of ours runs, with', () => {
  const sign = async (claims: JWTPayload, header = {}) =>
    `Bearer ${await chat.connector.sign(claims, header)}`;
  const forged: readonly [string, () => Promise<{ token?: string; activity?: object }>][] = [
    ['no token', async () => ({ token: '' })],
    ['a token of another issuer', async () => ({ token: await sign({ iss: 'https://evil.example' }) })],
    [
      'a token of Entra',
      async () => ({ token: await sign({ iss: `https://sts.windows.net/${TENANT_ID}/` }) }),
    ],
    ['a token for another bot', async () => ({ token: await sign({ aud: crypto.randomUUID() }) })],
    ['a token that is over', async () => ({ token: await sign({ exp: clock.millis() / 1000 - 400 }) })],
    ['a token for later', async () => ({ token: await sign({ nbf: clock.millis() / 1000 + 400 }) })],
    ['a token of another channel’s key', async () => ({ token: await sign({}, { kid: 'webchat' }) })],
    [
      'a token of a stranger’s key',
      async () => ({ token: await sign({}, { key: (await generateKeyPair('RS256')).privateKey }) }),
    ],
    ['a token without a service address', async () => ({ token: await sign({ serviceurl: undefined }) })],
    [
      'a token for another address',
      async () => ({ token: await sign({ serviceurl: 'https://evil.example/' }) }),
    ],
    [
      'an address that is not Teams',
      async () => {
        const serviceUrl = 'https://evil.example/';
        return { token: await sign({ serviceurl: serviceUrl }), activity: { serviceUrl } };
      },
    ],
    ['another channel', async () => ({ activity: { channelId: 'directline' } })],
    ['another tenant', async () => ({ activity: { channelData: { tenant: { id: crypto.randomUUID() } } } })],
    [
      'another tenant in the conversation',
      async () => ({ activity: { conversation: { id: 'a:1', tenantId: crypto.randomUUID() } } }),
    ],
    ['no person', async () => ({ activity: { from: { id: '29:nobody' } } })],
  ];

  test.each(forged)('%s', async (_what, forge) => {
    const { token, activity = {} } = await forge();

    await expectProblem(
      await chat.post(chat.from(ASHA, { text: 'hi', ...activity }), token),
      401,
      'not_signed_in',
    );
    await expectNothingRan();
  });

  test('the keys out of reach: come back later', async () => {
    chat.connector.keysDown = true;

    await expectProblem(await chat.post(chat.from(ASHA, { text: 'hi' })), 503, 'unavailable');
    await expectNothingRan();
  });
});

describe('a malformed message', () => {
  test('in a thousand forms ends in a plain refusal, and the bot answers on', {
    timeout: 180_000,
  }, async () => {
    const authorization = `Bearer ${await chat.connector.sign()}`;
    const bodies = malformed(1_000);
    for (let at = 0; at < bodies.length; at += 50) {
      const answers = await Promise.all(
        bodies.slice(at, at + 50).map((body) => chat.post(body, authorization)),
      );
      for (const answer of answers) {
        expect(answer.status).toBeLessThan(500);
        expect(answer.status).toBeGreaterThanOrEqual(400);
        expect(await answer.text()).not.toMatch(LIBRARY_WORDS);
      }
    }
    await expectNothingRan();

    expect(await chat.say('still there?')).toMatchObject([{ text: 'You said: still there?' }]);
  });

  test('of more than 256 kB is too large', async () => {
    await expectProblem(await chat.post(chat.from(ASHA, { text: 'x'.repeat(300_000) })), 413, 'too_large');
    await expectNothingRan();
  });

  test('that is compressed, as a bomb would be, is not unpacked', async () => {
    const answer = await fetch(`${chat.origin}/api/messages`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${await chat.connector.sign()}`,
        'content-type': 'application/json',
        'content-encoding': 'gzip',
      },
      body: gzipSync(JSON.stringify(chat.from(ASHA, { text: 'hi' }))),
    });

    await expectProblem(answer, 415, 'wrong_type');
    await expectNothingRan();
  });

  test.each([
    'typing',
    'messageReaction',
    'messageUpdate',
    'conversationUpdate',
    'event',
    'x'.repeat(64),
    '__proto__',
  ])('of the kind %s is taken and changes nothing', async (type) => {
    expect((await chat.post(chat.from(ASHA, { type, name: 'constructor', value: null }))).status).toBe(200);
    expect([heard, acted, chat.connector.calls]).toEqual([[], [], []]);
  });

  /** Bodies of wrong shape, from a fixed seed: what breaks once breaks every time. */
  function malformed(count: number): string[] {
    let seed = 20_261_124;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    const right = chat.from(ASHA, { text: 'hi' }) as Record<string, unknown>;
    const needed = ['type', 'channelId', 'serviceUrl', 'from', 'recipient', 'conversation', 'channelData'];
    const odd = [null, 0, '', [], {}, true, [[]], { id: {} }, '\u0000', '💥'.repeat(50), -1e308];
    return Array.from({ length: count }, (_, n) => {
      const field = needed[random(needed.length)] ?? 'type';
      // A strange kind of activity is no fault: Teams invents new ones.
      const value = field === 'type' ? null : odd[random(odd.length)];
      const text = JSON.stringify({ ...right, [field]: value });
      if (n % 5 === 0) return text.slice(0, 1 + random(text.length - 2));
      if (n % 5 === 1) return JSON.stringify(value);
      if (n % 5 === 2) return `${'['.repeat(1 + random(2_000))}${text}`;
      if (n % 5 === 3) return JSON.stringify({ ...right, [field]: undefined });
      return text;
    });
  }
});

describe('in their own chat a person', () => {
  test('is heard, by the account that Teams vouches for', async () => {
    expect(await chat.say('testing, one two')).toMatchObject([{ text: 'You said: testing, one two' }]);

    expect(asked).toEqual([ASHA]);
    expect(heard).toEqual([{ viewer: asha, text: 'testing, one two' }]);
    expect(chat.connector.calls[0]?.authorization).toBe('Bearer token-of-the-bot');
  });

  test.each(['help', 'Hello', '?', 'what can you do?'])('is told what to ask for: %s', async (words) => {
    const [answer] = await chat.say(words);

    expect(wordsOn(answer?.card)).toContain('“say something”');
    expect(heard).toEqual([]);
  });

  test('is told what to ask for when no room understands', async () => {
    const [answer] = await chat.say('foreign words');

    expect(wordsOn(answer?.card)).toContain('I did not understand that');
  });

  test('is welcomed when the app is installed, and remembered without a name', async () => {
    await chat.post(chat.from(ASHA, { type: 'installationUpdate', action: 'add', text: undefined }));

    expect(wordsOn(chat.connector.calls[0]?.body.attachments[0].content)).toContain('Welcome to Guildhall');
    const kept = await store.get(conversations, asha.person);
    expect(kept?.reference).toEqual({
      serviceUrl: chat.connector.serviceUrl,
      conversationId: `a:${ASHA}`,
      botId: `28:${BOT_APP_ID}`,
    });
    expect(JSON.stringify(kept)).not.toContain('Somebody');
  });

  test('is forgotten when the app is removed', async () => {
    await chat.say('testing, one two');

    await chat.post(chat.from(ASHA, { type: 'installationUpdate', action: 'remove', text: undefined }));

    expect(await store.get(conversations, asha.person)).toBeUndefined();
  });

  test('is welcomed each time they install the app, though Teams may not number it', async () => {
    const install = chat.from(ASHA, { type: 'installationUpdate', action: 'add', id: undefined });

    await chat.post(install);
    await chat.post(install);

    expect(chat.connector.calls).toHaveLength(2);
  });

  test('gets one answer to a message that the connector sends again', async () => {
    const activity = chat.from(ASHA, { id: 'activity-1', text: 'once' });

    for (let again = 0; again < 3; again++) expect((await chat.post(activity)).status).toBe(200);
    await Promise.all([1, 2, 3].map(() => chat.post(activity)));

    expect(chat.connector.calls).toHaveLength(1);
  });

  test('is answered on the repeat when the first answer did not reach the chat', async () => {
    const activity = chat.from(ASHA, { id: 'activity-1', text: 'once' });
    chat.connector.failNext(403);

    await expectProblem(await chat.post(activity), 503, 'unavailable');
    expect((await chat.post(activity)).status).toBe(200);

    expect(chat.connector.calls.map(({ body }) => body.text)).toEqual(['You said: once', 'You said: once']);
  });

  test('reads one calm sentence when something breaks, and nothing of what broke', async () => {
    mood = 'faulty';

    const [answer] = await chat.say('break');

    expect(answer?.text).toBe(
      'Something went wrong on our side, and nothing was changed. Please try again in a minute.',
    );
  });

  test('reads why not when a room refuses', async () => {
    mood = 'refusing';

    expect(await chat.say('may I?')).toMatchObject([{ text: 'You cannot do this.' }]);
  });
});

describe('elsewhere', () => {
  test.each(['groupChat', 'channel', undefined])(
    'the bot only says where it answers: %s',
    async (conversationType) => {
      const conversation = { id: '19:group', tenantId: TENANT_ID, conversationType };
      await chat.post(chat.from(ASHA, { text: '<at>Guildhall</at> my bookings', conversation }));

      expect(heard).toEqual([]);
      expect(chat.connector.calls.map(({ body }) => body.text)).toEqual([
        expect.stringContaining(`https://teams.microsoft.com/l/chat/0/0?users=28:${BOT_APP_ID}`),
      ]);
      expect(await store.get(conversations, asha.person)).toBeUndefined();
    },
  );
});

describe('a pressed button', () => {
  const press = (value: unknown, change = {}) =>
    chat.post(
      chat.from(ASHA, { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value, ...change }),
    );
  const execute = (verb: string) => ({
    action: { type: 'Action.Execute', verb, data: { a: 1 } },
    trigger: 'manual',
  });

  test('reaches its room', async () => {
    const answer = await press(execute('parrot.talk'));

    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Done.',
    });
    expect(acted).toEqual([{ viewer: asha, verb: 'parrot.talk', data: { a: 1 } }]);
  });

  test.each([
    ['no room’s verb', execute('nobody.talk'), {}],
    ['a verb that is an object’s own', execute('constructor'), {}],
    ['no action', {}, {}],
    ['nothing', null, {}],
    ['a group chat', execute('parrot.talk'), { conversation: { id: '19:g', tenantId: TENANT_ID } }],
  ])('with %s is refused inside a 200, as Teams shows nothing of any other', async (_what, value, change) => {
    const answer = await press(value, change);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(acted).toEqual([]);
  });

  test('that breaks says so without detail', async () => {
    mood = 'faulty';

    const answer = await (await press(execute('parrot.talk'))).text();

    expect(JSON.parse(answer)).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    expect(answer).not.toContain('SECRET');
  });

  test('of a kind that nobody answers here is not implemented', async () => {
    expect((await press({}, { name: 'task/fetch' })).status).toBe(501);
  });
});

test('what was heard is forgotten after a day', async () => {
  await chat.say('one');
  clock.advance(25 * 3_600_000);
  await chat.say('two');

  await forgetActivities(store).run(clock.now());

  expect((await store.find(heardActivities, 'age', 'all')).rows).toHaveLength(1);
});
