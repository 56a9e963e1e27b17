import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../api/contract/endpoint.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { Refused } from '../../api/contract/problem.ts';
import { bind } from '../../api/platform/http/bind.ts';
import { botOf } from '../../bot/bot.ts';
import type { RoomCommands } from '../../bot/shell/turn.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { startHttp } from '../support/http.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

/** What a later room would state: a list for HR, behind a right that has to be fresh; and one that has not. */
const words = { method: 'GET', caller: 'person', summary: 'For HR', refusals: {} } as const;
const sensitive = endpoint<Record<never, never>, { ok: true }>()({
  ...words,
  path: '/api/people/sensitive',
  fresh: true,
});
const usual = endpoint<Record<never, never>, { ok: true }>()({ ...words, path: '/api/people/usual' });
/** For everybody, and more for HR: its role counts only as Entra confirms it. */
const forAll = endpoint<Record<never, never>, { ok: boolean }>()({
  ...words,
  path: '/api/people/for-all',
  freshRoles: ['HR'],
});
const schemas = { input: z.strictObject({}), answer: z.strictObject({ ok: z.literal(true) }) };
const forHr = async (viewer: Viewer): Promise<{ ok: true }> => {
  if (!viewer.roles.includes('HR')) throw new Refused('not_allowed');
  return { ok: true };
};
const routes = [
  bind(sensitive, schemas, (_input, { viewer }) => forHr(viewer)),
  bind(usual, schemas, (_input, { viewer }) => forHr(viewer)),
  bind(
    forAll,
    { ...schemas, answer: z.strictObject({ ok: z.boolean() }) },
    async (_input, { viewer: { roles } }) => ({ ok: roles.includes('HR') }),
  ),
];

let tenant: Tenant;
let app: PeopleHttp;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  tenant.sandbox.world.faults.clear();
  app = await peopleHttp(tenant, { more: routes });
});
afterEach(async () => {
  await app.stop();
  const { directory, registrations } = tenant.sandbox.world;
  directory.change('hr', { roles: ['HR'], enabled: true });
  for (const name of ['Application.Read.All', 'User.Read.All']) registrations.tab.application.add(name);
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});
afterAll(() => tenant.close());

const MINUTE = 60_000;

/** An HR officer whose token is of two minutes ago. */
const hrWithToken = async () => {
  const authorization = `Bearer ${await tenant.sandbox.world.mintTabToken('hr')}`;
  await app.get(usual.path, authorization);
  tenant.later(2 * MINUTE);
  const ask = async (path: string) => (await app.get(path, authorization)).status;
  return { ask, authorization };
};

/** Whether the answer is HR's or everybody's. */
const isForHr = async (authorization: string): Promise<boolean> =>
  ((await (await app.get(forAll.path, authorization)).json()) as { ok: boolean }).ok;

/** The bot with a room where everybody may press, and HR's role counts only as Entra confirms it. */
const pressed = async (): Promise<string> => {
  const told = async ({ viewer: { roles } }: { viewer: Viewer }) => ({ text: roles.join() || 'no role' });
  const room: RoomCommands = {
    ...{ room: 'people', examples: [], suggestions: [], freshRoles: ['HR'] },
    hear: async (turn) => ({ sure: true, answer: () => told(turn) }),
    act: told,
  };
  const viewer = await app.viewerForBot(app.accountOf('hr').id);
  const chat = botOf([room], app.viewerForBotAfresh);
  const [heard, acted] = [
    await chat.hear({ viewer, text: 'what is there for me' }),
    await chat.act({ viewer, verb: 'people.see', data: {} }),
  ];
  return [heard.text, acted.text].join(' and ');
};

/** The bot with a room whose one button needs a fresh right. */
const bot = () => {
  const room: RoomCommands = {
    room: 'people',
    examples: [],
    suggestions: [],
    fresh: ['people.sensitive'],
    hear: async () => undefined,
    act: async ({ viewer }) => ({ text: (await forHr(viewer)).ok ? 'shown' : '' }),
  };
  return botOf([room], app.viewerForBotAfresh);
};
const press = async (verb: string) => {
  const viewer = await app.viewerForBot(app.accountOf('hr').id);
  return bot()
    .act({ viewer, verb, data: {} })
    .then(
      ({ text }) => text,
      (refused: Refused) => refused.code,
    );
};

describe('what needs a fresh right', () => {
  test('is open to who holds the right in Entra at this moment, at both doors', async () => {
    const { ask } = await hrWithToken();

    expect([await ask(sensitive.path), await press('people.sensitive')]).toEqual([200, 'shown']);
  });

  test('is shut at once when the role is taken away; the rest waits for the sweep', async () => {
    const { ask } = await hrWithToken();
    tenant.sandbox.world.directory.change('hr', { roles: [] });

    const before = [await ask(usual.path), await press('people.usual')];
    const atBot = await press('people.sensitive');
    const atTab = await ask(sensitive.path);

    expect(before).toEqual([200, 'shown']);
    expect([atTab, atBot]).toEqual([403, 'not_allowed']);
  });

  test('is shut at once when the account is disabled, and with it every other door', async () => {
    const { ask } = await hrWithToken();
    tenant.sandbox.world.directory.change('hr', { enabled: false });

    const before = await ask(usual.path);
    const fresh = await ask(sensitive.path);

    expect([before, fresh, await ask(usual.path)]).toEqual([200, 401, 401]);
    expect(await press('people.sensitive').catch(({ code }: Refused) => code)).toBe('not_signed_in');
  });

  test('is shut while Graph cannot be asked, and says when to try again', async () => {
    const { ask, authorization } = await hrWithToken();
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'throttled', retryAfterSeconds: 40 });

    const answer = await app.get(sensitive.path, authorization);

    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '40']);
    expect(await press('people.sensitive')).toBe('unavailable');
    expect(await ask(usual.path)).toBe(200);
  });

  test('is asked once for calls that come together, and not again within the minute', async () => {
    const { ask } = await hrWithToken();
    const before = tenant.callsTo('/graph/v1.0');

    const together = await Promise.all(Array.from({ length: 20 }, () => ask(sensitive.path)));
    const once = tenant.callsTo('/graph/v1.0');
    tenant.later(MINUTE - 1);
    await ask(sensitive.path);
    const within = tenant.callsTo('/graph/v1.0');
    tenant.later(1);
    await ask(sensitive.path);

    expect(new Set(together)).toEqual(new Set([200]));
    // The account, the app with its roles, and who holds them.
    expect(once - before).toBe(3);
    expect(within).toBe(once);
    expect(tenant.callsTo('/graph/v1.0') - within).toBe(3);
  });

  test('ends with the token where a council did not grant us to ask, and no earlier', async () => {
    tenant.sandbox.world.registrations.tab.application.clear();
    await app.readDirectory();
    await app.sweepRoles();
    const { ask } = await hrWithToken();
    tenant.sandbox.world.directory.change('hr', { roles: [] });

    const held = [await ask(sensitive.path), await press('people.sensitive')];
    tenant.later(60 * MINUTE);

    expect(held).toEqual([200, 'shown']);
    expect([await ask(sensitive.path), await press('people.sensitive')]).toEqual([401, 'not_allowed']);
    tenant.sandbox.world.registrations.tab.application
      .add('ProfilePhoto.Read.All')
      .add('GroupMember.Read.All');
  });

  test('stays shut when a permission that was there is suddenly gone', async () => {
    await app.readDirectory();
    await app.sweepRoles();
    const { ask } = await hrWithToken();
    tenant.sandbox.world.registrations.tab.application.delete('User.Read.All');

    expect(await ask(sensitive.path)).toBe(503);
  });
});

describe('what everybody may ask for, and HR sees more of', () => {
  test('shows HR more as long as Entra confirms the role, at both doors, and no longer', async () => {
    const { authorization } = await hrWithToken();
    const before = [await isForHr(authorization), await pressed()];
    tenant.sandbox.world.directory.change('hr', { roles: [] });
    tenant.later(2 * MINUTE);

    expect(before).toEqual([true, 'HR and HR']);
    expect([await isForHr(authorization), await pressed()]).toEqual([false, 'no role and no role']);
  });

  test('is there while Entra cannot be asked, as for anybody without the role', async () => {
    const { authorization } = await hrWithToken();
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'throttled', retryAfterSeconds: 40 });

    expect([await isForHr(authorization), await pressed()]).toEqual([false, 'no role and no role']);
  });

  test('asks Entra for nobody else', async () => {
    const authorization = `Bearer ${await tenant.sandbox.world.mintTabToken('clerk')}`;
    await app.get(usual.path, authorization);
    tenant.later(2 * MINUTE);
    const before = tenant.callsTo('/graph/v1.0');

    expect(await isForHr(authorization)).toBe(false);
    expect(tenant.callsTo('/graph/v1.0')).toBe(before);
  });
});

describe('an endpoint that asks for a fresh right', () => {
  test('is not mounted where nobody could check it', async () => {
    for (const route of [routes[0], routes[2]])
      await expect(startHttp({ more: route ? [route] : [] })).rejects.toThrow(
        'asks for a caller who is checked anew',
      );
  });
});
