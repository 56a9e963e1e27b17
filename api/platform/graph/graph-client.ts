import {
  AuthenticationHandler,
  AuthenticationHandlerOptions,
  Client,
  type Context,
  type Middleware,
  ResponseType,
  RetryHandler,
  RetryHandlerOptions,
} from '@microsoft/microsoft-graph-client';
import {
  ConsentNeeded,
  Denied,
  type GraphError,
  NotFound,
  Rejected,
  SyncLost,
  Throttled,
  Unavailable,
} from './graph.ts';

const GRAPH = 'https://graph.microsoft.com';
/** A longer wait is for a job's queue, not for a request that holds a person or a lease. */
const LONGEST_WAIT_SECONDS = 5;

export interface GraphClientSettings {
  /** Got before Graph is called: inside the client an error of Entra would lose its claims. */
  readonly token: () => Promise<string>;
  /** For one attempt, its body included. */
  readonly timeoutMs: number;
  /** Further attempts after a 429, 503 or 504. */
  readonly retries: number;
  /** Where the sandbox's Graph is; the client itself keeps to `graph.microsoft.com` either way. */
  readonly origin?: string | undefined;
}

export interface GraphCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below `/v1.0`, with its query, or a whole `nextLink` of Graph's. Values are encoded by the caller. */
  readonly path: string;
  readonly body?: unknown;
}

/** Sends one call and returns a successful answer, or throws one of our own Graph errors. */
export type SendToGraph = (call: GraphCall) => Promise<Response>;

export const graphClient = ({ token, timeoutMs, retries, origin }: GraphClientSettings): SendToGraph => {
  const client = Client.initWithMiddleware({
    middleware: [
      // The token is a value of each call; a call without one is a mistake of ours.
      new AuthenticationHandler({
        getAccessToken: () => Promise.reject(new Error('a call without a token')),
      }),
      new RetryHandler(
        new RetryHandlerOptions(1, retries, (_delay, _attempt, _request, _options, response) =>
          mayRetry(response),
        ),
      ),
      transport(timeoutMs, origin),
    ],
  });
  return async (call) => {
    const held = await token();
    const request = client
      .api(call.path)
      // Ids stay the same when an entry moves to another folder: we keep them for months.
      .header('Prefer', 'IdType="ImmutableId"')
      .middlewareOptions([new AuthenticationHandlerOptions({ getAccessToken: async () => held })])
      .responseType(ResponseType.RAW);
    const response: Response = await send(request, call).catch(() => {
      // What the client throws here may hold the request's headers; only that nothing came goes further.
      throw new Unavailable('no_answer');
    });
    if (!response.ok) throw await errorOf(response);
    return response;
  };
};

const send = (request: ReturnType<Client['api']>, { method, body }: GraphCall): Promise<Response> => {
  if (method === 'POST') return request.post(body);
  if (method === 'PATCH') return request.patch(body);
  return method === 'DELETE' ? request.delete() : request.get();
};

const mayRetry = (response: Response | undefined): boolean =>
  Number(response?.headers.get('retry-after') ?? 0) <= LONGEST_WAIT_SECONDS;

/** The socket: the only place that knows of the sandbox. Redirects are refused, as no call of ours has any. */
const transport = (timeoutMs: number, origin: string | undefined): Middleware => ({
  execute: async (context: Context) => {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    const to = origin && url.startsWith(`${GRAPH}/`) ? origin + url.slice(GRAPH.length) : url;
    context.response = await fetch(to, {
      ...(context.options as RequestInit),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    });
  },
});

const errorOf = async (response: Response): Promise<GraphError> => {
  const code = await codeOf(response);
  const wait = waitAsked(response);
  // Graph words the loss of its memory of changes as a 410, and at times as a 400.
  if (response.status === 410 || /^(syncState|resync)/i.test(code)) return new SyncLost(code);
  switch (response.status) {
    case 401:
      return unauthorised(response, code);
    case 403:
      return new Denied(code);
    case 404:
      return new NotFound(code);
    case 429:
      return new Throttled(wait ?? 30);
  }
  if (response.status < 500) return new Rejected(code);
  return wait === undefined ? new Unavailable(code) : new Throttled(wait);
};

/** Graph's own word for it, such as `ErrorItemNotFound`; never its sentence, which may quote people's data. */
const codeOf = async (response: Response): Promise<string> => {
  const body: unknown = await response.json().catch(() => undefined);
  const code = (body as { error?: { code?: unknown } } | undefined)?.error?.code;
  return typeof code === 'string' && /^[\w.]{1,80}$/.test(code) ? code : `status_${response.status}`;
};

/** Seconds, possibly with a fraction; a date, or none, is undefined. */
const waitAsked = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? Math.ceil(seconds) : undefined;
};

/** A 401 with claims asks the person to prove themselves anew (continuous access evaluation). */
const unauthorised = (response: Response, code: string): GraphError => {
  const claims = /claims="([^"]+)"/.exec(response.headers.get('www-authenticate') ?? '')?.[1];
  return claims ? new ConsentNeeded(code, Buffer.from(claims, 'base64').toString('utf8')) : new Denied(code);
};
