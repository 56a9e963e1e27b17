import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Refused } from '../../api/contract/problem.ts';
import { type TabTokenSettings, tabTokenValidator } from '../../api/platform/http/tab-token.ts';
import { testClock } from '../support/clock.ts';
import {
  APP_URI,
  ASHA,
  CLIENT,
  claims,
  type Key,
  type KeyServer,
  keyServer,
  makeKey,
  sign,
  TENANT,
} from './issuer.ts';
import { ATTACKS, GUESTS, STRANGERS, WELCOME } from './tab-token.attacks.ts';

let ours: Key;
let next: Key;
let theirs: Key;
let keys: KeyServer;
let clock = testClock();

beforeAll(async () => {
  [ours, next, theirs] = await Promise.all([makeKey('ours'), makeKey('next'), makeKey('theirs')]);
});
beforeEach(async () => {
  // jose measures the age of its keys by the machine's clock: it stands still with ours.
  vi.useFakeTimers({ toFake: ['Date'], now: testClock().millis() });
  clock = testClock();
  keys = await keyServer(ours);
});
afterEach(async () => {
  vi.useRealTimers();
  await keys.close();
});
afterAll(() => expect(ATTACKS.length + STRANGERS.length).toBeGreaterThanOrEqual(24));

const validator = (changed: Partial<TabTokenSettings> = {}) =>
  tabTokenValidator(
    {
      tenantId: TENANT,
      clientId: CLIENT,
      appIdUri: APP_URI,
      allowGuests: false,
      sandbox: { jwksUri: keys.uri },
      ...changed,
    },
    clock,
  );
const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'welcome',
    (refused: Refused) => refused.code,
  );
const later = (ms: number): void => {
  clock.advance(ms);
  vi.setSystemTime(clock.millis());
};

describe('a token that', () => {
  test.each(ATTACKS)('%s is refused', async (_title, forge) => {
    const token = await forge({ clock, ours, theirs });

    expect(await codeOf(validator()(token))).toBe('not_signed_in');
  });

  test.each(STRANGERS)('%s is told to use a council account', async (_title, forge) => {
    const token = await forge({ clock, ours, theirs });

    expect(await codeOf(validator()(token))).toBe('wrong_tenant');
  });

  test.each(GUESTS)('%s is told that Guildhall is not for guests', async (_title, forge) => {
    const token = await forge({ clock, ours, theirs });

    expect(await codeOf(validator()(token))).toBe('no_guests');
  });

  test.each(WELCOME)('%s is accepted', async (_title, forge) => {
    const token = await forge({ clock, ours, theirs });

    expect((await validator()(token)).oid).toBe(ASHA);
  });
});

describe('what a token says of its person', () => {
  test('is their account, name, roles and the moment it was issued', async () => {
    const token = await sign(ours, claims(clock, { roles: ['HR', 'Editor'], oid: ASHA.toUpperCase() }));

    expect(await validator()(token)).toEqual({
      oid: ASHA,
      name: 'Asha Whittle',
      roles: ['HR', 'Editor'],
      guest: false,
      issuedAt: '2026-11-24T09:29:00.000Z',
    });
  });

  test.each([
    ['a role nobody knows', ['Owner', 'toString']],
    ['roles that are no list', 'Admin'],
    ['roles inside another list', [['Admin']]],
  ])('gives no right for %s', async (_title, roles) => {
    const token = await sign(ours, claims(clock, { roles }));

    expect((await validator()(token)).roles).toEqual([]);
  });

  test('never dates from the future', async () => {
    const token = await sign(ours, claims(clock, { iat: Math.floor(clock.millis() / 1000) + 86_400 }));

    expect((await validator()(token)).issuedAt).toBe(clock.now());
  });

  test('tells a guest apart where guests are allowed', async () => {
    const token = await sign(ours, claims(clock, { acct: 1 }));

    expect((await validator({ allowGuests: true })(token)).guest).toBe(true);
  });
});

describe('Entra changes its keys', () => {
  test('a new key within half a minute is refused, and then works', async () => {
    const validate = validator();
    await validate(await sign(ours, claims(clock)));
    keys.published = [ours, next];

    const early = await codeOf(validate(await sign(next, claims(clock))));
    later(31_000);
    const late = await codeOf(validate(await sign(next, claims(clock))));

    expect([early, late]).toEqual(['not_signed_in', 'welcome']);
    expect(keys.fetches).toBe(2);
  });

  test('twenty strangers with made-up keys cost Entra one call', async () => {
    const validate = validator();
    const tokens = await Promise.all(
      Array.from({ length: 20 }, (_, n) => sign(theirs, claims(clock), { kid: `made-up-${n}` })),
    );

    const codes = await Promise.all(tokens.map((token) => codeOf(validate(token))));

    expect(new Set(codes)).toEqual(new Set(['not_signed_in']));
    expect(keys.fetches).toBe(1);
  });
});

describe('Entra cannot be reached', () => {
  test.each(['broken', 'html'] as const)('nobody can sign in at a cold start (%s)', async (answer) => {
    keys.answer = answer;

    expect(await codeOf(validator()(await sign(ours, claims(clock))))).toBe('unavailable');
  });

  test('nobody can sign in at a cold start (connection refused)', async () => {
    const validate = validator();
    await keys.close();

    expect(await codeOf(validate(await sign(ours, claims(clock))))).toBe('unavailable');
  });

  test('people stay signed in for a day on the keys in hand', async () => {
    const validate = validator();
    await validate(await sign(ours, claims(clock)));
    keys.answer = 'broken';

    later(23 * 3_600_000);
    const within = await codeOf(validate(await sign(ours, claims(clock))));
    later(2 * 3_600_000);
    const after = await codeOf(validate(await sign(ours, claims(clock))));

    expect([within, after]).toEqual(['welcome', 'unavailable']);
  });

  test('a broken Entra is asked again only after five seconds, and then works', async () => {
    const validate = validator();
    keys.answer = 'broken';
    const token = await sign(ours, claims(clock));
    await codeOf(validate(token));
    keys.answer = 'keys';

    const soon = await codeOf(validate(token));
    const fetchesSoon = keys.fetches;
    later(5_000);
    const then = await codeOf(validate(token));

    expect([soon, fetchesSoon, then]).toEqual(['unavailable', 1, 'welcome']);
  });

  test('a stranger’s token is no reason to doubt the keys in hand', async () => {
    const validate = validator();
    await validate(await sign(ours, claims(clock)));
    keys.answer = 'broken';
    later(31_000);

    const stranger = await codeOf(validate(await sign(theirs, claims(clock))));
    const person = await codeOf(validate(await sign(ours, claims(clock))));

    expect([stranger, person]).toEqual(['unavailable', 'welcome']);
  });
});
