import type { FieldError, Problem } from '../../api/contract/problem.ts';

/** Codes the tab gives itself, where no answer came from the server. */
export type LocalCode = 'offline' | 'timed_out' | 'unreachable' | 'sign_in_failed' | 'fault';

const WORDS: Readonly<Record<LocalCode, { readonly title: string; readonly detail: string }>> = {
  offline: {
    title: 'You are offline',
    detail: 'Check your connection, then try again. Nothing you entered is lost.',
  },
  timed_out: {
    title: 'This is taking too long',
    detail: 'The answer has not come back yet. Try again in a moment.',
  },
  unreachable: {
    title: 'We could not reach Guildhall',
    detail: 'Try again in a moment. If it keeps happening, tell the IT help desk.',
  },
  sign_in_failed: {
    title: 'We could not sign you in',
    detail: 'Close Guildhall in Teams and open it again. If that does not help, tell the IT help desk.',
  },
  fault: {
    title: 'Something went wrong',
    detail: 'This is our fault, not yours. Try again. If it keeps happening, tell the IT help desk.',
  },
};

interface ProblemParts {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail?: string | undefined;
  readonly fields?: readonly FieldError[] | undefined;
  readonly reference?: string | undefined;
  readonly retryAfterSeconds?: number | undefined;
}

/** Anything a call may fail with, in words for the person. `status` 0: no answer came. */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly fields: readonly FieldError[];
  /** The request id: what to quote to the help desk. */
  readonly reference: string | undefined;
  readonly retryAfterSeconds: number | undefined;
  constructor(parts: ProblemParts) {
    super(parts.code);
    this.name = 'ProblemError';
    this.code = parts.code;
    this.status = parts.status;
    this.title = parts.title;
    this.detail = parts.detail;
    this.fields = parts.fields ?? [];
    this.reference = parts.reference;
    this.retryAfterSeconds = parts.retryAfterSeconds;
  }

  /** True where the same call may succeed a moment later without the person changing anything. */
  get passing(): boolean {
    return this.code === 'key_running' || (this.status >= 500 && this.status !== 501) || this.status === 0;
  }

  /** False where asking once more is in vain: whose account it is and what a rule says stay as they are. */
  get mayYetWork(): boolean {
    return this.status !== 422 && this.code !== 'no_guests' && this.code !== 'wrong_tenant';
  }

  /** True where it is unknown whether the server acted: a repeat must carry the same idempotency key. */
  get unsettled(): boolean {
    return this.passing || this.status === 401 || this.status === 429;
  }
}

export const localProblem = (code: LocalCode, status = 0): ProblemError =>
  new ProblemError({ code, status, ...WORDS[code] });

/** The problem of an answer; one without problem+json (a proxy's page, say) is a fault. */
export const problemOf = async (response: Response): Promise<ProblemError> => {
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  const type = response.headers.get('content-type') ?? '';
  const body = type.includes('json')
    ? ((await response.json().catch(() => undefined)) as unknown)
    : undefined;
  if (body === undefined || body === null || typeof body !== 'object' || !('code' in body))
    return localProblem(response.status === 504 ? 'timed_out' : 'fault', response.status);
  const problem = body as Problem;
  return new ProblemError({
    code: problem.code,
    status: response.status,
    title: problem.title,
    detail: problem.detail,
    fields: problem.fields,
    reference: problem.instance,
    ...(Number.isFinite(retryAfter) && { retryAfterSeconds: retryAfter }),
  });
};

/** Whatever was thrown, as a problem that can be shown. */
export const asProblem = (thrown: unknown): ProblemError =>
  thrown instanceof ProblemError ? thrown : localProblem('fault');
