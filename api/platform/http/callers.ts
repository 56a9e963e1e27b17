import type { Request } from 'express';
import { confirmed } from '../../contract/confirmed.ts';
import type { CallerKind, Description } from '../../contract/endpoint.ts';
import type { Viewer } from '../../contract/person.ts';
import { Refused } from '../../contract/problem.ts';
import type { PersonCaller, PublicCaller } from './bind.ts';
import { addressKey, limiterInMemory, type MakeLimiter, type RateLimits, take } from './rate-limits.ts';

export type Caller = PersonCaller | PublicCaller;

/** The one way in for a kind of caller. */
export interface Entrance {
  /** Largest request body, in bytes. */
  readonly bodyBytes: number;
  /** Says who is calling, or refuses; counts the call against the caller's limit. */
  admit(req: Request, requestId: string, endpoint: Description): Promise<Caller>;
  /** Whether it can check a caller anew, for an endpoint that asks for it. */
  readonly checksAfresh: boolean;
}

/** Kinds that are absent have no authenticator yet, and no endpoint of theirs can be mounted. */
export type Entrances = Readonly<Partial<Record<CallerKind, Entrance>>>;

export interface EntranceParts {
  /** Refuses with `not_signed_in`, `wrong_tenant` or `no_guests` when the token is not a person's of this council. */
  readonly authenticatePerson: (bearer: string) => Promise<Viewer>;
  /** The same, with an account and roles that were checked anew. */
  readonly authenticateAfresh?: (bearer: string) => Promise<Viewer>;
  readonly limits: RateLimits;
  readonly makeLimiter?: MakeLimiter;
}

export const entrances = ({
  authenticatePerson,
  authenticateAfresh,
  limits,
  makeLimiter = limiterInMemory,
}: EntranceParts): Entrances => {
  const perPerson = makeLimiter('person', limits.person);
  const perAddress = makeLimiter('public', limits.public);
  return {
    person: {
      bodyBytes: 100_000,
      checksAfresh: authenticateAfresh !== undefined,
      admit: async (req, requestId, { fresh, freshRoles = [] }) => {
        const assertion = bearerOf(req);
        const authenticate = (fresh && authenticateAfresh) || authenticatePerson;
        const known = await authenticate(assertion);
        const viewer = await confirmed(known, freshRoles, async () =>
          authenticateAfresh ? authenticateAfresh(assertion) : known,
        );
        await take(perPerson, viewer.person);
        return { kind: 'person', viewer, assertion, requestId };
      },
    },
    public: {
      bodyBytes: 10_000,
      checksAfresh: false,
      admit: async (req, requestId) => {
        await take(perAddress, addressKey(req.ip));
        return { kind: 'public', requestId };
      },
    },
  };
};

/** RFC 6750; cookies and query strings are never looked at, so no other site can send a request in our name. */
const bearerOf = (req: Request): string => {
  const bearer = /^Bearer ([\w.~+/-]+=*)$/i.exec(req.headers.authorization ?? '')?.[1];
  if (!bearer) throw new Refused('not_signed_in');
  return bearer;
};
