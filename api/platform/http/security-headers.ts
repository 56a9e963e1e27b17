import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestHandler, Response } from 'express';
import helmet from 'helmet';
import { CSP_REPORTS } from './csp-reports.ts';

const ONE_YEAR_SECONDS = 31_536_000;

/** Where Microsoft frames a tab: Teams, Outlook and Microsoft 365 (tab requirements on learn.microsoft.com). */
const TEAMS_FRAMES = [
  'https://*.cloud.microsoft',
  'https://teams.microsoft.com',
  'https://*.teams.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.office.com',
  'https://outlook.office.com',
  'https://outlook.office365.com',
];

/** SHA-256 of nothing: Fluent puts empty `<style>` elements in and fills them by script, which CSP allows. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** teams-js asks Microsoft at each start which hosts it may trust. */
const TEAMS_JS_DOMAINS = 'https://res.cdn.office.net';

const NO_FEATURES = [
  'camera',
  'geolocation',
  'microphone',
  'payment',
  'usb',
  'display-capture',
  'serial',
  'hid',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

type Policy = Readonly<Record<string, readonly string[]>>;

const policyText = (policy: Policy): string =>
  Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources.join(' ')}`)
    .join('; ');

const NOTHING: Policy = {
  'default-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-ancestors': ["'none'"],
};

/** For the API, health, problems: nothing may be loaded, run or framed. */
export const API_POLICY = policyText(NOTHING);

/** For the readable page of the API: its own style sheet and nothing else. */
export const DOCS_POLICY = policyText({ ...NOTHING, 'style-src': ["'self'"] });

/** For the tab's pages. `hostOrigins` are the sandbox's, and empty wherever people work. */
export const tabPolicy = (hostOrigins: readonly string[]): string =>
  policyText({
    ...NOTHING,
    'script-src': ["'self'"],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'", TEAMS_JS_DOMAINS],
    'object-src': ["'none'"],
    'frame-ancestors': [...TEAMS_FRAMES, ...hostOrigins],
    'report-uri': [CSP_REPORTS],
    'report-to': ['csp'],
  });

/**
 * Headers of every answer. Pages that may be more than the API is allowed set their own policy.
 * No frame option: it would keep the tab out of Teams; `frame-ancestors` says the same and more.
 * No opener policy: Teams opens sign-in windows and reads their answer.
 */
export const securityHeaders = (): RequestHandler => {
  const headers = new Map([
    ...helmetHeaders(),
    ['Content-Security-Policy', API_POLICY],
    ['Permissions-Policy', NO_FEATURES],
    ['Reporting-Endpoints', `csp="${CSP_REPORTS}"`],
    ['Cache-Control', 'no-store'],
  ]);
  return (_req, res, next) => {
    res.setHeaders(headers);
    next();
  };
};

/** What helmet sets on every answer alike, asked of it once. */
const helmetHeaders = (): ReadonlyMap<string, string> => {
  const headers = new Map<string, string>();
  const answer = {
    setHeader: (name: string, value: string) => headers.set(name, value),
    removeHeader: (name: string) => headers.delete(name),
  };
  const set = helmet({
    contentSecurityPolicy: false,
    frameguard: false,
    crossOriginOpenerPolicy: false,
    strictTransportSecurity: { maxAge: ONE_YEAR_SECONDS, includeSubDomains: false },
  });
  set({} as IncomingMessage, answer as unknown as ServerResponse, (error) => {
    if (error) throw error;
  });
  return headers;
};

export const setPolicy = (res: Response, policy: string): void => {
  res.setHeader('Content-Security-Policy', policy);
};
