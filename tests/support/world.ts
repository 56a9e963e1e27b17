import type { RequestListener } from 'node:http';
import { type App, buildApp } from '../../api/app.ts';
import type { Endpoint } from '../../api/contract/endpoint.ts';
import type { Problem } from '../../api/contract/problem.ts';
import { type Config, readConfig } from '../../api/platform/config.ts';
import { listen } from '../../api/platform/http/listen.ts';
import type { RateLimits } from '../../api/platform/http/rate-limits.ts';
import { idsFrom } from '../../api/platform/ids.ts';
import type { Log } from '../../api/platform/log.ts';
import type { Schema } from '../../api/platform/store/declare.ts';
import type { Store } from '../../api/platform/store/store.ts';
import { schema } from '../../api/schema.ts';
import { startSandbox } from '../../sandbox/main.ts';
import type { Sandbox } from '../../sandbox/world.ts';
import { type TestClock, testClock } from './clock.ts';
import { silentLog } from './log.ts';
import { openTestStore } from './store.ts';

/** The whole product over real HTTP, inside a sandbox tenant, with a clock that stands still. */
export interface World {
  readonly origin: string;
  readonly config: Config;
  readonly clock: TestClock;
  readonly store: Store;
  readonly sandbox: Sandbox;
  readonly app: App;
  /** Calls the API as this person of the sandbox: an id, a user principal name or a persona's key. */
  as(person: string): Promise<Caller>;
  /** Runs the jobs that are due and delivers facts until nothing is due. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface Answer<Body> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}

export interface Caller {
  readonly token: string;
  /** The answer of a call that must succeed; fails the test with the problem when it does not. */
  ok<Input, Body>(endpoint: Endpoint<Input, Body>, input: Input, options?: CallOptions): Promise<Body>;
  /** The problem of a call that must be refused; fails the test when it succeeds. */
  refused<Input>(endpoint: Endpoint<Input, unknown>, input: Input, options?: CallOptions): Promise<Problem>;
  send(method: string, path: string, body?: unknown, options?: CallOptions): Promise<Answer<unknown>>;
}

export interface CallOptions {
  readonly idempotencyKey?: string;
}

export interface WorldOptions {
  readonly clock?: TestClock;
  readonly log?: Log;
  /** Requests a minute; as in production unless told otherwise. */
  readonly limits?: Partial<RateLimits>;
  /** An engine for the schema; the test project's own unless told otherwise. */
  readonly openStore?: (schema: Schema, clock: TestClock) => Promise<Store>;
}

export const startWorld = async ({
  clock = testClock(),
  log = silentLog,
  limits = {},
  openStore = openTestStore,
}: WorldOptions = {}): Promise<World> => {
  // The app's address is part of its settings, so the socket opens before the app is built.
  let serve: RequestListener = (_req, res) => res.writeHead(503).end();
  const listening = await listen((req, res) => serve(req, res), {
    port: 0,
    host: '127.0.0.1',
    stopMs: 1_000,
  });
  const origin = `http://127.0.0.1:${listening.port}`;
  const sandbox = await startSandbox({ port: 0, appOrigin: origin, clock });
  const config = readConfig({ ...sandbox.env, LOG_LEVEL: 'silent' });
  const store = await openStore(schema, clock);
  const app = await buildApp({ config, clock, ids: idsFrom(clock), log, store, limits });
  serve = app.http;
  return {
    origin,
    config,
    clock,
    store,
    sandbox,
    app,
    as: async (person) => caller(origin, await sandbox.world.mintTabToken(person)),
    settle: async () => {
      await app.scheduler.runDue();
      await app.relay.drain();
    },
    close: async () => {
      await listening.stop();
      await Promise.all([app.scheduler.stop(), app.relay.stop()]);
      await sandbox.close();
      await store.close();
    },
  };
};

const caller = (origin: string, token: string): Caller => {
  const send: Caller['send'] = async (method, path, body, { idempotencyKey } = {}) => {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey && { 'idempotency-key': idempotencyKey }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    return { status: answer.status, headers: answer.headers, body: text ? JSON.parse(text) : undefined };
  };
  const call = (endpoint: Endpoint, input: unknown, options?: CallOptions) => {
    const { path, body } = address(endpoint, input as Readonly<Record<string, unknown>>);
    return send(endpoint.method, path, body, options);
  };
  return {
    token,
    send,
    ok: async (endpoint, input, options) => {
      const { status, body } = await call(endpoint as Endpoint, input, options);
      if (status >= 300) throw new Error(`${endpoint.path} was refused: ${JSON.stringify(body)}`);
      return body as never;
    },
    refused: async (endpoint, input, options) => {
      const { status, body } = await call(endpoint as Endpoint, input, options);
      if (status < 400) throw new Error(`${endpoint.path} was not refused: ${status}`);
      return body as Problem;
    },
  };
};

/** The flat input as path, query and body, as the tab's client sends it. */
export const address = ({ method, path }: Endpoint, input: Readonly<Record<string, unknown>>) => {
  const rest = { ...input };
  const filled = path.replace(/:([a-zA-Z]+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  if (method !== 'GET' && method !== 'DELETE') return { path: filled, body: rest };
  const query = new URLSearchParams(
    Object.entries(rest).flatMap(([name, value]) =>
      value === undefined ? [] : [value].flat().map((one) => [name, String(one)]),
    ),
  );
  return { path: query.size > 0 ? `${filled}?${query}` : filled, body: undefined };
};
