import { describe, expect, test } from 'vitest';
import { PERMISSIONS } from '../../sandbox/graph/permissions.ts';
import { ROUTES } from '../../sandbox/graph/routes.ts';
import { type GraphTypes, graphTypes } from './graph-types.ts';
import { aTenant } from './support.ts';

const tenant = aTenant();
const types: GraphTypes = graphTypes();

const clerk = () => tenant.sandbox.world.directory.get('clerk');

const timed = {
  subject: 'Desk 14',
  body: { contentType: 'text', content: 'Ground floor' },
  location: { displayName: 'The Storey' },
  start: { dateTime: '2026-11-25T09:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-11-25T12:30:00', timeZone: 'Europe/London' },
  transactionId: 'bkg_drift',
};

const json = async (answer: Response) => {
  expect(answer.status).toBeLessThan(300);
  return answer.json();
};

describe('the sandbox answers what Microsoft’s types describe', () => {
  test('for every call that gives a user', async () => {
    const token = await tenant.appToken();
    const manager = clerk().managerId;
    const paths = [
      `/users/${clerk().id}`,
      `/users/${clerk().id}?$select=id,accountEnabled,department,userType,usageLocation,employeeId,companyName`,
      `/users/${clerk().id}/manager`,
    ];

    const users = await Promise.all(paths.map(async (path) => json(await tenant.call(token, path))));
    const lists = await Promise.all(
      ['/users?$top=999&$expand=manager', `/users/${manager}/directReports`].map(
        async (path) => (await json(await tenant.call(token, path))).value,
      ),
    );

    const all = [...users, ...lists.flat()];
    expect(all.length).toBeGreaterThan(250);
    expect(all.flatMap((user) => types.faults('User', user))).toEqual([]);
  });

  test('for every call that gives an event, in both id forms and with a place or none', async () => {
    const token = await tenant.appToken();
    const path = `/users/${clerk().id}/events`;
    const post = (body: object) => tenant.call(token, path, { method: 'POST', body: JSON.stringify(body) });

    const made = await json(await post(timed));
    const bare = await json(await post({ start: timed.start, end: timed.end }));
    const changed = await json(
      await tenant.call(token, `${path}/${made.id}`, {
        method: 'PATCH',
        body: JSON.stringify({ showAs: 'free' }),
      }),
    );
    const read = await json(
      await tenant.call(token, `${path}/${made.id}`, {
        headers: { prefer: 'IdType="ImmutableId", outlook.body-content-type="text"' },
      }),
    );
    const window = '?startDateTime=2026-11-25T00:00:00Z&endDateTime=2026-11-26T00:00:00Z';
    const view = await json(await tenant.call(token, `/users/${clerk().id}/calendarView${window}`));

    const all = [made, bare, changed, read, ...view.value];
    expect(all).toHaveLength(6);
    expect(all.flatMap((event) => types.faults('Event', event))).toEqual([]);
  });

  test('for every change of a user', async () => {
    const token = await tenant.appToken();
    const select = '$select=id,displayName,userPrincipalName,accountEnabled,department,userType';

    const first = await json(await tenant.call(token, `/users/delta?${select}`));
    const { '@odata.deltaLink': link } = await json(
      await tenant.call(token, `/users/delta?${select}&$deltatoken=latest`),
    );
    tenant.sandbox.world.directory.change('depot', { enabled: false, department: null });
    const next = await json(await tenant.call(token, link.slice('https://graph.microsoft.com/v1.0'.length)));

    expect(next.value).toEqual([{ id: expect.any(String), accountEnabled: false, department: null }]);
    const all = [...first.value, ...next.value];
    expect(all.flatMap((user: unknown) => types.faults('User', user))).toEqual([]);
  });

  test('for the app, its roles and who has them', async () => {
    const token = await tenant.appToken();
    const { groups, registrations } = tenant.sandbox.world;
    const group = { id: '00000000-0000-4000-8000-0000000000b1', name: 'HR team', members: [clerk().id] };
    groups.push({ ...group, roles: ['HR'] });
    const self = `/servicePrincipals(appId='${registrations.tab.clientId}')`;

    const app = await json(await tenant.call(token, `${self}?$select=id,appRoles`));
    const given = await json(await tenant.call(token, `${self}/appRoleAssignedTo?$top=999`));
    const members = await json(await tenant.call(token, `/groups/${group.id}/members?$select=id`));
    groups.length = 0;

    expect(types.faults('ServicePrincipal', app)).toEqual([]);
    expect(given.value.length).toBeGreaterThan(10);
    expect(given.value.flatMap((one: unknown) => types.faults('AppRoleAssignment', one))).toEqual([]);
    expect(members.value.flatMap((one: unknown) => types.faults('User', one))).toEqual([]);
  });

  test('for schedules and photos', async () => {
    const scopes = ['https://graph.microsoft.com/Calendars.Read'];
    const token = await tenant.personToken('clerk', scopes);
    const { start: startTime, end: endTime } = timed;
    const body = JSON.stringify({ schedules: [clerk().mail, 'nobody@council.example'], startTime, endTime });

    const schedules = await json(
      await tenant.call(token, '/me/calendar/getSchedule', { method: 'POST', body }),
    );
    const photo = await json(await tenant.call(token, '/me/photo'));

    expect(schedules.value.flatMap((one: unknown) => types.faults('ScheduleInformation', one))).toEqual([]);
    expect(types.faults('ProfilePhoto', photo)).toEqual([]);
  });
});

describe('the check itself', () => {
  test.each([
    ['an unknown property', 'User', { displayname: 'Brenda' }],
    ['a wrong type', 'User', { displayName: 14 }],
    ['one value for many', 'User', { businessPhones: '+44' }],
    ['a null that is not allowed', 'Event', { cancelledOccurrences: null }],
    ['a value outside the list', 'Event', { showAs: 'somewhere' }],
    ['a fault inside a part', 'Event', { start: { dateTime: '2026-11-25T09:00:00', zone: 'UTC' } }],
  ])('finds %s', (_title, type, answer) => {
    expect(types.faults(type, answer)).toHaveLength(1);
  });

  test('knows the types of Microsoft’s package as a whole', () => {
    expect(types.size).toBeGreaterThan(2000);
  });
});

describe('the permission table', () => {
  test('has one row for every route, and no row without a route', () => {
    const routes = ROUTES.map(({ method, path }) => `${method} ${path}`);

    expect(routes.toSorted()).toEqual(Object.keys(PERMISSIONS).toSorted());
  });

  test('never opens "me" to an app', () => {
    const ofMe = Object.entries(PERMISSIONS).filter(([route]) => / \/me(\/|$)/.test(route));

    expect(ofMe.length).toBeGreaterThan(5);
    expect(ofMe.filter(([, { application }]) => application.length > 0)).toEqual([]);
  });
});
