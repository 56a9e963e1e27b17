import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { PersonId } from '../../api/contract/ids.ts';
import type { Viewer } from '../../api/contract/person.ts';
import { type Problem, Refused } from '../../api/contract/problem.ts';
import type { BoundEndpoint } from '../../api/platform/http/bind.ts';
import { type HttpParts, httpApp } from '../../api/platform/http/http-app.ts';
import { keyedAnswers } from '../../api/platform/http/idempotency.records.ts';
import { idempotentStore } from '../../api/platform/http/idempotency.ts';
import { type ListenOptions, listen } from '../../api/platform/http/listen.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import { createLog } from '../../api/platform/log.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { testClock } from './clock.ts';
import { notes, notesRoom } from './notes.ts';
import { openTestStore } from './store.ts';

export const ANN: PersonId = 'per_ann';
export const BEN: PersonId = 'per_ben';

const viewerOf = (person: PersonId): Viewer => ({
  person,
  name: 'Someone',
  roles: [],
  appointments: [],
  reports: [],
  door: 'tab',
});

/** Tokens of this test council are `token-of-<person>`; whoever brings another is not signed in. */
const authenticatePerson = async (bearer: string): Promise<Viewer> => {
  const person = /^token-of-(per_\w+)$/.exec(bearer)?.[1];
  if (!person) throw new Refused('not_signed_in');
  return viewerOf(person as PersonId);
};

export const noteSchema = { collections: [keyedAnswers, notes], logs: [] };

export interface Call {
  readonly method?: string;
  /** JSON, or a string sent as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Nobody is signed in when null. */
  readonly as?: PersonId | null;
}

interface Options extends Partial<Omit<HttpParts, 'store'>> {
  readonly more?: readonly BoundEndpoint[];
  /** The plain store; a fresh one unless told otherwise. */
  readonly store?: Store;
  readonly stopMs?: number;
  readonly timeouts?: NonNullable<ListenOptions['timeouts']>;
}

/** The HTTP side with the notes room over real sockets, on a port of its own. */
export const startHttp = async ({ more = [], stopMs = 1_000, timeouts = {}, ...options }: Options = {}) => {
  const lines: string[] = [];
  const clock = testClock();
  const ids = idsFrom(clock);
  const store = options.store ?? (await openTestStore(noteSchema, clock));
  const room = notesRoom({ store: idempotentStore(store), ids, clock });
  const app = httpApp({
    config: { trustProxy: 0, production: false },
    log: createLog({ level: 'debug', clock, to: { write: (line) => void lines.push(line) } }),
    clock,
    ids,
    authenticatePerson,
    limits: { address: 1_000_000, person: 1_000_000, public: 1_000_000 },
    tabFolder: '/nowhere',
    ...options,
    store,
    endpoints: [...room.endpoints, ...more],
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', stopMs, timeouts });
  const origin = `http://127.0.0.1:${port}`;

  const call = (
    path: string,
    { method = 'GET', body, headers = {}, as = ANN }: Call = {},
  ): Promise<Response> =>
    fetch(`${origin}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...(as && { Authorization: `Bearer token-of-${as}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });

  return {
    origin,
    port,
    stop,
    call,
    clock,
    store,
    room,
    lines,
    log: () => lines.map((line) => JSON.parse(line)),
  };
};
export type Http = Awaited<ReturnType<typeof startHttp>>;

export const problemOf = async (answer: Response): Promise<Problem> => {
  if (!answer.headers.get('content-type')?.startsWith('application/problem+json'))
    throw new Error(`not a problem: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Problem;
};

/** A request that `fetch` would tidy up: any method, path and headers, byte for byte. */
export const rawCall = (
  origin: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: object; body?: string | Buffer } = {},
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin);
    const sent = request({ hostname, port, path, method, headers: { ...headers } }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await text(answer) }),
    );
    sent.on('error', reject);
    sent.end(body);
  });
