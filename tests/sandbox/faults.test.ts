import { afterEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import { aTenant } from './support.ts';

const tenant = aTenant();
const world = () => tenant.sandbox.world;
const tools = (path: string, init: RequestInit = {}) =>
  fetch(`${tenant.sandbox.origin}/sandbox${path}`, {
    ...init,
    headers: { 'content-type': 'application/json', ...init.headers },
  });

const me = async () => tenant.call(await tenant.personToken('clerk'), '/me');
const obo = async () =>
  tenant
    .personToken('clerk')
    .then(() => undefined)
    .catch((error: { errorNo?: number; claims?: string; name: string }) => error);

afterEach(() => world().faults.clear());

describe('the tenant told to fail', () => {
  test('throttles the next calls, says when to come back, and is well again', async () => {
    world().faults.set({ part: 'graph', kind: 'throttled', times: 2, retryAfterSeconds: 7 });

    const answers = [await me(), await me(), await me()];

    expect(answers.map(({ status }) => status)).toEqual([429, 429, 200]);
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual(['7', '7', null]);
    expect(await answers[0]?.json()).toMatchObject({ error: { code: 'TooManyRequests' } });
  });

  test.each([
    ['unavailable', 503],
    ['server-error', 500],
    ['html-502', 502],
    ['empty', 500],
  ] as const)('Graph answers %s with %i', async (kind, status) => {
    world().faults.set({ part: 'graph', kind, times: 1 });

    expect((await me()).status).toBe(status);
    expect((await me()).status).toBe(200);
  });

  test('commits an event and then answers 504, so that a retry without a transaction id would double it', async () => {
    const { id } = world().directory.get('clerk');
    const day = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'Europe/London' });
    const event = {
      isAllDay: true,
      start: day('2026-11-25'),
      end: day('2026-11-26'),
      transactionId: 'bkg_1',
    };
    const send = async () =>
      tenant.call(await tenant.appToken(), `/users/${id}/events`, {
        method: 'POST',
        body: JSON.stringify(event),
      });
    world().faults.set({ part: 'graph', kind: 'committed-504', only: 'POST', times: 1 });

    const statuses = [(await send()).status, (await send()).status];

    expect(statuses).toEqual([504, 201]);
    expect(world().calendars.of(id)).toHaveLength(1);
  });

  test('hangs until the caller gives up', async () => {
    const token = await tenant.personToken('clerk');
    world().faults.set({ part: 'graph', kind: 'hang', times: 1 });

    const call = tenant.call(token, '/me', { signal: AbortSignal.timeout(100) });

    await expect(call).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  test('fails only the calls that are named', async () => {
    world().faults.set({ part: 'graph', kind: 'unavailable', only: '/photo' });

    const photo = await tenant.call(await tenant.personToken('clerk'), '/me/photo/$value');

    expect([photo.status, (await me()).status]).toEqual([503, 200]);
  });

  test('refuses consent and asks for a second factor with the claims msal needs', async () => {
    world().faults.set({ part: 'on-behalf-of', kind: 'consent', times: 1 });
    const consent = await obo();
    world().faults.set({ part: 'on-behalf-of', kind: 'mfa', times: 1 });
    const factor = await obo();

    expect(consent).toMatchObject({ name: 'InteractionRequiredAuthError', errorNo: 65001 });
    expect(factor).toMatchObject({ name: 'InteractionRequiredAuthError', errorNo: 50076 });
    expect(JSON.parse(factor?.claims ?? '')).toHaveProperty('access_token');
    expect(await obo()).toBeUndefined();
  });

  test('a person’s refusal leaves the app’s own token alone', async () => {
    world().faults.set({ part: 'on-behalf-of', kind: 'consent' });

    expect(await tenant.appToken()).toBeTruthy();
  });

  test('keys can be down, and the token endpoint too', async () => {
    world().faults.set({ part: 'keys', kind: 'unavailable', times: 1 });
    world().faults.set({ part: 'token', kind: 'html-502' });

    expect((await fetch(tenant.variable('JWKS_URI'))).status).toBe(503);
    expect((await fetch(tenant.variable('JWKS_URI'))).status).toBe(200);
    expect(await obo()).toBeDefined();
  });
});

describe('the switches of the host page', () => {
  const change = (body: object) => tools('/faults', { method: 'POST', body: JSON.stringify(body) });

  test('set a fault, show it with what is left, and clear it', async () => {
    const fault: Fault = { part: 'graph', kind: 'throttled', times: 3, retryAfterSeconds: 1 };

    await change(fault);
    await me();
    const shown = await (await tools('/faults')).json();
    await change({ clear: 'graph' });

    expect(shown.faults).toEqual([{ ...fault, times: 2 }]);
    expect((await (await tools('/faults')).json()).faults).toEqual([]);
  });

  test('refuse a fault that does not exist and one that a part cannot have', async () => {
    const statuses = [
      await change({ part: 'graph', kind: 'sulking' }),
      await change({ part: 'printer', kind: 'slow' }),
      await change({ part: 'graph', kind: 'consent' }),
    ].map(({ status }) => status);

    expect(statuses).toEqual([400, 400, 400]);
  });

  test('make Teams refuse the tab its token', async () => {
    const { id } = world().directory.get('clerk');
    await change({ part: 'tab-token', kind: 'consent', times: 1 });

    const refused = await tools(`/token?person=${id}`);
    const given = await tools(`/token?person=${id}`);

    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({ error: 'resourceRequiresConsent' });
    expect(await world().signing.verify((await given.json()).token)).toMatchObject({ oid: id });
  });
});
