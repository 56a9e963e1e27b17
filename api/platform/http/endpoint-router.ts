import { createHash } from 'node:crypto';
import express, { type Request, type RequestHandler, type Response, Router } from 'express';
import { isRead, type Method } from '../../contract/endpoint.ts';
import { Refused } from '../../contract/problem.ts';
import type { AnswerWriter } from './answer-writer.ts';
import type { BoundEndpoint } from './bind.ts';
import type { Caller, Entrance, Entrances } from './callers.ts';
import { checkEndpoints } from './endpoint-checks.ts';
import { readInput } from './endpoint-input.ts';
import { exchangeOf } from './exchange.ts';
import type { AnswerOnce } from './idempotency.ts';

interface RouterParts {
  readonly endpoints: readonly BoundEndpoint[];
  readonly entrances: Entrances;
  readonly answerOnce: AnswerOnce;
  /** Makes what writes an endpoint's answers; called once for each, at start. */
  readonly writerOf: (bound: BoundEndpoint) => AnswerWriter;
}

/**
 * The only way to mount an endpoint. Each request is admitted by its caller kind, read by the endpoint's schema,
 * served, and its answer written by the endpoint's schema. Throws at start for an endpoint that does not say enough.
 */
export const endpointRouter = (parts: RouterParts): Router => {
  const { endpoints, entrances } = parts;
  checkEndpoints(endpoints, entrances);
  const router = Router({ caseSensitive: true, strict: true });
  for (const [path, atPath] of byPath(endpoints)) {
    const route = router.route(path);
    for (const bound of atPath) {
      const entrance = entrances[bound.endpoint.caller];
      if (entrance) route[verbOf(bound.endpoint.method)](handlers(bound, entrance, parts));
    }
    route.all(refuseMethod(atPath.map(({ endpoint }) => endpoint.method)));
  }
  return router;
};

/** Fixed words before parameters, so that `/bookings/mine` is never read as the booking called `mine`. */
const byPath = (endpoints: readonly BoundEndpoint[]): readonly (readonly [string, BoundEndpoint[]])[] => {
  const order = (path: string) => path.replaceAll(':', '\uffff');
  const grouped = Map.groupBy(endpoints, ({ endpoint }) => endpoint.path);
  return [...grouped].sort(([a], [b]) => (order(a) < order(b) ? -1 : 1));
};

const verbOf = (method: Method) => method.toLowerCase() as 'get' | 'post' | 'put' | 'patch' | 'delete';

const refuseMethod =
  (methods: readonly Method[]): RequestHandler =>
  (_req, res) => {
    res.setHeader(
      'Allow',
      methods.flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method])).join(', '),
    );
    throw new Refused('wrong_method');
  };

/** Admit before reading the body: whoever is not let in cannot make us parse anything. */
const handlers = (
  bound: BoundEndpoint,
  entrance: Entrance,
  { answerOnce, writerOf }: Pick<RouterParts, 'answerOnce' | 'writerOf'>,
): RequestHandler[] => {
  const { endpoint } = bound;
  const write = writerOf(bound);
  const admit: RequestHandler = async (_req, res, next) => {
    const exchange = exchangeOf(res);
    exchange.route = `${endpoint.method} ${endpoint.path}`;
    exchange.refusals = endpoint.refusals;
    const caller = await entrance.admit(_req, exchange.requestId, endpoint);
    if (caller.kind === 'person') exchange.person = caller.viewer.person;
    callers.set(res, caller);
    next();
  };
  const serve: RequestHandler = async (req, res) => {
    const text = write(await run(bound, req, res, answerOnce));
    if (text === undefined) res.status(204).end();
    else send(req, res, bound, text);
  };
  return endpoint.method === 'GET'
    ? [admit, serve]
    : [admit, refuseOtherTypes, jsonBody(endpoint.bodyBytes ?? entrance.bodyBytes), serve];
};

const callers = new WeakMap<Response, Caller>();

const run = async (bound: BoundEndpoint, req: Request, res: Response, once: AnswerOnce): Promise<unknown> => {
  const caller = callers.get(res);
  const input = readInput(bound, req);
  const { method, path } = bound.endpoint;
  const handle = () => bound.handle(input as never, caller as never);
  if (isRead(bound.endpoint) || caller?.kind !== 'person') return handle();
  const { person } = caller.viewer;
  return once({ person, key: req.get('Idempotency-Key'), route: `${method} ${path}`, input }, handle);
};

/** Compressed bodies are refused: a few bytes could unpack to gigabytes, and no caller of ours sends them. */
const jsonBody = (limit: number): RequestHandler => express.json({ limit, inflate: false, strict: false });

const refuseOtherTypes: RequestHandler = (req, _res, next) => {
  const length = req.headers['content-length'];
  const hasBody = req.headers['transfer-encoding'] !== undefined || (length !== undefined && length !== '0');
  if (hasBody && !req.is('application/json')) throw new Refused('wrong_type');
  next();
};

/** Not Express's `send`, which works out from each answer anew what all of ours have in common. */
const send = (req: Request, res: Response, { endpoint }: BoundEndpoint, text: string): void => {
  res.statusCode = endpoint.success ?? 200;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  if (endpoint.cache === 'revalidate') {
    res.setHeader('Cache-Control', 'private, no-cache');
    res.setHeader('ETag', `"${createHash('sha256').update(text).digest('base64url')}"`);
    if (req.fresh) return void res.status(304).end();
  }
  res.setHeader('Content-Length', Buffer.byteLength(text));
  res.end(text);
};
