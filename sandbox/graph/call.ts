import type { Answer } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import type { Preferences } from './preferences.ts';

/** One request to Graph, over HTTP or inside a batch. `path` is below `/v1.0`. */
export interface GraphRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: unknown;
}

/** Whom the token speaks for. */
export interface Caller {
  readonly appId: string;
  /** The signed-in person; absent in an app-only token. */
  readonly person?: SandboxPerson;
  /** Delegated scopes, or application permissions. */
  readonly permissions: ReadonlySet<string>;
}

/** What a handler gets once the token, the permission and the query have been checked. */
export interface Call {
  readonly world: SandboxWorld;
  readonly caller: Caller;
  readonly request: GraphRequest;
  readonly params: Readonly<Record<string, string>>;
  readonly prefer: Preferences;
  /** Whose record this is: the person of `/me` or of `/users/{user}`. Throws where the path names nobody. */
  owner(): SandboxPerson;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** A template such as `/users/{user}/events`. */
  readonly path: string;
  /**
   * Who guards it: Exchange has mailboxes, concurrency limits and rights of its own, Teams rights that come with the app
   * wherever it is installed.
   */
  readonly service: 'directory' | 'exchange' | 'teams';
  /** Query options it understands; another one is refused and noted as unmodelled. */
  readonly query: readonly string[];
  handle(call: Call): Answer | Promise<Answer>;
}
