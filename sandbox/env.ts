import { fileURLToPath } from 'node:url';
import type { SandboxWorld } from './world.ts';

/**
 * Every variable the app needs to live in the sandbox tenant.
 * The authority stays `login.microsoftonline.com`, as in production; only its metadata names loopback
 * endpoints, because msal refuses an authority that is not https.
 */
export const appEnvironment = ({
  origin,
  pageOrigin,
  app,
  tenantId,
  registrations,
}: SandboxWorld): Record<string, string> => {
  const { tab, bot } = registrations;
  const { port } = new URL(app.origin);
  return {
    GUILDHALL_SANDBOX: '1',
    HOST: '127.0.0.1',
    PORT: port,
    PUBLIC_URL: app.origin,
    TENANT_ID: tenantId,
    CLIENT_ID: tab.clientId,
    CLIENT_SECRET: tab.secret,
    APP_ID_URI: tab.appIdUri,
    TEAMS_APP_ID: tab.clientId,
    BOT_APP_ID: bot.clientId,
    BOT_APP_SECRET: bot.secret,
    MSAL_AUTHORITY_METADATA: JSON.stringify(authorityMetadata(origin)),
    JWKS_URI: `${origin}/${tenantId}/discovery/v2.0/keys`,
    GRAPH_ORIGIN: `${origin}/graph`,
    BOT_OPENID_METADATA: `${origin}/v1/.well-known/openidconfiguration`,
    BOT_SERVICE_ORIGIN: origin,
    ESTATE_FILE: fileURLToPath(new URL('../api/desks/estate', import.meta.url)),
    SKILLS_LANE: 'named',
    HOST_ORIGINS: [pageOrigin, pageOrigin.replace('127.0.0.1', 'localhost')].join(','),
  };
};

/** What msal is handed in place of its built-in knowledge; `{tenantid}` is msal's own placeholder. */
const authorityMetadata = (origin: string) => ({
  issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0',
  token_endpoint: `${origin}/{tenantid}/oauth2/v2.0/token`,
  authorization_endpoint: `${origin}/{tenantid}/oauth2/v2.0/authorize`,
  jwks_uri: `${origin}/{tenantid}/discovery/v2.0/keys`,
});
