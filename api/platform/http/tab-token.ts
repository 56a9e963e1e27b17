import { type JWTPayload, jwtVerify } from 'jose';
import { ROLES, type Role } from '../../contract/person.ts';
import { Refused } from '../../contract/problem.ts';
import { addMillis, type Instant } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import { keySource, tokenRefusal } from '../signing-keys.ts';

/** What a valid Teams token says of the person who sent it. Their key is `oid`, never a name or an address. */
export interface TabClaims {
  /** Lower case. */
  readonly oid: string;
  /** As Entra shows it; for display only, and empty where the token has none. */
  readonly name: string;
  readonly roles: readonly Role[];
  readonly guest: boolean;
  readonly issuedAt: Instant;
}

export interface TabTokenSettings {
  readonly tenantId: string;
  readonly clientId: string;
  readonly appIdUri: string;
  readonly allowGuests: boolean;
  readonly sandbox?: { readonly jwksUri: string } | undefined;
}

/**
 * The Microsoft clients a tab can run in; only they may ask for our token (`azp`).
 * The same list stands in the app registration as pre-authorised clients (Microsoft Learn, tab-sso-register-aad).
 */
export const TEAMS_CLIENTS: readonly string[] = [
  '1fec8e78-bce4-4aaf-ab1b-5451cc387264', // Teams desktop and mobile
  '5e3ce6c0-2b1f-4285-8d4b-75ee78787346', // Teams on the web
  '4765445b-32c6-49b0-83e6-1d93765276ca', // Microsoft 365 on the web
  '0ec893e0-5785-4de6-99da-4ed124e5296c', // Microsoft 365 desktop
  'd3590ed6-52b3-4102-aeff-aad2292ab01c', // Microsoft 365 mobile, Outlook desktop
  'bc59ab01-8403-45c6-8796-ac3ef710b3e3', // Outlook on the web
  '27922004-5251-4030-b22d-91ecd9a37ea4', // Outlook mobile
];

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const SCOPE = 'access_as_user';

/**
 * Validates the token Teams gave the tab. The promise is rejected with `Refused`: `not_signed_in`, `wrong_tenant` or `no_guests`
 * for anything that is not a person's access token for this app and tenant, `unavailable` while Entra's keys
 * cannot be had. Keys are kept for a day, so that an outage of Entra signs nobody out.
 */
export const tabTokenValidator = (
  settings: TabTokenSettings,
  clock: Clock,
): ((bearer: string) => Promise<TabClaims>) => {
  const keys = keySource(clock).keysAt(keysAddress(settings));
  return async (bearer) => {
    const { payload } = await jwtVerify(bearer, keys, {
      algorithms: ['RS256'],
      audience: [settings.clientId, settings.appIdUri],
      clockTolerance: 60,
      // biome-ignore lint/style/noRestrictedGlobals: jose takes the time as a Date; the time itself is our clock's.
      currentDate: new Date(clock.millis()),
      requiredClaims: ['iss', 'exp', 'nbf', 'iat', 'tid', 'oid', 'scp', 'ver', 'azp'],
    }).catch((error: unknown) => {
      throw tokenRefusal(error);
    });
    return claimsOf(payload, settings, clock);
  };
};

const keysAddress = ({ tenantId, sandbox }: TabTokenSettings): URL =>
  new URL(sandbox?.jwksUri ?? `https://login.microsoftonline.com/${tenantId}/discovery/v2.0/keys`);

const claimsOf = (token: JWTPayload, settings: TabTokenSettings, clock: Clock): TabClaims => {
  const { tid, oid } = token;
  if (!isGuid(tid) || token.ver !== '2.0' || token.iss !== `https://login.microsoftonline.com/${tid}/v2.0`)
    throw new Refused('not_signed_in');
  if (tid.toLowerCase() !== settings.tenantId.toLowerCase()) throw new Refused('wrong_tenant');
  if (!isGuid(oid) || token.idtyp === 'app' || !hasScope(token.scp) || !isTeams(token.azp))
    throw new Refused('not_signed_in');
  const guest = isGuest(token, tid);
  if (guest && !settings.allowGuests) throw new Refused('no_guests');
  return {
    oid: oid.toLowerCase(),
    name: typeof token.name === 'string' ? token.name : '',
    roles: knownRoles(token.roles),
    guest,
    issuedAt: issuedAt(token, clock),
  };
};

const isGuid = (claim: unknown): claim is string => typeof claim === 'string' && GUID.test(claim);
const hasScope = (scp: unknown): boolean => typeof scp === 'string' && scp.split(' ').includes(SCOPE);
const isTeams = (azp: unknown): boolean =>
  typeof azp === 'string' && TEAMS_CLIENTS.includes(azp.toLowerCase());

/** `acct` is Entra's own word (1 is a guest) where the registration asks for it; `idp` names a foreign home. */
const isGuest = ({ acct, idp }: JWTPayload, tid: string): boolean => {
  if (acct !== undefined) return Number(acct) !== 0;
  const homes = [`https://login.microsoftonline.com/${tid}/v2.0`, `https://sts.windows.net/${tid}/`];
  return idp !== undefined && !homes.includes(String(idp));
};

const knownRoles = (roles: unknown): readonly Role[] =>
  Array.isArray(roles) ? ROLES.filter((role) => roles.includes(role)) : [];

/** Never later than now, so that a record made from it cannot outlast its time. */
const issuedAt = ({ iat = 0 }: JWTPayload, clock: Clock): Instant =>
  addMillis('1970-01-01T00:00:00.000Z', Math.min(iat * 1000, clock.millis()));
