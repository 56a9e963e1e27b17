import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Me, Photo } from '../../api/people/contract.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

let tenant: Tenant;
let app: PeopleHttp;

beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  tenant.sandbox.world.faults.clear();
  app = await peopleHttp(tenant);
});
afterEach(async () => {
  await app.stop();
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});
afterAll(() => tenant.close());

const meAs = async (persona: string) => (await (await app.getAs(persona, '/api/people/me')).json()) as Me;
const photoAs = async (persona: string) =>
  (await (await app.getAs(persona, '/api/people/me/photo')).json()) as Photo;

describe('who I am', () => {
  test('is told from the directory: job, department, building, manager and reports', async () => {
    await app.readDirectory();
    const { directory } = tenant.sandbox.world;
    const account = directory.get('care-manager');

    const answer = await meAs('care-manager');

    expect(answer).toEqual({
      id: expect.stringMatching(/^per_/),
      name: 'Farah Iqbal',
      jobTitle: account.jobTitle,
      department: account.department,
      officeLocation: account.officeLocation,
      roles: [],
      isStaff: true,
      manager: expect.objectContaining({ name: directory.get(account.managerId ?? '').name }),
      reports: directory.reportsOf(account.id).filter(({ enabled }) => enabled).length,
      can: { administer: false, teach: false },
    });
    expect(answer.reports).toBeGreaterThan(0);
  });

  test('a councillor is not staff, and has no manager', async () => {
    await app.readDirectory();

    expect(await meAs('councillor')).toMatchObject({ roles: ['Member'], isStaff: false, manager: null });
  });

  test('says to administrators alone that they may administer', async () => {
    expect((await meAs('admin')).can).toMatchObject({ administer: true });
    for (const persona of ['clerk', 'hr', 'facilities', 'councillor'])
      expect((await meAs(persona)).can).toMatchObject({ administer: false });
  });

  test('takes no input', async () => {
    const answer = await app.getAs('clerk', '/api/people/me?person=per_01kb1n6v8a000000000000000b');

    expect(answer.status).toBe(400);
  });
});

describe('my picture', () => {
  const personWith = (photo: boolean) => {
    const person = tenant.sandbox.world.directory.people.find(
      (one) => one.photo === photo && one.enabled && !one.guest,
    );
    if (!person) throw new Error('nobody like that');
    return person.id;
  };

  test('comes as data, small', async () => {
    const { photo } = await photoAs(personWith(true));

    expect(photo).toMatch(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/);
  });

  test('is null where there is none, and where nobody agreed to our reading it', async () => {
    const none = await photoAs(personWith(false));
    tenant.sandbox.world.faults.set({ part: 'on-behalf-of', kind: 'consent' });
    const refused = await photoAs(personWith(true));

    expect([none.photo, refused.photo]).toEqual([null, null]);
  });

  test('is not available while Graph is not, and says when to ask again', async () => {
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'throttled', retryAfterSeconds: 40 });

    const answer = await app.getAs(personWith(true), '/api/people/me/photo');

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('40');
  });
});

describe('where the directory may not be read', () => {
  beforeEach(async () => {
    tenant.sandbox.world.registrations.tab.application.delete('User.Read.All');
    await app.readDirectory();
  });
  afterEach(() => {
    tenant.sandbox.world.registrations.tab.application.add('User.Read.All');
  });

  test('a manager’s own sign-in tells of their team, and the team then sees each other', async () => {
    const { directory } = tenant.sandbox.world;
    const [first, second] = directory
      .reportsOf(directory.get('care-manager').id)
      .filter((one) => one.enabled);
    if (!first || !second) throw new Error('no team');
    const before = await meAs(first.id);

    const manager = await meAs('care-manager');
    const after = await meAs(first.id);
    const colleague = await meAs(second.id);
    const viewer = await app.viewerFromToken(app.signIn(first.id));
    const names = await app.namesFor(viewer, new Set([colleague.id, manager.id]));
    const seen = await app.colleaguesOf(viewer);

    expect(before.manager).toBeNull();
    expect(manager).toMatchObject({ jobTitle: directory.get('care-manager').jobTitle });
    expect(manager.reports).toBeGreaterThan(1);
    expect(after.manager).toMatchObject({ id: manager.id, name: 'Farah Iqbal' });
    expect([...names.values()].sort()).toEqual([second.name, 'Farah Iqbal'].sort());
    expect(seen.get(manager.id)).toBe('Farah Iqbal');
    expect(seen.get(colleague.id)).toBe(second.name);
    expect(seen.has(viewer.person)).toBe(false);
  });

  test('Graph is asked once an hour, not at each call', async () => {
    await meAs('care-manager');
    await meAs('care-manager');
    const once = tenant.callsTo('/me/directReports');
    tenant.later(3_600_000);
    await meAs('care-manager');

    expect(tenant.callsTo('/me/directReports') - once).toBe(1);
  });

  test.each([
    ['consent is refused', { part: 'on-behalf-of', kind: 'consent' }],
    ['Graph is down', { part: 'graph', kind: 'server-error' }],
    ['Graph answers nonsense', { part: 'graph', kind: 'html-502' }],
  ] as const)('a person is still told who they are when %s', async (_why, fault) => {
    tenant.sandbox.world.faults.set(fault);

    expect(await meAs('care-manager')).toMatchObject({ name: 'Farah Iqbal', reports: 0 });
  });

  test('nothing of a token, a claim or a person is logged, whatever fails', async () => {
    for (const fault of [
      { part: 'on-behalf-of', kind: 'mfa' },
      { part: 'on-behalf-of', kind: 'throttled', retryAfterSeconds: 60 },
      { part: 'graph', kind: 'server-error' },
      { part: 'graph', kind: 'empty' },
    ] as const) {
      tenant.sandbox.world.faults.clear();
      tenant.sandbox.world.faults.set(fault);
      tenant.later(3_600_000);
      await meAs('care-manager');
      await photoAs('care-manager');
    }

    const warned = app.lines.filter((line) => line.includes('reporting lines'));
    expect(warned).toHaveLength(4);
    const { id, upn } = tenant.sandbox.world.directory.get('care-manager');
    for (const secret of ['eyJ', 'capolids', 'Bearer', 'Farah', 'Iqbal', id, upn])
      expect(app.lines.join('\n')).not.toContain(secret);
  });

  test('nobody waits for a slow Graph', async () => {
    const slow = 15_000;
    tenant.sandbox.world.faults.set({ part: 'graph', kind: 'slow', delayMs: slow });
    const started = performance.now();

    const answer = await meAs('care-manager');

    expect(answer.reports).toBe(0);
    expect(performance.now() - started).toBeLessThan(slow);
  });
});
