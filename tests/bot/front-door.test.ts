import { generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refused } from '../../api/contract/problem.ts';
import { type FrontDoor, frontDoor, isTeamsService } from '../../bot/shell/front-door.ts';
import {
  BOT_APP_ID,
  TENANT_ID,
  type TestConnector,
  teamsMessage,
  testConnector,
} from '../support/bot-connector.ts';
import { testClock } from '../support/clock.ts';

const clock = testClock();
let connector: TestConnector;
let door: FrontDoor;

beforeAll(async () => {
  connector = await testConnector(clock);
});
afterAll(() => connector.close());

const settings = () => ({
  botAppId: BOT_APP_ID,
  tenantId: TENANT_ID,
  metadataUrl: connector.metadataUrl,
  sandboxServiceOrigin: connector.origin,
  clock,
});

beforeEach(() => {
  connector.keysDown = false;
  door = frontDoor(settings());
});

const knock = async (authorization: string | undefined, body: unknown = teamsMessage(connector)) =>
  door.admit(await door.verify(authorization), body);

const refusal = async (attempt: Promise<unknown>): Promise<string> => {
  const outcome = await attempt.then(
    () => 'admitted',
    (error: unknown) => error,
  );
  if (outcome instanceof Refused) return outcome.code;
  throw new Error(`expected a refusal, got ${String(outcome)}`);
};

const seconds = (offset: number) => Math.floor(clock.millis() / 1000) + offset;

describe('the front door admits', () => {
  test('a message that the connector signed for this bot and this tenant', async () => {
    const activity = await knock(`Bearer ${await connector.sign()}`);

    expect(activity.from.aadObjectId).toBe('8a1f6d1e-0000-4000-8000-000000000001');
  });

  test('a token within the five minutes of clock skew that the connector documents', async () => {
    await knock(`Bearer ${await connector.sign({ exp: seconds(-200) })}`);
    await knock(`Bearer ${await connector.sign({ nbf: seconds(200) })}`);
  });

  test('an activity without an id that is no message', async () => {
    await knock(
      `Bearer ${await connector.sign()}`,
      teamsMessage(connector, { type: 'installationUpdate', id: undefined }),
    );
  });
});

describe('the front door refuses a caller whose token', () => {
  const forged: readonly [string, () => Promise<string | undefined>][] = [
    ['is missing', async () => undefined],
    ['is not a bearer token', async () => 'Basic Ym90OmJvdA=='],
    ['is not a token at all', async () => 'Bearer hello'],
    ['is for another bot', async () => `Bearer ${await connector.sign({ aud: crypto.randomUUID() })}`],
    ['is for us among others', async () => `Bearer ${await connector.sign({ aud: [BOT_APP_ID, 'x'] })}`],
    ['has no audience', async () => `Bearer ${await connector.sign({ aud: undefined as never })}`],
    [
      'comes from Entra, as an emulator or another app would send it',
      async () => `Bearer ${await connector.sign({ iss: `https://sts.windows.net/${TENANT_ID}/` })}`,
    ],
    [
      'names almost the right issuer',
      async () => `Bearer ${await connector.sign({ iss: 'https://api.botframework.com/' })}`,
    ],
    ['is out of date', async () => `Bearer ${await connector.sign({ exp: seconds(-301) })}`],
    ['never ends', async () => `Bearer ${await connector.sign({ exp: undefined as never })}`],
    ['is for later', async () => `Bearer ${await connector.sign({ nbf: seconds(301) })}`],
    [
      'is from a key of another channel',
      async () => `Bearer ${await connector.sign({}, { kid: 'webchat' })}`,
    ],
    ['names an unknown key', async () => `Bearer ${await connector.sign({}, { kid: 'unknown' })}`],
    [
      'is signed by a stranger with our key id',
      async () => `Bearer ${await connector.sign({}, { key: (await generateKeyPair('RS256')).privateKey })}`,
    ],
    [
      'is signed with a shared secret',
      async () =>
        `Bearer ${await new SignJWT({ iss: 'https://api.botframework.com', aud: BOT_APP_ID })
          .setProtectedHeader({ alg: 'HS256', kid: 'teams' })
          .sign(new TextEncoder().encode('a secret of at least 32 bytes ....'))}`,
    ],
    ['is not signed', async () => unsigned(await connector.sign())],
    ['was changed after signing', async () => tampered(await connector.sign())],
    ['says no service address', async () => `Bearer ${await connector.sign({ serviceurl: undefined })}`],
  ];

  test.each(forged)('%s', async (_what, token) => {
    expect(await refusal(knock(await token()))).toBe('not_signed_in');
  });
});

describe('the front door refuses a genuine token with an activity that', () => {
  const foreign: readonly [string, () => Record<string, unknown>][] = [
    ['answers to another address', () => ({ serviceUrl: `${connector.origin}/elsewhere/` })],
    ['comes from another channel', () => ({ channelId: 'webchat' })],
    ['comes from the emulator', () => ({ channelId: 'emulator' })],
    ['belongs to another tenant', () => ({ conversation: { id: 'a:1', tenantId: crypto.randomUUID() } })],
    ['names another tenant beside ours', () => ({ channelData: { tenant: { id: crypto.randomUUID() } } })],
    ['names no tenant in its channel data', () => ({ channelData: {} })],
    ['names no tenant in its conversation', () => ({ conversation: { id: 'a:1' } })],
    [
      'asks in a compose box of another tenant',
      () => ({
        name: 'composeExtension/query',
        conversation: { id: '19:x' },
        channelData: { tenant: { id: crypto.randomUUID() } },
      }),
    ],
    [
      'asks in a compose box and names another tenant beside ours',
      () => ({ name: 'composeExtension/query', conversation: { id: '19:x', tenantId: crypto.randomUUID() } }),
    ],
    ['names no person', () => ({ from: { id: '29:1asha', name: 'Asha Whittle' } })],
    ['names a person who is no account', () => ({ from: { id: '29:1asha', aadObjectId: 'asha' } })],
  ];

  test.each(foreign)('%s', async (_what, change) => {
    const attempt = knock(`Bearer ${await connector.sign()}`, teamsMessage(connector, change()));

    expect(await refusal(attempt)).toBe('not_signed_in');
  });

  test('answers to a server that is not Teams, even when its token says so', async () => {
    const serviceUrl = 'https://smba.trafficmanager.net.example.org/teams/';
    const token = await connector.sign({ serviceurl: serviceUrl });

    expect(await refusal(knock(`Bearer ${token}`, teamsMessage(connector, { serviceUrl })))).toBe(
      'not_signed_in',
    );
  });

  test.each([
    ['nothing', null],
    ['a list', []],
    ['a word', 'hello'],
    ['an activity without a type', { text: 'hi' }],
  ])('is %s', async (_what, body) => {
    expect(await refusal(knock(`Bearer ${await connector.sign()}`, body))).toBe('bad_input');
  });

  test('is a message without an id, which could not be told from the next one', async () => {
    const message = teamsMessage(connector, { id: undefined });

    expect(await refusal(knock(`Bearer ${await connector.sign()}`, message))).toBe('bad_input');
  });
});

describe('while the keys of the connector cannot be read', () => {
  test('every caller is told to come back, and the door heals by itself', async () => {
    connector.keysDown = true;
    const authorization = `Bearer ${await connector.sign()}`;

    expect(await refusal(knock(authorization))).toBe('unavailable');

    connector.keysDown = false;
    clock.advance(5_000);
    await knock(authorization);
  });

  test('twenty strangers, one after another, cost the connector one call in five seconds', async () => {
    connector.keysDown = true;
    const authorization = `Bearer ${await connector.sign()}`;
    const before = connector.keyReads;

    for (let stranger = 0; stranger < 20; stranger += 1)
      expect(await refusal(knock(authorization))).toBe('unavailable');
    const reads = connector.keyReads - before;
    clock.advance(5_000);
    await refusal(knock(authorization));

    expect([reads, connector.keyReads - before]).toEqual([1, 2]);
  });

  test('the pause holds for keys that go missing behind good metadata', async () => {
    const authorization = `Bearer ${await connector.sign()}`;
    connector.keysDown = 'keys alone';
    const before = connector.keyReads;

    for (let stranger = 0; stranger < 20; stranger += 1)
      expect(await refusal(knock(authorization))).toBe('unavailable');

    expect(connector.keyReads - before).toBe(2);
  });
});

describe('answers are sent', () => {
  test.each([
    ['https://smba.trafficmanager.net/uk/', true],
    ['https://smba.trafficmanager.net/emea/7f3c5a10/', true],
    ['http://smba.trafficmanager.net/uk/', false],
    ['https://smba.trafficmanager.net:8443/uk/', false],
    ['https://smba.trafficmanager.net@evil.example/', false],
    ['https://user:word@smba.trafficmanager.net/', false],
    ['https://evil.example/smba.trafficmanager.net', false],
    ['https://smba.trafficmanager.net.evil.example/', false],
    ['http://127.0.0.1:3979/connector/', false],
    ['not an address', false],
  ])('in production to %s: %s', (serviceUrl, allowed) => {
    expect(isTeamsService(serviceUrl, {})).toBe(allowed);
  });

  test('in the sandbox to the sandbox alone', () => {
    const sandbox = { sandboxServiceOrigin: 'http://127.0.0.1:3979' };

    expect(isTeamsService('http://127.0.0.1:3979/connector/', sandbox)).toBe(true);
    expect(isTeamsService('http://127.0.0.1:3980/connector/', sandbox)).toBe(false);
    expect(isTeamsService('https://smba.trafficmanager.net/uk/', sandbox)).toBe(false);
  });
});

const unsigned = (token: string): string => {
  const header = Buffer.from('{"alg":"none","kid":"teams"}').toString('base64url');
  return `Bearer ${header}.${token.split('.')[1]}.`;
};

const tampered = (token: string): string => {
  const [header, payload = '', signature] = token.split('.');
  const claims = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), extra: 1 };
  return `Bearer ${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.${signature}`;
};
