import { connect, type Socket } from 'node:net';
import { Router } from 'express';
import { afterEach, describe, expect, test } from 'vitest';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { testClock } from '../support/clock.ts';
import { ANN, type Http, noteSchema, problemOf, rawCall, startHttp } from '../support/http.ts';
import { openTestStore } from '../support/store.ts';

const started: Http[] = [];
const start = async (...options: Parameters<typeof startHttp>): Promise<Http> => {
  const http = await startHttp(...options);
  started.push(http);
  return http;
};
afterEach(async () => {
  await Promise.all(started.splice(0).map(({ stop }) => stop()));
});

/** An open connection that says what it has heard, and resolves `ended` when the server hangs up. */
const openSocket = async (
  port: number,
  first: string,
): Promise<{ heard: () => string; ended: Promise<void>; socket: Socket }> => {
  const socket = connect(port, '127.0.0.1');
  let heard = '';
  socket.on('data', (bytes) => {
    heard += bytes;
  });
  const ended = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  socket.write(first);
  return { heard: () => heard, ended, socket };
};

describe('health', () => {
  test('says that the process lives and is ready', async () => {
    const http = await start({ checks: { calendar: async () => 'fine' } });

    expect(await (await http.call('/health/live', { as: null })).json()).toEqual({ status: 'live' });
    const ready = await http.call('/health/ready', { as: null });
    expect(ready.status).toBe(200);
    expect(await ready.json()).toEqual({ status: 'ready', parts: { store: 'ready', calendar: 'ready' } });
  });

  test('names the part that is not ready, never why, and lives on', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const broken = {
      ...store,
      get: async () => {
        throw new StoreUnavailable('disk /var/secret-place is full');
      },
    };
    const http = await start({ store: broken });

    const ready = await http.call('/health/ready', { as: null });

    expect(ready.status).toBe(503);
    const text = await ready.text();
    expect(JSON.parse(text)).toEqual({ status: 'not ready', parts: { store: 'not ready' } });
    expect(text).not.toContain('secret-place');
    expect((await http.call('/health/live', { as: null })).status).toBe(200);
  });

  test('is not ready while the store takes no writes, though it can be read; ready again within a second', async () => {
    const clock = testClock();
    const store = await openTestStore(noteSchema, clock);
    let full = true;
    let writes = 0;
    const tx: typeof store.tx = async (...work) => {
      writes += 1;
      if (full) throw new StoreUnavailable('the disk is full');
      return store.tx(...work);
    };
    const http = await start({ store: { ...store, tx }, clock });
    const ready = async () => (await http.call('/health/ready', { as: null })).status;

    expect([await ready(), await ready()]).toEqual([503, 503]);
    full = false;
    clock.advance(1_000);
    expect([await ready(), await ready()]).toEqual([200, 200]);
    clock.advance(9_999);
    expect(await ready()).toBe(200);
    // Anyone may ask: the disk is not worked for each.
    expect(writes).toBe(2);
  });

  test('asks a store that does not answer once, however many want to know', async () => {
    const store = await openTestStore(noteSchema, testClock());
    const answer = Promise.withResolvers<undefined>();
    let asked = 0;
    const get: typeof store.get = () => {
      asked += 1;
      return answer.promise;
    };
    const http = await start({ store: { ...store, get } });

    const probes = await Promise.all(
      Array.from({ length: 20 }, () => http.call('/health/ready', { as: null })),
    );
    answer.resolve(undefined);

    expect(probes.map(({ status }) => status)).toEqual(Array(20).fill(503));
    expect(asked).toBe(1);
    expect((await http.call('/health/ready', { as: null })).status).toBe(200);
  });

  test('calls a part that never answers not ready', async () => {
    const http = await start({ checks: { calendar: () => new Promise(() => {}) } });

    const ready = await http.call('/health/ready', { as: null });

    expect(await ready.json()).toMatchObject({
      status: 'not ready',
      parts: { store: 'ready', calendar: 'not ready' },
    });
  });
});

describe('a route with an authenticator of its own', () => {
  test('is guarded, limited and logged like any other, and its faults tell nothing', async () => {
    const bot = Router().post('/api/messages', (req, res) => {
      if (req.get('X-Mood') === 'bad') throw new Error('a library said "canary"');
      res.status(202).end();
    });
    const http = await start({ routers: [bot], limits: { address: 2, person: 10, public: 10 } });
    const send = (mood: string) =>
      http.call('/api/messages', { method: 'POST', as: null, headers: { 'X-Mood': mood } });

    const [good, bad, late] = [await send('good'), await send('bad'), await send('good')];

    expect([good.status, bad.status, late.status]).toEqual([202, 500, 429]);
    expect(good.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await problemOf(bad)).toMatchObject({ code: 'fault' });
    expect(http.lines.join()).not.toContain('canary');
  });
});

describe('stopping', () => {
  test('lets requests that run finish, takes no more, and ends', async () => {
    const http = await start({ stopMs: 60_000 });
    const { promise, resolve } = Promise.withResolvers<void>();
    http.room.hold(promise);
    const running = Array.from({ length: 20 }, (_, n) =>
      http.call('/api/notes', { method: 'POST', body: { text: `running ${n}` } }),
    );
    await expect.poll(() => http.room.runs()).toBe(20);

    const stopped = http.stop();
    await expect(rawCall(http.origin, '/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    resolve();

    const answers = await Promise.all(running);
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    await stopped;
  });

  test('does not wait for connections that say nothing', async () => {
    const http = await start({ stopMs: 60_000 });
    const request = `GET /health/live HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`;
    const idle = await openSocket(http.port, request);
    await expect.poll(idle.heard).toContain('live');

    await http.stop();

    await idle.ended;
  });

  test('serves a busy connection once more, and tells it to close', async () => {
    const http = await start({ stopMs: 60_000 });
    const { promise, resolve } = Promise.withResolvers<void>();
    http.room.hold(promise);
    const body = '{"text":"last but one"}';
    const head = `Host: 127.0.0.1\r\nAuthorization: Bearer token-of-${ANN}\r\n`;
    const type = `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
    const busy = await openSocket(http.port, `POST /api/notes HTTP/1.1\r\n${head}${type}\r\n${body}`);
    await expect.poll(() => http.room.runs()).toBe(1);

    const stopped = http.stop();
    busy.socket.write(`GET /api/notes HTTP/1.1\r\n${head}\r\n`);
    resolve();
    await busy.ended;
    await stopped;

    expect(busy.heard()).toMatch(/HTTP\/1.1 201 .*HTTP\/1.1 200 .*Connection: close/s);
  });

  test('ends what does not finish in time', async () => {
    const http = await start({ stopMs: 50 });
    http.room.hold(new Promise(() => {}));
    const stuck = http.call('/api/notes', { method: 'POST', body: { text: 'stuck' } });
    await expect.poll(() => http.room.runs()).toBe(1);

    await http.stop();

    await expect(stuck).rejects.toThrow();
  });

  test('twice is as once', async () => {
    const http = await start();

    await Promise.all([http.stop(), http.stop()]);
  });
});

describe('a body of ten megabytes', () => {
  test('is refused at its first bytes, and the server stays small', async () => {
    const http = await start();
    const before = process.memoryUsage().rss;
    const body = Buffer.alloc(10_000_000, 'x');
    const headers = { Authorization: `Bearer token-of-${ANN}`, 'Content-Type': 'application/json' };

    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => rawCall(http.origin, '/api/notes', { method: 'POST', headers, body })),
    );

    const statuses = answers.flatMap((answer) =>
      answer.status === 'fulfilled' ? [answer.value.status] : [],
    );
    expect(statuses).toEqual([413, 413, 413, 413, 413]);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
    expect((await http.call('/api/notes')).status).toBe(200);
  });
});

describe('a slow caller', () => {
  test('that sends its headers letter by letter does not keep others waiting', async () => {
    const http = await start();
    const slow = await Promise.all(
      Array.from({ length: 200 }, () => openSocket(http.port, 'GET /api/notes HTTP/1.1\r\nX: ')),
    );

    const answer = await http.call('/api/notes', { as: ANN });

    expect(answer.status).toBe(200);
    for (const { socket } of slow) socket.destroy();
  });

  test('that never ends its headers is sent away', async () => {
    const http = await start({ timeouts: { headersTimeout: 50, connectionsCheckingInterval: 20 } });
    const slow = await openSocket(http.port, 'GET /api/notes HTTP/1.1\r\nX: ');

    await slow.ended;

    expect(slow.heard()).toContain('408');
  });

  test('that leaves in the middle of a body does no harm, and is no fault', async () => {
    const http = await start();
    const head = [
      'POST /api/notes HTTP/1.1',
      'Host: 127.0.0.1',
      `Authorization: Bearer token-of-${ANN}`,
      'Content-Type: application/json',
      'Content-Length: 5000',
    ];
    const { socket } = await openSocket(http.port, `${head.join('\r\n')}\r\n\r\n{"text":"half`);
    socket.end();

    await expect.poll(() => http.log().filter(({ event }) => event === 'request')).toHaveLength(1);
    expect(http.log().filter(({ level }) => level === 'error')).toEqual([]);
    expect((await http.call('/api/notes')).status).toBe(200);
  });
});
