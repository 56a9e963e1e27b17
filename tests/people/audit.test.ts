import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import { millisBetween } from '../../api/contract/time.ts';
import { accessLog } from '../../api/people/access.records.ts';
import type { Accesses, AuditAnswer, TrailVerdict } from '../../api/people/audit.contract.ts';
import { type AuditEntry, auditLog } from '../../api/platform/audit/audit.ts';
import { sealingJob, seals } from '../../api/platform/audit/seal.ts';
import { auditTrail } from '../../api/platform/audit/trail.ts';
import { verifyTrail } from '../../api/platform/audit/verify.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

let tenant: Tenant;
let app: PeopleHttp;
/** What stands between the check and the trail: nothing, unless a test alters it. */
let hexEditor: (entries: readonly AuditEntry[]) => readonly AuditEntry[];
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  hexEditor = (entries) => entries;
  app = await peopleHttp(tenant, {
    verifyTrail: (head) => verifyTrail(seenThrough(app.store), head),
  });
  await app.readDirectory();
});
afterEach(() => app.stop());
afterAll(() => tenant.close());

const seenThrough = (store: Store): Pick<Store, 'find' | 'read'> => ({
  find: store.find.bind(store),
  read: async (l, options) => {
    const page = await store.read(l, options);
    return { ...page, rows: hexEditor(page.rows as never) as never };
  },
});

const NOT_ADMINS = ['clerk', 'care-manager', 'hr', 'facilities', 'editor', 'digital-lead', 'councillor'];
const PATH = '/api/people/audit';

const idOf = async (key: string): Promise<PersonId> => {
  const record = await app.recordOf(app.accountOf(key).id);
  if (!record) throw new Error(`nobody is ${key}`);
  return record.id;
};
const searchAs = (key: string, sought: object = {}) => app.sendAs(key, 'POST', `${PATH}/search`, sought);
const search = async (sought: object = {}) => (await (await searchAs('admin', sought)).json()) as AuditAnswer;
const accessesOf = async (key: string, query = '') =>
  (await (await app.getAs(key, `/api/people/me/accesses${query}`)).json()) as Accesses;
const check = async (body: object = {}) =>
  (await (await app.sendAs('admin', 'POST', `${PATH}/verify`, body)).json()) as TrailVerdict;
const write = async (actor: PersonId | 'system', object: string, about: readonly PersonId[] = []) =>
  app.store.tx((t) =>
    auditTrail({ clock: tenant.clock, ids: app.ids }).record(
      t,
      { person: actor, door: 'tab' },
      { action: 'desks.cancel', object, about, facts: { half: 'am' } },
    ),
  );
const actions = ({ entries }: AuditAnswer) => entries.map(({ object }) => object);

describe('the record of changes', () => {
  test('is searched by person: what they did and what was done about them, latest first', async () => {
    const [clerk, hr] = [await idOf('clerk'), await idOf('hr')];
    await write(clerk, 'bkg_1');
    tenant.later(1_000);
    await write(hr, 'bkg_2', [clerk]);
    await write(hr, 'bkg_3');

    const found = await search({ person: clerk });

    expect(found.entries).toMatchObject([
      {
        object: 'bkg_2',
        actor: { name: app.accountOf('hr').name },
        about: [{ name: app.accountOf('clerk').name }],
      },
      {
        object: 'bkg_1',
        actor: { name: app.accountOf('clerk').name },
        facts: { half: 'am' },
        outcome: 'done',
      },
    ]);
  });

  test('is searched by the address of somebody whom no search finds, and they are told all the same', async () => {
    const [gone, hidden] = [app.accountOf('editor'), app.accountOf('councillor')];
    for (const key of ['editor', 'councillor']) await write(await idOf(key), `by ${key}`);
    tenant.sandbox.world.directory.change('editor', { enabled: false });
    await app.readDirectory();
    tenant.sandbox.world.directory.change('editor', { enabled: true });

    const found = async (address: string) =>
      (await search({ address })).entries.map(({ object }) => object).filter((object) => /^by /.test(object));

    expect(await found(gone.upn.toUpperCase())).toEqual(['by editor']);
    expect(await found(hidden.mail ?? '')).toEqual(['by councillor']);
    expect((await accessesOf('councillor')).accesses).toMatchObject([
      { by: { name: app.accountOf('admin').name } },
    ]);
  });

  test('says whom it may mean where a starter was given the address of somebody who left', async () => {
    const { upn, mail } = app.accountOf('editor');
    const before = app.accountOf('clerk');
    const [gone, starter] = [await idOf('editor'), await idOf('clerk')];
    for (const id of [gone, starter]) await write(id, `by ${id}`);
    tenant.sandbox.world.directory.change('editor', { enabled: false });
    tenant.sandbox.world.directory.change('clerk', { upn, mail });
    await app.readDirectory();

    const heard = await searchAs('admin', { address: upn });
    const { code, detail } = (await heard.json()) as { code: string; detail: string };
    const found = (await search({ address: gone })).entries.map(({ object }) => object);

    tenant.sandbox.world.directory.change('editor', { enabled: true });
    tenant.sandbox.world.directory.change('clerk', { upn: before.upn, mail: before.mail });
    await app.readDirectory();
    expect(code).toBe('shared_address');
    expect(detail).toContain(`${gone}, who left on`);
    expect(detail).toContain(`${starter}, who works here`);
    expect(found).toContain(`by ${gone}`);
    expect(found).not.toContain(`by ${starter}`);
  });

  test('says so where nobody has an address, and asks for one where it is none', async () => {
    const heard = async (address: string) => {
      const answer = await searchAs('admin', { address });
      return [answer.status, ((await answer.json()) as { code: string }).code];
    };

    expect(await heard('nobody@council.example')).toEqual([422, 'unknown_address']);
    expect(await heard('Brenda')).toEqual([400, 'bad_input']);
  });

  test('is searched by nobody but administrators, also not by address', async () => {
    const address = app.accountOf('clerk').upn;
    const heard = await Promise.all(NOT_ADMINS.map(async (key) => (await searchAs(key, { address })).status));

    expect(new Set(heard)).toEqual(new Set([403]));
    expect((await accessesOf('clerk')).accesses).toEqual([]);
  });

  test('is searched by record, and by both', async () => {
    const [clerk, hr] = [await idOf('clerk'), await idOf('hr')];
    await write(clerk, 'bkg_1');
    await write(clerk, 'bkg_2');
    await write('system', 'bkg_1');
    await write(hr, 'bkg_1');

    expect((await search({ object: 'bkg_1' })).entries.map(({ actor }) => actor?.name).sort()).toEqual(
      [app.accountOf('clerk').name, app.accountOf('hr').name, undefined].sort(),
    );
    expect(actions(await search({ object: 'bkg_1', person: clerk }))).toEqual(['bkg_1']);
  });

  test('is searched by days of the council, both included, in summer time too', async () => {
    const clerk = await idOf('clerk');
    const start = tenant.clock.now();
    const at = async (instant: `${string}Z`, object: string) => {
      tenant.later(millisBetween(tenant.clock.now(), instant));
      await write(clerk, object);
    };
    await at('2027-06-30T22:59:00.000Z', 'before');
    await at('2027-06-30T23:01:00.000Z', 'first');
    await at('2027-07-01T22:59:00.000Z', 'last');
    await at('2027-07-01T23:01:00.000Z', 'after');

    const found = await search({ object: 'first', from: '2027-07-01', until: '2027-07-01' });
    const others = await Promise.all(
      ['before', 'last', 'after'].map((object) =>
        search({ object, from: '2027-07-01', until: '2027-07-01' }),
      ),
    );
    tenant.later(millisBetween(tenant.clock.now(), start));

    expect(actions(found)).toEqual(['first']);
    expect(others.map(actions)).toEqual([[], ['last'], []]);
  });

  test('comes page by page', async () => {
    const clerk = await idOf('clerk');
    for (let n = 0; n < 5; n += 1) {
      tenant.later(1_000);
      await write(clerk, `bkg_${n}`);
    }

    const first = await search({ person: clerk, limit: '3' });
    const second = await search({ person: clerk, limit: '3', after: first.next ?? '' });

    expect([...actions(first), ...actions(second)]).toEqual(['bkg_4', 'bkg_3', 'bkg_2', 'bkg_1', 'bkg_0']);
  });

  test('names nobody who was forgotten', async () => {
    await write(`per_${'0'.repeat(26)}`, 'bkg_1');

    expect((await search({ object: 'bkg_1' })).entries[0]?.actor?.name).toBe('Colleague');
  });

  test.for(NOT_ADMINS)('is open to no one else: %s', async (persona) => {
    const answers = await Promise.all([
      searchAs(persona),
      searchAs(persona, { person: await idOf('clerk') }),
      app.sendAs(persona, 'POST', `${PATH}/verify`, {}),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect((await accessesOf('clerk')).accesses).toEqual([]);
  });
});

describe('who opened my record', () => {
  test('is told to me when an administrator searches for me, and to nobody else', async () => {
    await search({ person: await idOf('clerk') });

    expect((await accessesOf('clerk')).accesses).toMatchObject([
      {
        by: { name: app.accountOf('admin').name },
        door: 'tab',
        what: 'Your entries in the record of changes',
        at: tenant.clock.now(),
      },
    ]);
    expect((await accessesOf('hr')).accesses).toEqual([]);
    expect((await accessesOf('admin')).accesses).toEqual([]);
  });

  test('is told once while an administrator turns over my pages, and again when they come back', async () => {
    const clerk = await idOf('clerk');
    await search({ person: clerk });
    tenant.later(9 * 60_000);
    await search({ person: clerk });
    const once = (await accessesOf('clerk')).accesses.length;

    tenant.later(2 * 60_000);
    await search({ person: clerk });

    expect([once, (await accessesOf('clerk')).accesses.length]).toEqual([1, 2]);
  });

  test('is told however I was searched for: as a record, and by a later page alone', async () => {
    const [clerk, hr] = [await idOf('clerk'), await idOf('hr')];
    await write(clerk, 'bkg_1');
    await write(clerk, 'bkg_2');
    const { next } = await search({ limit: '1' });

    await search({ person: clerk, limit: '1', after: next ?? '' });
    await search({ object: hr });

    expect((await accessesOf('clerk')).accesses).toHaveLength(1);
    expect((await accessesOf('hr')).accesses).toHaveLength(1);
  });

  test('holds ids alone: words that only begin like one are not kept', async () => {
    await search({ object: 'per_John Smith' });

    expect((await app.store.read(accessLog)).rows).toEqual([]);
  });

  test('leaves out what I opened of myself and of others', async () => {
    await search({ person: await idOf('admin') });
    await search({ person: await idOf('clerk') });

    expect((await accessesOf('admin')).accesses).toEqual([]);
  });

  test('finds the one look at an administrator among the many they had themselves', async () => {
    const admin = await app.viewerFromToken(app.signIn('admin'));
    const hr = await app.viewerFromToken(app.signIn('hr'));
    const clerk = await idOf('clerk');
    const open = { what: 'people.audit', object: 'x' };
    await app.store.tx((t) => app.noteAccess(t, hr, { ...open, subject: admin.person }));
    tenant.later(1_000);
    for (let n = 0; n < 120; n += 1)
      await app.store.tx((t) => app.noteAccess(t, admin, { ...open, subject: clerk }));

    const { accesses } = await accessesOf('admin');

    expect(accesses.map(({ by }) => by.name)).toEqual([app.accountOf('hr').name]);
  });

  test('comes page by page', async () => {
    const clerk = await idOf('clerk');
    for (let n = 0; n < 3; n += 1) {
      tenant.later(11 * 60_000);
      await search({ person: clerk });
    }

    const first = await accessesOf('clerk', '?limit=2');
    const second = await accessesOf('clerk', `?limit=2&after=${encodeURIComponent(first.next ?? '')}`);

    expect([first.accesses.length, second.accesses.length]).toEqual([2, 1]);
  });
});

describe('the seals', () => {
  const sealed = async () => {
    for (let n = 0; n < 3; n += 1) await write(await idOf('clerk'), `bkg_${n}`);
    tenant.later(6 * 60_000);
    await sealingJob(app.store).run(tenant.clock.now());
  };

  test('are whole, and an administrator who asked is written down', async () => {
    await sealed();

    const verdict = await check();

    expect(verdict).toMatchObject({ seals: 1, problems: [] });
    expect((await app.store.read(auditLog, { subject: 'audit' })).rows).toMatchObject([
      { action: 'people.audit.verify', actor: await idOf('admin'), facts: { problems: 0 } },
    ]);
  });

  test('show one altered byte of an entry', async () => {
    await sealed();
    hexEditor = (entries) =>
      entries.map((entry) => (entry.object === 'bkg_1' ? { ...entry, object: 'bkg_7' } : entry));

    const { problems } = await check();

    expect(problems).toEqual([expect.stringContaining('an entry or the seal was altered')]);
  });

  test('show one altered byte of a seal, and a chain that was cut off', async () => {
    await sealed();
    const { head } = await check();
    const [seal] = (await app.store.find(seals, 'time', 'all')).rows;
    if (!seal) throw new Error('nothing was sealed');
    const forged = `${seal.hash.startsWith('0') ? '1' : '0'}${seal.hash.slice(1)}`;

    await app.store.tx((t) => t.put(seals, { ...seal, hash: forged }));
    const altered = await check();
    await app.store.tx((t) => t.remove(seals, seal.id));
    const cut = await check({ head });

    expect(altered.problems.join()).toContain('altered');
    expect(cut.problems.join()).toContain('cut off');
  });
});
