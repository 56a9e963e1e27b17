import { isDeepStrictEqual } from 'node:util';
import fastJson, { type Schema } from 'fast-json-stringify';
import { z } from 'zod';
import type { BoundEndpoint } from './bind.ts';

/**
 * An answer as JSON, without any field its endpoint did not declare; undefined where the endpoint answers nothing.
 * Throws for an answer of another shape.
 */
export type AnswerWriter = (answer: unknown) => string | undefined;

/**
 * Writes the answers of one endpoint by its schema, which is read at start and made into code by the first answer. It
 * asks each answer only for what is declared, so nothing else can leave; one of several shapes is told by its closed
 * fields, and an answer that fits none is a fault. It does not judge values as `checkedWriter` does: that a date is a
 * date the compiler, and every test, has seen to. Checking and then stringifying took twice as long (docs/evidence.md).
 * Throws for a schema that cannot say which fields it has.
 */
export const answerWriter = ({ endpoint, answer: schema }: BoundEndpoint): AnswerWriter => {
  if (schema instanceof z.ZodUndefined) return nothingOf(nameOf(endpoint));
  const write = writeBy(schema);
  if (!write) throw new Error(`${nameOf(endpoint)} answers with fields it does not declare`);
  return (answer) => {
    if (answer === undefined) throw new Error(`wrong answer of ${nameOf(endpoint)}: there is none`);
    return write(answer as object);
  };
};

/** The same text, once the whole schema has been asked and agrees: wherever nobody's work depends on us. */
export const checkedWriter = (bound: BoundEndpoint): AnswerWriter => {
  const write = answerWriter(bound);
  const name = nameOf(bound.endpoint);
  return (answer) => {
    const read = bound.answer.safeParse(answer);
    if (!read.success) throw new Error(`wrong answer of ${name}: ${placesOf(read.error)}`);
    const text = write(read.data);
    if (text !== undefined && !isDeepStrictEqual(JSON.parse(text), JSON.parse(JSON.stringify(read.data))))
      throw new Error(`the answer of ${name} is written otherwise than its schema reads it`);
    return text;
  };
};

const nameOf = ({ method, path }: BoundEndpoint['endpoint']): string => `${method} ${path}`;

const placesOf = ({ issues }: z.ZodError): string =>
  issues
    .slice(0, 5)
    .map(({ path, code }) => `${path.join('.')} ${code}`)
    .join(', ');

const nothingOf =
  (name: string): AnswerWriter =>
  (answer) => {
    if (answer !== undefined) throw new Error(`wrong answer of ${name}: it promised none`);
    return undefined;
  };

type Write = (answer: object) => string;

const known = new WeakMap<z.ZodType, Write>();

/**
 * One for each schema, however many apps a process builds, and made into code when it is first used: to make those of
 * all endpoints takes half a second. Undefined where a schema leaves open which fields there are.
 */
const writeBy = (schema: z.ZodType): Write | undefined => {
  const before = known.get(schema);
  if (before) return before;
  const shape = shapeOf(schema);
  if (isOpen(shape)) return undefined;
  let code: Write | undefined;
  const write: Write = (answer) => {
    code ??= fastJson(shape as Schema);
    return code(answer);
  };
  known.set(schema, write);
  return write;
};

interface Shape {
  readonly type?: string | readonly string[];
  readonly $ref?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
  readonly items?: Shape | readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: Shape | boolean;
}

/** What judges values and not shapes: the writer would be slower for it, and treat formats its own way. */
const JUDGEMENTS = ['format', 'pattern', 'readOnly', '$schema'] as const;

/** Draft 7 is what the writer reads. Throws for what JSON Schema cannot say, such as a transform. */
const shapeOf = (schema: z.ZodType): Shape =>
  z.toJSONSchema(schema, {
    target: 'draft-7',
    io: 'output',
    unrepresentable: 'throw',
    override: ({ jsonSchema }) => {
      for (const word of JUDGEMENTS) delete jsonSchema[word];
    },
  }) as Shape;

/** True where something is written as it comes, whatever it holds: `z.unknown()`, a loose object. */
const isOpen = (shape: Shape | boolean): boolean => {
  if (typeof shape === 'boolean') return shape;
  if (shape.const !== undefined || shape.enum || shape.$ref) return false;
  const shapes = shape.anyOf ?? shape.oneOf;
  if (shapes) return shapes.some(isOpen);
  const { type, items = {}, properties = {}, additionalProperties = true } = shape;
  if (type === 'array') return [items].flat().some(isOpen);
  if (type === 'object') return [...Object.values(properties), additionalProperties].some(isOpen);
  return type === undefined;
};
