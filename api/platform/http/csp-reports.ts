import express, { type RequestHandler, Router } from 'express';
import { z } from 'zod';
import type { Log } from '../log.ts';
import { exchangeOf } from './exchange.ts';

export const CSP_REPORTS = '/api/csp-reports';

const MAX_BYTES = 10_000;
const TYPES = ['application/csp-report', 'application/reports+json'];

const old = z.object({
  'csp-report': z
    .object({ 'effective-directive': z.string(), 'blocked-uri': z.string() })
    .transform((report) => ({ directive: report['effective-directive'], blocked: report['blocked-uri'] })),
});
const current = z.array(
  z.object({
    body: z
      .object({ effectiveDirective: z.string(), blockedURL: z.string() })
      .transform(({ effectiveDirective, blockedURL }) => ({
        directive: effectiveDirective,
        blocked: blockedURL,
      })),
  }),
);
const reports = z.union([
  old.transform((report) => [report['csp-report']]),
  current.transform((list) => list.map(({ body }) => body)),
]);

/**
 * Browsers tell what the policy stopped: the first sign of an injected script, or of a page that broke.
 * Only the directive and the blocked host are kept; the page's address could hold what someone typed.
 */
export const cspReports = ({ log, limit }: { log: Log; limit: RequestHandler }): Router => {
  const router = Router({ caseSensitive: true, strict: true });
  const body = express.json({ type: TYPES, limit: MAX_BYTES, inflate: false });
  router.post(CSP_REPORTS, limit, body, (req, res) => {
    const { requestId } = Object.assign(exchangeOf(res), { route: `POST ${CSP_REPORTS}` });
    const read = reports.safeParse(req.body);
    for (const { directive, blocked } of read.success ? read.data.slice(0, 10) : [])
      log.warn(
        { requestId, directive: wordOf(directive), blocked: hostOf(blocked) },
        'the browser blocked something',
      );
    res.status(204).end();
  });
  return router;
};

const wordOf = (text: string): string => (/^[a-z-]{1,40}$/.test(text) ? text : 'other');

/** `inline`, `eval`, or the host of an address; anyone can post here, so nothing else is written down. */
const hostOf = (blocked: string): string => {
  if (!URL.canParse(blocked)) return wordOf(blocked);
  const { protocol, hostname } = new URL(blocked);
  return hostname.length > 0 && hostname.length < 100 ? hostname : wordOf(protocol.slice(0, -1));
};
