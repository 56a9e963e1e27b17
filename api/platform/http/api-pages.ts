import { type RequestHandler, Router } from 'express';
import { COMMON_REFUSALS } from '../../contract/problem.ts';
import type { BoundEndpoint } from './bind.ts';
import { docsPage, docsStyle } from './docs-page.ts';
import { exchangeOf } from './exchange.ts';
import { openApi } from './openapi.ts';
import { DOCS_POLICY, setPolicy } from './security-headers.ts';

/**
 * The API described: for programs at `/api/openapi.json`, for people at `/api/docs`. Made once, when somebody first
 * asks: few ever do, and every start would wait for it.
 */
export const apiPages = (endpoints: readonly BoundEndpoint[]): Router => {
  const description = once(() => openApi(endpoints));
  const refusals = () =>
    Object.assign({}, COMMON_REFUSALS, ...endpoints.map(({ endpoint }) => endpoint.refusals));
  const router = Router({ caseSensitive: true, strict: true });
  router.get(
    '/api/openapi.json',
    page(
      'json',
      once(() => JSON.stringify(description())),
    ),
  );
  router.get(
    '/api/docs',
    page(
      'html',
      once(() => docsPage(description(), refusals())),
    ),
  );
  router.get(
    '/api/docs/style.css',
    page('css', () => docsStyle),
  );
  return router;
};

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

const page =
  (type: string, text: () => string): RequestHandler =>
  (req, res) => {
    exchangeOf(res).route = `GET ${req.path}`;
    setPolicy(res, DOCS_POLICY);
    res.type(type).send(text());
  };
