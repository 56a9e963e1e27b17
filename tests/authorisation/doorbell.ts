import type { RequestListener } from 'node:http';
import { address } from '../support/world.ts';
import type { Knocker } from './callers.ts';
import type { Council } from './council.ts';
import type { Outcome, Ruled } from './rows.ts';

/** What was heard at a door: an outcome, or a status with its code where no row speaks of such an answer. */
export type Heard = Outcome | string;

type Doors = Pick<Council, 'origin' | 'passes'>;

/** Makes a call with what this one brings. */
export const call = async (
  { origin, passes }: Doors,
  as: Knocker,
  endpoint: Ruled['endpoint'],
  input: unknown,
): Promise<{ readonly status: number; readonly text: string }> => {
  const { path, body } = address(endpoint as never, input as Readonly<Record<string, unknown>>);
  const pass = passes.get(as);
  const answer = await fetch(origin + path, {
    method: endpoint.method,
    headers: { ...(pass && { authorization: pass }), ...(body && { 'content-type': 'application/json' }) },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
};

/** What comes of a call; `granted` is the status of somebody who was let in. */
export const knock = async (
  doors: Doors,
  as: Knocker,
  { endpoint, input, granted }: { endpoint: Ruled['endpoint']; input: unknown; granted: number },
): Promise<Heard> => {
  const { status, text } = await call(doors, as, endpoint, input);
  if (status === granted) return 'yes';
  const problem = JSON.parse(text) as { readonly code: string; readonly detail?: string };
  const heard = `${status} ${problem.code}`;
  if (status === 401 || status === 403) return status;
  // One and the same for what is hidden, another's or missing.
  return heard === '404 not_found' && problem.detail === undefined ? 404 : heard;
};

interface Layer {
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle: { readonly stack?: readonly Layer[] };
}

/** Every `METHOD path` that is really mounted, whoever mounted it. Our routers stand at the root, so paths are whole. */
export const routesOf = (http: RequestListener): readonly string[] =>
  layersOf((http as unknown as { readonly router: { readonly stack: readonly Layer[] } }).router.stack);

const layersOf = (stack: readonly Layer[]): readonly string[] =>
  stack.flatMap(({ route, handle }) => {
    if (!route) return layersOf(handle.stack ?? []);
    const methods = Object.keys(route.methods).filter((method) => method !== '_all' && route.methods[method]);
    return methods.map((method) => `${method.toUpperCase()} ${route.path}`);
  });
