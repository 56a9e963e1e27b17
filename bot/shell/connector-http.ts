/** The connector did not take a message. `status` is HTTP's; absent where it gave no answer at all. */
export class ConnectorRefused extends Error {
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  constructor(
    { status, retryAfterSeconds }: { status?: number; retryAfterSeconds?: number } = {},
    options?: ErrorOptions,
  ) {
    super(`the Bot Connector answered ${status ?? 'nothing'}`, options);
    this.name = 'ConnectorRefused';
    if (status !== undefined) this.status = status;
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** As much of the SDK's own request as is needed to send it. */
interface SdkRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: SdkHeaders;
  readonly body?: unknown;
}

interface SdkHeaders {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  remove(name: string): boolean;
  clone(): SdkHeaders;
}

const PATIENCE_MS = 10_000;
const SENT_HEADERS = ['authorization', 'content-type', 'accept', 'user-agent'];

/**
 * The SDK's way to the network. Its own has no time-out, follows redirects, waits out any `Retry-After` while a person
 * waits, and its errors hold the message and the token. Here one attempt is made, to Teams alone, and only the status
 * gets out; who is in no hurry retries.
 */
export const connectorHttp = (isTeams: (url: string) => boolean) => ({
  sendRequest: async <Request extends SdkRequest>(request: Request) => {
    if (!isTeams(request.url)) throw new ConnectorRefused();
    const answer = await fetched(request);
    const bodyAsText = await answer.text();
    if (!answer.ok) throw new ConnectorRefused({ status: answer.status, ...waitAsked(answer) });
    const headers = request.headers.clone() as ReturnType<Request['headers']['clone']>;
    headers.remove('authorization');
    headers.set('content-type', answer.headers.get('content-type') ?? 'application/json');
    return { request, status: answer.status, headers, bodyAsText };
  },
});

const fetched = async ({ url, method, headers, body }: SdkRequest): Promise<Response> => {
  const sent = SENT_HEADERS.flatMap((name) => {
    const value = headers.get(name);
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
  try {
    return await fetch(url, {
      method,
      headers: sent,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(typeof body === 'string' && { body }),
    });
  } catch {
    throw new ConnectorRefused();
  }
};

const waitAsked = ({ headers }: Response): { retryAfterSeconds?: number } => {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfterSeconds: Math.ceil(seconds) } : {};
};
