import { RateLimiterMemory } from 'rate-limiter-flexible';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { addressKey, limiterInMemory, take } from '../../api/platform/http/rate-limits.ts';
import { ANN, BEN, type Http, problemOf, startHttp } from '../support/http.ts';

const started: Http[] = [];
const start = async (...options: Parameters<typeof startHttp>): Promise<Http> => {
  const http = await startHttp(...options);
  started.push(http);
  return http;
};
afterEach(async () => {
  vi.useRealTimers();
  await Promise.all(started.splice(0).map(({ stop }) => stop()));
});

const statuses = async (count: number, call: () => Promise<Response>): Promise<number[]> => {
  const seen: number[] = [];
  for (let n = 0; n < count; n += 1) seen.push((await call()).status);
  return seen;
};

describe('too many requests', () => {
  test('by one person are refused with the time to wait, and others are served', async () => {
    const http = await start({ limits: { address: 1_000, person: 3, public: 1_000 } });

    const anns = await statuses(4, () => http.call('/api/notes'));
    const refused = await http.call('/api/notes');
    const bens = await http.call('/api/notes', { as: BEN });

    expect(anns).toEqual([200, 200, 200, 429]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(await problemOf(refused)).toMatchObject({ code: 'too_many', status: 429 });
    expect(bens.status).toBe(200);
  });

  test('from one address are refused, signed in or not', async () => {
    const http = await start({ limits: { address: 3, person: 1_000, public: 1_000 } });

    const nobodys = await statuses(4, () => http.call('/api/notes', { as: null }));
    const anns = await http.call('/api/notes', { as: ANN });

    expect(nobodys).toEqual([401, 401, 401, 429]);
    expect(anns.status).toBe(429);
  });

  test('without sign-in have a limit of their own', async () => {
    const http = await start({ limits: { address: 1_000, person: 1_000, public: 2 } });

    expect(await statuses(3, () => http.call('/api/notes/count'))).toEqual([200, 200, 429]);
    expect((await http.call('/api/notes')).status).toBe(200);
  });

  test('never stop health checks or the tab’s own files', async () => {
    const http = await start({ limits: { address: 1, person: 1, public: 1 } });

    expect(await statuses(5, () => http.call('/health/live'))).toEqual([200, 200, 200, 200, 200]);
  });

  test('are forgiven after a minute', async () => {
    vi.useFakeTimers();
    const limiter = limiterInMemory('test', 1);
    await take(limiter, ANN);
    await expect(take(limiter, ANN)).rejects.toMatchObject({
      code: 'too_many',
      extras: { retryAfterSeconds: 60 },
    });

    vi.advanceTimersByTime(60_000);

    await expect(take(limiter, ANN)).resolves.toBeUndefined();
  });

  test('are counted together by nodes that share a limiter', async () => {
    const shared = new Map<string, RateLimiterMemory>();
    const makeLimiter = (name: string, perMinute: number) => {
      const limiter = shared.get(name) ?? new RateLimiterMemory({ points: perMinute, duration: 60 });
      shared.set(name, limiter);
      return limiter;
    };
    const limits = { address: 1_000, person: 2, public: 1_000 };
    const [left, right] = [await start({ limits, makeLimiter }), await start({ limits, makeLimiter })];

    expect([(await left.call('/api/notes')).status, (await right.call('/api/notes')).status]).toEqual([
      200, 200,
    ]);
    expect([(await left.call('/api/notes')).status, (await right.call('/api/notes')).status]).toEqual([
      429, 429,
    ]);
  });
});

describe('the address that is counted', () => {
  const many = { address: 2, person: 1_000, public: 1_000 };

  test('is the caller’s own behind exactly the proxies that are named', async () => {
    const http = await start({ config: { trustProxy: 1, production: false }, limits: many });
    const from = (address: string) =>
      http.call('/api/notes/count', { headers: { 'X-Forwarded-For': address } });

    expect(await statuses(3, () => from('203.0.113.1'))).toEqual([200, 200, 429]);
    expect((await from('203.0.113.2')).status).toBe(200);
    expect((await from('203.0.113.9, 203.0.113.1')).status).toBe(429);
  });

  test('is not what a caller writes when no proxy is named', async () => {
    const http = await start({ limits: many });
    const forged = ['203.0.113.1', '203.0.113.2', '203.0.113.3'];
    const answers: number[] = [];
    for (const address of forged)
      answers.push((await http.call('/api/notes/count', { headers: { 'X-Forwarded-For': address } })).status);

    expect(answers).toEqual([200, 200, 429]);
  });

  test.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:DB8::1', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
  ])('of %s is %s: a whole household of IPv6 counts as one', (address, key) => {
    expect(addressKey(address)).toBe(key);
  });
});
