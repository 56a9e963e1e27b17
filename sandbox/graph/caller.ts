import { isCurrent, issuersOf } from '../entra/claims.ts';
import { GRAPH } from '../entra/scopes.ts';
import type { SandboxWorld } from '../world.ts';
import type { Caller } from './call.ts';
import { GraphRefusal } from './refusal.ts';

/** Whom the bearer token speaks for; throws the 401 that Graph gives. */
export const readCaller = async (world: SandboxWorld, authorization = ''): Promise<Caller> => {
  const token = /^Bearer (.+)$/i.exec(authorization)?.[1];
  if (!token) throw unauthorised('Access token is empty.');
  const claims = await world.signing.verify(token);
  if (!claims) throw unauthorised('CompactToken parsing failed or its signature is invalid.');
  if (claims.aud !== GRAPH) throw unauthorised('Access token validation failure. Invalid audience.');
  if (!isCurrent(claims, world.clock))
    throw unauthorised('Lifetime validation failed, the token is expired.');
  if (claims.iss !== issuersOf(world.tenantId).v1)
    throw unauthorised('Access token validation failure. Invalid issuer.');
  const appId = String(claims.appid);
  if (claims.idtyp === 'app') return { appId, permissions: new Set(wordsOf(claims.roles)) };
  const person = world.directory.find(String(claims.oid));
  if (!person?.enabled) throw unauthorised('The identity of the calling user could not be established.');
  return { appId, person, permissions: new Set(String(claims.scp).split(' ')) };
};

const wordsOf = (claim: unknown): string[] => (Array.isArray(claim) ? claim.map(String) : []);

const unauthorised = (message: string) => new GraphRefusal(401, 'InvalidAuthenticationToken', message);
