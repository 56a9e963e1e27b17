import type { PeoplePorts } from '../../api/people/ports.ts';
import type { BoundEndpoint } from '../../api/platform/http/bind.ts';
import { httpApp } from '../../api/platform/http/http-app.ts';
import { listen } from '../../api/platform/http/listen.ts';
import { type TabTokenSettings, tabTokenValidator } from '../../api/platform/http/tab-token.ts';
import { createLog } from '../../api/platform/log.ts';
import type { Tenant } from '../platform/tenant.ts';
import { type PeopleWorld, peopleWorld } from './world.ts';

export interface PeopleHttp extends PeopleWorld {
  readonly origin: string;
  /** GET with this `Authorization` header; none when undefined. */
  get(path: string, authorization?: string): Promise<Response>;
  /** GET as this persona, with a fresh token of Teams. */
  getAs(persona: string, path: string): Promise<Response>;
  /** Sends a body as this persona. */
  sendAs(persona: string, method: string, path: string, body: object): Promise<Response>;
  /** Every line logged so far. */
  readonly lines: readonly string[];
  stop(): Promise<void>;
}

/** The room behind the real door, over real HTTP, on a port of its own. */
export const peopleHttp = async (
  tenant: Tenant,
  {
    tokens = {},
    more = [],
    ...ports
  }: Partial<PeoplePorts> & {
    readonly tokens?: Partial<TabTokenSettings>;
    /** Endpoints beside the room's own. */
    readonly more?: readonly BoundEndpoint[];
  } = {},
): Promise<PeopleHttp> => {
  const { clock, config, sandbox } = tenant;
  const lines: string[] = [];
  const log = createLog({ level: 'debug', clock, to: { write: (line) => void lines.push(line) } });
  const world = await peopleWorld(tenant, { log, ...ports });
  const validateTabToken = tabTokenValidator({ ...config, ...tokens }, clock);
  const app = httpApp({
    config: { trustProxy: 0, production: false },
    log,
    clock,
    ids: world.ids,
    store: world.store,
    authenticatePerson: async (bearer) => world.viewerFromToken(await validateTabToken(bearer)),
    authenticateAfresh: async (bearer) => world.viewerFromTokenAfresh(await validateTabToken(bearer)),
    endpoints: [...world.room.endpoints, ...more],
    limits: { address: 1_000_000, person: 1_000_000, public: 1_000_000 },
    tabFolder: '/nowhere',
  });
  const { port, stop } = await listen(app, { port: 0, host: '127.0.0.1', stopMs: 1_000 });
  const origin = `http://127.0.0.1:${port}`;
  const get = (path: string, authorization?: string) =>
    fetch(origin + path, { headers: authorization ? { authorization } : {} });
  const bearer = async (persona: string) => `Bearer ${await sandbox.world.mintTabToken(persona)}`;
  return {
    ...world,
    origin,
    get,
    getAs: async (persona, path) => get(path, await bearer(persona)),
    sendAs: async (persona, method, path, body) =>
      fetch(origin + path, {
        method,
        headers: { authorization: await bearer(persona), 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    lines,
    stop,
  };
};
