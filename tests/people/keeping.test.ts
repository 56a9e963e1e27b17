import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Refused } from '../../api/contract/problem.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { peopleWorld } from './world.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());

/** The longest that six years can be: two leap years among them. */
const SIX_YEARS = 2_192 * 24 * 3_600_000;
const viewersOf = async (...keys: string[]) => {
  const world = await peopleWorld(tenant);
  await world.readDirectory();
  const viewers = await Promise.all(keys.map((key) => world.viewerFromToken(world.signIn(key))));
  return { ...world, viewers };
};

describe('the names a person is given', () => {
  test('are those of their team and their own; nobody else’s, whoever asks', async () => {
    const { accountOf, readDirectory, viewerFromToken, signIn, namesFor, recordOf } =
      await peopleWorld(tenant);
    await readDirectory();
    const { directory } = tenant.sandbox.world;
    const manager = directory.get(accountOf('clerk').managerId ?? '');
    const mate = directory
      .reportsOf(manager.id)
      .find(({ id, enabled }) => enabled && id !== accountOf('clerk').id);
    const accounts = [accountOf('clerk'), manager, mate ?? manager, accountOf('hr'), accountOf('councillor')];
    const ids = await Promise.all(accounts.map(async ({ id }) => (await recordOf(id))?.id ?? 'per_none'));
    const namesAs = async (key: string) => {
      const names = await namesFor(await viewerFromToken(signIn(key)), new Set(ids));
      return [...names.values()].sort();
    };

    const team = [accountOf('clerk').name, manager.name, mate?.name].sort();
    expect(await namesAs('clerk')).toEqual(team);
    expect(await namesAs(manager.id)).toEqual(team);
    expect(await namesAs('hr')).toEqual([accountOf('hr').name]);
    expect(await namesAs('admin')).toEqual([]);
    expect(await namesAs('councillor')).toEqual([accountOf('councillor').name]);
  });

  test('hold nobody who does not exist', async () => {
    const { viewers, namesFor } = await viewersOf('clerk');
    const [clerk] = viewers;
    if (!clerk) throw new Error('no clerk');

    expect(await namesFor(clerk, new Set(['per_01kb1n6v8a000000000000000a'] as const))).toEqual(new Map());
  });
});

describe('what is kept of a person', () => {
  test('the account behind a person is known until they are forgotten', async () => {
    const { viewers, oidOf, accountOf } = await viewersOf('hr');

    expect(await oidOf(viewers[0]?.person ?? 'per_none')).toBe(accountOf('hr').id);
    expect(await oidOf('per_01kb1n6v8a000000000000000a')).toBeUndefined();
  });

  test('who has left is let in no more, and leaving twice is leaving once', async () => {
    const { viewers, leave, store, rolesOf, viewerForBot, accountOf, recordOf } = await viewersOf('hr');
    const person = viewers[0]?.person ?? 'per_none';

    await store.tx((t) => leave(t, person));
    const once = await recordOf(accountOf('hr').id);
    tenant.later(60_000);
    await store.tx((t) => leave(t, person));

    expect(await recordOf(accountOf('hr').id)).toEqual(once);
    expect(await rolesOf(person)).toBeUndefined();
    const refusal = await viewerForBot(accountOf('hr').id).catch((refused: Refused) => refused.code);
    expect(refusal).toBe('not_signed_in');
  });

  test('a leaver is forgotten after six years, and nobody before or beside them', async () => {
    const { viewers, leave, store, endWhatIsDue, oidOf } = await viewersOf('hr', 'clerk');
    const [leaver, stays] = viewers.map(({ person }) => person);
    if (!leaver || !stays) throw new Error('nobody');
    await store.tx((t) => leave(t, leaver));

    tenant.later(SIX_YEARS);
    await endWhatIsDue(tenant.clock.now());
    const early = await oidOf(leaver);
    tenant.later(1);
    await endWhatIsDue(tenant.clock.now());
    await endWhatIsDue(tenant.clock.now());

    expect(early).toBeDefined();
    expect(await oidOf(leaver)).toBeUndefined();
    expect(await oidOf(stays)).toBeDefined();
  });
});
