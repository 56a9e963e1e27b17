import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenApi } from '../../api/platform/http/openapi.ts';
import { type Http, startHttp } from '../support/http.ts';

type Content = Readonly<Record<string, { readonly schema: { readonly $ref?: string } } | undefined>>;

let http: Http;
let description: OpenApi;
beforeAll(async () => {
  http = await startHttp();
  description = (await (await http.call('/api/openapi.json', { as: null })).json()) as OpenApi;
});
afterAll(() => http.stop());

const operations = () => Object.values(description.paths).flatMap((methods) => Object.values(methods));
const operationAt = (method: string, path: string) => {
  const found = description.paths[path]?.[method];
  if (!found) throw new Error(`no ${method} ${path}`);
  return found;
};

describe('the description of the API', () => {
  test('is OpenAPI 3.1 and holds every endpoint that is mounted', () => {
    expect(description.openapi).toBe('3.1.0');
    const calls = Object.entries(description.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(calls.sort()).toEqual([
      'delete /api/notes/{id}',
      'get /api/notes',
      'get /api/notes/count',
      'get /api/notes/{id}',
      'post /api/notes',
    ]);
    expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(calls.length);
  });

  test('says where each part of the input goes', () => {
    const list = operationAt('get', '/api/notes').parameters;
    const read = operationAt('get', '/api/notes/{id}').parameters;
    const write = operationAt('post', '/api/notes');

    expect(list).toEqual([
      expect.objectContaining({ name: 'limit', in: 'query', required: false }),
      expect.objectContaining({ name: 'word', in: 'query', required: false }),
    ]);
    expect(read).toEqual([expect.objectContaining({ name: 'id', in: 'path', required: true })]);
    expect(write.parameters).toEqual([expect.objectContaining({ name: 'Idempotency-Key', in: 'header' })]);
    expect(write.requestBody?.content).toMatchObject({
      'application/json': {
        schema: {
          required: ['text'],
          properties: { text: { type: 'string', minLength: 1, maxLength: 200 } },
          additionalProperties: false,
        },
      },
    });
  });

  test('says who may call, what comes back, and each refusal by its code', () => {
    const write = operationAt('post', '/api/notes');

    expect(write.security).toEqual([{ teams: [] }]);
    expect(operationAt('get', '/api/notes/count').security).toEqual([]);
    expect(write.responses[201]?.description).toBe('The note as written');
    expect(write.responses[422]?.description).toContain('note_rude: Write this politely');
    expect(write.responses[409]?.description).toContain('key_running');
    expect(operationAt('delete', '/api/notes/{id}').responses[204]?.description).toBe('Done');
  });

  test('holds schemas that programs can use, and answers keep to them', async () => {
    const ajv = new Ajv2020({ strict: false });
    const schemaOf = (path: string, status: number): object => {
      const content = operationAt('get', path).responses[status]?.content as Content | undefined;
      return content?.['application/json']?.schema ?? {};
    };
    await http.call('/api/notes', { method: 'POST', body: { text: 'for the schema' } });

    const listed = await (await http.call('/api/notes')).json();

    expect(ajv.validate(schemaOf('/api/notes', 200), listed)).toBe(true);
    expect(ajv.validate(schemaOf('/api/notes', 200), { notes: [{ id: 1 }] })).toBe(false);
    for (const operation of operations())
      for (const { content } of Object.values(operation.responses))
        for (const { schema } of Object.values(
          (content ?? {}) as Record<string, { schema: { $ref?: string } }>,
        ))
          if (!schema.$ref) expect(() => ajv.compile(schema)).not.toThrow();
          else expect(schema.$ref).toBe('#/components/schemas/Problem');
  });
});
