import express, { type Request, Router } from 'express';
import { type Answer, send, underFaults } from '../answer.ts';
import type { Fault } from '../faults.ts';
import type { SandboxWorld } from '../world.ts';
import { authenticateClient, type TokenForm } from './client-authentication.ts';
import { grantByRefreshToken, grantOnBehalfOf, grantToApp, type RefreshTokens } from './grants.ts';
import { EntraRefusal, refusalAnswer } from './refusal.ts';

const JWT_BEARER = 'urn:ietf:params:oauth:grant-type:jwt-bearer';

/** The issuer: discovery, keys and the token endpoint, with Entra's refusals in Entra's words. */
export const entraRouter = (world: SandboxWorld): Router => {
  const router = Router();
  const refreshTokens: RefreshTokens = new Map();
  router.get('/:tenant/v2.0/.well-known/openid-configuration', (request, response) =>
    send(response, discovery(world, request.params.tenant)),
  );
  router.get('/:tenant/discovery/v2.0/keys', async (_request, response) => send(response, await keys(world)));
  router.post(
    '/:tenant/oauth2/v2.0/token',
    express.urlencoded({ extended: false }),
    async (request, response) => send(response, await token(world, request, refreshTokens)),
  );
  return router;
};

const discovery = (world: SandboxWorld, tenant: string): Answer => {
  if (tenant !== world.tenantId && tenant !== 'common')
    return refusalAnswer(new EntraRefusal(90002, tenant), world.clock);
  const base = `${world.origin}/${tenant}`;
  return {
    status: 200,
    body: {
      issuer: `https://login.microsoftonline.com/${tenant === 'common' ? '{tenantid}' : tenant}/v2.0`,
      token_endpoint: `${base}/oauth2/v2.0/token`,
      authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
      jwks_uri: `${base}/discovery/v2.0/keys`,
      id_token_signing_alg_values_supported: ['RS256'],
      response_types_supported: ['code', 'id_token', 'code id_token', 'id_token token'],
      subject_types_supported: ['pairwise'],
      token_endpoint_auth_methods_supported: ['client_secret_post', 'private_key_jwt', 'client_secret_basic'],
    },
  };
};

const keys = (world: SandboxWorld): Promise<Answer | 'hang'> =>
  underFaults(world.faults, {
    part: 'keys',
    call: 'GET /keys',
    work: async () => ({ status: 200, body: { keys: await world.signing.published() } }),
    refuse: (status) => ({ status, body: { error: 'temporarily_unavailable' } }),
  });

const token = (
  world: SandboxWorld,
  request: Request,
  refreshTokens: RefreshTokens,
): Promise<Answer | 'hang'> => {
  const form: TokenForm = request.body ?? {};
  const correlation = request.header('client-request-id') ?? form['client-request-id'];
  const refuse = (refusal: EntraRefusal) => refusalAnswer(refusal, world.clock, correlation);
  const fails = (status: number, { kind }: Fault) => refuse(new EntraRefusal(faultNumber(status, kind)));
  const issue = async (): Promise<Answer> => {
    try {
      return noStore(await grant(world, String(request.params.tenant), form, refreshTokens));
    } catch (refusal) {
      if (refusal instanceof EntraRefusal) return refuse(refusal);
      throw refusal;
    }
  };
  const forPerson = () =>
    underFaults(world.faults, { part: 'on-behalf-of', call: 'POST /token', work: issue, refuse: fails });
  const { grant_type: grantType } = form;
  return underFaults(world.faults, {
    part: 'token',
    call: `POST /token ${grantType}`,
    work: grantType === 'client_credentials' ? issue : forPerson,
    refuse: fails,
  });
};

const faultNumber = (status: number, kind: Fault['kind']) => {
  if (kind === 'consent') return 65001;
  if (kind === 'mfa') return 50076;
  return status === 429 ? 90055 : 90033;
};

const grant = async (world: SandboxWorld, tenant: string, form: TokenForm, refreshTokens: RefreshTokens) => {
  if (tenant !== world.tenantId) throw new EntraRefusal(90002, tenant);
  const tokenEndpoint = `${world.origin}/${tenant}/oauth2/v2.0/token`;
  const app = await authenticateClient(form, { ...world, tokenEndpoint });
  switch (form.grant_type) {
    case 'client_credentials':
      return grantToApp(world, app, form);
    case JWT_BEARER:
      return grantOnBehalfOf(world, app, form, refreshTokens);
    case 'refresh_token':
      return grantByRefreshToken(world, app, form, refreshTokens);
    case undefined:
      throw new EntraRefusal(900144, "'grant_type'");
    default:
      throw new EntraRefusal(70003);
  }
};

const noStore = (body: object): Answer => ({
  status: 200,
  headers: { 'cache-control': 'no-store', pragma: 'no-cache' },
  body,
});
