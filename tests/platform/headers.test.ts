import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Http, problemOf, rawCall, startHttp } from '../support/http.ts';

const PAGE = '<!doctype html><html lang="en-GB"><head><title>Guildhall</title></head><body></body></html>';
const SCRIPT = 'export const word = "guildhall";\n'.repeat(100);

const folder = mkdtempSync(join(tmpdir(), 'guildhall-tab-'));
mkdirSync(join(folder, 'assets'));
writeFileSync(join(folder, 'index.html'), PAGE);
writeFileSync(join(folder, 'assets', 'main-a1b2c3.js'), SCRIPT);
writeFileSync(join(folder, 'logo.png'), Buffer.from([1, 2, 3]));
writeFileSync(join(folder, '.secret'), 'canary');

let council: Http;
let unbuilt: Http;
beforeAll(async () => {
  council = await startHttp({ tabFolder: folder });
  unbuilt = await startHttp();
});
afterAll(async () => {
  await Promise.all([council, unbuilt].map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

const policyOf = (answer: Response): Record<string, string[]> =>
  Object.fromEntries(
    (answer.headers.get('content-security-policy') ?? '').split('; ').map((part) => {
      const [directive = '', ...sources] = part.split(' ');
      return [directive, sources];
    }),
  );

describe('every answer', () => {
  test.each([
    ['of the API', '/api/notes', 200],
    ['that refuses', '/api/nowhere', 404],
    ['of health', '/health/live', 200],
    ['of the API’s description', '/api/openapi.json', 200],
    ['of the tab', '/', 200],
    ['with a file of the tab', '/assets/main-a1b2c3.js', 200],
  ])('%s carries the headers that keep a browser safe', async (_case, path, status) => {
    const answer = await council.call(path);

    expect(answer.status).toBe(status);
    const { headers } = answer;
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    for (const absent of ['x-powered-by', 'x-frame-options', 'server', 'access-control-allow-origin'])
      expect(headers.get(absent)).toBeNull();
  });

  test.each(['/api/notes/count', '/api/nowhere', '/api/openapi.json', '/health/ready'])(
    'of %s may be neither kept nor framed, and may load nothing',
    async (path) => {
      const answer = await council.call(path);

      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(policyOf(answer)).toMatchObject({ 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] });
    },
  );
});

describe('the tab’s page', () => {
  test('may be framed by Teams, Outlook and Microsoft 365 alone', async () => {
    expect(policyOf(await council.call('/'))['frame-ancestors']).toEqual([
      'https://*.cloud.microsoft',
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.microsoft365.com',
      'https://*.office.com',
      'https://outlook.office.com',
      'https://outlook.office365.com',
    ]);
  });

  test('runs its own scripts and no others', async () => {
    const policy = policyOf(await council.call('/'));

    expect(policy).toMatchObject({
      'default-src': ["'none'"],
      'script-src': ["'self'"],
      'style-src': ["'self'", "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'connect-src': ["'self'", 'https://res.cdn.office.net'],
    });
    expect(JSON.stringify(policy)).not.toMatch(/unsafe|\*"|127\.0\.0\.1|localhost/);
  });

  test('is the built page byte for byte, and is asked for anew each time', async () => {
    const answer = await council.call('/');

    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(await answer.text()).toBe(PAGE);
  });

  test('answers for every route of the tab, but not for files that are missing', async () => {
    expect(await (await council.call('/desks/floors/flr_1?date=2026-11-24')).text()).toBe(PAGE);

    const missing = await council.call('/assets/gone-000.js');
    expect(missing.status).toBe(404);
    expect(await problemOf(missing)).toMatchObject({ code: 'not_found' });
  });

  test('may only be read', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'TRACE', 'OPTIONS']) {
      const answer = await rawCall(council.origin, '/', { method });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'GET, HEAD']);
    }
  });

  test.each([
    '/.secret',
    '/../package.json',
    '/assets/../.secret',
    '/%2e%2e/package.json',
    '/assets/%2e%2e%2f.secret',
    '/assets/..%5c.secret.js',
    '/a\0.js'.replace('\0', '%00'),
  ])('leaves its folder for nobody: %s', async (path) => {
    const answer = await rawCall(council.origin, path);

    expect(answer.body).not.toContain('canary');
    expect(answer.body).not.toContain('dependencies');
    expect(answer.status).toBeLessThan(500);
  });

  test('that was not built is a page that says what to do', async () => {
    const answer = await unbuilt.call('/');

    expect(answer.status).toBe(503);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).toContain('npm run build');
    expect((await unbuilt.call('/api/notes')).status).toBe(200);
  });
});

describe('what a browser blocked', () => {
  const report = (headers: Record<string, string>, body: unknown) =>
    council.call('/api/csp-reports', { method: 'POST', as: null, headers, body });
  const blocked = () => council.log().filter(({ event }) => event === 'the browser blocked something');

  test('is told to us by the page, in the old form and the new', async () => {
    const tab = await council.call('/');
    expect(policyOf(tab)).toMatchObject({ 'report-uri': ['/api/csp-reports'], 'report-to': ['csp'] });
    expect(tab.headers.get('reporting-endpoints')).toBe('csp="/api/csp-reports"');

    const first = await report(
      { 'Content-Type': 'application/csp-report' },
      {
        'csp-report': {
          'document-uri': 'https://a.example.gov.uk/?q=canary',
          'effective-directive': 'script-src-elem',
          'blocked-uri': 'https://evil.example.net/canary.js',
        },
      },
    );
    const second = await report({ 'Content-Type': 'application/reports+json' }, [
      {
        body: {
          documentURL: 'canary',
          effectiveDirective: 'style-src',
          blockedURL: 'inline',
          sample: 'canary',
        },
      },
    ]);

    expect([first.status, second.status]).toEqual([204, 204]);
    expect(blocked()).toMatchObject([
      { directive: 'script-src-elem', blocked: 'evil.example.net' },
      { directive: 'style-src', blocked: 'inline' },
    ]);
    expect(council.lines.join()).not.toContain('canary');
  });

  test('is written down only when it looks like a report', async () => {
    const before = blocked().length;

    for (const body of ['{}', '[]', '[{"body":{"effectiveDirective":3}}]', 'null'])
      expect((await report({ 'Content-Type': 'application/reports+json' }, body)).status).toBeLessThan(500);
    expect((await report({ 'Content-Type': 'application/csp-report' }, '{"broken')).status).toBe(400);

    expect(blocked()).toHaveLength(before);
  });
});

describe('a file with a hash in its name', () => {
  test('is kept by browsers for good', async () => {
    const answer = await council.call('/assets/main-a1b2c3.js');

    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  test('is sent small to those who can unpack it, whole to others, and not at all to those who have it', async () => {
    const path = '/assets/main-a1b2c3.js';
    const whole = await rawCall(council.origin, path);
    const small = await fetch(`${council.origin}${path}`, { headers: { 'Accept-Encoding': 'gzip' } });
    const had = await rawCall(council.origin, path, { headers: { 'If-None-Match': whole.headers.etag } });

    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(whole.body).toBe(SCRIPT);
    expect(small.headers.get('content-encoding')).toBe('gzip');
    expect(Number(small.headers.get('content-length'))).toBeLessThan(SCRIPT.length / 5);
    expect(await small.text()).toBe(SCRIPT);
    expect(small.headers.get('vary')).toContain('Accept-Encoding');
    expect(had.status).toBe(304);
  });

  test('other files are asked for anew', async () => {
    const answer = await council.call('/logo.png');

    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toBe('image/png');
  });
});
