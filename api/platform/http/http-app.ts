import { fileURLToPath } from 'node:url';
import express, { type Express, type RequestHandler } from 'express';
import type { Viewer } from '../../contract/person.ts';
import { Refused } from '../../contract/problem.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Ids } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Store } from '../store/store.ts';
import { answerWriter, checkedWriter } from './answer-writer.ts';
import { apiPages } from './api-pages.ts';
import type { BoundEndpoint } from './bind.ts';
import { entrances } from './callers.ts';
import { cspReports } from './csp-reports.ts';
import { endpointRouter } from './endpoint-router.ts';
import { beginExchange } from './exchange.ts';
import { type Checks, health, storeCheck } from './health.ts';
import { sandboxHostGuard } from './host-guard.ts';
import { answerOnce } from './idempotency.ts';
import { problemHandler } from './problem-handler.ts';
import {
  addressKey,
  limiterInMemory,
  type MakeLimiter,
  RATE_LIMITS,
  type RateLimits,
  take,
} from './rate-limits.ts';
import { securityHeaders } from './security-headers.ts';
import { tabPages } from './tab-pages.ts';

const TAB_FOLDER = fileURLToPath(new URL('../../../dist/tab', import.meta.url));

export interface HttpParts {
  readonly config: Pick<Config, 'trustProxy' | 'sandbox' | 'production'>;
  readonly log: Log;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Its schema holds `keyedAnswers`; the rooms write through `idempotentStore` of the same store. */
  readonly store: Store;
  readonly authenticatePerson: (bearer: string) => Promise<Viewer>;
  /** The same, with account and roles checked anew; without it no endpoint that asks for that can be mounted. */
  readonly authenticateAfresh?: (bearer: string) => Promise<Viewer>;
  readonly endpoints: readonly BoundEndpoint[];
  /** Routes with an authenticator of their own, such as the bot's `POST /api/messages`. */
  readonly routers?: readonly RequestHandler[];
  /** What `/health/ready` asks beside the store. */
  readonly checks?: Checks;
  readonly limits?: Partial<RateLimits>;
  readonly makeLimiter?: MakeLimiter;
  /** Folder of the built tab; `dist/tab` unless told otherwise. */
  readonly tabFolder?: string;
}

/** The whole HTTP side of one process. Order is the security of it: guard, limit, admit, read, serve. */
export const httpApp = (parts: HttpParts): Express => {
  const { config, log, endpoints, makeLimiter = limiterInMemory } = parts;
  const limits = { ...RATE_LIMITS, ...parts.limits };
  const hostOrigins = config.sandbox?.hostOrigins ?? [];
  const app = express();
  configure(app, config.trustProxy);
  app.use(beginExchange(parts), securityHeaders());
  if (config.sandbox) app.use(sandboxHostGuard());
  app.use(health({ checks: { ...storeCheck(parts), ...parts.checks }, log }));
  app.use('/api', limitAddress(makeLimiter('address', limits.address)));
  for (const router of parts.routers ?? []) app.use(router);
  app.use(
    endpointRouter({
      endpoints,
      entrances: entrances({ ...parts, limits, makeLimiter }),
      answerOnce: answerOnce(parts),
      writerOf: config.production ? answerWriter : checkedWriter,
    }),
  );
  app.use(cspReports({ log, limit: limitAddress(makeLimiter('reports', limits.public)) }));
  app.use(apiPages(endpoints));
  app.use(['/api', '/health'], () => {
    throw new Refused('not_found');
  });
  app.use(tabPages({ folder: parts.tabFolder ?? TAB_FOLDER, hostOrigins }));
  app.use(problemHandler(log));
  return app;
};

const configure = (app: Express, trustProxy: Config['trustProxy']): void => {
  app.disable('x-powered-by');
  // Answers that may be kept get an ETag of their own; all others are never stored.
  app.disable('etag');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.set('query parser', 'simple');
  app.set('trust proxy', trustProxy === 0 ? false : trustProxy);
};

const limitAddress =
  (limiter: ReturnType<MakeLimiter>): RequestHandler =>
  async (req, _res, next) => {
    await take(limiter, addressKey(req.ip));
    next();
  };
