import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { hearings } from '../../api/people/hearing.service.ts';
import { type ProfileRecord, profiles } from '../../api/people/profile.records.ts';
import { people } from '../../api/people/records.ts';
import { DeliverLater } from '../../api/platform/outbox/outbox.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { botRecords } from '../../bot/records.ts';
import { teamsAdapter } from '../../bot/shell/adapter.ts';
import { type Conversations, conversationBook } from '../../bot/shell/conversations.ts';
import { deliverer, type FeedLine } from '../../bot/shell/deliver.ts';
import { isTeamsService } from '../../bot/shell/front-door.ts';
import type { Notice } from '../../bot/shell/notice.ts';
import { BOT_APP_ID, TENANT_ID, type TestConnector, testConnector } from '../support/bot-connector.ts';
import { type TestClock, testClock } from '../support/clock.ts';
import { silentLog } from '../support/log.ts';
import { openTestStore } from '../support/store.ts';

const ASHA: PersonId = 'per_01kb1n6v8a000000000000asha';
const GONE: PersonId = 'per_01kb1n6v8a000000000000gone';
const OID = '8a1f6d1e-0000-4000-8000-000000000001';

let connector: TestConnector;
let book: Conversations;
let clock: TestClock;
let store: Store;
let feed: { readonly oid: string; readonly line: FeedLine; readonly key: string }[];
let isFeedOpen: boolean;
let deliver: (notice: Notice) => Promise<void>;

beforeEach(async () => {
  clock = testClock();
  connector = await testConnector(clock);
  store = await openTestStore(
    { collections: [...botRecords.collections, profiles, people], logs: botRecords.logs },
    clock,
  );
  await store.tx((t) => t.put(people, { id: ASHA, oid: OID, name: 'Asha', enabled: true, guest: false }));
  book = conversationBook({ store, clock });
  feed = [];
  isFeedOpen = true;
  const sandboxServiceOrigin = connector.origin;
  const { hearing } = hearings({
    store,
    clock,
    places: { sites: async () => [], zone: async () => 'Europe/London', deskToday: async () => nothingToday },
    topics: () => [{ id: 'desks.closed', title: 'A desk you booked was closed', usual: 'bot' }],
  });
  const send = deliverer({
    hearing,
    feed: async (oid, line, key) => isFeedOpen && feed.push({ oid, line, key }) > 0,
    adapter: teamsAdapter({
      botAppId: BOT_APP_ID,
      tenantId: TENANT_ID,
      token: async () => 'token-of-the-bot',
      sandboxServiceOrigin,
    }),
    conversations: book,
    oidOf: async (person) => (person === ASHA ? OID : undefined),
    serviceUrl: connector.serviceUrl,
    isTeamsService: (serviceUrl) => isTeamsService(serviceUrl, { sandboxServiceOrigin }),
    log: silentLog,
    jitter: () => 0.5,
  });
  deliver = (told) => send(told, 'dlv_1');
});
afterEach(() => connector.close());

const nothingToday = { date: '2026-11-24' } as const;

const WORDS = 'Your desk is closed tomorrow. Another one is free beside it.';

const notice = (to: PersonId): Notice => ({
  to,
  topic: 'desks.closed',
  title: 'Your desk is closed tomorrow',
  words: 'Another one is free beside it.',
  url: 'https://teams.microsoft.com/l/entity/guildhall/desks',
  action: 'Find another desk',
});

const knownChat = () =>
  book.remember(ASHA, {
    serviceUrl: connector.serviceUrl,
    conversationId: 'a:asha',
    botId: `28:${BOT_APP_ID}`,
  });

const failure = async (status: number, headers: Record<string, string> = {}) => {
  connector.failNext(status, 1, headers);
  return deliver(notice(ASHA)).then(
    () => 'delivered',
    (error: unknown) => error,
  );
};

describe('a notice', () => {
  test('goes to the chat the person has with the bot, as a card that also speaks plain words', async () => {
    await knownChat();

    await deliver(notice(ASHA));

    expect(connector.calls).toMatchObject([
      {
        method: 'POST',
        path: expect.stringMatching(/^\/connector\/v3\/conversations\/a%3Aasha\/activities/),
        authorization: 'Bearer token-of-the-bot',
      },
    ]);
    expect(connector.calls[0]?.body.summary).toBe(WORDS);
    const { content } = connector.calls[0]?.body.attachments[0] ?? {};
    expect(content.fallbackText).toBe(WORDS);
    expect(JSON.stringify(content)).toContain('"title":"Find another desk"');
  });

  test('opens the chat of someone who never wrote, by their account, and remembers it', async () => {
    await deliver(notice(ASHA));
    await deliver(notice(ASHA));

    const [opening, first, second] = connector.calls;
    expect(connector.calls).toHaveLength(3);
    expect(opening?.body).toMatchObject({ isGroup: false, tenantId: TENANT_ID, members: [{ id: OID }] });
    const chatIn = (path = '') => path.split('/activities')[0];
    expect(chatIn(second?.path)).toBe(chatIn(first?.path));
  });

  test('goes nowhere for somebody who has left', async () => {
    await deliver(notice(GONE));

    expect(connector.calls).toEqual([]);
  });

  test('in production goes to Teams over TLS, with the bot’s own token', async () => {
    const sent = vi
      .spyOn(globalThis, 'fetch')
      .mockImplementation(async () => Response.json({ id: 'message-1' }));
    const adapter = teamsAdapter({
      botAppId: BOT_APP_ID,
      tenantId: TENANT_ID,
      token: async () => 'token-of-the-bot',
    });

    const chat = {
      serviceUrl: 'https://smba.trafficmanager.net/uk/',
      conversationId: 'a:asha',
      botId: '28:bot',
    };
    await adapter.send(chat, { text: 'Your desk is closed tomorrow.' });

    const [url, request] = sent.mock.calls[0] ?? [];
    expect(url).toMatch(/^https:\/\/smba\.trafficmanager\.net\/uk\/v3\/conversations\/a%3Aasha\/activities/);
    expect(request).toMatchObject({ redirect: 'error' });
    expect(new Headers(request?.headers).get('authorization')).toBe('Bearer token-of-the-bot');

    await expect(
      adapter.send({ ...chat, serviceUrl: 'https://evil.example/' }, { text: 'x' }),
    ).rejects.toThrow();
    expect(sent).toHaveBeenCalledTimes(1);
  });

  test('is never sent to an address that is not Teams, even if it was kept', async () => {
    await book.remember(ASHA, { serviceUrl: 'https://evil.example/', conversationId: 'a:x', botId: '28:x' });

    await deliver(notice(ASHA));

    expect(connector.calls.map(({ path }) => path)).toEqual([
      '/connector/v3/conversations',
      expect.stringContaining('/activities'),
    ]);
  });
});

const choose = (choice: Omit<ProfileRecord, 'id'>) =>
  store.tx((t) => t.put(profiles, { id: ASHA, ...choice }));

describe('what a person chose', () => {
  beforeEach(knownChat);

  test('not to hear of this: nothing is sent; of other things they hear as before', async () => {
    await choose({ notices: { 'desks.closed': 'none' } });

    await deliver(notice(ASHA));
    expect(connector.calls).toEqual([]);
    expect(feed).toEqual([]);

    await deliver({ ...notice(ASHA), topic: 'desks.moved' });
    expect(connector.calls).toHaveLength(1);
  });

  test('the activity feed: a line there, and no message', async () => {
    await choose({ notices: { 'desks.closed': 'feed' } });

    await deliver(notice(ASHA));

    const line = {
      title: 'Your desk is closed tomorrow',
      preview: 'Another one is free beside it.',
      url: 'https://teams.microsoft.com/l/entity/guildhall/desks',
    };
    expect(feed).toEqual([{ oid: OID, line, key: 'dlv_1' }]);
    expect(connector.calls).toEqual([]);
  });

  test('the activity feed, where the council does not permit it: a message after all', async () => {
    await choose({ notices: { 'desks.closed': 'feed' } });
    isFeedOpen = false;

    await deliver(notice(ASHA));

    expect(connector.calls).toHaveLength(1);
  });

  test.each(['bot', 'feed'] as const)(
    'quiet hours: by %s nothing comes in them, and it comes after',
    async (way) => {
      await choose({ notices: { 'desks.closed': way }, quietHours: { from: '18:00', to: '08:00' } });
      clock.set('2026-11-24T21:00:00.000Z');

      await expect(deliver(notice(ASHA))).rejects.toMatchObject({
        name: 'DeliverLater',
        afterSeconds: 1_800,
      });
      clock.set('2026-11-25T07:50:00.000Z');
      await expect(deliver(notice(ASHA))).rejects.toMatchObject({ afterSeconds: 600 });
      expect(connector.calls.length + feed.length).toBe(0);

      clock.set('2026-11-25T08:00:00.000Z');
      await deliver(notice(ASHA));
      expect(connector.calls.length + feed.length).toBe(1);
    },
  );

  test('quiet hours are those of the clock on the wall, in summer too', async () => {
    await choose({ quietHours: { from: '18:00', to: '08:00' } });
    clock.set('2027-06-15T07:00:00.000Z');

    await deliver(notice(ASHA));

    expect(connector.calls).toHaveLength(1);
  });

  test('who changes their mind during quiet hours is told at the next look', async () => {
    await choose({ quietHours: { from: '18:00', to: '08:00' } });
    clock.set('2026-11-24T21:00:00.000Z');
    await expect(deliver(notice(ASHA))).rejects.toBeInstanceOf(DeliverLater);

    await choose({});

    await deliver(notice(ASHA));
    expect(connector.calls).toHaveLength(1);
  });
});

describe('when Teams does not take a notice', () => {
  beforeEach(knownChat);

  test.each([412, 429, 502, 504])('%s: it is tried again later, once and not at once', async (status) => {
    const error = await failure(status);

    expect(error).toBeInstanceOf(DeliverLater);
    expect(connector.calls).toHaveLength(1);
  });

  test('it waits as long as Teams asks, and a little more', async () => {
    expect(await failure(429, { 'retry-after': '40' })).toMatchObject({ afterSeconds: 60 });
  });

  test.each([403, 404])(
    '%s: the person removed the app, so the chat is forgotten and nothing is retried',
    async (status) => {
      expect(await failure(status)).toBe('delivered');

      expect(await book.of(ASHA)).toBeUndefined();
    },
  );

  test('any other answer is a fault of ours, which the outbox retries at its own pace', async () => {
    const error = await failure(400);

    expect(error).toMatchObject({ name: 'ConnectorRefused', status: 400 });
    expect(JSON.stringify(error)).not.toContain('token-of-the-bot');
  });
});
