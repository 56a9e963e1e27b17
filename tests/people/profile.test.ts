import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Profile } from '../../api/people/contract.ts';
import type { PeoplePorts } from '../../api/people/ports.ts';
import { profiles } from '../../api/people/profile.records.ts';
import { auditLog } from '../../api/platform/audit/audit.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

const HALL = `sit_${'0'.repeat(25)}1` as const;
const BATHS = `sit_${'0'.repeat(25)}2` as const;

let tenant: Tenant;
let app: PeopleHttp;
let sites: Awaited<ReturnType<PeoplePorts['places']['sites']>>;

beforeAll(async () => {
  tenant = await startTenant();
});
beforeEach(async () => {
  sites = [
    { id: HALL, name: 'Hall' },
    { id: BATHS, name: 'Baths' },
  ];
  app = await peopleHttp(tenant, {
    places: {
      sites: async () => sites,
      zone: async () => 'Europe/London',
      deskToday: async () => ({ date: '2026-11-24' }),
    },
    topics: () => [{ id: 'desks.closed', title: 'A desk you booked was closed', usual: 'bot' }],
  });
});
afterEach(() => app.stop());
afterAll(() => tenant.close());

const PATH = '/api/people/me/profile';
const read = async (persona: string) => (await (await app.getAs(persona, PATH)).json()) as Profile;
const change = (persona: string, body: object) => app.sendAs(persona, 'PUT', PATH, body);
const changed = async (persona: string, body: object) => {
  const answer = await change(persona, body);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Profile;
};

describe('what I tell of how I work', () => {
  test('is nothing at first: my team sees where I am, and notices come their usual way', async () => {
    expect(await read('clerk')).toMatchObject({
      usualSite: null,
      workStyle: null,
      pattern: {},
      notices: { 'desks.closed': 'bot' },
      quietHours: null,
      locationFor: 'team',
      choices: { sites, locationFor: ['nobody', 'team', 'department', 'everyone'] },
    });
  });

  test('is kept as I chose it', async () => {
    const chosen = {
      usualSite: BATHS,
      workStyle: 'agile',
      pattern: { '1': { am: 'office', pm: 'home' }, '6': { am: 'off', pm: 'off' } },
      notices: { 'desks.closed': 'none' },
      quietHours: { from: '18:00', to: '08:00' },
      locationFor: 'department',
    };

    expect(await changed('clerk', chosen)).toMatchObject(chosen);
    expect(await read('clerk')).toMatchObject(chosen);
  });

  test('changes only where I name it, and is gone where I set it to nothing', async () => {
    await changed('clerk', {
      usualSite: HALL,
      workStyle: 'mobile',
      quietHours: { from: '18:00', to: '08:00' },
    });

    await changed('clerk', { workStyle: null });

    expect(await read('clerk')).toMatchObject({
      usualSite: HALL,
      workStyle: null,
      quietHours: { from: '18:00', to: '08:00' },
    });
  });

  test('is mine alone: nobody else’s changes with it', async () => {
    await changed('clerk', { workStyle: 'mobile', locationFor: 'nobody' });

    expect(await read('hr')).toMatchObject({ workStyle: null, locationFor: 'team' });
  });

  test('no longer names a building that was given up', async () => {
    await changed('clerk', { usualSite: BATHS });

    sites = sites.slice(0, 1);

    expect((await read('clerk')).usualSite).toBeNull();
  });

  test.each([
    ['a building that is not in the list', { usualSite: `sit_${'0'.repeat(25)}9` }, 422, 'unknown_site'],
    ['a notice nobody sends', { notices: { 'desks.moved': 'bot' } }, 422, 'unknown_topic'],
    ['quiet hours without an end', { quietHours: { from: '18:00', to: '18:00' } }, 422, 'empty_quiet_hours'],
    ['a time that is none', { quietHours: { from: '24:00', to: '08:00' } }, 400, 'bad_input'],
    ['an eighth day of the week', { pattern: { '8': { am: 'home' } } }, 400, 'bad_input'],
    ['a place nobody works at', { pattern: { '1': { am: 'moon' } } }, 400, 'bad_input'],
    ['a style we do not know', { workStyle: 'lazy' }, 400, 'bad_input'],
    ['somebody else', { id: `per_${'0'.repeat(26)}`, workStyle: 'agile' }, 400, 'bad_input'],
  ])('is refused with %s, and nothing changes', async (_what, body, status, code) => {
    const answer = await change('clerk', { workStyle: 'static', ...body });

    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
    expect((await read('clerk')).workStyle).toBeNull();
  });
});

describe('who may see where I am', () => {
  test('leaves an entry in the audit trail when it changes, and none when it does not', async () => {
    await changed('clerk', { locationFor: 'team' });
    await changed('clerk', { workStyle: 'agile' });
    await changed('clerk', { locationFor: 'nobody' });
    await changed('clerk', { locationFor: null });

    const { rows } = await app.store.read(auditLog);
    const { person } = await app.viewerFromToken(app.signIn('clerk'));
    const entries = rows.filter(({ action }) => action === 'people.visibility');
    expect(entries).toMatchObject([
      { actor: person, object: person, facts: { before: 'team', after: 'nobody' } },
      { actor: person, object: person, facts: { before: 'nobody', after: 'team' } },
    ]);
  });

  test('is nobody for a councillor who chose nothing, who may let everyone, and has no team to let', async () => {
    expect(await read('councillor')).toMatchObject({
      locationFor: 'nobody',
      choices: { locationFor: ['nobody', 'everyone'] },
    });

    const refused = await change('councillor', { locationFor: 'team' });
    const answer = await changed('councillor', { locationFor: 'everyone' });

    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
      422,
      'not_for_members',
    ]);
    expect(answer.locationFor).toBe('everyone');
  });

  test('is nobody again for staff who became a councillor and nothing else', async () => {
    await changed('clerk', { locationFor: 'department' });

    const councillor = await app.viewerFromToken(app.signIn('clerk', { roles: ['Member'] }));

    expect((await app.myProfile({ ...councillor, roles: ['Member'] })).locationFor).toBe('nobody');
  });
});

test('what I told goes when I leave', async () => {
  await changed('clerk', { workStyle: 'mobile' });
  const { person } = await app.viewerFromToken(app.signIn('clerk'));
  expect(await app.store.get(profiles, person)).toBeDefined();

  await app.store.tx((t) => app.leave(t, person));

  expect(await app.store.get(profiles, person)).toBeUndefined();
});
