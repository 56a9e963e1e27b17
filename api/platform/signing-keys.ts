import { createRemoteJWKSet, customFetch, errors } from 'jose';
import { Refused } from '../contract/problem.ts';
import type { Clock } from './clock.ts';

/** The published keys of whoever signs tokens for us. */
export type SigningKeys = ReturnType<typeof createRemoteJWKSet>;

/** One issuer's keys, and how everything of its is read. */
export interface KeySource {
  /** A fetch that, having failed, fails again without a call until the pause is over. */
  readonly fetch: typeof fetch;
  /** Read when first needed and kept for a day, so that an outage of the issuer signs nobody out. */
  keysAt(address: URL): SigningKeys;
}

/** Milliseconds for one read of an issuer. */
export const KEYS_TIMEOUT_MS = 5_000;
/** After a failed fetch, not sooner again: strangers' tokens must not make us hammer the issuer. */
const OUTAGE_PAUSE_MS = 5_000;
/** jose's own words for "the keys could not be had"; every other error of its is about the token. */
const OUTAGES = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC']);

export const keySource = (clock: Clock): KeySource => {
  const patient = patientFetch(clock);
  return {
    fetch: patient,
    keysAt: (address) =>
      createRemoteJWKSet(address, {
        cooldownDuration: 30_000,
        cacheMaxAge: 24 * 3_600_000,
        timeoutDuration: KEYS_TIMEOUT_MS,
        [customFetch]: patient,
      }),
  };
};

/**
 * What the sender of a token is told when it could not be verified: `not_signed_in`, or `unavailable` while the keys
 * cannot be had. jose's errors hold the claims: nothing of them goes further than this.
 */
export const tokenRefusal = (error: unknown): Refused => {
  const aboutToken = error instanceof errors.JOSEError && !OUTAGES.has(error.code);
  return aboutToken ? new Refused('not_signed_in') : new Refused('unavailable', { retryAfterSeconds: 5 });
};

const patientFetch = (clock: Clock): typeof fetch => {
  let failedAt = Number.NEGATIVE_INFINITY;
  return async (address, init) => {
    if (clock.millis() - failedAt < OUTAGE_PAUSE_MS) throw new errors.JWKSTimeout();
    try {
      const response = await fetch(address, init);
      if (!response.ok) failedAt = clock.millis();
      return response;
    } catch (error) {
      failedAt = clock.millis();
      throw error;
    }
  };
};
