import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type Description, endpoint } from '../../api/contract/endpoint.ts';
import { type BoundEndpoint, bind } from '../../api/platform/http/bind.ts';
import { startHttp } from '../support/http.ts';

const things = {
  method: 'GET',
  path: '/api/things/all',
  caller: 'person',
  summary: 'Things',
  refusals: {},
} as const satisfies Description;

const bound = (change: Partial<Description>, input: z.ZodType = z.strictObject({})): BoundEndpoint =>
  bind(
    endpoint<unknown, unknown>()({ ...things, ...change }),
    { input, answer: z.undefined() },
    async () => undefined,
  );

const startWith = async (...more: BoundEndpoint[]): Promise<void> => {
  const http = await startHttp({ more });
  await http.stop();
};

const withId = z.strictObject({ id: z.string() });

describe('the server does not start with an endpoint', () => {
  test.each<[string, BoundEndpoint[], RegExp]>([
    ['that stands twice', [bound({}), bound({})], /GET \/api\/things\/all is mounted twice/],
    [
      'that stands twice under two names of a parameter',
      [
        bound({ path: '/api/things/:id', others: 'hidden' }, withId),
        bound({ path: '/api/things/:word' }, z.strictObject({ word: z.string() })),
      ],
      /mounted twice/,
    ],
    [
      'that does not say what it tells of others’ records',
      [bound({ path: '/api/things/:id' }, withId)],
      /others/,
    ],
    [
      'that does not say so for an id of another name',
      [bound({ path: '/api/things/:thingId/all' }, z.strictObject({ thingId: z.string() }))],
      /others/,
    ],
    ['whose callers cannot sign in yet', [bound({ caller: 'webhook' })], /webhook/],
    ['that believes unknown keys', [bound({}, z.object({}))], /strict/],
    ['that believes anything', [bound({}, z.unknown())], /strict/],
    [
      'that believes unknown keys in one of its forms',
      [bound({}, z.union([z.strictObject({}), z.object({})]))],
      /strict/,
    ],
    [
      'whose schema does not know its path',
      [bound({ path: '/api/things/:id', others: 'hidden' })],
      /does not know/,
    ],
    ['outside the API’s addresses', [bound({ path: '/api/Things/' })], /path/],
    [
      'that states a common refusal anew',
      [bound({ refusals: { not_found: { status: 403, title: 'No' } } })],
      /anew/,
    ],
    ['that keeps the answer of a write', [bound({ method: 'POST', cache: 'revalidate' })], /not kept/],
    ['that reads and answers 201', [bound({ success: 201 })], /200/],
    ['that reads with a body and answers 201', [bound({ method: 'POST', reads: true, success: 201 })], /200/],
    ['that removes and says it reads', [bound({ method: 'DELETE', reads: true })], /POST/],
  ])('%s', async (_case, endpoints, reason) => {
    await expect(startWith(...endpoints)).rejects.toThrow(reason);
  });
});

describe('the server starts with an endpoint', () => {
  test.each<[string, BoundEndpoint[]]>([
    ['that says enough', [bound({})]],
    [
      'that takes one of several strict forms',
      [bound({}, z.union([z.strictObject({ a: z.string() }), withId]))],
    ],
    [
      'that refines or changes what it read',
      [
        bound(
          {},
          z
            .strictObject({})
            .refine(() => true)
            .transform(() => 1),
        ),
      ],
    ],
    ['that stands at one address with two methods', [bound({}), bound({ method: 'POST' })]],
  ])('%s', async (_case, endpoints) => {
    await expect(startWith(...endpoints)).resolves.toBeUndefined();
  });

  test('and says everything that is wrong with the others at once', async () => {
    const wrong = startWith(bound({ caller: 'device' }), bound({ method: 'PUT' }, z.object({})));

    await expect(wrong).rejects.toThrow(/GET .* device.*PUT .* strict/s);
  });
});
