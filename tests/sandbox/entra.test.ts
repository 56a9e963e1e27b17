import { ConfidentialClientApplication } from '@azure/msal-node';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
afterAll(() => sandbox.close());

const variable = (name: string) => sandbox.env[name] ?? '';

const msal = (secret = variable('CLIENT_SECRET')) =>
  new ConfidentialClientApplication({
    auth: {
      clientId: variable('CLIENT_ID'),
      clientSecret: secret,
      authority: `https://login.microsoftonline.com/${variable('TENANT_ID')}`,
      authorityMetadata: variable('MSAL_AUTHORITY_METADATA'),
    },
  });

const onBehalfOf = async (assertion: string, scopes = ['https://graph.microsoft.com/User.Read']) =>
  msal().acquireTokenOnBehalfOf({ oboAssertion: assertion, scopes, skipCache: true });

describe('signing in', () => {
  test('the tab token passes the checks a production app makes of a Teams token', async () => {
    const token = await sandbox.world.mintTabToken('hr');

    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(variable('JWKS_URI'))), {
      algorithms: ['RS256'],
      issuer: `https://login.microsoftonline.com/${variable('TENANT_ID')}/v2.0`,
      audience: variable('CLIENT_ID'),
      requiredClaims: ['iat', 'nbf', 'exp', 'tid', 'oid', 'scp', 'ver'],
    });

    expect(payload).toMatchObject({
      scp: 'access_as_user',
      ver: '2.0',
      roles: ['HR'],
      name: 'Siân Pritchard',
    });
  });

  test('msal exchanges it for a Graph token in the name of the person', async () => {
    const result = await onBehalfOf(await sandbox.world.mintTabToken('clerk'));

    const claims = await sandbox.world.readIssued(result?.accessToken ?? '', 'https://graph.microsoft.com');
    expect(claims).toMatchObject({ oid: sandbox.world.directory.get('clerk').id, idtyp: 'user' });
  });

  test('msal gets a token for the app alone, with the granted roles and no person', async () => {
    const result = await msal().acquireTokenByClientCredential({
      scopes: ['https://graph.microsoft.com/.default'],
    });

    const claims = await sandbox.world.readIssued(result?.accessToken ?? '', 'https://graph.microsoft.com');
    expect(claims).toMatchObject({ idtyp: 'app', roles: expect.arrayContaining(['User.Read.All']) });
    expect(claims).not.toHaveProperty('scp');
  });
});
