import type { RequestHandler } from 'express';

/**
 * The sandbox hands out anybody's token, so it talks to this machine alone: a page on another name that resolves
 * to loopback, or a proxy in front of it, is refused before anything is read.
 */
export const onlyThisMachine =
  (port: number): RequestHandler =>
  (request, response, next) => {
    const forwarded = Object.keys(request.headers).some(
      (name) => name === 'forwarded' || name.startsWith('x-forwarded-'),
    );
    const named = [`127.0.0.1:${port}`, `localhost:${port}`].includes(request.headers.host ?? '');
    if (named && !forwarded) return next();
    response.status(421).json({ error: 'The sandbox tenant answers on this machine only' });
  };

/** The tools mint tokens and break things: only the sandbox's own page and programs without an Origin may use them. */
export const onlyOwnPage =
  (port: number): RequestHandler =>
  (request, response, next) => {
    const { origin } = request.headers;
    const own = [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
    response.set('cross-origin-resource-policy', 'same-origin').set('cache-control', 'no-store');
    if (origin === undefined || own.includes(origin)) return next();
    response.status(403).json({ error: 'Only the sandbox page itself may use its tools' });
  };
