import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refused } from '../../contract/problem.ts';

const MINUTE_SECONDS = 60;

/** How many requests a minute; a council's staff often share one address, so that one is wide. */
export interface RateLimits {
  /** Every request to the API from one address, before anyone is asked who they are. */
  readonly address: number;
  readonly person: number;
  /** Calls without sign-in, per address. */
  readonly public: number;
}

export const RATE_LIMITS: RateLimits = { address: 12_000, person: 300, public: 300 };

/** Counts in this process: what is too much for a node is refused by that node (docs/decisions/016). */
export type MakeLimiter = (name: string, perMinute: number) => RateLimiterAbstract;

export const limiterInMemory: MakeLimiter = (name, perMinute) =>
  new RateLimiterMemory({ keyPrefix: name, points: perMinute, duration: MINUTE_SECONDS });

/** Counts one request; throws `too_many`, which says when to come back. */
export const take = async (limiter: RateLimiterAbstract, key: string): Promise<void> => {
  try {
    await limiter.consume(key);
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Refused('too_many', { retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)) });
  }
};

/** One key per caller's network: an IPv6 household owns 2^64 addresses, so only its first half counts. */
export const addressKey = (address = ''): string => {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (v4?.[1]) return v4[1];
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const groups = [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
  return groups.slice(0, 4).join(':').toLowerCase();
};
