import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  type CompactJWSHeaderParameters,
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  SignJWT,
} from 'jose';
import { TEAMS_CLIENTS } from '../../api/platform/http/tab-token.ts';
import type { TestClock } from '../support/clock.ts';

export const TENANT = '0f4c1f0a-8f0e-4d0b-9a57-3a9d1c0e7a11';
export const OTHER_TENANT = '9d1c0e7a-8f0e-4d0b-9a57-0f4c1f0a3a11';
export const CLIENT = '4b7a2c1d-1111-4222-8333-444455556666';
export const APP_URI = `api://guildhall.example/${CLIENT}`;
export const ASHA = '8a1f6d1e-0000-4000-8000-000000000001';

export const issuerOf = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;

export interface Key {
  readonly kid: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const makeKey = async (kid: string): Promise<Key> => ({
  kid,
  ...(await generateKeyPair('RS256', { extractable: true })),
});

/** Signs exactly what it is told, right or wrong. */
export const sign = (
  key: Key,
  claims: JWTPayload,
  header: Partial<CompactJWSHeaderParameters> = {},
): Promise<string> =>
  new SignJWT(claims)
    .setProtectedHeader({ typ: 'JWT', alg: 'RS256', kid: key.kid, ...header })
    .sign(key.privateKey);

/** Claims a test changes; `undefined` leaves a claim out. */
export type Changed = Readonly<Record<string, unknown>>;

/** The claims of a good Teams token at this moment, changed as the test says. */
export const claims = (clock: TestClock, changed: Changed = {}): JWTPayload => {
  const now = Math.floor(clock.millis() / 1000);
  return {
    aud: CLIENT,
    iss: issuerOf(TENANT),
    iat: now - 60,
    nbf: now - 60,
    exp: now + 3600,
    azp: TEAMS_CLIENTS[0],
    azpacr: '0',
    name: 'Asha Whittle',
    oid: ASHA,
    preferred_username: 'asha.whittle@council.example',
    scp: 'access_as_user',
    sub: 'pairwise-subject',
    tid: TENANT,
    ver: '2.0',
    ...(changed as JWTPayload),
  };
};

/** A server of published keys that can break or change them, and counts who asks. */
export interface KeyServer {
  readonly uri: string;
  fetches: number;
  answer: 'keys' | 'broken' | 'html';
  published: readonly Key[];
  close(): Promise<void>;
}

export const keyServer = async (...published: Key[]): Promise<KeyServer> => {
  const http = createServer(async (_request, response) => {
    server.fetches += 1;
    if (server.answer === 'broken') return response.writeHead(503).end();
    if (server.answer === 'html') return response.end('<!doctype html>');
    const keys = server.published.map(async ({ kid, publicKey }) => ({
      ...(await exportJWK(publicKey)),
      kid,
      use: 'sig',
    }));
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ keys: await Promise.all(keys) }));
  });
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening));
  const server: KeyServer = {
    uri: `http://127.0.0.1:${(http.address() as AddressInfo).port}/keys`,
    fetches: 0,
    answer: 'keys',
    published,
    close: () => {
      http.closeAllConnections();
      return new Promise((closed) => http.close(() => closed()));
    },
  };
  return server;
};
