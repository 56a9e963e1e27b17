import type { z } from 'zod';
import { type Description, isRead } from '../../contract/endpoint.ts';
import { COMMON_REFUSALS } from '../../contract/problem.ts';
import type { BoundEndpoint } from './bind.ts';
import type { Entrances } from './callers.ts';
import { isRecordId } from './endpoint-input.ts';

const PATH = /^\/api(\/([a-z0-9][a-z0-9.-]*|:[a-zA-Z]+))+$/;

/** Every route states who may call it and what it says of others' records; one that does not never starts. */
export const checkEndpoints = (bound: readonly BoundEndpoint[], entrances: Entrances): void => {
  const problems = bound.flatMap((one) =>
    reasonsNotToMount(one, entrances).map((reason) => `${nameOf(one.endpoint)} ${reason}`),
  );
  const names = bound.map(({ endpoint }) =>
    nameOf({ ...endpoint, path: endpoint.path.replace(/:\w+/g, ':') }),
  );
  const twice = names
    .filter((name, at) => names.indexOf(name) !== at)
    .map((name) => `${name} is mounted twice`);
  if (problems.length + twice.length > 0)
    throw new Error(`these endpoints cannot be mounted:\n${[...problems, ...twice].join('\n')}`);
};

const nameOf = ({ method, path }: Pick<Description, 'method'> & { path: string }): string =>
  `${method} ${path}`;

export const parametersOf = (path: string): string[] =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);

const reasonsNotToMount = ({ endpoint, input }: BoundEndpoint, entrances: Entrances): string[] => {
  const parameters = parametersOf(endpoint.path);
  const known = keysOf(input);
  const rules: readonly (readonly [boolean, string])[] = [
    [!PATH.test(endpoint.path), 'has a path of another form than /api/room/things/:id'],
    [
      entrances[endpoint.caller] === undefined,
      `is for callers of kind ${endpoint.caller}, who cannot sign in yet`,
    ],
    [
      parameters.some(isRecordId) && !endpoint.others,
      'names a record but not what it says of others’ records',
    ],
    [known === undefined, 'takes input that is not a strict object: unknown keys would be believed or lost'],
    [
      parameters.some((name) => known && !known.has(name)),
      'has a path parameter that its input does not know',
    ],
    [
      (endpoint.fresh === true || endpoint.freshRoles !== undefined) &&
        !entrances[endpoint.caller]?.checksAfresh,
      'asks for a caller who is checked anew, and nobody here can do that',
    ],
    [isRead(endpoint) && (endpoint.success ?? 200) !== 200, 'reads, so it answers 200'],
    [endpoint.reads === true && endpoint.method !== 'POST', 'reads with a body, which is a POST'],
    [endpoint.method !== 'GET' && endpoint.cache === 'revalidate', 'writes, so its answer is not kept'],
    ...Object.keys(endpoint.refusals).map(
      (code) =>
        [Object.hasOwn(COMMON_REFUSALS, code), `states ${code} anew, which every endpoint has`] as const,
    ),
  ];
  return rules.filter(([broken]) => broken).map(([, reason]) => reason);
};

/** The parts of zod's own description of a schema that say which keys it knows. */
interface Definition {
  readonly type: string;
  readonly catchall?: z.core.$ZodType;
  readonly shape?: Readonly<Record<string, unknown>>;
  readonly options?: readonly z.core.$ZodType[];
  /** What an optional, readonly, default ... wraps. */
  readonly innerType?: z.core.$ZodType;
  /** The first half of a pipe or transform. */
  readonly in?: z.core.$ZodType;
}

/** The keys a schema knows, or undefined where it would let others through. */
const keysOf = (schema: z.core.$ZodType): ReadonlySet<string> | undefined => {
  const { type, catchall, shape = {}, options, innerType, in: first } = schema._zod.def as Definition;
  if (type === 'object') return catchall?._zod.def.type === 'never' ? new Set(Object.keys(shape)) : undefined;
  if (type === 'union') {
    const known = (options ?? []).map(keysOf);
    return known.some((keys) => !keys) ? undefined : new Set(known.flatMap((keys) => [...(keys ?? [])]));
  }
  const inner = innerType ?? first;
  return inner && keysOf(inner);
};
