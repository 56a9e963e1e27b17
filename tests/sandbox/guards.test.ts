import { request } from 'node:http';
import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import { aTenant } from './support.ts';

const tenant = aTenant();
const port = () => Number(new URL(tenant.sandbox.origin).port);

/** `fetch` will not let a caller choose its Host, so this asks by hand. */
const statusWith = (headers: Record<string, string>, path = '/sandbox/people'): Promise<number> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: port(), path, headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });

describe('the sandbox keeps to this machine', () => {
  test('it listens on 127.0.0.1 and on no other address', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);

    for (const { address } of others)
      await expect(fetch(`http://${address}:${port()}/sandbox/people`)).rejects.toThrow();
    expect((await fetch(`http://127.0.0.1:${port()}/sandbox/people`)).status).toBe(200);
  });

  test.each(['/sandbox/people', '/graph/v1.0/me', '/common/discovery/v2.0/keys', '/v1/.well-known/keys'])(
    'a name that only resolves to it is refused at %s',
    async (path) => {
      expect(await statusWith({ host: 'guildhall.attacker.example' }, path)).toBe(421);
      expect(await statusWith({ host: `127.0.0.1:${port() + 1}` }, path)).toBe(421);
      expect(await statusWith({ host: '127.0.0.1' }, path)).toBe(421);
    },
  );

  test('both of its own names are served', async () => {
    expect(await statusWith({ host: `127.0.0.1:${port()}` })).toBe(200);
    expect(await statusWith({ host: `localhost:${port()}` })).toBe(200);
  });

  test.each(['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'])(
    'a request that came through a proxy is refused: %s',
    async (header) => {
      expect(await statusWith({ host: `127.0.0.1:${port()}`, [header]: 'for=198.51.100.7' })).toBe(421);
    },
  );

  test('the tools answer their own page and programs, and no other page', async () => {
    const host = `127.0.0.1:${port()}`;

    expect(await statusWith({ host, origin: `http://${host}` })).toBe(200);
    expect(await statusWith({ host, origin: `http://localhost:${port()}` })).toBe(200);
    expect(await statusWith({ host, origin: 'http://127.0.0.1:3978' })).toBe(403);
    expect(await statusWith({ host, origin: 'https://attacker.example' })).toBe(403);
    expect(await statusWith({ host, origin: 'null' })).toBe(403);
  });

  test('no answer lets another page read it', async () => {
    const paths = [
      '/sandbox/people',
      '/sandbox/token?person=hr',
      '/graph/v1.0/me',
      '/common/discovery/v2.0/keys',
    ];

    const answers = await Promise.all(paths.map((path) => fetch(`${tenant.sandbox.origin}${path}`)));
    const preflight = await fetch(`${tenant.sandbox.origin}/sandbox/people`, { method: 'OPTIONS' });

    for (const { headers } of [...answers, preflight])
      expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('starting', () => {
  test('secrets and keys are others at each start, tenant and people are the same', async () => {
    const again = await startSandbox({ port: 0 });
    const [one, other] = [tenant.sandbox, again];
    await again.close();

    expect(other.env.CLIENT_SECRET).not.toBe(one.env.CLIENT_SECRET);
    expect(other.env.BOT_APP_SECRET).not.toBe(one.env.BOT_APP_SECRET);
    expect(await other.world.signing.published()).not.toEqual(await one.world.signing.published());
    expect(other.env.TENANT_ID).toBe(one.env.TENANT_ID);
    expect(other.world.directory.people).toEqual(one.world.directory.people);
  });

  test('a port that is taken is said at once', async () => {
    await expect(startSandbox({ port: port() })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  test('every address that the app is given is on this machine', () => {
    const addresses = Object.values(tenant.sandbox.env).flatMap(
      (value) => value.match(/http:\/\/[^/",]+/g) ?? [],
    );

    expect(addresses.length).toBeGreaterThan(6);
    expect(addresses.filter((address) => !/^http:\/\/(127\.0\.0\.1|localhost):\d+$/.test(address))).toEqual(
      [],
    );
  });
});
