import { type RequestHandler, Router } from 'express';
import { COMMON_REFUSALS } from '../../contract/problem.ts';
import type { BoundEndpoint } from './bind.ts';
import { docsPage, docsStyle } from './docs-page.ts';
import { exchangeOf } from './exchange.ts';
import { openApi } from './openapi.ts';
import { DOCS_POLICY, setPolicy } from './security-headers.ts';

/** The API described: for programs at `/api/openapi.json`, for people at `/api/docs`. Made once, at start. */
export const apiPages = (endpoints: readonly BoundEndpoint[]): Router => {
  const description = openApi(endpoints);
  const refusals = Object.assign({}, COMMON_REFUSALS, ...endpoints.map(({ endpoint }) => endpoint.refusals));
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/api/openapi.json', page('json', JSON.stringify(description)));
  router.get('/api/docs', page('html', docsPage(description, refusals)));
  router.get('/api/docs/style.css', page('css', docsStyle));
  return router;
};

const page =
  (type: string, text: string): RequestHandler =>
  (req, res) => {
    exchangeOf(res).route = `GET ${req.path}`;
    setPolicy(res, DOCS_POLICY);
    res.type(type).send(text);
  };
