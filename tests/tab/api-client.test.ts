import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { endpoint } from '../../api/contract/endpoint.ts';
import { apiClient } from '../../tab/shell/api-client.ts';
import type { ProblemError } from '../../tab/shell/problem-error.ts';

interface Heard {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}
type Reply =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Record<string, string> }
  | 'hang up'
  | 'silence';

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** A real server on a free port that gives these replies in turn and keeps what it heard. */
const serverGiving = async (...replies: Reply[]) => {
  const heard: Heard[] = [];
  const server = createServer(async (req, res) => {
    let body = '';
    for await (const chunk of req) body += chunk;
    heard.push({ method: req.method ?? '', url: req.url ?? '', headers: req.headers, body });
    const reply = replies[Math.min(heard.length, replies.length) - 1];
    if (reply === 'silence') return;
    if (reply === undefined || reply === 'hang up') return void req.socket.destroy();
    const problem = reply.status >= 400;
    res.writeHead(reply.status, {
      'content-type': problem ? 'application/problem+json' : 'application/json',
      ...reply.headers,
    });
    res.end(reply.body === undefined ? undefined : JSON.stringify(reply.body));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  open.push(
    () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  );
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, heard };
};

const clientOf = (origin: string, timeoutMs = 5_000) => {
  let renewals = 0;
  return apiClient({
    origin,
    timeoutMs,
    token: async ({ renewed = false } = {}) => {
      if (renewed) renewals += 1;
      return `token-${renewals}`;
    },
  });
};

const describeCall = { caller: 'person', summary: 'a call', refusals: {} } as const;
const read = endpoint<
  { id: string; date: string; tags?: readonly string[]; none?: string | null },
  { ok: boolean }
>()({
  ...describeCall,
  method: 'GET',
  path: '/api/desks/floors/:id/day',
});
const book = endpoint<{ deskId: string; halves: readonly string[] }, { booking: string }>()({
  ...describeCall,
  method: 'POST',
  path: '/api/desks/bookings',
});
const cancel = endpoint<{ id: string; half?: string }, undefined>()({
  ...describeCall,
  method: 'DELETE',
  path: '/api/desks/bookings/:id',
});

const seek = endpoint<{ q: string }, { ok: boolean }>()({
  ...describeCall,
  method: 'POST',
  path: '/api/people/search',
  reads: true,
});

const problemOf = (work: Promise<unknown>): Promise<ProblemError> =>
  work.then(
    () => {
      throw new Error('the call was answered');
    },
    (thrown: ProblemError) => thrown,
  );
const OK = { status: 200, body: { ok: true } };
const BOOKED = { status: 201, body: { booking: 'b1' } };
const refusal = (status: number, code: string, extras: object = {}) => ({
  status,
  body: { type: 'about:blank', title: `Title of ${code}`, status, code, instance: 'req_1', ...extras },
});

describe('a call to the API', () => {
  test('puts path words into the path and the rest of a read into the query, signed by the person', async () => {
    const { origin, heard } = await serverGiving(OK);

    const answer = await clientOf(origin).call(read, {
      id: 'a/b',
      date: '2026-11-24',
      tags: ['x', 'y'],
      none: null,
    });

    expect(answer).toEqual({ ok: true });
    expect(heard[0]).toMatchObject({
      method: 'GET',
      url: '/api/desks/floors/a%2Fb/day?date=2026-11-24&tags=x&tags=y',
      headers: { authorization: 'Bearer token-0' },
    });
    expect(heard[0]?.headers).not.toHaveProperty('idempotency-key');
  });

  test('sends a write as JSON with a key of its own', async () => {
    const { origin, heard } = await serverGiving(BOOKED);
    const client = clientOf(origin);

    await client.call(book, { deskId: 'd1', halves: ['am'] });
    await client.call(book, { deskId: 'd1', halves: ['am'] });

    expect(JSON.parse(heard[0]?.body ?? '')).toEqual({ deskId: 'd1', halves: ['am'] });
    expect(heard[0]?.headers['content-type']).toBe('application/json');
    expect(heard[0]?.headers['idempotency-key']).toMatch(/^[0-9a-f-]{36}$/);
    expect(heard[1]?.headers['idempotency-key']).not.toBe(heard[0]?.headers['idempotency-key']);
  });

  test('a cancelled booking has no body to read', async () => {
    const { origin, heard } = await serverGiving({ status: 204 });

    await expect(clientOf(origin).call(cancel, { id: 'b1', half: 'pm' })).resolves.toBeUndefined();

    expect(heard[0]).toMatchObject({ method: 'DELETE', url: '/api/desks/bookings/b1?half=pm', body: '' });
  });

  test('a booking whose answer was lost is repeated with the same key, so it is made once', async () => {
    const { origin, heard } = await serverGiving('hang up', refusal(503, 'unavailable'), BOOKED);
    const client = clientOf(origin);
    const again = () => client.call(book, { deskId: 'd1', halves: ['am'] });

    await problemOf(again());
    await problemOf(again());
    await again();

    expect(new Set(heard.map(({ headers }) => headers['idempotency-key'])).size).toBe(1);
  });

  test('another action in between makes the repeat a new booking', async () => {
    const { origin, heard } = await serverGiving('hang up', { status: 204 }, BOOKED);
    const client = clientOf(origin);

    await problemOf(client.call(book, { deskId: 'd1', halves: ['am'] }));
    await client.call(cancel, { id: 'b1' });
    await client.call(book, { deskId: 'd1', halves: ['am'] });

    expect(heard[2]?.headers['idempotency-key']).not.toBe(heard[0]?.headers['idempotency-key']);
  });

  test('a booking that is tried again by itself keeps its key, whatever else is done meanwhile', async () => {
    const { origin, heard } = await serverGiving('hang up', { status: 204 }, BOOKED);
    const client = clientOf(origin);
    const input = { deskId: 'd1', halves: ['am'] };

    await problemOf(client.call(book, input, { attemptOf: input }));
    await client.call(cancel, { id: 'b1' });
    await client.call(book, input, { attemptOf: input });

    expect(heard[2]?.headers['idempotency-key']).toBe(heard[0]?.headers['idempotency-key']);
  });

  test('words that are looked for stand in no address, and looking does not make a repeat a new booking', async () => {
    const { origin, heard } = await serverGiving('hang up', OK, BOOKED);
    const client = clientOf(origin);
    const again = () => client.call(book, { deskId: 'd1', halves: ['am'] });

    await problemOf(again());
    await client.call(seek, { q: 'farah' });
    await again();

    expect(heard[1]).toMatchObject({ method: 'POST', url: '/api/people/search', body: '{"q":"farah"}' });
    expect(heard[1]?.headers).not.toHaveProperty('idempotency-key');
    expect(heard[2]?.headers['idempotency-key']).toBe(heard[0]?.headers['idempotency-key']);
  });

  test('a refused booking may be tried again as a new one', async () => {
    const { origin, heard } = await serverGiving(refusal(409, 'desk_taken'), BOOKED);
    const client = clientOf(origin);

    await problemOf(client.call(book, { deskId: 'd1', halves: ['am'] }));
    await client.call(book, { deskId: 'd1', halves: ['am'] });

    expect(heard[1]?.headers['idempotency-key']).not.toBe(heard[0]?.headers['idempotency-key']);
  });

  test('a token that has ended is renewed once, and the write keeps its key', async () => {
    const { origin, heard } = await serverGiving(refusal(401, 'not_signed_in'), BOOKED);

    await clientOf(origin).call(book, { deskId: 'd1', halves: ['am'] });

    expect(heard.map(({ headers }) => headers.authorization)).toEqual(['Bearer token-0', 'Bearer token-1']);
    expect(heard[1]?.headers['idempotency-key']).toBe(heard[0]?.headers['idempotency-key']);
  });

  test('a token refused twice is told, not asked for a third time', async () => {
    const { origin, heard } = await serverGiving(refusal(401, 'not_signed_in'));

    const problem = await problemOf(clientOf(origin).call(read, { id: 'f1', date: '2026-11-24' }));

    expect(problem).toMatchObject({ code: 'not_signed_in', status: 401 });
    expect(heard).toHaveLength(2);
  });

  test('a refusal brings its code, its words, its fields and what to quote', async () => {
    const { origin } = await serverGiving({
      ...refusal(400, 'bad_input', {
        detail: 'Name a day',
        fields: [{ field: 'date', message: 'Enter a day' }],
      }),
      headers: { 'retry-after': '7' },
    });

    const problem = await problemOf(clientOf(origin).call(read, { id: 'f1', date: 'x' }));

    expect(problem).toMatchObject({
      code: 'bad_input',
      title: 'Title of bad_input',
      detail: 'Name a day',
      fields: [{ field: 'date', message: 'Enter a day' }],
      reference: 'req_1',
      retryAfterSeconds: 7,
      passing: false,
    });
  });

  test("a proxy's page becomes a plain sentence, never its text", async () => {
    const { origin } = await serverGiving({
      status: 502,
      body: 'nginx',
      headers: { 'content-type': 'text/html' },
    });

    const problem = await problemOf(clientOf(origin).call(read, { id: 'f1', date: 'x' }));

    expect(problem).toMatchObject({ code: 'fault', status: 502, passing: true });
    expect(`${problem.title} ${problem.detail}`).not.toContain('nginx');
  });

  test('silence ends in words about waiting; no server in words about reaching it', async () => {
    const { origin } = await serverGiving('silence');

    const late = await problemOf(clientOf(origin, 50).call(read, { id: 'f1', date: 'x' }));
    const gone = await problemOf(clientOf('http://127.0.0.1:1').call(read, { id: 'f1', date: 'x' }));

    expect(late.code).toBe('timed_out');
    expect(gone.code).toBe('unreachable');
  });

  test('a page that has gone ends its call without a problem', async () => {
    const { origin } = await serverGiving('silence');
    const gone = new AbortController();

    const call = clientOf(origin).call(read, { id: 'f1', date: 'x' }, { signal: gone.signal });
    gone.abort();

    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('a sign-in that Teams refuses is told in words', async () => {
    const client = apiClient({
      origin: 'http://127.0.0.1:1',
      token: () => Promise.reject(new Error('no consent')),
    });

    const problem = await problemOf(client.call(read, { id: 'f1', date: 'x' }));

    expect(problem).toMatchObject({ code: 'sign_in_failed', status: 401 });
  });
});
