import type { RequestHandler } from 'express';
import { Refused } from '../../contract/problem.ts';

const FORWARDED = /^(forwarded|x-forwarded-.*)$/;

/**
 * With the sandbox, only this machine's own browser is served: a foreign `Host` is a page elsewhere that
 * rebinds its name to 127.0.0.1, and a forwarding header is a tunnel to other people.
 */
export const sandboxHostGuard = (): RequestHandler => (req, _res, next) => {
  const hosts = ['127.0.0.1', 'localhost'].map((name) => `${name}:${req.socket.localPort}`);
  const forwarded = Object.keys(req.headers).some((name) => FORWARDED.test(name));
  if (forwarded || !hosts.includes(req.headers.host ?? '')) throw new Refused('wrong_host');
  next();
};
