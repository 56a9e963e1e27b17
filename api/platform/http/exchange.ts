import type { RequestHandler, Response } from 'express';
import type { Refusal } from '../../contract/problem.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';

/** What is known of one request while it is answered. */
export interface Exchange {
  readonly requestId: string;
  /** The route's pattern, never the address itself: addresses hold ids and words people typed. */
  route?: string;
  person?: string;
  /** The endpoint's own refusals, for the problem handler. */
  refusals?: Readonly<Record<string, Refusal>>;
}

export const exchangeOf = (res: Response): Exchange => res.locals as Exchange;

/** Gives each request an id, sends it as `X-Request-Id`, and writes one line when the request is over. */
export const beginExchange =
  ({ ids, clock, log }: { ids: Ids; clock: Clock; log: Log }): RequestHandler =>
  (req, res, next) => {
    const started = clock.millis();
    // Never the caller's own X-Request-Id: it would write foreign text into our log.
    const exchange: Exchange = Object.assign(res.locals, { requestId: ids.next('req') });
    res.setHeader('X-Request-Id', exchange.requestId);
    res.once('close', () => {
      const { requestId, person } = exchange;
      const route = exchange.route ?? 'other';
      const write = route.startsWith('/health/') ? log.debug : log.info;
      write(
        {
          requestId,
          method: req.method,
          route,
          status: res.statusCode,
          milliseconds: clock.millis() - started,
          ...(person !== undefined && { person }),
          ...(!res.writableFinished && { cut: true }),
        },
        'request',
      );
    });
    next();
  };
