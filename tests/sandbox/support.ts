import { ConfidentialClientApplication } from '@azure/msal-node';
import {
  AuthenticationHandler,
  Client,
  type Context,
  type Middleware,
} from '@microsoft/microsoft-graph-client';
import { afterAll, beforeAll, expect } from 'vitest';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type TestClock, testClock } from '../support/clock.ts';

const GRAPH = 'https://graph.microsoft.com';

/** A sandbox for one test file, spoken to by Microsoft's own clients as the product would. */
export interface Tenant {
  sandbox: Sandbox;
  readonly clock: TestClock;
  variable(name: string): string;
  msal(secret?: string): ConfidentialClientApplication;
  /** A Graph token in a person's name, by on-behalf-of. */
  personToken(who: string, scopes?: readonly string[]): Promise<string>;
  /** A Graph token for the app alone. */
  appToken(): Promise<string>;
  /** Microsoft's Graph client with this token; it believes it speaks to graph.microsoft.com. */
  graph(token: string): Client;
  /** One plain call below `/graph/v1.0`. */
  call(token: string, path: string, init?: RequestInit): Promise<Response>;
}

export const aTenant = (): Tenant => {
  const clock = testClock();
  const tenant = { clock } as Tenant;
  beforeAll(async () => {
    Object.assign(tenant, operate(await startSandbox({ port: 0, clock })));
  });
  afterAll(async () => {
    await tenant.sandbox.close();
    expect(tenant.sandbox.world.unmodelled, 'every call is modelled').toEqual([]);
  });
  return tenant;
};

const operate = (sandbox: Sandbox): Omit<Tenant, 'clock'> => {
  const variable = (name: string) => sandbox.env[name] ?? '';
  const msal = (secret = variable('CLIENT_SECRET')) =>
    new ConfidentialClientApplication({
      auth: {
        clientId: variable('CLIENT_ID'),
        clientSecret: secret,
        authority: `https://login.microsoftonline.com/${variable('TENANT_ID')}`,
        authorityMetadata: variable('MSAL_AUTHORITY_METADATA'),
      },
    });
  const call = (token: string, path: string, init: RequestInit = {}) =>
    fetch(`${variable('GRAPH_ORIGIN')}/v1.0${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...init.headers },
    });
  return {
    sandbox,
    variable,
    msal,
    personToken: async (who, scopes = [`${GRAPH}/User.Read`]) => {
      const oboAssertion = await sandbox.world.mintTabToken(who);
      const result = await msal().acquireTokenOnBehalfOf({
        oboAssertion,
        scopes: [...scopes],
        skipCache: true,
      });
      return result?.accessToken ?? '';
    },
    appToken: async () => {
      const result = await msal().acquireTokenByClientCredential({
        scopes: [`${GRAPH}/.default`],
        skipCache: true,
      });
      return result?.accessToken ?? '';
    },
    graph: (token) => clientWith(token, variable('GRAPH_ORIGIN')),
    call,
  };
};

const clientWith = (token: string, origin: string): Client => {
  const authentication = new AuthenticationHandler({ getAccessToken: async () => token });
  authentication.setNext(socketTo(origin));
  return Client.initWithMiddleware({ middleware: authentication });
};

/** The base url stays Microsoft's, so that token and next-link rules are the real ones; the origin changes here. */
const socketTo = (origin: string): Middleware => ({
  execute: async (context: Context) => {
    const url = typeof context.request === 'string' ? context.request : context.request.url;
    context.response = await fetch(url.replace(GRAPH, origin), context.options as RequestInit);
  },
});
