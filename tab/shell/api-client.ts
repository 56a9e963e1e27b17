import { type Description, type Endpoint, isRead } from '../../api/contract/endpoint.ts';
import { localProblem, ProblemError, problemOf } from './problem-error.ts';
import type { TokenSource } from './token.ts';

export interface CallOptions {
  /** Ends the call when the page that asked has gone. */
  readonly signal?: AbortSignal;
  /** One object for all attempts of one write: they carry one key, whatever is written in between. */
  readonly attemptOf?: object;
}

export interface ApiClient {
  /** Asks the server; throws `ProblemError`, or the signal's reason when it was ended. */
  call<Input, Answer>(
    endpoint: Description & Endpoint<Input, Answer>,
    input: Input,
    options?: CallOptions,
  ): Promise<Answer>;
}

interface ClientPorts {
  readonly token: TokenSource;
  /** Where the API is; empty for the page's own origin. */
  readonly origin?: string;
  readonly timeoutMs?: number;
}

interface Outgoing {
  readonly url: string;
  readonly init: RequestInit;
  readonly write: boolean;
}

const TIMEOUT_MS = 20_000;

const queryOf = (fields: ReadonlyMap<string, unknown>): string => {
  const query = new URLSearchParams();
  for (const [name, value] of fields)
    for (const item of Array.isArray(value) ? value : [value])
      if (item !== undefined && item !== null) query.append(name, String(item));
  return query.size === 0 ? '' : `?${query}`;
};

/** Path parameters leave the input for the path; the rest becomes the query, or the body of a write. */
const outgoing = (endpoint: Description, input: object): Outgoing => {
  const fields = new Map<string, unknown>(Object.entries(input));
  const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = fields.get(name);
    fields.delete(name);
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new TypeError(`${endpoint.path} needs ${name}`);
    return encodeURIComponent(value);
  });
  const inQuery = endpoint.method === 'GET' || endpoint.method === 'DELETE';
  return {
    url: inQuery ? `${path}${queryOf(fields)}` : path,
    write: !isRead(endpoint),
    init: {
      method: endpoint.method,
      // `no-cache` lets the browser ask with the ETag of the copy it keeps; the rest is never kept.
      cache: endpoint.cache === 'revalidate' ? 'no-cache' : 'no-store',
      ...(!inQuery && { body: JSON.stringify(Object.fromEntries(fields)) }),
    },
  };
};

/**
 * The key of the last write whose outcome is unknown. The same action again carries the same key, so that it
 * happens once; any other action forgets it, so that a booking made, cancelled and made again is made again.
 */
const unsettledKey = () => {
  let last: { readonly action: string; readonly key: string } | undefined;
  return {
    keyFor: (action: string): string => {
      if (last?.action !== action) last = undefined;
      return last?.key ?? crypto.randomUUID();
    },
    settle: (action: string, key: string, known: boolean): void => {
      if (known) last = last?.key === key ? undefined : last;
      else last = { action, key };
    },
  };
};

const reach = async (url: string, init: RequestInit, timeoutMs: number, signal?: AbortSignal) => {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const signals = signal === undefined ? [timeout] : [timeout, signal];
    return await fetch(url, { ...init, signal: AbortSignal.any(signals) });
  } catch (thrown) {
    if (signal?.aborted) throw thrown;
    if (timeout.aborted) throw localProblem('timed_out');
    throw localProblem(globalThis.navigator?.onLine === false ? 'offline' : 'unreachable');
  }
};

const answerOf = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw await problemOf(response);
  if (response.status === 204) return undefined;
  return response.json().catch(() => {
    throw localProblem('fault', response.status);
  });
};

/** The tab's one way to the API: typed by the endpoint table, signed with the person's Teams token. */
export const apiClient = ({ token, origin = '', timeoutMs = TIMEOUT_MS }: ClientPorts): ApiClient => {
  const keys = unsettledKey();
  const attempts = new WeakMap<object, string>();
  const keyOf = (action: string, attemptOf: object | undefined): string => {
    const key = (attemptOf && attempts.get(attemptOf)) ?? keys.keyFor(action);
    if (attemptOf) attempts.set(attemptOf, key);
    return key;
  };
  const signed = async (renewed: boolean): Promise<string> =>
    `Bearer ${await token({ renewed }).catch(() => {
      throw localProblem('sign_in_failed', 401);
    })}`;
  const send = async ({ url, init }: Outgoing, key: string | undefined, signal?: AbortSignal) => {
    const attempt = async (renewed: boolean): Promise<Response> => {
      const headers = {
        accept: 'application/json',
        authorization: await signed(renewed),
        ...(init.body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      };
      return reach(origin + url, { ...init, headers }, timeoutMs, signal);
    };
    const first = await attempt(false);
    return answerOf(first.status === 401 ? await attempt(true) : first);
  };
  return {
    call: async <Input, Answer>(
      endpoint: Description & Endpoint<Input, Answer>,
      input: Input,
      { signal, attemptOf }: CallOptions = {},
    ): Promise<Answer> => {
      const out = outgoing(endpoint, input ?? {});
      if (!out.write) return (await send(out, undefined, signal)) as Answer;
      const action = `${endpoint.method} ${out.url} ${out.init.body ?? ''}`;
      const key = keyOf(action, attemptOf);
      try {
        const answer = await send(out, key, signal);
        keys.settle(action, key, true);
        return answer as Answer;
      } catch (thrown) {
        keys.settle(action, key, thrown instanceof ProblemError && !thrown.unsettled);
        throw thrown;
      }
    },
  };
};
