/**
 * A refusal is expected and has a stable code; a fault is anything else.
 * The code is the contract, the title is for people, the status follows from the table.
 */

/** What one refusal code means to a caller: the HTTP status and a plain sentence. */
export interface Refusal {
  /** 401 who are you, 403 known but not allowed, 404 also when you may not know, 409 too late, 422 the rule says no. */
  readonly status: 400 | 401 | 403 | 404 | 405 | 409 | 413 | 415 | 421 | 422 | 429 | 503;
  readonly title: string;
}

/** Codes every endpoint may answer with; a room lists its own beside them. */
export const COMMON_REFUSALS = {
  not_signed_in: { status: 401, title: 'Sign in to Teams again, then try once more' },
  wrong_tenant: { status: 401, title: 'Sign in with your council account' },
  no_guests: {
    status: 401,
    title: 'Guildhall is for the council’s own accounts, and you are here as a guest',
  },
  not_allowed: { status: 403, title: 'You cannot do this' },
  not_found: { status: 404, title: 'We could not find this' },
  wrong_method: { status: 405, title: 'This address cannot be used this way' },
  bad_input: { status: 400, title: 'Some of what you sent needs changing' },
  bad_cursor: { status: 400, title: 'Load the list again from the start' },
  too_large: { status: 413, title: 'This is larger than we accept' },
  wrong_type: { status: 415, title: 'Send this as JSON' },
  wrong_host: { status: 421, title: 'This address does not serve Guildhall' },
  key_reused: { status: 422, title: 'This request key was already used for something else' },
  key_running: { status: 409, title: 'The same request is still running' },
  too_many: { status: 429, title: 'Too many requests. Wait a moment, then try again' },
  unavailable: { status: 503, title: 'This is not available right now. Try again soon' },
} as const satisfies Record<string, Refusal>;

/** A way to name some refusals of a table, for an endpoint that may answer with these: `refusalsFrom(ALL)('desk_taken')`. */
export const refusalsFrom =
  <const All extends Readonly<Record<string, Refusal>>>(all: All) =>
  <const Code extends keyof All & string>(...codes: readonly Code[]) =>
    Object.fromEntries(codes.map((code) => [code, all[code]])) as Pick<All, Code>;

/** What a fault looks like from outside; the log has the rest, under the same request id. */
export const FAULT = {
  status: 500,
  code: 'fault',
  title: 'Something went wrong on our side. Try again',
} as const;

/** One field of the input that needs changing, and how. `field` is a path such as `date` or `halves.0`. */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** What a refusal may carry to the caller besides its code. Never a name the caller may not see. */
export interface RefusalExtras {
  /** A sentence for this case, where the title alone does not say what to do. */
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  readonly retryAfterSeconds?: number;
}

/** Thrown by a use case, a rule's caller or the edge to say no. Never logged as an error. */
export class Refused<Code extends string = string> extends Error {
  readonly code: Code;
  readonly extras: RefusalExtras;
  constructor(code: Code, extras: RefusalExtras = {}) {
    super(code);
    this.name = 'Refused';
    this.code = code;
    this.extras = extras;
  }
}

/** The body of every answer that is not a success (RFC 9457, application/problem+json). */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  /** The request id: what to quote to the help desk. */
  readonly instance: string;
}
