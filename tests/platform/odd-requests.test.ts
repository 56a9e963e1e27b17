import fc from 'fast-check';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { type Http, startHttp } from '../support/http.ts';
import { triesOf } from '../support/rounds.ts';

let http: Http;
beforeAll(async () => {
  http = await startHttp();
});
afterAll(() => http.stop());

/** How many generated requests each route is given. */
const BAD_INPUTS = triesOf(1_000);

describe('odd requests', () => {
  const anything = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.object({ maxDepth: 4 }));
  const body = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.json(),
    fc.dictionary(fc.constantFrom('text', 'id', 'limit', '__proto__', 'constructor', 'toString'), anything),
  );
  const word = fc
    .string({ unit: 'binary', maxLength: 40 })
    .map((text) => encodeURIComponent(text.toWellFormed()));
  const query = fc
    .array(fc.tuple(fc.oneof(word, fc.constantFrom('limit', 'word', '__proto__', 'id')), word), {
      maxLength: 4,
    })
    .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
  const routes: [string, fc.Arbitrary<string>][] = [
    ['GET', fc.constant('/api/notes')],
    ['POST', fc.constant('/api/notes')],
    ['GET', word.map((id) => `/api/notes/${id}`)],
    ['DELETE', word.map((id) => `/api/notes/${id}`)],
    ['GET', fc.constant('/api/notes/count')],
  ];

  test.each(routes)(
    'to one route never make the server fail: %s %#',
    { timeout: 120_000 },
    async (method, path) => {
      const property = fc.asyncProperty(path, query, body, async (at, asked, sent) => {
        const answer = await http.call(`${at}?${asked}`, {
          method,
          ...(method !== 'GET' && { body: typeof sent === 'string' ? sent : JSON.stringify(sent) }),
        });
        await answer.arrayBuffer();
        return answer.status < 500;
      });

      await fc.assert(property, { numRuns: BAD_INPUTS });
    },
  );
});
