import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { people } from '../../api/people/records.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { triesOf } from '../support/rounds.ts';
import { account, listing, peopleWorld } from './world.ts';

let tenant: Tenant;
beforeAll(async () => {
  tenant = await startTenant();
});
afterAll(() => tenant.close());
beforeEach(() => tenant.sandbox.world.faults.clear());
afterEach(() => expect(tenant.sandbox.world.unmodelled).toEqual([]));

const staff = () => tenant.sandbox.world.directory.people.filter(({ enabled, guest }) => enabled && !guest);

describe('reading the directory of the sandbox council', () => {
  test('knows all who work there with their managers, and no guest and no disabled account', async () => {
    const { readDirectory, store, recordOf } = await peopleWorld(tenant);

    await readDirectory();

    const known = await Array.fromAsync(store.all(people));
    expect(known.map(({ oid }) => oid).sort()).toEqual(
      staff()
        .map(({ id }) => id)
        .sort(),
    );
    for (const { id, managerId, name } of staff()) {
      const record = await recordOf(id);
      const manager =
        managerId && tenant.sandbox.world.directory.get(managerId).enabled ? managerId : undefined;
      expect(record).toMatchObject({ name, enabled: true, listed: true });
      expect(record?.manager).toBe(manager && (await recordOf(manager))?.id);
    }
  });

  test('twice changes nothing', async () => {
    const { readDirectory, store } = await peopleWorld(tenant);
    await readDirectory();
    const once = await Array.fromAsync(store.all(people));

    await readDirectory();

    expect(await Array.fromAsync(store.all(people))).toEqual(once);
  });

  test('finds a person who signed in before, and keeps their id', async () => {
    const { readDirectory, viewerFromToken, signIn, recordOf, accountOf } = await peopleWorld(tenant);
    const viewer = await viewerFromToken(signIn('clerk'));

    await readDirectory();

    expect(await recordOf(accountOf('clerk').id)).toMatchObject({
      id: viewer.person,
      jobTitle: accountOf('clerk').jobTitle,
    });
  });

  test('that is broken off half-way changes nobody’s rights and is done again', async () => {
    const { readDirectory, store } = await peopleWorld(tenant);
    await readDirectory();
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'server-error' });

    await expect(readDirectory()).rejects.toThrow();

    const known = await Array.fromAsync(store.all(people));
    expect(known.every(({ enabled }) => enabled)).toBe(true);
  });
});

/** Directories the sandbox does not have: they change, or are large. */
describe('a directory that changes', () => {
  test('a disabled account is refused at once, and let in again when it is enabled', async () => {
    const council = listing([account(1), account(2)]);
    const { readDirectory, recordOf, audited } = await peopleWorld(tenant, { directory: council });
    await readDirectory();

    council.pages = [[account(1, { enabled: false }), account(2)]];
    await readDirectory();
    const disabled = await recordOf(account(1).oid);
    council.pages = [[account(1), account(2)]];
    await readDirectory();
    const enabled = await recordOf(account(1).oid);

    expect(disabled).toMatchObject({ enabled: false, leftAt: tenant.clock.now() });
    expect(enabled).toMatchObject({ enabled: true });
    expect(enabled).not.toHaveProperty('leftAt');
    expect((await audited()).map(({ action }) => action)).toEqual(['people.disable', 'people.enable']);
  });

  test('who is listed no more has left; who never was listed has not', async () => {
    const council = listing([account(1), account(2)]);
    const { readDirectory, recordOf, viewerFromToken } = await peopleWorld(tenant, {
      directory: council,
      directoryNow: council,
    });
    await readDirectory();
    await viewerFromToken({
      oid: account(3).oid,
      name: 'New Starter',
      roles: [],
      guest: false,
      issuedAt: tenant.clock.now(),
    });

    council.pages = [[account(2)]];
    await readDirectory();

    const states = await Promise.all([1, 2, 3].map((n) => recordOf(account(n).oid)));
    expect(states.map((record) => record?.enabled)).toEqual([false, true, true]);
  });

  test('an answer that lost most of the council signs nobody out', async () => {
    const everyone = Array.from({ length: 40 }, (_, n) => account(n));
    const council = listing(everyone);
    const { readDirectory, store } = await peopleWorld(tenant, { directory: council });
    await readDirectory();

    council.pages = [everyone.slice(0, 5)];
    await readDirectory();

    const known = await Array.fromAsync(store.all(people));
    expect(known.every(({ enabled }) => enabled)).toBe(true);
  });

  test('a change of manager moves a person from one team to the other', async () => {
    const [ann, ben] = [account(1), account(2)];
    const council = listing([account(3, { managerOid: ann.oid })], [ann, ben]);
    const { readDirectory, recordOf } = await peopleWorld(tenant, { directory: council });
    await readDirectory();
    const before = (await recordOf(account(3).oid))?.manager;

    council.pages = [[account(3, { managerOid: ben.oid })], [ann, ben]];
    await readDirectory();
    const after = (await recordOf(account(3).oid))?.manager;
    council.pages = [[account(3)], [ann, ben]];
    await readDirectory();

    expect(before).toBe((await recordOf(ann.oid))?.id);
    expect(after).toBe((await recordOf(ben.oid))?.id);
    expect(await recordOf(account(3).oid)).not.toHaveProperty('manager');
  });

  test('a change of manager is told of once it is known, for what waits for the one before, and nothing else is', async () => {
    const [ann, ben, cat] = [account(1), account(2), account(3, { managerOid: account(1).oid })];
    const council = listing([cat, account(4, { managerOid: ann.oid })], [ann, ben]);
    const { readDirectory, recordOf, relay, followed } = await peopleWorld(tenant, { directory: council });
    await readDirectory();
    await relay.drain();
    const atFirst = [...followed];
    const [moves, returns] = await Promise.all([cat, account(4)].map(({ oid }) => recordOf(oid)));

    council.pages = [
      [{ ...cat, managerOid: ben.oid }, account(4, { managerOid: ann.oid })],
      [ann, ben],
    ];
    await readDirectory();
    await relay.drain();
    const afterMove = new Set(followed);
    for (const enabled of [false, true]) {
      council.pages = [
        [{ ...cat, managerOid: ben.oid }, account(4, { managerOid: ann.oid })],
        [{ ...ann, enabled }, ben],
      ];
      await readDirectory();
    }
    await relay.drain();

    expect(atFirst).toEqual([]);
    expect(afterMove).toEqual(new Set([moves?.id]));
    expect(new Set(followed)).toEqual(new Set([moves?.id, returns?.id]));
  });

  test.each(['first', 'last'])(
    'a team whose manager’s account is disabled stays a team (manager listed %s)',
    async (order) => {
      const boss = account(1, { enabled: false });
      const team = [account(2, { managerOid: boss.oid }), account(3, { managerOid: boss.oid })];
      const pages = order === 'first' ? [[boss], team] : [team, [boss]];
      const { readDirectory, recordOf } = await peopleWorld(tenant, { directory: listing(...pages) });

      await readDirectory();

      const known = await Promise.all([boss, ...team].map(({ oid }) => recordOf(oid)));
      expect(known.map((record) => record?.enabled)).toEqual([false, true, true]);
      expect(known.map((record) => record?.manager)).toEqual([undefined, known[0]?.id, known[0]?.id]);
      expect(known[0]?.name).toBe('Person 1');
    },
  );

  test('a job title that is taken away is gone', async () => {
    const council = listing([account(1, { jobTitle: 'Acting Head' })]);
    const { readDirectory, recordOf } = await peopleWorld(tenant, { directory: council });
    await readDirectory();

    council.pages = [[account(1)]];
    await readDirectory();

    expect(await recordOf(account(1).oid)).not.toHaveProperty('jobTitle');
  });

  test('thousands of people are read page by page, and others get their turn between the pages', async () => {
    const pages = Array.from({ length: triesOf(40) }, (_, page) =>
      Array.from({ length: 500 }, (_, n) => account(page * 500 + n, { managerOid: account(n % 50).oid })),
    );
    const met: string[] = [];
    const council = {
      ...listing(),
      users: async function* () {
        for (const page of pages) {
          yield page;
          // Would wait for ever if the reading held the store until its end.
          met.push((await viewerFromToken({ ...signIn('clerk'), oid: page[0]?.oid ?? '' })).name);
        }
      },
    };
    const { readDirectory, viewerFromToken, signIn, store } = await peopleWorld(tenant, {
      directory: council,
    });

    await readDirectory();

    expect(met).toEqual(pages.map((page) => page[0]?.name));
    expect((await Array.fromAsync(store.all(people))).length).toBe(pages.flat().length);
  });
});
