import { z } from 'zod';
import { type Description, isRead } from '../../contract/endpoint.ts';
import { COMMON_REFUSALS, type Refusal } from '../../contract/problem.ts';
import type { BoundEndpoint } from './bind.ts';
import { parametersOf } from './endpoint-checks.ts';

type JsonSchema = Readonly<Record<string, unknown>>;

/** One call as OpenAPI 3.1 describes it. */
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly tags: readonly string[];
  readonly security: readonly JsonSchema[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly required: boolean; readonly content: JsonSchema };
  readonly responses: Readonly<Record<string, JsonSchema & { readonly description: string }>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly description?: string;
}

export interface OpenApi {
  readonly openapi: '3.1.0';
  readonly info: JsonSchema;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: JsonSchema;
}

const BY_CALLER: Partial<Record<Description['caller'], readonly JsonSchema[]>> = {
  person: [{ teams: [] }],
  public: [],
};

const PROBLEM: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'instance'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Stable: programs decide by it.' },
    detail: { type: 'string' },
    fields: {
      type: 'array',
      items: {
        type: 'object',
        required: ['field', 'message'],
        properties: { field: { type: 'string' }, message: { type: 'string' } },
      },
    },
    instance: { type: 'string', description: 'The request id: quote it to the help desk.' },
  },
};

/** The API as it is mounted, made from the very objects that mount it: it cannot be out of date. */
export const openApi = (endpoints: readonly BoundEndpoint[]): OpenApi => {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const bound of endpoints) {
    const path = bound.endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [bound.endpoint.method.toLowerCase()]: operation(bound) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Guildhall',
      version: '1',
      description:
        'A council’s intranet, agile working and digital skills in Teams. Answers are JSON; a refusal is application/problem+json.',
    },
    paths,
    components: {
      securitySchemes: {
        teams: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'The person’s Teams SSO token.',
        },
      },
      schemas: { Problem: PROBLEM },
    },
  };
};

const operation = ({ endpoint, input, answer }: BoundEndpoint): Operation => {
  const { method, path, caller, summary } = endpoint;
  const { properties, required } = objectParts(schemaOf(input, 'input'));
  const inPath = parametersOf(path);
  const rest = Object.keys(properties).filter((name) => !inPath.includes(name));
  const parameter = (name: string, place: 'path' | 'query'): Parameter => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name] ?? {},
  });
  // A body on DELETE may be dropped on its way (RFC 9110), so what it takes stands in the query.
  const inBody = method !== 'GET' && method !== 'DELETE';
  return {
    operationId: operationId(endpoint),
    summary,
    tags: [path.split('/')[2] ?? 'api'],
    security: BY_CALLER[caller] ?? [],
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(inBody ? [] : rest.map((name) => parameter(name, 'query'))),
      ...(!isRead(endpoint) && caller === 'person' ? [KEY_PARAMETER] : []),
    ],
    ...(inBody && rest.length > 0 && { requestBody: body(rest, properties, required) }),
    responses: { ...success(endpoint, schemaOf(answer, 'output')), ...refusals(endpoint) },
  };
};

const KEY_PARAMETER: Parameter = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  schema: { type: 'string', minLength: 1, maxLength: 255 },
  description: 'Repeat a request with the same key and it is done once; the answer is kept for 72 hours.',
};

const operationId = ({ method, path }: Description): string =>
  [method.toLowerCase(), ...path.split('/').slice(2)].join('_').replace(/[^\w]+/g, '_');

/** What JSON Schema cannot say (a transform, a date object) is left open rather than wrong. */
const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    // zod means "do not change this object"; OpenAPI would read "never send this".
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
  return rest;
};

interface ObjectParts {
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required: readonly string[];
}

/** One of several shapes is shown as all its fields, none of them required. */
const objectParts = (schema: JsonSchema): ObjectParts => {
  const shapes = (schema.anyOf ?? schema.oneOf) as readonly JsonSchema[] | undefined;
  if (shapes)
    return {
      properties: Object.assign({}, ...shapes.map((shape) => objectParts(shape).properties)),
      required: [],
    };
  const { properties = {}, required = [] } = schema as Partial<ObjectParts>;
  return { properties, required };
};

const body = (
  names: readonly string[],
  properties: ObjectParts['properties'],
  required: readonly string[],
) => {
  const needed = names.filter((name) => required.includes(name));
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, properties[name] ?? {}])),
    ...(needed.length > 0 && { required: needed }),
    additionalProperties: false,
  };
  return { required: needed.length > 0, content: { 'application/json': { schema } } };
};

const success = (endpoint: Description, schema: JsonSchema): Operation['responses'] => {
  const empty = schema.type === 'null' || Object.keys(schema).length === 0;
  if (empty) return { 204: { description: 'Done' } };
  return {
    [endpoint.success ?? 200]: { description: endpoint.summary, content: { 'application/json': { schema } } },
  };
};

/** Every refusal by status, its codes and titles in words. */
const refusals = (endpoint: Description): Operation['responses'] => {
  const all: [string, Refusal][] = Object.entries({ ...COMMON_REFUSALS, ...endpoint.refusals });
  const byStatus = Map.groupBy(all, ([, { status }]) => status);
  return Object.fromEntries(
    [...byStatus].map(([status, entries]) => [
      status,
      {
        description: entries.map(([code, { title }]) => `${code}: ${title}`).join('. '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};
