import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Description } from '../../api/contract/endpoint.ts';
import { deliveriesRoutes } from '../../api/deliveries.ts';
import { deskRoutes } from '../../api/desks/routes.ts';
import { homeCard } from '../../api/desks/schemas.ts';
import { homeRoute } from '../../api/home.ts';
import { peopleRoutes } from '../../api/people/routes.ts';
import { answerWriter, checkedWriter } from '../../api/platform/http/answer-writer.ts';
import type { BoundEndpoint } from '../../api/platform/http/bind.ts';
import { testClock } from '../support/clock.ts';
import { startHttp } from '../support/http.ts';

/** zod leaves a key of this one name out, and no record of ours has one. */
const someKey = fc.string({ unit: 'grapheme', minLength: 1 }).filter((name) => name !== '__proto__');

const RUNS = process.env.PROVE === '1' ? 1_000 : 50;
const CANARY = 'canary-salary';

const things: Description = {
  method: 'GET',
  path: '/api/things/all',
  caller: 'person',
  summary: 'Things',
  refusals: {},
};
const answering = (answer: z.ZodType, given: unknown = undefined): BoundEndpoint => ({
  endpoint: things,
  input: z.strictObject({}),
  answer,
  handle: async () => given,
});

/** Every endpoint of the product; none of them is called, so what they would call is not there. */
const uncalled = undefined as never;
const product: readonly BoundEndpoint[] = [
  homeRoute([{ name: 'desks', homeCard, home: async () => undefined }], testClock()),
  ...deliveriesRoutes(uncalled),
  ...deskRoutes(uncalled),
  ...peopleRoutes(uncalled),
];
/** Every way a schema can nest fields, those the product does not use yet included. */
const nested = answering(
  z.strictObject({
    one: z.discriminatedUnion('who', [
      z.strictObject({ who: z.literal('me'), booking: z.string() }),
      z.strictObject({ who: z.literal('someone') }),
    ]),
    either: z.union([z.strictObject({ a: z.string() }), z.strictObject({ b: z.number() }), z.string()]),
    none: z.strictObject({ a: z.string() }).nullable(),
    maybe: z.strictObject({ a: z.boolean() }).exactOptional(),
    lists: z.array(z.array(z.strictObject({ a: z.string().nullable() })).readonly()),
    pair: z.tuple([z.number(), z.strictObject({ a: z.string() })]),
    named: z.record(z.string(), z.strictObject({ a: z.string() })),
    plain: z.object({ deep: z.object({ a: z.enum(['x', 'y']) }) }),
  }),
);
const cases = [...product, nested].map((bound): [string, BoundEndpoint] => [
  bound === nested ? 'any nesting of shapes' : `${bound.endpoint.method} ${bound.endpoint.path}`,
  bound,
]);

describe('an answer of', () => {
  test.each(cases)('%s says what its schema reads', (_, bound) => {
    const write = answerWriter(bound);

    fc.assert(
      fc.property(answersOf(bound), (answer) => {
        const read: unknown = JSON.parse(JSON.stringify(bound.answer.parse(answer)));
        expect(JSON.parse(write(answer) ?? '')).toEqual(read);
        expect(checkedWriter(bound)(answer)).toBe(write(answer));
      }),
      { numRuns: RUNS },
    );
  });

  test.each(cases)('%s never holds a field that was not declared, wherever it was put', (_, bound) => {
    const write = answerWriter(bound);
    let put = 0;

    fc.assert(
      fc.property(answersOf(bound), (answer) => {
        for (const leaking of withCanary(answer)) {
          put += 1;
          expect(writtenOrRefused(write, leaking)).not.toContain(CANARY);
        }
      }),
      { numRuns: RUNS },
    );

    expect(put).toBeGreaterThanOrEqual(RUNS);
  });
});

describe('where people work', () => {
  const leaking = { fine: true, salary: CANARY };
  const fine = z.strictObject({ fine: z.boolean() });

  test('a field that was not declared is left out, and what was declared is there', async () => {
    const http = await startHttp({
      config: { trustProxy: 0, production: true },
      more: [answering(fine, leaking)],
    });

    const answer = await http.call(things.path);

    expect(answer.status).toBe(200);
    expect(await answer.text()).toBe('{"fine":true}');
    expect(http.lines.join()).not.toContain(CANARY);
    await http.stop();
  });

  test.each([
    ['that fits none of its shapes', z.union([fine, z.strictObject({ b: z.string() })]), leaking],
    ['without a field that was promised', fine, {}],
    ['where none was promised', z.undefined(), leaking],
    ['that is missing', fine, undefined],
  ])('an answer %s is a fault', async (_, schema, given) => {
    const http = await startHttp({
      config: { trustProxy: 0, production: true },
      more: [answering(schema, given)],
    });

    const answer = await http.call(things.path);

    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain(CANARY);
    await http.stop();
  });

  test.each([
    ['anything', z.unknown()],
    ['anything in one field', z.strictObject({ a: z.array(z.unknown()) })],
    ['more fields than it names', z.looseObject({ a: z.string() })],
    ['anything under a name', z.record(z.string(), z.unknown())],
    ['what a function makes of it', z.string().transform((text) => ({ text }))],
  ])('an endpoint that would answer with %s cannot start', (_, schema) => {
    expect(() => answerWriter(answering(schema))).toThrow();
  });
});

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: JsonSchema | boolean;
}

const answersOf = ({ answer }: BoundEndpoint): fc.Arbitrary<unknown> =>
  madeOf(z.toJSONSchema(answer, { target: 'draft-7' }) as JsonSchema).filter(
    (value) => answer.safeParse(value).success,
  );

const madeOf = (schema: JsonSchema): fc.Arbitrary<unknown> => {
  const { type, anyOf, oneOf, items, properties = {}, required = [], additionalProperties } = schema;
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const shapes = anyOf ?? oneOf;
  if (shapes) return fc.oneof(...shapes.map(madeOf));
  if (Array.isArray(type)) return fc.oneof(...type.map((one: string) => madeOf({ ...schema, type: one })));
  if (type === 'string') return textOf(schema);
  if (type === 'integer') return fc.integer({ min: 0, max: 1_000 });
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array' && Array.isArray(items)) return fc.tuple(...items.map(madeOf));
  if (type === 'array') return fc.array(madeOf(items as JsonSchema), { maxLength: 3 });
  if (type === 'object' && typeof additionalProperties === 'object')
    return fc.dictionary(someKey, madeOf(additionalProperties), {
      maxKeys: 3,
      noNullPrototype: true,
    });
  if (type !== 'object') throw new Error(`no answers can be made of ${JSON.stringify(schema)}`);
  const fields = Object.fromEntries(Object.entries(properties).map(([name, inner]) => [name, madeOf(inner)]));
  return fc.record(fields, { requiredKeys: [...required], noNullPrototype: true });
};

const textOf = ({ format, pattern }: JsonSchema): fc.Arbitrary<string> => {
  if (format === 'date') return fc.constantFrom('2026-11-24', '2028-02-29');
  if (format === 'date-time') return fc.constant('2026-11-24T09:30:00.000Z');
  if (pattern) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ unit: 'binary', maxLength: 50 });
};

/** The answer again for each object in it, with a field there that nobody declared. */
function* withCanary(answer: unknown): Generator<unknown> {
  if (typeof answer !== 'object' || answer === null) return;
  if (!Array.isArray(answer)) yield { salary: { of: CANARY }, ...answer };
  for (const [key, value] of Object.entries(answer))
    for (const leaking of withCanary(value))
      yield Array.isArray(answer) ? answer.with(Number(key), leaking) : { ...answer, [key]: leaking };
}

const writtenOrRefused = (write: (answer: unknown) => string | undefined, answer: unknown): string => {
  try {
    return write(answer) ?? '';
  } catch (error) {
    return String(error);
  }
};
