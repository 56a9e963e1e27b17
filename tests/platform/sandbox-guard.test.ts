import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SandboxConfig } from '../../api/platform/config.ts';
import { type Http, rawCall, startHttp } from '../support/http.ts';

const sandbox: SandboxConfig = {
  authorityMetadata: '{}',
  jwksUri: '',
  graphOrigin: '',
  botOpenIdMetadata: '',
  botServiceOrigin: '',
  hostOrigins: ['http://127.0.0.1:3979'],
};

const folder = mkdtempSync(join(tmpdir(), 'guildhall-tab-'));
writeFileSync(
  join(folder, 'index.html'),
  '<!doctype html><html lang="en-GB"><head><title>Guildhall</title></head></html>',
);

let council: Http;
let sandboxed: Http;
beforeAll(async () => {
  council = await startHttp({ tabFolder: folder });
  sandboxed = await startHttp({ tabFolder: folder, config: { trustProxy: 0, production: false, sandbox } });
});
afterAll(async () => {
  await Promise.all([council, sandboxed].map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

describe('with the sandbox', () => {
  test('the page is told of its host, which may frame it', async () => {
    const answer = await sandboxed.call('/');

    expect(await answer.text()).toContain(
      '<head><meta name="guildhall-host-origins" content="http://127.0.0.1:3979">',
    );
    expect(answer.headers.get('content-security-policy')).toMatch(
      /frame-ancestors [^;]* http:\/\/127\.0\.0\.1:3979;/,
    );
  });

  test('the machine itself is served under both its names', async () => {
    for (const name of ['127.0.0.1', 'localhost']) {
      const headers = { Host: `${name}:${sandboxed.port}` };
      expect((await rawCall(sandboxed.origin, '/health/live', { headers })).status).toBe(200);
    }
  });

  test.each([
    ['a name that was bent to this machine', { Host: 'evil.example.net' }],
    ['another port', { Host: '127.0.0.1:1' }],
    ['no port', { Host: 'localhost' }],
    ['a proxy', { 'X-Forwarded-For': '203.0.113.7' }],
    ['a tunnel', { 'X-Forwarded-Host': 'demo.example.net' }],
    ['a standard proxy', { Forwarded: 'for=203.0.113.7' }],
  ])('nobody is served through %s', async (_case, headers) => {
    const host = { Host: `127.0.0.1:${sandboxed.port}` };

    for (const path of ['/', '/api/notes', '/health/live']) {
      const answer = await rawCall(sandboxed.origin, path, { headers: { ...host, ...headers } });
      expect(answer.status).toBe(421);
      expect(JSON.parse(answer.body)).toMatchObject({ code: 'wrong_host' });
    }
  });

  test('off, a council’s own name and proxy are served', async () => {
    const headers = { Host: 'guildhall.example.gov.uk', 'X-Forwarded-For': '203.0.113.7' };

    expect((await rawCall(council.origin, '/health/live', { headers })).status).toBe(200);
  });
});
