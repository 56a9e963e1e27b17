import { readFile } from 'node:fs/promises';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { extname } from 'node:path';
import type { Request, RequestHandler, Response } from 'express';
import type { SandboxWorld } from '../world.ts';

const PAGE = new URL('./page/', import.meta.url);
const CARD_RENDERER = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');

/** Modules are served as JavaScript under their own names, so the page needs no build. */
const KINDS: Readonly<Record<string, string>> = {
  '.ts': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};

/** Read anew each time, because one edits them; taken for nothing but what they are. */
const PLAIN = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };

/** The page runs nothing that is written into it, and frames nothing but the app. */
const policyFor = (tabOrigin: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `img-src 'self' data: ${tabOrigin}`,
    "connect-src 'self'",
    `frame-src ${tabOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The host page itself. Asked for as `localhost` it leads to the one origin that the tab knows. */
export const hostPage =
  ({ pageOrigin, app }: SandboxWorld): RequestHandler =>
  async (request, response) => {
    if (request.headers.host !== new URL(pageOrigin).host)
      return response.redirect(pageOrigin + request.originalUrl);
    response
      .set({
        ...PLAIN,
        'content-security-policy': policyFor(app.tabOrigin),
        'referrer-policy': 'no-referrer',
      })
      .type('html')
      .send(await readFile(new URL('index.html', PAGE)));
  };

/** `/host/NAME`: the page's modules, styles and drawings; the name is one file of the folder, never a path. */
export const hostFile = async (request: Request, response: Response): Promise<void> => {
  const name = String(request.params.file);
  const kind = KINDS[extname(name)];
  if (!kind || !/^[a-z-]+\.\w+$/.test(name)) return void response.sendStatus(404);
  const text = await readFile(new URL(name, PAGE), 'utf8').catch(() => undefined);
  if (text === undefined) return void response.sendStatus(404);
  response
    .set({ 'content-type': `${kind}; charset=utf-8`, ...PLAIN })
    .send(name.endsWith('.ts') ? stripTypeScriptTypes(text) : text);
};

/** The card renderer's own browser bundle, as its makers publish it. */
export const cardRenderer: RequestHandler = (_request, response) => {
  response.set('cache-control', 'max-age=3600').sendFile(CARD_RENDERER);
};
