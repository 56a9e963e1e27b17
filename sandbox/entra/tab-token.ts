import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { Clock } from '../../api/platform/clock.ts';
import type { SandboxPerson } from '../people/person.ts';
import { issuersOf, pairwiseSubject, validity } from './claims.ts';
import type { Registration } from './registration.ts';

/** Teams on the web: who asks for the token on the tab's behalf. */
const TEAMS_WEB_CLIENT = '5e3ce6c0-2b1f-4285-8d4b-75ee78787346';

/** The claims of the v2.0 access token that Teams' `getAuthToken` returns for this app. */
export const tabTokenClaims = (
  clock: Clock,
  tenantId: string,
  { clientId }: Registration,
  person: SandboxPerson,
): JWTPayload => ({
  aud: clientId,
  iss: issuersOf(tenantId).v2,
  ...validity(clock),
  azp: TEAMS_WEB_CLIENT,
  azpacr: '0',
  name: person.name,
  oid: person.id,
  preferred_username: person.upn,
  rh: `0.${randomBytes(12).toString('base64url')}`,
  scp: 'access_as_user',
  sub: pairwiseSubject(person.id, clientId),
  tid: tenantId,
  uti: randomBytes(16).toString('base64url'),
  ver: '2.0',
  // Optional claim, asked for in the registration: 0 is a member of the tenant, 1 a guest.
  acct: person.guest ? 1 : 0,
  ...(person.roles.length > 0 && { roles: [...person.roles] }),
});
