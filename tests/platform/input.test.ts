import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ANN, type Http, problemOf, rawCall, startHttp } from '../support/http.ts';
import type { Note } from '../support/notes.ts';

let http: Http;
beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

describe('input that needs changing', () => {
  const refused = async (path: string, method: string, body: unknown) => {
    const answer = await http.call(path, { method, ...(body !== undefined && { body }) });
    return { status: answer.status, problem: await problemOf(answer) };
  };

  test('is refused with every field at once, in words', async () => {
    const { status, problem } = await refused('/api/notes?limit=many&colour=red', 'GET', undefined);

    expect(status).toBe(400);
    expect(problem).toMatchObject({ code: 'bad_input', instance: expect.stringMatching(/^req_/) });
    expect(problem.fields).toEqual([
      { field: 'limit', message: 'Send this as a number' },
      { field: 'colour', message: 'Remove this: it is not known here' },
    ]);
  });

  test.each([
    ['a field that is missing', {}, 'text', 'Add this'],
    ['a field of another kind', { text: 3 }, 'text', 'Send this as text'],
    ['text that is too long', { text: 'x'.repeat(201) }, 'text', 'Use at most 200 characters'],
    ['text that is empty', { text: '' }, 'text', 'Use at least 1 character'],
    [
      'a field set by the server',
      '{"text":"a","owner":"per_ben"}',
      'owner',
      'Remove this: it is not known here',
    ],
    [
      'the prototype',
      '{"text":"a","__proto__":{"admin":true}}',
      '__proto__',
      'Remove this: it is not known here',
    ],
    ['the constructor', '{"text":"a","constructor":{}}', 'constructor', 'Remove this: it is not known here'],
    [
      'U+0000, which no store keeps',
      '{"text":"a\\u0000"}',
      'text',
      'Remove the characters that cannot be shown',
    ],
    ['half a character', '{"text":"\\ud800"}', 'text', 'Remove the characters that cannot be shown'],
  ])('names %s', async (_case, body, field, message) => {
    const { status, problem } = await refused('/api/notes', 'POST', body);

    expect(status).toBe(400);
    expect(problem.fields).toEqual([{ field, message }]);
  });

  test('may not say a path parameter a second time', async () => {
    const written = await http.call('/api/notes', { method: 'POST', body: { text: 'mine alone' } });
    const { id } = (await written.json()) as Note;

    const { status, problem } = await refused(`/api/notes/${id}`, 'DELETE', { id: 'not_other' });

    expect(status).toBe(400);
    expect(problem.fields?.[0]?.field).toBe('id');
    expect((await http.call(`/api/notes/${id}`)).status).toBe(200);
  });

  test('has a body that is an object', async () => {
    for (const body of ['[]', '"text"', 'null', '3'])
      expect((await refused('/api/notes', 'POST', body)).problem.detail).toContain('JSON object');
  });

  test('is JSON', async () => {
    const { status, problem } = await refused('/api/notes', 'POST', '{"text":"canary-broken');

    expect(status).toBe(400);
    expect(JSON.stringify(problem)).not.toContain('canary-broken');
    expect(http.lines.join()).not.toContain('canary-broken');
  });

  test('says that it is JSON', async () => {
    const headers = { 'Content-Type': 'text/plain' };

    const answer = await http.call('/api/notes', { method: 'POST', body: '{"text":"a"}', headers });

    expect(answer.status).toBe(415);
    expect(await problemOf(answer)).toMatchObject({ code: 'wrong_type' });
  });

  test('is not compressed, as a bomb would be', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000, ' '));
    const headers = {
      Authorization: `Bearer token-of-${ANN}`,
      'Content-Type': 'application/json',
      'Content-Encoding': 'gzip',
      'Content-Length': bomb.length,
    };

    const { status } = await rawCall(http.origin, '/api/notes', { method: 'POST', headers, body: bomb });

    expect(status).toBe(415);
  });

  test('is not larger than the endpoint takes', async () => {
    const { status, problem } = await refused('/api/notes', 'POST', { text: 'x'.repeat(100_001) });

    expect(status).toBe(413);
    expect(problem.code).toBe('too_large');
  });

  test('is not nested ten thousand deep', async () => {
    const { status } = await refused(
      '/api/notes',
      'POST',
      `{"text":${'['.repeat(10_000)}${']'.repeat(10_000)}}`,
    );

    expect(status).toBe(400);
  });

  test.each(['/api/notes/%E0%A4%A', '/api/notes/%00', '/api/notes/..%2f..%2fetc', '/api/notes/__proto__'])(
    'in an address that cannot be is refused: %s',
    async (path) => {
      const { status } = await rawCall(http.origin, path, {
        headers: { Authorization: `Bearer token-of-${ANN}` },
      });

      expect([400, 404]).toContain(status);
    },
  );
});
