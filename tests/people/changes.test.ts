import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Instant } from '../../api/contract/time.ts';
import { people } from '../../api/people/records.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { account, listing, peopleWorld } from './world.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());
beforeEach(() => tenant.sandbox.world.faults.clear());
afterEach(() => expect(tenant.sandbox.world.unmodelled).toEqual([]));

const FIVE_MINUTES = 5 * 60_000;
const DAY = 24 * 3_600_000;

/** The room after its first reading of the sandbox council. */
const readWorld = async () => {
  const world = await peopleWorld(tenant);
  await world.readDirectoryWhenDue();
  tenant.later(FIVE_MINUTES);
  const { directory } = tenant.sandbox.world;
  return { ...world, directory, oid: directory.get('clerk').id };
};

describe('what changes in the directory', () => {
  test('is known within five minutes, without listing everybody again', async () => {
    const { readDirectoryWhenDue, directory, recordOf, oid, reading } = await readWorld();
    const listed = tenant.callsTo('/users?');
    const before = await recordOf(oid);

    directory.change('clerk', { name: 'Brenda Marsh', jobTitle: 'Team Leader', department: null });
    await readDirectoryWhenDue();
    const after = await recordOf(oid);
    directory.change('clerk', {
      name: before?.name ?? '',
      jobTitle: before?.jobTitle ?? null,
      department: before?.department ?? null,
    });
    tenant.later(FIVE_MINUTES);
    await readDirectoryWhenDue();

    expect(after).toMatchObject({ id: before?.id, name: 'Brenda Marsh', jobTitle: 'Team Leader' });
    expect(after).not.toHaveProperty('department');
    // A change says nothing of the manager, so they stay who they were.
    expect(after?.manager).toBe(before?.manager);
    expect(await recordOf(oid)).toEqual(before);
    expect(tenant.callsTo('/users?')).toBe(listed);
    expect((await reading('directory'))?.last).toMatchObject({ kind: 'changes', people: 1, changed: 1 });
  });

  test('is not asked for again before it is due', async () => {
    const { readDirectoryWhenDue } = await readWorld();
    await readDirectoryWhenDue();
    const asked = tenant.callsTo('/users/delta');

    tenant.later(60_000);
    await readDirectoryWhenDue();

    expect(tenant.callsTo('/users/delta')).toBe(asked);
  });

  test('lets nobody in who was disabled or removed, and everybody else as before', async () => {
    const { readDirectoryWhenDue, directory, viewerForBot, recordOf, oid } = await readWorld();
    const editor = directory.get('editor');

    directory.change('clerk', { enabled: false });
    directory.remove('editor');
    await readDirectoryWhenDue();
    const states = await Promise.all([oid, editor.id].map(async (one) => (await recordOf(one))?.enabled));
    const refused = await Promise.allSettled([oid, editor.id, directory.get('hr').id].map(viewerForBot));
    directory.change('clerk', { enabled: true });
    directory.hire(editor);

    expect(states).toEqual([false, false]);
    expect(refused.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled']);
  });

  test('welcomes a starter with their manager, and neither guests nor disabled accounts', async () => {
    const { readDirectoryWhenDue, directory, recordOf } = await readWorld();
    const like = directory.get('clerk');
    const newcomers = ['a', 'b', 'c'].map((end, n) => ({
      ...like,
      id: `00000000-0000-4000-8000-00000000000${end}`,
      key: `newcomer-${end}`,
      name: `Newcomer ${end}`,
      upn: `newcomer.${end}@council.example`,
      guest: n === 1,
      enabled: n !== 2,
    }));

    newcomers.forEach(directory.hire);
    await readDirectoryWhenDue();
    const met = await Promise.all(newcomers.map(({ id }) => recordOf(id)));
    for (const { id } of newcomers) directory.remove(id);

    expect(met).toMatchObject([{ name: 'Newcomer a', listed: true }, undefined, undefined]);
    expect(met[0]?.manager).toBe((await recordOf(like.managerId ?? ''))?.id);
  });

  test('is lost when Graph forgets it; then everybody is read again, and nothing is missed', async () => {
    const { readDirectoryWhenDue, directory, recordOf, oid, reading } = await readWorld();

    directory.change('clerk', { enabled: false });
    directory.forgetHistory();
    await readDirectoryWhenDue();
    const disabled = await recordOf(oid);
    directory.change('clerk', { enabled: true });
    tenant.later(FIVE_MINUTES);
    await readDirectoryWhenDue();

    expect(disabled).toMatchObject({ enabled: false });
    expect(await recordOf(oid)).toMatchObject({ enabled: true });
    expect((await reading('directory'))?.last).toMatchObject({ kind: 'changes', outcome: 'read' });
  });

  test('of managers is found by the daily reading of everybody', async () => {
    const { readDirectoryWhenDue, directory, recordOf, oid } = await readWorld();
    const { managerId } = directory.get('clerk');
    const other = directory.get('hr').managerId;

    directory.change('clerk', { managerId: other });
    await readDirectoryWhenDue();
    const soon = await recordOf(oid);
    tenant.later(DAY);
    await readDirectoryWhenDue();
    const nextDay = await recordOf(oid);
    directory.change('clerk', { managerId });

    expect(soon?.manager).toBe((await recordOf(managerId ?? ''))?.id);
    expect(nextDay?.manager).toBe((await recordOf(other ?? ''))?.id);
  });

  test('is read again from where it was when a reading is broken off', async () => {
    const { readDirectoryWhenDue, directory, recordOf, oid, reading } = await readWorld();
    directory.change('clerk', { enabled: false });
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'server-error' });

    await expect(readDirectoryWhenDue()).rejects.toThrow();
    const failed = await reading('directory');
    tenant.sandbox.world.faults.clear();
    tenant.later(FIVE_MINUTES);
    await readDirectoryWhenDue();
    const after = await recordOf(oid);
    directory.change('clerk', { enabled: true });

    expect(failed?.last).toMatchObject({ outcome: 'failed', error: 'GraphUnavailable' });
    expect(failed).not.toHaveProperty('running');
    expect(after?.enabled).toBe(false);
  });

  test('where it was told twice or in another order comes to the same', async () => {
    const council = listing([account(1), account(2)]);
    const told = [
      { oid: account(1).oid, enabled: false },
      { oid: account(1).oid, enabled: false },
      { oid: account(2).oid, name: 'Renamed' },
    ];
    const link = 'https://graph.microsoft.com/v1.0/users/delta?$deltatoken=1';
    const changes = async function* () {
      yield { changes: told };
      yield { changes: told.toReversed(), link };
    };
    const { readDirectoryWhenDue, store, relay, left, reading } = await peopleWorld(tenant, {
      directory: { ...council, changes },
    });
    await readDirectoryWhenDue();

    tenant.later(FIVE_MINUTES);
    await readDirectoryWhenDue();
    await relay.drain();

    const known = await Array.fromAsync(store.all(people));
    expect(known.map(({ name, enabled }) => [name, enabled]).sort()).toEqual([
      ['Person 1', false],
      ['Renamed', true],
    ]);
    expect(new Set(left).size).toBe(1);
    expect(await reading('directory')).toMatchObject({
      link,
      last: { pages: 2, people: 6, changed: 2, gone: 1 },
    });
  });

  test('of more strangers than can have started is read whole instead', async () => {
    const many = Array.from({ length: 60 }, (_, n) => account(100 + n));
    const council = listing([account(1)]);
    let asked = 0;
    const directory = {
      ...council,
      users: () => council.users(),
      user: async () => account(asked++),
      changes: async function* () {
        yield { changes: many.map(({ oid, name }) => ({ oid, name })) };
      },
    };
    const { readDirectoryWhenDue, store } = await peopleWorld(tenant, { directory });
    await readDirectoryWhenDue();

    council.pages = [[account(1), ...many]];
    tenant.later(FIVE_MINUTES);
    await readDirectoryWhenDue();

    expect((await Array.fromAsync(store.all(people))).length).toBe(61);
    expect(asked).toBe(0);
  });
});

describe('what is written down of a reading', () => {
  test('is how far it has come while it runs, and what came of it', async () => {
    const seen: unknown[] = [];
    const pages = [[account(1), account(2)], [account(3, { managerOid: account(1).oid })]];
    const directory = {
      ...listing(),
      users: async function* () {
        for (const page of pages) {
          yield page;
          seen.push((await reading('directory'))?.running);
        }
      },
    };
    const { readDirectory, reading } = await peopleWorld(tenant, { directory });
    const startedAt: Instant = tenant.clock.now();

    await readDirectory();

    const common = { kind: 'whole', startedAt, gone: 0 };
    expect(seen).toEqual([
      { ...common, pages: 0, people: 2, changed: 2 },
      { ...common, pages: 1, people: 3, changed: 3 },
    ]);
    expect(await reading('directory')).toEqual({
      id: 'directory',
      asOf: startedAt,
      wholeAt: startedAt,
      link: expect.stringMatching(/^https:/),
      last: { ...common, pages: 2, people: 3, changed: 3, endedAt: startedAt, outcome: 'read' },
    });
  });
});
