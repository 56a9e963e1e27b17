import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  APP_URI,
  CLIENT,
  claims,
  type Key,
  type KeyServer,
  keyServer,
  makeKey,
  sign,
  TENANT,
} from '../platform/issuer.ts';
import { ATTACKS, STRANGERS, WELCOME } from '../platform/tab-token.attacks.ts';
import { startTenant, type Tenant } from '../platform/tenant.ts';
import { type PeopleHttp, peopleHttp } from './http.ts';

let tenant: Tenant;
let keys: KeyServer;
let ours: Key;
let theirs: Key;
let door: PeopleHttp;

beforeAll(async () => {
  tenant = await startTenant();
  [ours, theirs] = await Promise.all([makeKey('ours'), makeKey('theirs')]);
  keys = await keyServer(ours);
  door = await peopleHttp(tenant, {
    tokens: { tenantId: TENANT, clientId: CLIENT, appIdUri: APP_URI, sandbox: { jwksUri: keys.uri } },
  });
});
afterAll(async () => {
  await door.stop();
  await keys.close();
  await tenant.close();
});
beforeEach(() => tenant.sandbox.world.faults.clear());

const forge = () => ({ clock: tenant.clock, ours, theirs });
const codeOf = async (answer: Response) => [answer.status, ((await answer.json()) as { code: string }).code];

describe('who may come in', () => {
  test.each([...ATTACKS, ...STRANGERS])('nobody with a token that %s', async (_title, token) => {
    const answer = await door.get('/api/people/me', `Bearer ${await token(forge())}`);

    expect(answer.status).toBe(401);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  test.each(WELCOME)('a person whose token %s', async (_title, token) => {
    const answer = await door.get('/api/people/me', `Bearer ${await token(forge())}`);

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ name: 'Asha Whittle' });
  });

  test('a person whose client writes bearer in small letters', async () => {
    const token = await sign(ours, claims(tenant.clock));

    expect((await door.get('/api/people/me', `bearer ${token}`)).status).toBe(200);
  });

  test('nobody without a token, with a password, or with words', async () => {
    const token = await sign(ours, claims(tenant.clock));
    const headers = [
      undefined,
      'Basic YXNoYTpwYXNzd29yZA==',
      'Bearer',
      'Bearer  ',
      token,
      `Bearer ${token} x`,
    ];

    for (const header of headers)
      expect(await codeOf(await door.get('/api/people/me', header))).toEqual([401, 'not_signed_in']);
  });

  test('somebody of another council is told so', async () => {
    const other = STRANGERS[0];
    if (!other) throw new Error('no stranger');

    const answer = await door.get('/api/people/me', `Bearer ${await other[1](forge())}`);

    expect(await codeOf(answer)).toEqual([401, 'wrong_tenant']);
  });

  test('nothing of a refused token is logged', async () => {
    const token = await sign(theirs, claims(tenant.clock, { name: 'Canary Whittle', roles: ['Admin'] }));
    await door.get('/api/people/me', `Bearer ${token}`);

    const log = door.lines.join('\n');
    for (const secret of [...token.split('.'), 'Canary', 'Whittle', 'asha.whittle', 'pairwise-subject'])
      expect(log).not.toContain(secret);
    expect(door.lines.length).toBeGreaterThan(0);
  });
});
