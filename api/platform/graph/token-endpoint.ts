import { setTimeout as pause } from 'node:timers/promises';
import {
  AuthError,
  type INetworkModule,
  type NetworkRequestOptions,
  type NetworkResponse,
} from '@azure/msal-node';

/** Entra's token endpoint is slow, broken or out of reach, or asks us to wait. */
export class TokenEndpointDown extends AuthError {
  readonly retryAfterSeconds?: number;
  constructor(reason: string, retryAfterSeconds?: number) {
    // msal lets its own kind of error pass unchanged; any other it replaces by one without our reason.
    super('token_endpoint_down', '', reason);
    // msal's own constructor turns every heir into a plain AuthError.
    Object.setPrototypeOf(this, TokenEndpointDown.prototype);
    this.name = 'TokenEndpointDown';
    if (retryAfterSeconds !== undefined) this.retryAfterSeconds = retryAfterSeconds;
  }
}

export interface TokenEndpointPatience {
  readonly timeoutMs: number;
  /** Further attempts after a 5xx, a time-out or no connection. */
  readonly retries: number;
}

/**
 * msal's way to the network. Its default client has no time-out; and a 5xx or 429 that msal gets to see makes it refuse
 * every caller with the same scopes for a minute or longer. So neither is returned: they are thrown.
 */
export const tokenEndpoint = ({ timeoutMs, retries }: TokenEndpointPatience): INetworkModule => {
  const send = async <T>(
    method: 'GET' | 'POST',
    url: string,
    options: NetworkRequestOptions = {},
  ): Promise<NetworkResponse<T>> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await sendOnce<T>(method, url, options, timeoutMs);
      } catch (error) {
        const isFinal = error instanceof TokenEndpointDown && error.retryAfterSeconds !== undefined;
        if (isFinal || attempt >= retries) throw error;
        await pause(100 * 2 ** attempt);
      }
    }
  };
  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
};

const sendOnce = async <T>(
  method: 'GET' | 'POST',
  url: string,
  options: NetworkRequestOptions,
  timeoutMs: number,
): Promise<NetworkResponse<T>> => {
  const request: RequestInit = { method, signal: AbortSignal.timeout(timeoutMs), redirect: 'error' };
  if (options.headers) request.headers = options.headers;
  if (options.body !== undefined) request.body = options.body;
  const response = await fetch(url, request).catch(() => {
    throw new TokenEndpointDown('no answer');
  });
  if (response.status === 429 || response.status >= 500) {
    await response.body?.cancel();
    throw new TokenEndpointDown(`status ${response.status}`, waitAsked(response));
  }
  const body = await response.json().catch(() => {
    throw new TokenEndpointDown('an answer that is not JSON');
  });
  return { status: response.status, headers: Object.fromEntries(response.headers), body: body as T };
};

/** How long a 429, or a 5xx that says so, wants us to stay away; undefined where a retry may help at once. */
const waitAsked = (response: Response): number | undefined => {
  const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
  if (Number.isFinite(seconds)) return Math.ceil(seconds);
  return response.status === 429 ? 30 : undefined;
};
