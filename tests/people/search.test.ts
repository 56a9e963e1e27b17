import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonPage, SearchAnswer } from '../../api/people/contract.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

let tenant: Tenant;
let app: PeopleHttp;

beforeAll(async () => {
  tenant = await startTenant();
  app = await peopleHttp(tenant);
  await app.readDirectory();
  for (const { id, enabled, guest, roles } of tenant.sandbox.world.directory.people)
    if (enabled && !guest && roles.length > 0) await app.viewerFromToken(app.signIn(id));
});
beforeEach(() => tenant.sandbox.world.faults.clear());
afterEach(() => expect(tenant.sandbox.world.unmodelled).toEqual([]));
afterAll(async () => {
  await app.stop();
  await tenant.close();
});

const findAs = async (persona: string, q: string, limit = 8) => {
  const answer = await app.sendAs(persona, 'POST', '/api/people/search', { q, limit });
  expect(answer.status).toBe(200);
  return ((await answer.json()) as SearchAnswer).people;
};
const namesAs = async (persona: string, q: string) => (await findAs(persona, q)).map(({ name }) => name);
const recordOf = async (persona: string) => {
  const record = await app.recordOf(app.accountOf(persona).id);
  if (!record) throw new Error('nobody');
  return record;
};
const choose = (persona: string, locationFor: string | null) =>
  app.sendAs(persona, 'PUT', '/api/people/me/profile', { locationFor });

describe('looking for a colleague', () => {
  test('finds anyone of the staff by the beginning of their name, with job and department', async () => {
    const [first] = await findAs('depot', 'fara iqb');

    expect(first).toEqual({
      id: (await recordOf('care-manager')).id,
      name: 'Farah Iqbal',
      jobTitle: 'Care Manager',
      department: app.accountOf('care-manager').department,
    });
  });

  test.each([
    ['a slip of the finger', 'farrah iqbal'],
    ['no accents', 'sian pritchard'],
    ['another order', 'thistlethwaite brenda'],
    ['words that are not finished', 'far iq'],
    ['their job', 'care manager'],
  ])('forgives %s', async (_what, q) => {
    const wanted = ['Farah Iqbal', 'Siân Pritchard', 'Brenda Thistlethwaite'];

    expect((await namesAs('clerk', q)).some((name) => wanted.includes(name))).toBe(true);
  });

  test('finds no more than was asked for', async () => {
    expect(await findAs('clerk', 'officer', 3)).toHaveLength(3);
  });

  test.each([['x'], [' '], [''], ['a'.repeat(81)]])('needs two letters, and no essay: %j', async (q) => {
    expect((await app.sendAs('clerk', 'POST', '/api/people/search', { q })).status).toBe(400);
  });

  test('finds no councillor, no guest and nobody whose account is closed', async () => {
    const { people } = tenant.sandbox.world.directory;
    const hidden = people.filter(
      ({ enabled, guest, roles, key }) =>
        !key?.startsWith('guest') && (!enabled || guest || roles.includes('Member')),
    );

    expect(hidden.length).toBeGreaterThan(10);
    for (const { name } of hidden.slice(0, 12)) expect(await namesAs('admin', name)).not.toContain(name);
    expect(await findAs('hr', 'councillor')).toEqual([]);
  });

  test('finds a councillor who lets everyone see them, until they do so no more', async () => {
    await choose('councillor', 'everyone');
    expect(await namesAs('clerk', 'winifred bainbridge')).toContain('Winifred Bainbridge');

    await choose('councillor', null);
    expect(await namesAs('clerk', 'winifred bainbridge')).not.toContain('Winifred Bainbridge');
  });

  test('finds nobody of the staff for a councillor, and of councillors those who let everyone see them', async () => {
    const other = tenant.sandbox.world.directory.people.find(
      ({ roles, key, enabled }) => roles.includes('Member') && key === undefined && enabled,
    );
    if (!other) throw new Error('one councillor only');
    expect(await namesAs('councillor', 'farah iqbal')).toEqual([]);
    expect(await namesAs('councillor', other.name)).toEqual([]);
    await choose('care-manager', 'everyone');
    await choose(other.id, 'everyone');

    expect(await namesAs('councillor', 'farah iqbal')).toEqual([]);
    expect(await namesAs('councillor', other.name)).toEqual([other.name]);
    await choose('care-manager', null);
    await choose(other.id, null);
  });
});

describe('a name in a sentence', () => {
  test('means one person where it is exactly theirs', async () => {
    const clerk = await app.viewerFromToken(app.signIn('clerk'));

    expect((await app.whoIsMeant(clerk, 'farah iqbal')).people.map(({ name }) => name)).toEqual([
      'Farah Iqbal',
    ]);
  });
});

describe('a colleague’s page', () => {
  const pageAs = async (persona: string, id: string) => app.getAs(persona, `/api/people/${id}`);

  test('tells staff what the council’s own directory tells: job, department, office, manager, team and reports', async () => {
    const { directory } = tenant.sandbox.world;
    const account = directory.get('care-manager');
    const mates = directory
      .reportsOf(account.managerId ?? '')
      .filter(({ id, enabled, guest }) => id !== account.id && enabled && !guest);

    const page = (await (await pageAs('depot', (await recordOf('care-manager')).id)).json()) as PersonPage;

    expect(page).toMatchObject({
      name: 'Farah Iqbal',
      jobTitle: account.jobTitle,
      department: account.department,
      site: account.officeLocation,
      manager: { name: directory.get(account.managerId ?? '').name },
      champions: [],
      today: null,
      usual: null,
      can: { edit: false },
    });
    expect(page.team.map(({ name }) => name).sort()).toEqual(mates.map(({ name }) => name).sort());
    const reports = directory.reportsOf(account.id).filter(({ enabled, guest }) => enabled && !guest);
    expect(page.reports.map(({ name }) => name).sort()).toEqual(reports.map(({ name }) => name).sort());
    expect(reports.length).toBeGreaterThan(2);
  });

  test('is theirs to edit', async () => {
    const page = (await (await pageAs('clerk', (await recordOf('clerk')).id)).json()) as PersonPage;

    expect(page.can).toEqual({ edit: true });
  });

  test('is the same 404 where it is hidden, closed, not there or no id', async () => {
    const { id: councillor } = await recordOf('councillor');
    const { id: care } = await recordOf('care-manager');
    const asked: readonly (readonly [string, string])[] = [
      ['clerk', councillor],
      ['hr', councillor],
      ['councillor', care],
      ['clerk', `per_${'0'.repeat(26)}`],
      ['clerk', 'nobody'],
    ];

    const answers = await Promise.all(asked.map(([persona, id]) => pageAs(persona, id)));
    const pictures = await Promise.all(asked.map(([persona, id]) => pageAs(persona, `${id}/photo`)));

    for (const answer of [...answers, ...pictures]) {
      expect(answer.status).toBe(404);
      const { instance, ...rest } = (await answer.json()) as Record<string, unknown>;
      expect(instance).toBeDefined();
      expect(rest).toEqual({
        type: expect.any(String),
        title: 'We could not find this',
        status: 404,
        code: 'not_found',
      });
    }
  });
});
