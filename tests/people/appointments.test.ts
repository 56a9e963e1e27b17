import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { PersonId } from '../../api/contract/ids.ts';
import type {
  AppointInput,
  AppointmentChoices,
  Appointments,
  AppointmentView,
  OwnRights,
  RoleHolders,
} from '../../api/people/appointments.contract.ts';
import type { PersonPage } from '../../api/people/contract.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

let tenant: Tenant;
let app: PeopleHttp;
beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  app = await peopleHttp(tenant);
  await app.readDirectory();
  await app.sweepRoles();
});
afterEach(async () => {
  await app.stop();
  tenant.sandbox.world.directory.change('editor', { enabled: true });
  expect(tenant.sandbox.world.unmodelled).toEqual([]);
});
afterAll(() => tenant.close());

const PATH = '/api/people/appointments';
const DAY = 24 * 3_600_000;
const NOT_ADMINS = ['clerk', 'care-manager', 'hr', 'facilities', 'editor', 'digital-lead', 'councillor'];

const json = async <T>(answer: Promise<Response>) => (await (await answer).json()) as T;
const departmentOf = (key: string) => app.accountOf(key).department ?? '';
const idOf = async (key: string): Promise<PersonId> => {
  const record = await app.recordOf(app.accountOf(key).id);
  if (!record) throw new Error(`nobody is ${key}`);
  return record.id;
};
const wish = async (key: string, changed: Partial<AppointInput> = {}): Promise<AppointInput> => ({
  kind: 'champion',
  scope: departmentOf('clerk'),
  person: await idOf(key),
  reason: 'She knows the case system',
  ...changed,
});
const appoint = async (key: string, changed: Partial<AppointInput> = {}) =>
  app.sendAs('admin', 'POST', PATH, await wish(key, changed));
const appointed = async (key: string, changed: Partial<AppointInput> = {}) => {
  const answer = await appoint(key, changed);
  expect(answer.status).toBe(201);
  return (await answer.json()) as AppointmentView;
};
const end = (id: string, reason = 'She moved to another team') =>
  app.sendAs('admin', 'POST', `${PATH}/${id}/end`, { reason });
const refusalOf = async (answer: Response) => [
  answer.status,
  ((await answer.json()) as { code: string }).code,
];
const listed = (view: 'held' | 'ended') => json<Appointments>(app.getAs('admin', `${PATH}?view=${view}`));
const rightsOf = (key: string) => json<OwnRights>(app.getAs(key, '/api/people/me/roles'));
const viewerOf = (key: string) => app.viewerFromToken(app.signIn(key));
const championsFor = async (key: string) => {
  const page = await json<PersonPage>(app.getAs(key, `/api/people/${await idOf(key)}`));
  return page.champions.map(({ name }) => name);
};

describe('an appointment', () => {
  test('is given by an administrator with a reason, counts from then on, and is audited', async () => {
    const given = await appointed('editor');

    expect(given).toMatchObject({
      kind: { id: 'champion' },
      scope: departmentOf('clerk'),
      person: { name: app.accountOf('editor').name },
      by: { name: app.accountOf('admin').name },
      reason: 'She knows the case system',
      from: '2026-11-24',
      to: null,
      state: 'present',
      can: { end: true },
    });
    expect((await viewerOf('editor')).appointments).toEqual([
      { kind: 'champion', scope: departmentOf('clerk'), from: '2026-11-24' },
    ]);
    expect((await viewerOf('clerk')).appointments).toEqual([]);
    expect((await app.store.read(auditLog, { subject: given.id })).rows).toMatchObject([
      {
        action: 'people.appointment.give',
        actor: await idOf('admin'),
        about: [await idOf('editor')],
        facts: { kind: 'champion' },
      },
    ]);
  });

  test('a digital champion stands on the pages of their department, while it lasts', async () => {
    const { id } = await appointed('editor');

    expect(await championsFor('clerk')).toEqual([app.accountOf('editor').name]);
    await end(id);
    expect(await championsFor('clerk')).toEqual([]);
  });

  test('is told to the person: what it means, who gave it and why', async () => {
    await appointed('editor', { to: '2027-01-01' });

    expect(await rightsOf('editor')).toMatchObject({
      roles: ['Editor'],
      isStaff: true,
      appointments: [
        {
          kind: { title: 'Digital champion', meaning: expect.stringContaining('digital things') },
          by: { name: app.accountOf('admin').name },
          reason: 'She knows the case system',
          to: '2027-01-01',
          state: 'present',
        },
      ],
    });
    expect((await rightsOf('clerk')).appointments).toEqual([]);
  });

  test('begins and ends by itself on its days', async () => {
    await appointed('editor', { from: '2026-11-25', to: '2026-11-26' });
    const states = [];
    for (let day = 0; day < 3; day += 1) {
      states.push((await viewerOf('editor')).appointments.length);
      tenant.later(DAY);
    }
    tenant.later(-3 * DAY);

    expect(states).toEqual([0, 1, 0]);
  });

  test('is held once at a time, and can be given again once it is over', async () => {
    const { id } = await appointed('editor', { to: '2026-11-25' });

    expect(await refusalOf(await appoint('editor'))).toEqual([409, 'already_appointed']);
    tenant.later(DAY);
    const next = await appointed('editor', { from: '2026-11-25' });
    tenant.later(-DAY);

    expect(next.id).not.toBe(id);
    expect((await listed('ended')).appointments).toMatchObject([
      { id, ended: { reason: 'Its last day was over' } },
    ]);
  });

  test('is given to one of two administrators who give it at once', async () => {
    const body = await wish('editor');

    const answers = await Promise.all(
      Array.from({ length: 8 }, () => app.sendAs('admin', 'POST', PATH, body)),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  test('ends when an administrator ends it, with a reason; then it is over', async () => {
    const { id } = await appointed('editor');

    const ended = await json<AppointmentView>(end(id));

    expect(ended).toMatchObject({
      state: 'past',
      ended: { reason: 'She moved to another team' },
      can: { end: false },
    });
    expect((await viewerOf('editor')).appointments).toEqual([]);
    expect((await listed('held')).appointments).toEqual([]);
    expect((await listed('ended')).appointments).toMatchObject([{ id }]);
    expect(await refusalOf(await end(id))).toEqual([409, 'already_over']);
    expect((await app.store.read(auditLog, { subject: id })).rows.map(({ action }) => action)).toEqual([
      'people.appointment.give',
      'people.appointment.end',
    ]);
  });

  test('ends when its person leaves, and nobody who left can be appointed', async () => {
    await appointed('editor');
    const editor = await idOf('editor');

    await app.store.tx((t) => app.leave(t, editor));
    await app.store.tx((t) => app.leave(t, editor));

    expect((await listed('ended')).appointments).toMatchObject([
      { person: { id: editor }, ended: { reason: 'Left the council' } },
    ]);
    expect(await refusalOf(await appoint('editor'))).toEqual([422, 'unknown_person']);
  });

  test.each<[string, Partial<AppointInput>, string]>([
    ['for a department nobody works in', { scope: 'Moonshots' }, 'unknown_scope'],
    ['of a kind that is not there', { kind: 'king' }, 'unknown_kind'],
    ['from yesterday on', { from: '2026-11-23' }, 'begins_in_the_past'],
    ['that ends before it begins', { to: '2026-11-24' }, 'ends_before_it_begins'],
    ['to nobody', { person: `per_${'0'.repeat(26)}` }, 'unknown_person'],
  ])('is refused %s', async (_what, changed, code) => {
    expect(await refusalOf(await appoint('editor', changed))).toEqual([422, code]);
  });

  test('is refused for a year that a finger slipped into', async () => {
    for (const days of [{ from: '2206-11-24' }, { to: '9999-12-31' }] as const)
      expect(await refusalOf(await appoint('editor', days))).toEqual([400, 'bad_input']);
    expect((await listed('held')).appointments).toEqual([]);
    expect((await appoint('editor', { to: '2100-01-01' })).status).toBe(201);
  });

  test('is refused to a councillor, and without a reason', async () => {
    expect(await refusalOf(await appoint('councillor'))).toEqual([422, 'not_staff']);
    expect(await refusalOf(await appoint('editor', { reason: ' ' }))).toEqual([400, 'bad_input']);
    expect((await listed('held')).appointments).toEqual([]);
  });

  test.for(NOT_ADMINS)('is neither given, ended nor listed by anybody else: %s', async (persona) => {
    const { id } = await appointed('depot');

    const answers = await Promise.all([
      app.sendAs(persona, 'POST', PATH, await wish(persona === 'councillor' ? 'clerk' : persona)),
      app.sendAs(persona, 'POST', `${PATH}/${id}/end`, { reason: 'Not any more' }),
      app.getAs(persona, `${PATH}?view=held`),
      app.getAs(persona, `${PATH}/choices`),
      app.getAs(persona, '/api/people/roles'),
    ]);

    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect((await listed('held')).appointments).toMatchObject([{ id, state: 'present' }]);
  });

  test('that was never there is not found', async () => {
    expect((await end(`apt_${'0'.repeat(26)}`)).status).toBe(404);
  });

  test('is chosen from the kinds of the rooms and the departments of the council', async () => {
    const choices = await json<AppointmentChoices>(app.getAs('admin', `${PATH}/choices`));

    expect(choices.kinds.map(({ id }) => id)).toEqual(['champion']);
    expect(choices.departments).toContain(departmentOf('clerk'));
    expect(new Set(choices.departments).size).toBe(choices.departments.length);
    expect(choices.today).toBe('2026-11-24');
  });
});

describe('who holds which role', () => {
  const holders = (query = '') => json<RoleHolders>(app.getAs('admin', `/api/people/roles${query}`));

  test('is shown to an administrator, as Entra last said', async () => {
    const all = await holders();

    const byName = new Map(all.holders.map(({ person, roles }) => [person.name, roles]));
    expect(byName.get(app.accountOf('hr').name)).toEqual(['HR']);
    expect(byName.get(app.accountOf('councillor').name)).toEqual(['Member']);
    expect(byName.has(app.accountOf('clerk').name)).toBe(false);
    expect(new Set(all.holders.map(({ person }) => person.id)).size).toBe(all.holders.length);
  });

  test('can be asked for one role, page by page', async () => {
    const first = await holders('?role=Member&limit=1');
    const second = await holders(`?role=Member&limit=1&after=${encodeURIComponent(first.next ?? '')}`);

    expect([...first.holders, ...second.holders].every(({ roles }) => roles.includes('Member'))).toBe(true);
    expect(first.holders[0]?.person.id).not.toBe(second.holders[0]?.person.id);
  });

  test('forgets a role that Entra took away', async () => {
    tenant.sandbox.world.directory.change('hr', { roles: [] });
    tenant.later(1_000);
    await app.sweepRoles();

    const { holders: found } = await holders('?role=HR');

    tenant.sandbox.world.directory.change('hr', { roles: ['HR'] });
    expect(found.map(({ person }) => person.name)).not.toContain(app.accountOf('hr').name);
  });
});
