import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig, SANDBOX_TENANT_ID } from '../../api/platform/config.ts';
import { VARIABLES, type Variable } from '../../api/platform/config.variables.ts';

const GUID = '11111111-2222-4333-8444-555555555555';
const council = {
  PUBLIC_URL: 'https://guildhall.example.gov.uk',
  TENANT_ID: GUID,
  CLIENT_ID: '21111111-2222-4333-8444-555555555555',
  CLIENT_SECRET: 'a-secret-of-the-tab',
  APP_ID_URI: 'api://guildhall.example.gov.uk/21111111-2222-4333-8444-555555555555',
  BOT_APP_ID: '31111111-2222-4333-8444-555555555555',
  BOT_APP_SECRET: 'a-secret-of-the-bot',
};
const overrides = {
  MSAL_AUTHORITY_METADATA: JSON.stringify({
    issuer: 'https://login.microsoftonline.com/tid/v2.0',
    token_endpoint: 'http://127.0.0.1:3979/tid/oauth2/v2.0/token',
  }),
  JWKS_URI: 'http://127.0.0.1:3979/tid/discovery/v2.0/keys',
  GRAPH_ORIGIN: 'http://127.0.0.1:3979/graph',
  BOT_OPENID_METADATA: 'http://127.0.0.1:3979/v1/.well-known/openidconfiguration',
  BOT_SERVICE_ORIGIN: 'http://127.0.0.1:3979',
  HOST_ORIGINS: 'http://127.0.0.1:3979,http://localhost:3979',
};
const { PUBLIC_URL: _, ...withoutUrl } = council;
const sandbox = { ...withoutUrl, ...overrides, GUILDHALL_SANDBOX: '1', TENANT_ID: SANDBOX_TENANT_ID };

const refusal = (env: Record<string, string | undefined>): string => {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('these settings were accepted');
};

describe('a council’s settings', () => {
  test('are read with defaults, and count as production when nothing else is said', () => {
    const config = readConfig(council);

    expect(config).toMatchObject({ port: 3978, host: '127.0.0.1', dataDir: './data', logLevel: 'info' });
    expect(config).toMatchObject({ production: true, allowGuests: false, trustProxy: 0, tenantId: GUID });
    expect(config.credential).toEqual({ kind: 'secret', secret: 'a-secret-of-the-tab' });
    expect(config.sandbox).toBeUndefined();
  });

  test('take the address of a database, and refuse one whose password would be read as something else', () => {
    const address =
      'postgres://ann:p%2Fss@db.example/guildhall?sslmode=verify-full&sslrootcert=/etc/ssl/ca.pem';

    expect(readConfig({ ...council, DATABASE_URL: address }).database).toEqual({
      url: address,
      poolSize: 10,
    });
    for (const wrong of ['12/34', '12#34', '12?34']) {
      const said = refusal({ ...council, DATABASE_URL: `postgres://ann:${wrong}@db.example/guildhall` });
      expect(said).toContain('DATABASE_URL has to look like postgres://user:password@host/database');
      expect(said).not.toContain(wrong);
    }
  });

  test('take a certificate before a secret', () => {
    const files = {
      CLIENT_CERTIFICATE_FILE: '/etc/guildhall/tab.pem',
      CLIENT_KEY_FILE: '/etc/guildhall/tab.key',
    };

    expect(readConfig({ ...council, ...files }).credential).toEqual({
      kind: 'certificate',
      certificateFile: '/etc/guildhall/tab.pem',
      keyFile: '/etc/guildhall/tab.key',
    });
  });

  test('name proxies exactly: a number of them or their addresses, never everyone', () => {
    expect(readConfig({ ...council, TRUST_PROXY: '2' }).trustProxy).toBe(2);
    expect(readConfig({ ...council, TRUST_PROXY: '10.0.0.1, fd00::/8' }).trustProxy).toEqual([
      '10.0.0.1',
      'fd00::/8',
    ]);
    for (const everyone of [
      'true',
      '*',
      'yes',
      '-1',
      '1.2.3',
      '10.0.0.1/33',
      '10.0.0.1,true',
      '10.0.0.1/8/9',
    ])
      expect(refusal({ ...council, TRUST_PROXY: everyone })).toContain('TRUST_PROXY');
  });

  test('that are missing are all named at once, with what to do', () => {
    const message = refusal({});

    for (const name of Object.keys(council)) expect(message).toContain(name);
    expect(message).toContain('.env.example');
  });

  test('that are wrong are named, and no value is shown', () => {
    const wrong = {
      PORT: 'canary-1',
      LOG_LEVEL: 'canary-2',
      TENANT_ID: 'canary-3',
      ALLOW_GUESTS: 'canary-4',
    };

    const message = refusal({ ...council, ...wrong });

    for (const name of Object.keys(wrong)) expect(message).toContain(name);
    expect(message).not.toContain('canary');
    expect(message).not.toContain('a-secret');
  });
});

describe('start is refused', () => {
  test.each([
    ['without a bot, as an empty id switches its authentication off', { BOT_APP_ID: '' }, 'BOT_APP_ID'],
    ['without a secret for the bot', { BOT_APP_SECRET: ' ' }, 'BOT_APP_SECRET'],
    ['with one registration for the tab and the bot', { BOT_APP_ID: council.CLIENT_ID }, 'BOT_APP_ID'],
    ['without a credential', { CLIENT_SECRET: '' }, 'CLIENT_SECRET'],
    ['with half a certificate', { CLIENT_SECRET: '', CLIENT_KEY_FILE: '/k' }, 'CLIENT_CERTIFICATE_FILE'],
    ['on plain http', { PUBLIC_URL: 'http://guildhall.example.gov.uk' }, 'PUBLIC_URL'],
    ['on plain http of this machine', { PUBLIC_URL: 'http://127.0.0.1:3978' }, 'PUBLIC_URL'],
    [
      'with a public address that is not an origin',
      { PUBLIC_URL: 'https://a.example.gov.uk/app' },
      'PUBLIC_URL',
    ],
    ['with the sandbox’s tenant', { TENANT_ID: SANDBOX_TENANT_ID }, 'TENANT_ID'],
    ['with the sandbox switched to something unclear', { GUILDHALL_SANDBOX: 'yes' }, 'GUILDHALL_SANDBOX'],
  ])('%s', (_case, change, name) => {
    expect(refusal({ ...council, ...change })).toContain(name);
  });

  test.each(Object.entries(overrides))('with %s but without the sandbox', (name, value) => {
    expect(refusal({ ...council, [name]: value })).toContain(name);
  });

  test('with the sandbox in production', () => {
    expect(refusal({ ...sandbox, NODE_ENV: 'production' })).toContain('GUILDHALL_SANDBOX');
  });

  test('with the sandbox and a council’s tenant', () => {
    expect(refusal({ ...sandbox, TENANT_ID: GUID })).toContain('TENANT_ID');
  });

  test.each([
    ['JWKS_URI', 'http://keys.example.net/keys'],
    ['GRAPH_ORIGIN', 'http://127.0.0.1.example.net/graph'],
    ['GRAPH_ORIGIN', 'http://user@example.net:3979/graph'],
    ['BOT_OPENID_METADATA', 'https://10.0.0.1/v1'],
    ['BOT_SERVICE_ORIGIN', '127.0.0.1:3979'],
    ['HOST_ORIGINS', 'http://127.0.0.1:3979,https://evil.example.net'],
    ['MSAL_AUTHORITY_METADATA', '{"token_endpoint":"https://evil.example.net/token"}'],
    [
      'MSAL_AUTHORITY_METADATA',
      '{"token_endpoint":"http://localhost/t","jwks_uri":"http://evil.example.net"}',
    ],
    ['MSAL_AUTHORITY_METADATA', '[]'],
    ['MSAL_AUTHORITY_METADATA', '{'],
    ['JWKS_URI', ''],
  ])('with the sandbox and %s elsewhere: %s', (name, value) => {
    expect(refusal({ ...sandbox, [name]: value })).toContain(name);
  });
});

describe('the sandbox', () => {
  test('stays on this machine, whatever HOST and TRUST_PROXY say', () => {
    const config = readConfig({ ...sandbox, HOST: '0.0.0.0', TRUST_PROXY: '1', PORT: '4000' });

    expect(config).toMatchObject({ host: '127.0.0.1', trustProxy: 0, production: false });
    expect(config.publicUrl).toBe('http://127.0.0.1:4000');
    expect(config.sandbox?.hostOrigins).toEqual(['http://127.0.0.1:3979', 'http://localhost:3979']);
    expect(JSON.parse(config.sandbox?.authorityMetadata ?? '')).toHaveProperty('token_endpoint');
  });
});

test('.env.example lists every variable, in order, with its default and what it is', () => {
  const variables: [string, Variable][] = Object.entries(VARIABLES);
  const lines = variables
    .filter(([, variable]) => variable.only !== 'sandbox')
    .map(
      ([name, { doc, fallback }]) =>
        `# ${doc}\n${fallback === undefined ? `# ${name}=` : `${name}=${fallback}`}`,
    );

  expect(readFileSync('.env.example', 'utf8')).toBe(`${lines.join('\n\n')}\n`);
});
