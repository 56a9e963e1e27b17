import type { ErrorRequestHandler, Response } from 'express';
import {
  COMMON_REFUSALS,
  FAULT,
  type Problem,
  type Refusal,
  type RefusalExtras,
  Refused,
} from '../../contract/problem.ts';
import type { Log } from '../log.ts';
import { StoreUnavailable } from '../store/errors.ts';
import { exchangeOf } from './exchange.ts';

const RETRY_STORE_SECONDS = 5;

interface Known {
  readonly code: string;
  readonly refusal: Refusal;
  readonly extras: RefusalExtras;
}

/**
 * The one place where what was thrown becomes an answer (RFC 9457). A refusal is answered by its code;
 * anything else is a fault: logged once with its request id, answered without detail.
 */
export const problemHandler =
  (log: Log): ErrorRequestHandler =>
  (error, req, res, _next) => {
    const { requestId, route = 'other', refusals = {} } = exchangeOf(res);
    const known = asRefusal(error, refusals);
    if (error instanceof StoreUnavailable) log.warn({ error, requestId, route }, 'the store is unavailable');
    if (!known) log.error({ error, requestId, route, method: req.method }, 'fault');
    if (res.headersSent) return void res.destroy();
    if (known) sendRefusal(res, known);
    else send(res, { ...FAULT, type: 'about:blank', instance: requestId });
  };

const asRefusal = (error: unknown, refusals: Readonly<Record<string, Refusal>>): Known | undefined => {
  if (error instanceof Refused) {
    const refusal = own(refusals, error.code) ?? own(COMMON_REFUSALS, error.code);
    return refusal && { code: error.code, refusal, extras: error.extras };
  }
  if (error instanceof StoreUnavailable)
    return common('unavailable', { retryAfterSeconds: RETRY_STORE_SECONDS });
  return isClientError(error) ? fromExpress(error) : undefined;
};

/** `Object.hasOwn`, as a code could be `constructor`. */
const own = (table: Readonly<Record<string, Refusal>>, code: string): Refusal | undefined =>
  Object.hasOwn(table, code) ? table[code] : undefined;

const common = (code: keyof typeof COMMON_REFUSALS, extras: RefusalExtras = {}): Known => ({
  code,
  refusal: COMMON_REFUSALS[code],
  extras,
});

/** Express and its body reader throw errors that carry a 4xx status, and the raw body: only the status is used. */
const isClientError = (error: unknown): error is { status: number; type?: string } =>
  error instanceof Error &&
  'status' in error &&
  typeof error.status === 'number' &&
  error.status >= 400 &&
  error.status < 500;

const fromExpress = ({ status, type }: { status: number; type?: string }): Known => {
  if (status === 413) return common('too_large');
  if (status === 415) return common('wrong_type');
  if (type === 'entity.parse.failed')
    return common('bad_input', { detail: 'This is not JSON. Check its brackets' });
  return common('bad_input', { detail: 'This request could not be read. Check its address and length' });
};

const sendRefusal = (res: Response, { code, refusal, extras }: Known): void => {
  const { detail, fields, retryAfterSeconds } = extras;
  if (refusal.status === 401) res.setHeader('WWW-Authenticate', 'Bearer');
  if (retryAfterSeconds !== undefined) res.setHeader('Retry-After', String(Math.ceil(retryAfterSeconds)));
  send(res, {
    type: `/api/docs#${code}`,
    title: refusal.title,
    status: refusal.status,
    code,
    ...(detail !== undefined && { detail }),
    ...(fields !== undefined && { fields }),
    instance: exchangeOf(res).requestId,
  });
};

const send = (res: Response, problem: Problem): void => {
  res.removeHeader('ETag');
  res
    .status(problem.status)
    .setHeader('Cache-Control', 'no-store')
    .setHeader('Content-Type', 'application/problem+json; charset=utf-8')
    .end(JSON.stringify(problem));
};
