import { setTimeout as sleep } from 'node:timers/promises';
import type { Response } from 'express';
import type { Fault, FaultPart, Faults } from './faults.ts';

/** What one part of the tenant says to one call: an object is sent as JSON, bytes and text as they are. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Sends the answer; `hang` sends nothing and keeps the connection, until either side gives up. */
export const send = (response: Response, answer: Answer | 'hang'): void => {
  if (answer === 'hang') return;
  response.status(answer.status).set(answer.headers ?? {});
  const { body } = answer;
  if (body === undefined) response.end();
  else if (typeof body === 'string' || Buffer.isBuffer(body)) response.end(body);
  else response.json(body);
};

export interface FaultyWork {
  readonly part: FaultPart;
  /** `METHOD /path`, matched by a fault's `only`. */
  readonly call: string;
  work(): Promise<Answer | 'hang'>;
  /** How this part words a refusal. */
  refuse(status: 400 | 412 | 429 | 500 | 503 | 504, fault: Fault): Answer;
}

/** Does the work, or fails the way the fault board says. */
export const underFaults = async (
  faults: Faults,
  { part, call, work, refuse }: FaultyWork,
): Promise<Answer | 'hang'> => {
  const fault = faults.take(part, call);
  if (!fault) return work();
  switch (fault.kind) {
    case 'throttled':
      return withRetryAfter(refuse(429, fault), fault);
    case 'unavailable':
      return withRetryAfter(refuse(503, fault), fault);
    case 'server-error':
      return refuse(500, fault);
    case 'busy-412':
      return refuse(412, fault);
    case 'slow':
      await sleep(fault.delayMs ?? 2000);
      return work();
    case 'committed-504':
      await work();
      return refuse(504, fault);
    case 'html-502':
      return { status: 502, headers: { 'content-type': 'text/html' }, body: '<h1>502 Bad Gateway</h1>' };
    case 'empty':
      return { status: 500, headers: { 'content-type': 'application/json' }, body: '' };
    case 'hang':
      return 'hang';
    case 'consent':
    case 'mfa':
      return refuse(400, fault);
  }
};

const withRetryAfter = (answer: Answer, { retryAfterSeconds }: Fault): Answer =>
  retryAfterSeconds === undefined
    ? answer
    : { ...answer, headers: { ...answer.headers, 'retry-after': String(retryAfterSeconds) } };
