import { createHash } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Clock } from '../../api/platform/clock.ts';

/** Entra issues person tokens for 60 to 90 minutes; the sandbox for the least. */
const LIFETIME_SECONDS = 3600;

/** Both issuers of one tenant: v1.0 for Microsoft's own resources, v2.0 for apps that ask for it. */
export const issuersOf = (tenantId: string) => ({
  v1: `https://sts.windows.net/${tenantId}/`,
  v2: `https://login.microsoftonline.com/${tenantId}/v2.0`,
});

/** When a token issued now begins and ends, in whole seconds. */
export const validity = (clock: Clock, seconds = LIFETIME_SECONDS) => {
  const iat = Math.floor(clock.millis() / 1000);
  return { iat, nbf: iat, exp: iat + seconds };
};

/** Machines disagree about the second: Entra forgives a token that begins up to five minutes from now. */
const EARLY_SECONDS = 300;

/** True between `nbf` and `exp`; a token without an end is not valid. */
export const isCurrent = (claims: JWTPayload, clock: Clock): boolean => {
  const now = clock.millis() / 1000;
  return typeof claims.exp === 'number' && now < claims.exp && (claims.nbf ?? 0) <= now + EARLY_SECONDS;
};

/** Entra's `sub` is pairwise: another one for each app, so it identifies nobody across apps. */
export const pairwiseSubject = (personId: string, clientId: string): string =>
  createHash('sha256').update(`${personId} ${clientId}`).digest('base64url');
