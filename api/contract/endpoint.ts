import type { Role } from './person.ts';
import type { Refusal } from './problem.ts';

/** Who may knock: each kind has one authenticator, one body limit and one rate limit. */
export type CallerKind = 'person' | 'webhook' | 'link' | 'device' | 'provider' | 'public';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/**
 * What the room's policy says of somebody else's record behind an `:id` route.
 * `hidden`: other's and missing answer the same 404. `refused`: 403. `readable`: anyone of the caller kind may read.
 */
export type OthersRecord = 'readable' | 'refused' | 'hidden';

/** All that both sides agree on about one call; the schemas that check it stand in the room's `schemas.ts`. */
export interface Description {
  readonly method: Method;
  /** Express path below the origin, such as `/api/desks/bookings/:id`. */
  readonly path: `/api/${string}`;
  readonly caller: CallerKind;
  /** One sentence for the OpenAPI page: what the caller gets. */
  readonly summary: string;
  /** The room's own refusals this call may answer with, by code. */
  readonly refusals: Readonly<Record<string, Refusal>>;
  /** Required where the path holds an id of a record. */
  readonly others?: OthersRecord;
  /** The caller's account and roles are checked anew with Entra: for health data, briefings and settings. */
  readonly fresh?: true;
  /**
   * Roles that count here only as Entra confirms them: who holds one is checked anew, and goes without it while Entra
   * cannot be asked. Nobody else waits, so that what is one's own is there at once and at any time.
   */
  readonly freshRoles?: readonly Role[];
  /**
   * A POST that changes nothing. What people look for stands in its body, as addresses are written into the logs of
   * whatever lies between; it takes no key, for asking twice does no harm.
   */
  readonly reads?: true;
  /** Largest request body in bytes, where it is more than the caller kind's usual. */
  readonly bodyBytes?: number;
  /** `revalidate` lets the browser keep the answer and ask with its ETag; default `no-store`. */
  readonly cache?: 'no-store' | 'revalidate';
  /** Status of a success; default 200, and 204 when the answer is undefined. */
  readonly success?: 200 | 201 | 202;
}

declare const types: unique symbol;

/**
 * One call: `Input` is path parameters, query and body merged into one flat object; `Answer` is the JSON that comes back.
 * The same object mounts the route, types the tab's client and makes the OpenAPI entry.
 */
export interface Endpoint<Input = unknown, Answer = unknown> extends Description {
  readonly [types]?: { readonly input: Input; readonly answer: Answer };
}

/** True for a call after which all is as it was before. */
export const isRead = ({ method, reads }: Pick<Description, 'method' | 'reads'>): boolean =>
  method === 'GET' || reads === true;

/** States one call: `endpoint<Input, Answer>()({ method, path, ... })`. */
export const endpoint =
  <Input, Answer>() =>
  <const D extends Description>(description: D): D & Endpoint<Input, Answer> =>
    description;
