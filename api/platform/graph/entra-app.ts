import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  type AuthenticationResult,
  ConfidentialClientApplication,
  InteractionRequiredAuthError,
  type NodeAuthOptions,
  ServerError,
} from '@azure/msal-node';
import { ConsentNeeded, Denied, type GraphError, Throttled, Unavailable } from './graph.ts';
import { TokenEndpointDown, type TokenEndpointPatience, tokenEndpoint } from './token-endpoint.ts';

/** Who we are to Entra. The part of the configuration that this takes. */
export interface EntraApp {
  readonly tenantId: string;
  readonly clientId: string;
  readonly credential:
    | { readonly kind: 'secret'; readonly secret: string }
    | { readonly kind: 'certificate'; readonly certificateFile: string; readonly keyFile: string };
  readonly sandbox?: { readonly authorityMetadata: string; readonly graphOrigin: string } | undefined;
}

/** Makes msal clients for one app. The certificate is read once, here; making a client costs microseconds. */
export const entraClients = (
  app: EntraApp,
): ((patience: TokenEndpointPatience) => ConfidentialClientApplication) => {
  const auth: NodeAuthOptions = {
    clientId: app.clientId,
    authority: `https://login.microsoftonline.com/${app.tenantId}`,
    ...proof(app.credential),
    ...(app.sandbox && { authorityMetadata: app.sandbox.authorityMetadata }),
  };
  return (patience) =>
    new ConfidentialClientApplication({ auth, system: { networkClient: tokenEndpoint(patience) } });
};

const proof = (credential: EntraApp['credential']): Partial<NodeAuthOptions> => {
  if (credential.kind === 'secret') return { clientSecret: credential.secret };
  const certificate = new X509Certificate(readFileSync(credential.certificateFile));
  return {
    clientCertificate: {
      thumbprintSha256: certificate.fingerprint256.replaceAll(':', ''),
      privateKey: readFileSync(credential.keyFile, 'utf8'),
    },
  };
};

export interface Token {
  readonly value: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** msal can "succeed" with an empty token. Its errors hold the answer's text and claims, so they become our own here. */
export const tokenFrom = async (asked: Promise<AuthenticationResult | null>): Promise<Token> => {
  const result = await asked.catch((error: unknown) => {
    throw asGraphError(error);
  });
  if (!result?.accessToken) throw new Unavailable('empty_token');
  return { value: result.accessToken, expiresAt: Number(result.expiresOn ?? 0) };
};

const asGraphError = (error: unknown): GraphError => {
  if (error instanceof TokenEndpointDown)
    return error.retryAfterSeconds === undefined
      ? new Unavailable('token_endpoint_down')
      : new Throttled(error.retryAfterSeconds);
  if (error instanceof InteractionRequiredAuthError)
    return new ConsentNeeded(entraCode(error.errorNo), error.claims);
  if (error instanceof ServerError) return new Denied(entraCode(error.errorNo));
  return new Unavailable('no_token');
};

/** Entra's number says what is wrong (7000215 is a bad secret) without saying of whom. */
const entraCode = (number: string | undefined): string =>
  number && /^\d{1,12}$/.test(number) ? `AADSTS${number}` : 'AADSTS';
