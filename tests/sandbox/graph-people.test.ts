import { PageIterator } from '@microsoft/microsoft-graph-client';
import type { User } from '@microsoft/microsoft-graph-types';
import { describe, expect, test } from 'vitest';
import { aTenant } from './support.ts';

const tenant = aTenant();
const person = (key: string) => tenant.sandbox.world.directory.get(key);

describe('people in Graph', () => {
  test('a signed-in person reads who they are, and their direct reports', async () => {
    const graph = tenant.graph(await tenant.personToken('care-manager'));

    const me: User = await graph.api('/me').get();
    const { value } = await graph.api('/me/directReports').select('id,displayName,jobTitle').get();

    expect(me).toMatchObject({ displayName: 'Farah Iqbal', officeLocation: 'Morecambe Town Hall' });
    expect(value).toHaveLength(9);
    expect(value[0]).toMatchObject({ '@odata.type': '#microsoft.graph.user', jobTitle: 'Care Coordinator' });
  });

  test('an app token has no "me"', async () => {
    const answer = await tenant.call(await tenant.appToken(), '/me');

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BadRequest' } });
  });

  test("a person's manager is read with the directory permission and refused without it", async () => {
    const { id, managerId } = person('clerk');

    const allowed = await tenant
      .graph(await tenant.appToken())
      .api(`/users/${id}/manager`)
      .get();
    const refused = await tenant.call(await tenant.personToken('clerk'), '/me/manager');

    expect(allowed.id).toBe(managerId);
    expect(refused.status).toBe(403);
    expect(await refused.json()).toMatchObject({ error: { code: 'Authorization_RequestDenied' } });
  });

  test('someone without a manager is a 404, as in Entra', async () => {
    const alone = tenant.sandbox.world.directory.people.find(({ jobTitle }) => jobTitle === 'Stores Clerk');

    const answer = await tenant.call(await tenant.appToken(), `/users/${alone?.id}/manager`);

    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({ error: { code: 'Request_ResourceNotFound' } });
  });

  test('the page iterator of the Graph client walks the whole directory with managers', async () => {
    const graph = tenant.graph(await tenant.appToken());
    const seen: User[] = [];

    const first = await graph
      .api('/users')
      .select('id,displayName,accountEnabled,userType')
      .expand('manager($select=id)')
      .top(50)
      .get();
    await new PageIterator(graph, first, (user: User) => seen.push(user) > 0).iterate();

    expect(first['@odata.nextLink']).toMatch(/^https:\/\/graph\.microsoft\.com\/v1\.0\/users\?/);
    expect(seen).toHaveLength(tenant.sandbox.world.directory.people.length);
    expect(seen.find(({ id }) => id === person('clerk').id)?.manager).toMatchObject({
      id: person('clerk').managerId,
    });
    expect(seen.some(({ accountEnabled }) => accountEnabled === false)).toBe(true);
    expect(seen.some(({ userType }) => userType === 'Guest')).toBe(true);
  });

  test('the basic permission opens names of colleagues and not their jobs', async () => {
    const token = await tenant.personToken('clerk');

    const names = await tenant.call(token, `/users/${person('hr').id}?$select=displayName,mail`);
    const jobs = await tenant.call(token, `/users/${person('hr').id}?$select=jobTitle`);

    expect(await names.json()).toMatchObject({ displayName: 'Siân Pritchard' });
    expect(jobs.status).toBe(403);
  });

  test('photos are real pictures of the asked size, and a 404 for those who have none', async () => {
    const photo = await tenant.call(await tenant.personToken('clerk'), '/me/photos/48x48/$value');
    const none = await tenant.call(await tenant.personToken('depot'), '/me/photo/$value');

    const bytes = Buffer.from(await photo.arrayBuffer());
    expect(photo.headers.get('content-type')).toBe('image/png');
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([48, 48]);
    expect(none.status).toBe(404);
  });

  test('nobody is found by the short handles that only the sandbox knows', async () => {
    const answer = await tenant.call(await tenant.appToken(), '/users/hr');

    expect(answer.status).toBe(404);
  });
});

describe('who may knock at Graph', () => {
  test('a tab token is refused: it is for Guildhall and not for Graph', async () => {
    const answer = await tenant.call(await tenant.sandbox.world.mintTabToken('clerk'), '/me');

    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ error: { code: 'InvalidAuthenticationToken' } });
  });

  test('no token, a forged one and an expired one are refused', async () => {
    const token = await tenant.personToken('clerk');
    const forged = `${token.slice(0, -8)}AAAAAAAA`;

    const statuses = [await tenant.call('', '/me'), await tenant.call(forged, '/me')].map(
      ({ status }) => status,
    );
    tenant.clock.advance(3_601_000);
    const expired = await tenant.call(token, '/me');

    expect(statuses).toEqual([401, 401]);
    expect(expired.status).toBe(401);
  });

  test('a token of another tenant sees nobody here', async () => {
    const { signing, clock } = tenant.sandbox.world;
    const seconds = Math.floor(clock.millis() / 1000);
    const other = '11111111-2222-4333-8444-555555555555';
    const foreign = await signing.sign({
      aud: 'https://graph.microsoft.com',
      iss: `https://sts.windows.net/${other}/`,
      tid: other,
      idtyp: 'app',
      roles: ['User.Read.All'],
      nbf: seconds,
      exp: seconds + 3600,
    });

    const answer = await tenant.call(foreign, `/users/${person('clerk').id}`);

    expect(answer.status).toBe(401);
  });

  test('a body that is no JSON is refused in Graph’s own shape', async () => {
    const answer = await tenant.call(await tenant.appToken(), '/$batch', {
      method: 'POST',
      body: '{"requests":',
    });

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: { code: 'BadRequest' } });
  });

  test('the error body carries the request id and echoes the caller’s', async () => {
    const answer = await tenant.call(await tenant.appToken(), '/me', {
      headers: { 'client-request-id': 'a-call-of-ours' },
    });

    const { error } = await answer.json();
    expect(answer.headers.get('client-request-id')).toBe('a-call-of-ours');
    expect(error.innerError).toMatchObject({
      'request-id': answer.headers.get('request-id'),
      'client-request-id': 'a-call-of-ours',
    });
  });
});
