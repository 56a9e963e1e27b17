import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { systemClock } from '../../api/platform/clock.ts';
import { aTenant } from './support.ts';

const tenant = aTenant();
const world = () => tenant.sandbox.world;

const GRAPH = 'https://graph.microsoft.com';
const USER_READ = [`${GRAPH}/User.Read`];

const onBehalfOf = async (assertion: string, scopes: readonly string[] = USER_READ) =>
  tenant.msal().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes: [...scopes], skipCache: true });

/** What a refused call rejects with, as plain fields. */
const refusalOf = async (call: Promise<unknown>) => {
  const error = await call.then(
    () => {
      throw new Error('Entra should have refused');
    },
    (refused: unknown) => refused,
  );
  // msal types `errorNo` as text and hands over the number it was sent.
  return error as { name: string; errorCode: string; errorNo: number };
};

const post = (form: Record<string, string>, tenantId = tenant.variable('TENANT_ID')) =>
  fetch(`${tenant.sandbox.origin}/${tenantId}/oauth2/v2.0/token`, {
    method: 'POST',
    body: new URLSearchParams({
      client_id: tenant.variable('CLIENT_ID'),
      client_secret: tenant.variable('CLIENT_SECRET'),
      ...form,
    }),
  });

afterEach(() => world().faults.clear());

describe('signing in', () => {
  const check = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(tenant.variable('JWKS_URI')), { cooldownDuration: 0 }), {
      algorithms: ['RS256'],
      issuer: `https://login.microsoftonline.com/${tenant.variable('TENANT_ID')}/v2.0`,
      audience: tenant.variable('CLIENT_ID'),
      requiredClaims: ['iat', 'nbf', 'exp', 'tid', 'oid', 'scp', 'ver'],
      clockTolerance: Number.MAX_SAFE_INTEGER,
    });

  test('the tab token passes the checks a production app makes of a Teams token', async () => {
    const { payload } = await check(await world().mintTabToken('hr'));

    expect(payload).toMatchObject({
      scp: 'access_as_user',
      ver: '2.0',
      roles: ['HR'],
      name: 'Siân Pritchard',
    });
    expect(payload.oid).toBe(world().directory.get('hr').id);
  });

  test('someone without a role carries no roles claim, and a guest says so', async () => {
    const staff = await check(await world().mintTabToken('clerk'));
    const guest = await check(await world().mintTabToken('guest-imogen'));

    expect(staff.payload).not.toHaveProperty('roles');
    expect([staff.payload.acct, guest.payload.acct]).toEqual([0, 1]);
  });

  test('a token is made with claims of a test’s choosing, or without one', async () => {
    const token = await world().mintTabToken('clerk', { roles: 'Admin', scp: undefined });

    const claims = await world().signing.verify(token);
    expect(claims).toMatchObject({ roles: 'Admin' });
    expect(claims).not.toHaveProperty('scp');
  });

  test('keys are published as Entra does: with kid and use, without alg, for the tenant and in common', async () => {
    const paths = [tenant.variable('JWKS_URI'), `${tenant.sandbox.origin}/common/discovery/v2.0/keys`];

    const [own, common] = await Promise.all(paths.map(async (path) => (await fetch(path)).json()));

    expect(own).toEqual(common);
    expect(own.keys[0]).toMatchObject({ kty: 'RSA', use: 'sig', kid: expect.any(String) });
    expect(own.keys[0]).not.toHaveProperty('alg');
    expect(own.keys[0]).not.toHaveProperty('d');
  });

  test('after a rotation old and new tokens pass, until the old key is retired', async () => {
    const old = await world().mintTabToken('clerk');
    await world().signing.rotate();
    const fresh = await world().mintTabToken('clerk');

    await expect(check(old)).resolves.toBeDefined();
    world().signing.retireOlder();

    await expect(check(old)).rejects.toMatchObject({ code: 'ERR_JWKS_NO_MATCHING_KEY' });
    await expect(check(fresh)).resolves.toBeDefined();
  });

  test('discovery names the endpoints of this tenant and refuses another', async () => {
    const at = (id: string) => fetch(`${tenant.sandbox.origin}/${id}/v2.0/.well-known/openid-configuration`);

    const own = await (await at(tenant.variable('TENANT_ID'))).json();
    const other = await at('11111111-2222-4333-8444-555555555555');

    expect(own.jwks_uri).toBe(tenant.variable('JWKS_URI'));
    expect((await other.json()).error_codes).toEqual([90002]);
  });
});

describe('on-behalf-of', () => {
  test('msal exchanges a tab token for a Graph token in the name of the person', async () => {
    const result = await onBehalfOf(await world().mintTabToken('clerk'));

    const claims = await world().readIssued(result?.accessToken ?? '', GRAPH);
    expect(claims).toMatchObject({ oid: world().directory.get('clerk').id, idtyp: 'user', ver: '1.0' });
    expect(claims).not.toHaveProperty('roles');
  });

  test('the scope is answered in the form it was asked for, so that msal can keep the token', async () => {
    const ask = async (scopes: string[]) =>
      (await onBehalfOf(await world().mintTabToken('clerk'), scopes))?.scopes;

    expect(await ask(USER_READ)).toEqual(USER_READ);
    expect(await ask(['User.Read'])).toEqual(['User.Read']);
    expect(await ask([`${GRAPH}/.default`])).toEqual([`${GRAPH}/.default`]);
  });

  test('a scope nobody consented to needs the person, and consent may be taken away', async () => {
    const refused = await refusalOf(onBehalfOf(await world().mintTabToken('clerk'), ['Presence.Read']));
    world().registrations.tab.delegated.delete('User.Read');
    const taken = await refusalOf(onBehalfOf(await world().mintTabToken('clerk')));
    world().registrations.tab.delegated.add('User.Read');

    expect(refused).toMatchObject({ name: 'InteractionRequiredAuthError', errorNo: 65001 });
    expect(taken.errorNo).toBe(65001);
  });

  test('an assertion that is expired, forged, or for another app is refused', async () => {
    const now = Math.floor(tenant.clock.millis() / 1000);
    const expired = await world().mintTabToken('clerk', { exp: now - 1 });
    const forged = `${(await world().mintTabToken('clerk')).slice(0, -8)}AAAAAAAA`;
    const foreign = await world().mintTabToken('clerk', { aud: 'another-app' });

    expect((await refusalOf(onBehalfOf(expired))).errorNo).toBe(500133);
    expect((await refusalOf(onBehalfOf(forged))).errorNo).toBe(50013);
    expect((await refusalOf(onBehalfOf(foreign))).errorNo).toBe(500131);
  });

  test('an id token, an app’s own token, a stranger and a closed account are refused', async () => {
    const closed = world().directory.people.find(({ enabled }) => !enabled)?.id ?? '';
    const idToken = await world().mintTabToken('clerk', { scp: undefined });
    const appOnly = await world().mintTabToken('clerk', { idtyp: 'app', roles: ['Admin'] });
    const stranger = await world().mintTabToken('clerk', { oid: '99999999-0000-4000-8000-000000000000' });

    expect((await refusalOf(onBehalfOf(idToken))).errorNo).toBe(50013);
    expect((await refusalOf(onBehalfOf(appOnly))).errorNo).toBe(50013);
    expect((await refusalOf(onBehalfOf(stranger))).errorNo).toBe(50034);
    expect((await refusalOf(onBehalfOf(await world().mintTabToken(closed)))).errorNo).toBe(50057);
  });

  test('a scope that Graph does not have, and another resource, are refused', async () => {
    const assertion = await world().mintTabToken('clerk');

    expect((await refusalOf(onBehalfOf(assertion, ['User.Reed']))).errorNo).toBe(650053);
    expect((await refusalOf(onBehalfOf(assertion, ['https://vault.azure.net/.default']))).errorNo).toBe(
      500011,
    );
  });

  test('a refresh token serves once and is for the same app', async () => {
    const form = {
      grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
      requested_token_use: 'on_behalf_of',
      assertion: await world().mintTabToken('clerk'),
      scope: `${GRAPH}/User.Read offline_access`,
    };
    const { refresh_token } = await (await post(form)).json();
    const again = { grant_type: 'refresh_token', refresh_token, scope: `${GRAPH}/User.Read` };

    const stolen = await post({
      ...again,
      client_id: tenant.variable('BOT_APP_ID'),
      client_secret: tenant.variable('BOT_APP_SECRET'),
    });
    const first = await post(again);
    const second = await post(again);

    expect([stolen.status, first.status, second.status]).toEqual([400, 200, 400]);
    expect((await second.json()).error_codes).toEqual([70000]);
  });
});

describe('an app for itself', () => {
  const appOnly = (client = tenant.msal(), scopes = [`${GRAPH}/.default`]) =>
    client.acquireTokenByClientCredential({ scopes, skipCache: true });

  test('gets the granted roles and no person', async () => {
    const result = await appOnly();

    const claims = await world().readIssued(result?.accessToken ?? '', GRAPH);
    expect(claims).toMatchObject({ idtyp: 'app', roles: expect.arrayContaining(['User.Read.All']) });
    expect(claims).not.toHaveProperty('scp');
  });

  test('a wrong secret, an unknown app, another tenant and a single scope are refused', async () => {
    const form = { grant_type: 'client_credentials', scope: `${GRAPH}/.default` };
    const answers = [
      await post({ ...form, client_secret: 'guessed' }),
      await post({ ...form, client_id: '99999999-0000-4000-8000-000000000000' }),
      await post(form, '11111111-2222-4333-8444-555555555555'),
      await post({ ...form, scope: `${GRAPH}/User.Read.All` }),
      await post({ ...form, grant_type: 'password' }),
      await post({ ...form, client_secret: '' }),
    ];

    const codes = await Promise.all(answers.map(async (answer) => (await answer.json()).error_codes[0]));
    expect(codes).toEqual([7000215, 700016, 90002, 1002012, 70003, 7000218]);
    expect((await refusalOf(appOnly(tenant.msal('guessed')))).errorCode).toBe('invalid_client');
  });

  test('proves itself by a certificate that was uploaded, and not by another', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const thumbprint = randomBytes(32).toString('hex');
    const client = () =>
      new ConfidentialClientApplication({
        auth: {
          clientId: tenant.variable('CLIENT_ID'),
          clientCertificate: {
            thumbprintSha256: thumbprint,
            privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
          },
          authority: `https://login.microsoftonline.com/${tenant.variable('TENANT_ID')}`,
          authorityMetadata: tenant.variable('MSAL_AUTHORITY_METADATA'),
        },
      });
    // msal writes the assertion by the machine's clock.
    tenant.clock.set(systemClock.now());

    const unknown = await refusalOf(appOnly(client()));
    world().registrations.tab.certificates.push({ thumbprint, publicKey });
    const known = await appOnly(client());

    expect(unknown.errorNo).toBe(700027);
    expect(known?.accessToken).toBeTruthy();
  });

  test('the bot alone gets a token for the Bot Connector', async () => {
    const form = { grant_type: 'client_credentials', scope: 'https://api.botframework.com/.default' };

    const bot = await post({
      ...form,
      client_id: tenant.variable('BOT_APP_ID'),
      client_secret: tenant.variable('BOT_APP_SECRET'),
    });
    const tab = await post(form);

    const { access_token } = await bot.json();
    expect(await world().readIssued(access_token, 'https://api.botframework.com')).toMatchObject({
      appid: tenant.variable('BOT_APP_ID'),
    });
    expect(tab.status).toBe(400);
  });
});

describe('what the Bot Connector publishes', () => {
  test('metadata with keys that endorse Teams, apart from Entra’s', async () => {
    const metadata = await (await fetch(tenant.variable('BOT_OPENID_METADATA'))).json();
    const { keys } = await (await fetch(metadata.jwks_uri)).json();
    const entra = await (await fetch(tenant.variable('JWKS_URI'))).json();

    expect(metadata).toMatchObject({
      issuer: 'https://api.botframework.com',
      id_token_signing_alg_values_supported: ['RS256'],
    });
    expect(keys[0].endorsements).toEqual(['msteams']);
    expect(entra.keys.map(({ kid }: { kid: string }) => kid)).not.toContain(keys[0].kid);
  });
});
