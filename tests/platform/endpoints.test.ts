import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { endpoint } from '../../api/contract/endpoint.ts';
import { Refused } from '../../api/contract/problem.ts';
import { bind } from '../../api/platform/http/bind.ts';
import { StoreUnavailable } from '../../api/platform/store/errors.ts';
import { ANN, BEN, type Http, problemOf, rawCall, startHttp } from '../support/http.ts';
import type { Note } from '../support/notes.ts';

const nothing = z.strictObject({});
const odd = (word: string, work: () => Promise<unknown>) =>
  bind(
    endpoint<object, unknown>()({
      method: 'GET',
      path: `/api/odd/${word}`,
      caller: 'person',
      summary: 'Something odd',
      refusals: { odd_day: { status: 422, title: 'Not on odd days' } },
    }),
    { input: nothing, answer: z.strictObject({ fine: z.boolean() }) },
    work,
  );

let http: Http;
beforeAll(async () => {
  http = await startHttp({
    more: [
      odd('wrong-answer', async () => ({ fine: true, salary: 'canary-answer' })),
      odd('fault', async () => {
        throw new Error('cannot find "canary-fault"');
      }),
      odd('own-refusal', async () => {
        throw new Refused('odd_day', { detail: 'Try tomorrow' });
      }),
      odd('unknown-refusal', async () => {
        throw new Refused('constructor');
      }),
      odd('disk-full', async () => {
        throw new StoreUnavailable('no space');
      }),
    ],
  });
});
afterAll(() => http.stop());

const write = async (text: string): Promise<Note> =>
  (await (await http.call('/api/notes', { method: 'POST', body: { text } })).json()) as Note;

describe('a request that is right', () => {
  test('is served, with the endpoint’s own status and a request id', async () => {
    const answer = await http.call('/api/notes', { method: 'POST', body: { text: 'first' } });

    expect(answer.status).toBe(201);
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('x-request-id')).toMatch(/^req_[0-9a-z]{26}$/);
    expect(await answer.json()).toMatchObject({ owner: ANN, text: 'first' });
  });

  test('may send numbers in the query', async () => {
    const answer = await http.call('/api/notes?limit=1&word=fir');

    expect(answer.status).toBe(200);
  });

  test('has no body in its answer when there is nothing to say', async () => {
    const { id } = await write('to be removed');

    const answer = await http.call(`/api/notes/${id}`, { method: 'DELETE' });

    expect(answer.status).toBe(204);
    expect(await answer.text()).toBe('');
    expect((await http.call(`/api/notes/${id}`)).status).toBe(404);
  });

  test('may ask for the headers alone', async () => {
    const answer = await http.call('/api/notes', { method: 'HEAD' });

    expect(answer.status).toBe(200);
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(10);
    expect(await answer.text()).toBe('');
  });

  test('meets a fixed word before a record’s id', async () => {
    const answer = await http.call('/api/notes/count', { as: null });

    expect(await answer.json()).toHaveProperty('count');
  });
});

describe('whoever is not signed in', () => {
  test.each([
    ['without a token', {}],
    ['with another scheme', { Authorization: `Basic token-of-${ANN}` }],
    ['with an empty token', { Authorization: 'Bearer ' }],
    ['with a token of nobody', { Authorization: 'Bearer who.is.it' }],
    ['with a cookie', { Cookie: `token=token-of-${ANN}` }],
  ])('is refused %s', async (_case, headers: Record<string, string>) => {
    const answer = await http.call('/api/notes', { as: null, headers });

    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await problemOf(answer)).toMatchObject({ code: 'not_signed_in', status: 401 });
  });

  test('is refused before the body is read', async () => {
    const answer = await http.call('/api/notes', { as: null, method: 'POST', body: '{"broken' });

    expect(answer.status).toBe(401);
  });
});

describe('a record of someone else', () => {
  test('and one that is missing, or could not be, get the same 404', async () => {
    const { id } = await write('Ann’s own');
    const paths = [`/api/notes/${id}`, '/api/notes/not_00000000000000000000000000', '/api/notes/no-id'];

    const answers = await Promise.all(paths.map((path) => http.call(path, { as: BEN })));

    const problems = await Promise.all(answers.map(problemOf));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    expect(new Set(problems.map((problem) => JSON.stringify({ ...problem, instance: '' }))).size).toBe(1);
  });
});

describe('an address', () => {
  test('that is unknown is 404', async () => {
    for (const path of ['/api/nowhere', '/api', '/api/', '/api/notes/', '/api/NOTES', '/health/secret'])
      expect(await problemOf(await http.call(path))).toMatchObject({ code: 'not_found', status: 404 });
  });

  test('used another way is 405 and says which ways there are', async () => {
    const answer = await http.call('/api/notes', { method: 'PATCH', body: {} });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD, POST');
    expect(await problemOf(answer)).toMatchObject({ code: 'wrong_method' });
  });

  test('never echoes a request, and tells no other site what it takes', async () => {
    const trace = await rawCall(http.origin, '/api/notes', {
      method: 'TRACE',
      headers: { 'X-Canary': 'canary-trace' },
    });
    const origin = { Origin: 'https://evil.example.net', 'Access-Control-Request-Method': 'POST' };
    const preflight = await http.call('/api/notes', { method: 'OPTIONS', headers: origin });

    expect(trace.status).toBe(405);
    expect(trace.body).not.toContain('canary-trace');
    expect(preflight.status).toBe(405);
    expect([...preflight.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('what goes wrong', () => {
  test('in an answer its schema does not know is a fault, and nothing of it leaves', async () => {
    const answer = await http.call('/api/odd/wrong-answer');

    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('canary-answer');
    expect(http.lines.join()).not.toContain('canary-answer');
    expect(http.log().find(({ event }) => event === 'fault')?.error.words).toContain(
      'GET /api/odd/wrong-answer',
    );
  });

  test('by surprise is logged once with the request id, and told without detail', async () => {
    const answer = await http.call('/api/odd/fault');

    const problem = await problemOf(answer);
    const faults = http
      .log()
      .filter(({ event, requestId }) => event === 'fault' && requestId === problem.instance);
    expect(problem).toMatchObject({
      status: 500,
      code: 'fault',
      instance: answer.headers.get('x-request-id'),
    });
    expect(Object.keys(problem).sort()).toEqual(['code', 'instance', 'status', 'title', 'type']);
    expect(faults).toHaveLength(1);
    expect(http.lines.join()).not.toContain('canary-fault');
  });

  test('with a refusal that the endpoint did not state is a fault', async () => {
    expect((await http.call('/api/odd/unknown-refusal')).status).toBe(500);
  });

  test('with a refusal that it did state is that refusal, and no error in the log', async () => {
    const answer = await http.call('/api/odd/own-refusal');

    const problem = await problemOf(answer);
    expect(problem).toMatchObject({
      status: 422,
      title: 'Not on odd days',
      detail: 'Try tomorrow',
      code: 'odd_day',
    });
    expect(
      http.log().filter(({ requestId, level }) => requestId === problem.instance && level === 'error'),
    ).toEqual([]);
  });

  test('on a full disk says when to come back', async () => {
    const answer = await http.call('/api/odd/disk-full');

    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(await problemOf(answer)).toMatchObject({ code: 'unavailable' });
  });
});

describe('an answer that may be kept', () => {
  test('is sent again only when it changed', async () => {
    await write('something to keep');
    // Not fetch: it adds Cache-Control: no-cache to a question with an ETag.
    const ask = (etag = '') =>
      rawCall(http.origin, '/api/notes', {
        headers: { Authorization: `Bearer token-of-${ANN}`, 'If-None-Match': etag },
      });
    const first = await ask();
    const etag = String(first.headers.etag);

    const same = await ask(etag);
    await write('something new');
    const changed = await ask(etag);

    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect([same.status, same.body]).toEqual([304, '']);
    expect(changed.status).toBe(200);
  });

  test('is never kept where nothing is said', async () => {
    const answer = await http.call('/api/notes/count');

    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('etag')).toBeNull();
  });
});

describe('the log', () => {
  test('has one line per request: route, status and person, but no address, query, body or header', async () => {
    const { id } = await write('canary-body');
    await http.call(`/api/notes?word=canary-query`, { headers: { 'X-Thing': 'canary-header' } });
    await http.call(`/api/notes?canary-key=1`);
    await http.call('/api/canary-path');
    await http.call('/api/notes', { method: 'POST', body: { text: 'a', canary: 'canary-field' } });
    await http.call('/api/notes', { headers: { Authorization: 'Bearer canary-token' } });
    await http.call(`/api/notes/${id}`, { headers: { 'X-Request-Id': 'canary-id' } });

    const last = http.log().at(-1);
    expect(last).toEqual({
      level: 'info',
      time: '2026-11-24T09:30:00.000Z',
      event: 'request',
      requestId: expect.stringMatching(/^req_/),
      method: 'GET',
      route: 'GET /api/notes/:id',
      status: 200,
      milliseconds: 0,
      person: ANN,
    });
    expect(http.lines.join()).not.toContain('canary');
  });
});
