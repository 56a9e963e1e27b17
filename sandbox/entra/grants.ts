import { randomBytes } from 'node:crypto';
import type { JWTPayload } from 'jose';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import { isCurrent, issuersOf, pairwiseSubject, validity } from './claims.ts';
import type { TokenForm } from './client-authentication.ts';
import { EntraRefusal } from './refusal.ts';
import type { Registration } from './registration.ts';
import { type AskedScopes, BOT_CONNECTOR, GRAPH, readAppResource, readDelegatedScopes } from './scopes.ts';

/** The successful body of a token request. */
export interface TokenAnswer {
  readonly token_type: 'Bearer';
  readonly scope?: string;
  readonly expires_in: number;
  readonly ext_expires_in: number;
  readonly access_token: string;
  readonly refresh_token?: string;
  readonly client_info?: string;
}

/** Refresh tokens in force, each for one person and one app. */
export type RefreshTokens = Map<string, { readonly personId: string; readonly clientId: string }>;

/** `client_credentials`: the app asks for itself, and gets what an administrator granted it. */
export const grantToApp = async (
  world: SandboxWorld,
  app: Registration,
  form: TokenForm,
): Promise<TokenAnswer> => {
  const resource = readAppResource(form.scope);
  if (resource === BOT_CONNECTOR && app !== world.registrations.bot) throw new EntraRefusal(500011, resource);
  const roles = resource === GRAPH ? [...app.application] : [];
  const servicePrincipal = pairwiseSubject('service principal', app.clientId);
  return bearer(world, {
    ...commonClaims(world, app, resource),
    idtyp: 'app',
    oid: servicePrincipal,
    sub: servicePrincipal,
    ...(roles.length > 0 && { roles }),
  });
};

/** `jwt-bearer`: the app holds a person's token for itself and asks for Graph in that person's name. */
export const grantOnBehalfOf = async (
  world: SandboxWorld,
  app: Registration,
  form: TokenForm,
  refreshTokens: RefreshTokens,
): Promise<TokenAnswer> => {
  if (form.requested_token_use !== 'on_behalf_of') throw new EntraRefusal(900144, "'requested_token_use'");
  if (!form.assertion) throw new EntraRefusal(900144, "'assertion'");
  const person = await personOfAssertion(world, app, form.assertion);
  return grantToPerson(world, app, person, form, refreshTokens);
};

/** `refresh_token`: each one serves once and is replaced. */
export const grantByRefreshToken = async (
  world: SandboxWorld,
  app: Registration,
  form: TokenForm,
  refreshTokens: RefreshTokens,
): Promise<TokenAnswer> => {
  if (!form.refresh_token) throw new EntraRefusal(900144, "'refresh_token'");
  const known = refreshTokens.get(form.refresh_token);
  if (!known || known.clientId !== app.clientId) throw new EntraRefusal(70000);
  refreshTokens.delete(form.refresh_token);
  return grantToPerson(world, app, enabledPerson(world, known.personId), form, refreshTokens);
};

const personOfAssertion = async (world: SandboxWorld, app: Registration, assertion: string) => {
  const claims = await world.signing.verify(assertion);
  if (!claims || claims.iss !== issuersOf(world.tenantId).v2) throw new EntraRefusal(50013);
  if (claims.aud !== app.clientId && claims.aud !== app.appIdUri) throw new EntraRefusal(500131);
  if (!isCurrent(claims, world.clock)) throw new EntraRefusal(500133);
  if (claims.tid !== world.tenantId) throw new EntraRefusal(50013, 'The assertion is of another tenant.');
  // An id token and an app-only token carry no scope: neither is a person's access token for this app.
  if (claims.idtyp === 'app' || typeof claims.scp !== 'string') throw new EntraRefusal(50013);
  return enabledPerson(world, typeof claims.oid === 'string' ? claims.oid : '');
};

const enabledPerson = ({ directory }: SandboxWorld, id: string): SandboxPerson => {
  const person = directory.find(id);
  if (!person) throw new EntraRefusal(50034);
  if (!person.enabled) throw new EntraRefusal(50057);
  return person;
};

const grantToPerson = async (
  world: SandboxWorld,
  app: Registration,
  person: SandboxPerson,
  form: TokenForm,
  refreshTokens: RefreshTokens,
): Promise<TokenAnswer> => {
  const asked = readDelegatedScopes(form.scope);
  const granted = consentedScopes(app, asked);
  const token = await bearer(world, {
    ...commonClaims(world, app, GRAPH),
    idtyp: 'user',
    name: person.name,
    oid: person.id,
    scp: granted.join(' '),
    sub: pairwiseSubject(person.id, GRAPH),
    upn: person.upn,
  });
  return {
    ...token,
    scope: asked.asWritten,
    client_info: base64urlJson({ uid: person.id, utid: world.tenantId }),
    ...(asked.refreshToken && { refresh_token: issueRefreshToken(refreshTokens, person, app) }),
  };
};

const consentedScopes = (app: Registration, asked: AskedScopes): string[] => {
  const missing = asked.graph.filter((scope) => !app.delegated.has(scope));
  const nothingToGive = asked.everythingConsented ? app.delegated.size === 0 : asked.graph.length === 0;
  if (missing.length > 0 || nothingToGive)
    throw new EntraRefusal(65001, `${app.displayName}: ${missing.join(' ')}`);
  // Entra puts every scope the person has consented to into the token, not only the ones asked for.
  return [...app.delegated];
};

/** Graph and the Bot Connector get v1.0 tokens, whatever the app itself accepts. */
const commonClaims = (world: SandboxWorld, app: Registration, audience: string): JWTPayload => ({
  aud: audience,
  iss: issuersOf(world.tenantId).v1,
  ...validity(world.clock),
  app_displayname: app.displayName,
  appid: app.clientId,
  appidacr: '1',
  tid: world.tenantId,
  uti: randomBytes(16).toString('base64url'),
  ver: '1.0',
});

const bearer = async (world: SandboxWorld, claims: JWTPayload): Promise<TokenAnswer> => ({
  token_type: 'Bearer',
  expires_in: 3599,
  ext_expires_in: 3599,
  access_token: await world.signing.sign(claims),
});

const issueRefreshToken = (
  refreshTokens: RefreshTokens,
  person: SandboxPerson,
  app: Registration,
): string => {
  const token = `1.${randomBytes(48).toString('base64url')}`;
  refreshTokens.set(token, { personId: person.id, clientId: app.clientId });
  return token;
};

const base64urlJson = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
