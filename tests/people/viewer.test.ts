import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refused } from '../../api/contract/problem.ts';
import { people } from '../../api/people/records.ts';
import { Unavailable } from '../../api/platform/graph/graph.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { listing, peopleWorld } from './world.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'welcome',
    (refused: Refused) => refused.code,
  );
const MINUTE = 60_000;

describe('a person who signs in', () => {
  test('is met once and keeps their id', async () => {
    const { viewerFromToken, signIn } = await peopleWorld(tenant);

    const first = await viewerFromToken(signIn('hr'));
    const second = await viewerFromToken(signIn('hr'));

    expect(first).toEqual({
      person: expect.stringMatching(/^per_[0-9a-z]{26}$/),
      name: 'Siân Pritchard',
      roles: ['HR'],
      appointments: [],
      reports: [],
      door: 'tab',
    });
    expect(second.person).toBe(first.person);
  });

  test('is one person though 64 of their calls come at once', async () => {
    const { viewerFromToken, signIn, store } = await peopleWorld(tenant);

    const viewers = await Promise.all(Array.from({ length: 64 }, () => viewerFromToken(signIn('clerk'))));

    expect(new Set(viewers.map(({ person }) => person)).size).toBe(1);
    expect((await Array.fromAsync(store.all(people))).length).toBe(1);
  });

  test('keeps their id and rights when they are renamed', async () => {
    const { viewerFromToken, signIn } = await peopleWorld(tenant);
    const before = await viewerFromToken(signIn('hr'));

    tenant.later(MINUTE);
    const after = await viewerFromToken(signIn('hr', { name: 'Siân Llewellyn' }));

    expect(after).toMatchObject({ person: before.person, name: 'Siân Llewellyn', roles: ['HR'] });
  });

  test('gains nothing from a name and address that were somebody else’s', async () => {
    const { viewerFromToken, signIn } = await peopleWorld(tenant);
    const leaver = await viewerFromToken(signIn('hr'));

    const newcomer = await viewerFromToken(
      signIn('hr', { oid: '8a1f6d1e-0000-4000-8000-0000000000ff', roles: [] }),
    );

    expect(newcomer.person).not.toBe(leaver.person);
    expect(newcomer.roles).toEqual([]);
  });

  test('is shown with a cleaned name, and as a colleague when there is none', async () => {
    const { viewerFromToken, signIn } = await peopleWorld(tenant);

    const posing = await viewerFromToken(signIn('clerk', { name: 'The \u202EMayor\n' }));
    const nameless = await viewerFromToken(signIn('depot', { name: '' }));

    expect([posing.name, nameless.name]).toEqual(['The Mayor', 'Colleague']);
  });

  test('is refused while their account is disabled', async () => {
    const { viewerFromToken, viewerForBot, signIn, recordOf, store, accountOf } = await peopleWorld(tenant);
    await viewerFromToken(signIn('clerk'));
    const record = await recordOf(accountOf('clerk').id);
    await store.tx(async (t) => record && (await t.put(people, { ...record, enabled: false })));

    tenant.later(MINUTE);

    expect(await codeOf(viewerFromToken(signIn('clerk')))).toBe('not_signed_in');
    expect(await codeOf(viewerForBot(accountOf('clerk').id))).toBe('not_signed_in');
  });

  test('is refused while their account is disabled though nobody met them before', async () => {
    const world = await peopleWorld(tenant);
    await world.readDirectory();
    const disabled = tenant.sandbox.world.directory.people.find(({ enabled }) => !enabled)?.id ?? '';
    const gone = { oid: '00000000-0000-4000-8000-00000000dead', name: 'Nobody' };

    const answers = [
      await codeOf(world.viewerFromToken(world.signIn(disabled))),
      await codeOf(world.viewerFromToken(world.signIn('clerk', gone))),
    ];

    expect(answers).toEqual(['not_signed_in', 'not_signed_in']);
    expect(await world.recordOf(disabled)).toBeUndefined();
  });

  test('is let in as a new starter while Graph is down', async () => {
    const user = async () => Promise.reject(new Unavailable('graph_down'));
    const world = await peopleWorld(tenant, { directoryNow: { ...listing(), user } });
    await world.readDirectory();
    const starter = { oid: '00000000-0000-4000-8000-0000000000aa', name: 'Ada Newman' };

    expect(await codeOf(world.viewerFromToken(world.signIn('clerk', starter)))).toBe('welcome');
  });

  test('is refused as a guest unless guests are allowed', async () => {
    const closed = await peopleWorld(tenant);
    const open = await peopleWorld(tenant, { allowGuests: true });

    expect(await codeOf(closed.viewerFromToken(closed.signIn('clerk', { guest: true })))).toBe('no_guests');
    expect(await codeOf(open.viewerFromToken(open.signIn('clerk', { guest: true })))).toBe('welcome');
  });
});

describe('a guest', () => {
  test('who becomes a colleague is let in with their next token', async () => {
    const { viewerFromToken, signIn } = await peopleWorld(tenant);
    const asGuest = await codeOf(viewerFromToken(signIn('clerk', { guest: true })));

    tenant.later(MINUTE);

    expect([asGuest, await codeOf(viewerFromToken(signIn('clerk')))]).toEqual(['no_guests', 'welcome']);
  });
});

describe('roles', () => {
  test('are those of the newest token, and an older one brings none back', async () => {
    const { viewerFromToken, signIn, rolesOf } = await peopleWorld(tenant);
    const old = signIn('hr');
    tenant.later(MINUTE);
    const taken = signIn('hr', { roles: [] });

    const first = await viewerFromToken(old);
    const second = await viewerFromToken(taken);
    const third = await viewerFromToken(old);

    expect([first.roles, second.roles, third.roles]).toEqual([['HR'], [], []]);
    expect(await rolesOf(first.person)).toMatchObject({ roles: [], at: taken.issuedAt, source: 'tab' });
  });

  test('a change is written down for audit, an unchanged sign-in is not', async () => {
    const { viewerFromToken, signIn, audited } = await peopleWorld(tenant);

    await viewerFromToken(signIn('hr'));
    tenant.later(MINUTE);
    await viewerFromToken(signIn('hr'));
    await viewerFromToken(signIn('clerk'));
    tenant.later(MINUTE);
    await viewerFromToken(signIn('hr', { roles: ['HR', 'Admin'] }));

    expect(await audited()).toEqual([
      { action: 'people.roles', facts: { before: '', now: 'HR' } },
      { action: 'people.roles', facts: { before: 'HR', now: 'Admin HR' } },
    ]);
  });
});

describe('a person who writes to the bot', () => {
  test('has the roles of a sign-in of the last day', async () => {
    const { viewerFromToken, viewerForBot, signIn, accountOf } = await peopleWorld(tenant);
    const tab = await viewerFromToken(signIn('hr'));

    tenant.later(23 * 60 * MINUTE);
    const bot = await viewerForBot(accountOf('hr').id.toUpperCase());

    expect(bot).toMatchObject({ person: tab.person, roles: ['HR'], door: 'bot' });
  });

  test('is plain staff after a day without a sign-in', async () => {
    const { viewerFromToken, viewerForBot, signIn, accountOf } = await peopleWorld(tenant);
    await viewerFromToken(signIn('hr'));

    tenant.later(24 * 60 * MINUTE);

    expect((await viewerForBot(accountOf('hr').id)).roles).toEqual([]);
  });

  test('stays a councillor after a day without a sign-in', async () => {
    const { viewerFromToken, viewerForBot, signIn, accountOf } = await peopleWorld(tenant);
    await viewerFromToken(signIn('councillor'));

    tenant.later(24 * 60 * MINUTE);

    expect((await viewerForBot(accountOf('councillor').id)).roles).toEqual(['Member']);
  });

  test('and never opened the tab is called what the directory calls them', async () => {
    const { viewerForBot, accountOf } = await peopleWorld(tenant);

    expect(await viewerForBot(accountOf('editor').id)).toMatchObject({ name: "Niamh O'Connor", roles: [] });
  });

  test('is refused when the directory knows no such account, or a disabled one, or a guest, and nothing is kept of them', async () => {
    const { viewerForBot, recordOf } = await peopleWorld(tenant);
    const { people: accounts } = tenant.sandbox.world.directory;
    const disabled = accounts.find(({ enabled }) => !enabled);
    const guest = accounts.find((one) => one.guest);

    const heard = async (oid = '') => [await codeOf(viewerForBot(oid)), await recordOf(oid)];
    expect(await heard('00000000-0000-4000-8000-000000000000')).toEqual(['not_signed_in', undefined]);
    expect(await heard(disabled?.id)).toEqual(['not_signed_in', undefined]);
    expect(await heard(guest?.id)).toEqual(['no_guests', undefined]);
  });

  test.each(['server-error', 'throttled'] as const)(
    'is met as a colleague while the directory cannot be asked (%s)',
    async (kind) => {
      const { viewerForBot, accountOf } = await peopleWorld(tenant);
      tenant.sandbox.world.faults.set({ part: 'graph', kind, retryAfterSeconds: 60 });

      const viewer = await viewerForBot(accountOf('editor').id);
      tenant.sandbox.world.faults.clear();

      expect(viewer).toMatchObject({ name: 'Colleague', roles: [], door: 'bot' });
    },
  );
});
