import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Request, RequestHandler, Response } from 'express';
import { Refused } from '../../contract/problem.ts';
import { exchangeOf } from './exchange.ts';
import { setPolicy, tabPolicy } from './security-headers.ts';

const zip = promisify(gzip);

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
const WORTH_ZIPPING = new Set(['.css', '.js', '.json', '.svg', '.txt']);

interface Served {
  readonly plain: Buffer;
  readonly zipped?: Buffer;
  readonly etag: string;
}

/** Only plain names: no dots at the start, no way up, so an address never leaves the folder. */
const SAFE = /^(\/[\w-][\w.-]*)+$/;

const NOT_BUILT = `<!doctype html>
<html lang="en-GB"><meta charset="utf-8"><title>Guildhall is not built yet</title>
<h1>Guildhall is not built yet</h1>
<p>The server runs, but its pages are missing. Run <code>npm run build</code>, then load this page again.</p>
</html>
`;

interface TabParts {
  /** Folder of the built tab. */
  readonly folder: string;
  /** Origins of the sandbox's host page; none where people work. */
  readonly hostOrigins: readonly string[];
}

/**
 * Serves the built tab: files by name, and `index.html` for every address that is one of the tab's own routes.
 * Names in `assets/` hold a hash of their content, so browsers keep those for good.
 */
export const tabPages = ({ folder, hostOrigins }: TabParts): RequestHandler => {
  const policy = tabPolicy(hostOrigins);
  const assets = new Map<string, Promise<Served | undefined>>();
  const assetAt = (path: string): Promise<Served | undefined> => {
    const known = assets.get(path);
    if (known) return known;
    const loaded = load(folder, path);
    assets.set(path, loaded);
    // A missing file may be built later.
    void loaded.then((served) => served ?? assets.delete(path));
    return loaded;
  };
  return async (req, res) => {
    exchangeOf(res).route = 'tab';
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      res.setHeader('Allow', 'GET, HEAD');
      throw new Refused('wrong_method');
    }
    const { path } = req;
    if (extname(path) === '' || path === '/index.html')
      return sendIndex(req, res, { folder, hostOrigins, policy });
    const hashed = path.startsWith('/assets/');
    const served = SAFE.test(path) ? await (hashed ? assetAt(path) : load(folder, path)) : undefined;
    if (!served) throw new Refused('not_found');
    setPolicy(res, policy);
    res.setHeader('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
    sendServed(req, res, served, extname(path));
  };
};

const load = async (folder: string, path: string): Promise<Served | undefined> => {
  try {
    const plain = await readFile(join(folder, path));
    const etag = `"${createHash('sha256').update(plain).digest('base64url')}"`;
    return WORTH_ZIPPING.has(extname(path)) ? { plain, etag, zipped: await zip(plain) } : { plain, etag };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ['ENOENT', 'EISDIR', 'ENOTDIR', 'ENAMETOOLONG'].includes(String(error.code));

const sendIndex = async (
  req: Request,
  res: Response,
  { folder, hostOrigins, policy }: TabParts & { policy: string },
) => {
  const index = await load(folder, '/index.html');
  res.type('html');
  if (!index) return void res.status(503).send(NOT_BUILT);
  setPolicy(res, policy);
  res.setHeader('Cache-Control', 'no-cache');
  sendServed(req, res, hostOrigins.length > 0 ? withOrigins(index, hostOrigins) : index, '.html');
};

/** teams-js trusts only Microsoft's hosts; in the sandbox the page tells it of one more. Never in production. */
const withOrigins = ({ plain, etag }: Served, hostOrigins: readonly string[]): Served => ({
  plain: Buffer.from(
    plain
      .toString('utf8')
      .replace(
        /<head[^>]*>/,
        (head) => `${head}<meta name="guildhall-host-origins" content="${hostOrigins.join(',')}">`,
      ),
  ),
  etag: etag.replace(/"$/, '-sandbox"'),
});

const sendServed = (
  req: Request,
  res: Response,
  { plain, zipped, etag }: Served,
  extension: string,
): void => {
  res.type(TYPES[extension] ?? 'application/octet-stream');
  res.setHeader('ETag', etag);
  if (zipped) res.vary('Accept-Encoding');
  if (req.fresh) return void res.status(304).end();
  if (!zipped || req.acceptsEncodings('gzip', 'identity') !== 'gzip') return void res.send(plain);
  res.setHeader('Content-Encoding', 'gzip');
  res.send(zipped);
};
