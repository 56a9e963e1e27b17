import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { peopleWorld } from './world.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());
beforeEach(() => tenant.sandbox.world.faults.clear());
afterEach(() => {
  const { directory, groups, registrations } = tenant.sandbox.world;
  directory.change('hr', { roles: ['HR'] });
  directory.change('clerk', { roles: [] });
  groups.length = 0;
  for (const name of ['Application.Read.All', 'GroupMember.Read.All'])
    registrations.tab.application.add(name);
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});

const MINUTE = 60_000;
const GROUP = '00000000-0000-4000-8000-0000000000c1';

/** The room with an HR officer who has signed in. */
const signedIn = async () => {
  const world = await peopleWorld(tenant);
  const token = world.signIn('hr');
  const { person } = await world.viewerFromToken(token);
  tenant.later(MINUTE);
  const rolesAtDoors = async () => [
    (await world.viewerFromToken(token)).roles,
    (await world.viewerForBot(token.oid)).roles,
  ];
  return { ...world, token, person, rolesAtDoors, directory: tenant.sandbox.world.directory };
};

describe('a role in Entra', () => {
  test('that is taken away ends at both doors with the next sweep, though the token still names it', async () => {
    const { sweepRoles, rolesAtDoors, directory, audited, person, rolesOf } = await signedIn();

    directory.change('hr', { roles: [] });
    const before = await rolesAtDoors();
    await sweepRoles();

    expect(before).toEqual([['HR'], ['HR']]);
    expect(await rolesAtDoors()).toEqual([[], []]);
    expect(await rolesOf(person)).toMatchObject({ roles: [], source: 'sweep', at: tenant.clock.now() });
    expect((await audited()).at(-1)).toEqual({ action: 'people.roles', facts: { before: 'HR', now: '' } });
  });

  test('is known of everybody as soon as the directory was first read', async () => {
    const { room, sweepRoles, recordOf, accountOf, rolesOf } = await peopleWorld(tenant);
    await sweepRoles();

    await room.jobs.find(({ name }) => name === 'people.directory')?.run(tenant.clock.now());

    const councillor = await recordOf(accountOf('councillor').id);
    expect(await rolesOf(councillor?.id ?? 'per_')).toMatchObject({ roles: ['Member'] });
  });

  test('that nobody took away stays, at both doors and on the next day', async () => {
    const { sweepRoles, rolesAtDoors, audited } = await signedIn();
    await sweepRoles();
    const first = await rolesAtDoors();

    tenant.later(23 * 60 * MINUTE);
    await sweepRoles();
    tenant.later(2 * 60 * MINUTE);

    expect(first).toEqual([['HR'], ['HR']]);
    expect((await rolesAtDoors())[1]).toEqual(['HR']);
    expect(await audited()).toHaveLength(1);
  });

  test('that is given counts before the next sign-in, and for nobody who is not known here', async () => {
    const { sweepRoles, viewerForBot, viewerFromToken, signIn, accountOf, recordOf, directory } =
      await signedIn();
    const clerk = signIn('clerk');
    await viewerFromToken(clerk);
    tenant.later(MINUTE);

    directory.change('clerk', { roles: ['Facilities'] });
    await sweepRoles();

    expect((await viewerForBot(clerk.oid)).roles).toEqual(['Facilities']);
    expect((await viewerFromToken(clerk)).roles).toEqual(['Facilities']);
    expect(await recordOf(accountOf('editor').id)).toBeUndefined();
  });

  test('of a token that is newer than the sweep counts as the token says', async () => {
    const { sweepRoles, viewerFromToken, signIn } = await signedIn();
    await sweepRoles();

    tenant.later(MINUTE);

    expect((await viewerFromToken(signIn('hr', { roles: ['HR', 'Editor'] }))).roles).toEqual([
      'HR',
      'Editor',
    ]);
  });

  test('given through a group is held by those directly in it, and by nobody in a group inside', async () => {
    const { sweepRoles, viewerForBot, viewerFromToken, signIn, directory } = await signedIn();
    const [inside, outside] = [directory.get('clerk').id, directory.get('depot').id];
    await viewerFromToken(signIn('clerk'));
    await viewerFromToken(signIn('depot'));
    tenant.later(MINUTE);
    const inner = {
      id: '00000000-0000-4000-8000-0000000000c2',
      name: 'Temps',
      members: [outside],
      roles: [],
    };
    tenant.sandbox.world.groups.push(
      { id: GROUP, name: 'Editors', members: [inside, inner.id], roles: ['Editor'] },
      inner,
    );

    await sweepRoles();

    expect((await viewerForBot(inside)).roles).toEqual(['Editor']);
    expect((await viewerForBot(outside)).roles).toEqual([]);
  });

  test('given through a group that may not be read ends with its token, and that is written down', async () => {
    const { sweepRoles, rolesAtDoors, directory, reading } = await signedIn();
    directory.change('hr', { roles: [] });
    tenant.sandbox.world.groups.push({ id: GROUP, name: 'HR team', members: [], roles: ['HR'] });
    tenant.sandbox.world.registrations.tab.application.delete('GroupMember.Read.All');

    await sweepRoles();

    expect(await rolesAtDoors()).toEqual([['HR'], ['HR']]);
    expect(await reading('roles')).toMatchObject({ unreadRoles: ['HR'], last: { outcome: 'read' } });
  });

  test('is left as it is where assignments may not be read, and that is written down', async () => {
    const { sweepRoles, rolesAtDoors, directory, reading } = await signedIn();
    directory.change('hr', { roles: [] });
    tenant.sandbox.world.registrations.tab.application.delete('Application.Read.All');

    await sweepRoles();

    expect(await rolesAtDoors()).toEqual([['HR'], ['HR']]);
    expect((await reading('roles'))?.last).toMatchObject({ outcome: 'denied' });
  });

  test('is taken from nobody by a sweep that fails', async () => {
    const { sweepRoles, rolesAtDoors, reading } = await signedIn();
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'server-error', only: 'appRoleAssignedTo' });

    await expect(sweepRoles()).rejects.toThrow();

    expect(await rolesAtDoors()).toEqual([['HR'], ['HR']]);
    expect((await reading('roles'))?.last).toMatchObject({ outcome: 'failed', error: 'GraphUnavailable' });
  });
});
