import type { Clock } from '../clock.ts';
import { type EntraApp, entraClients, tokenFrom } from './entra-app.ts';
import { APP_SCOPES } from './scopes.ts';
import { tokenShelf } from './token-shelf.ts';

/** The app's own Graph token, for jobs and consumers. Throws our own Graph errors. */
export const appTokens = (app: EntraApp, clock: Clock): (() => Promise<string>) => {
  const client = entraClients(app)({ timeoutMs: 5_000, retries: 2 });
  const shelf = tokenShelf(clock, 1);
  return () =>
    shelf.get('app', () =>
      // The shelf decides when a token is old; msal is not to answer with the one it is replacing.
      tokenFrom(client.acquireTokenByClientCredential({ scopes: [...APP_SCOPES], skipCache: true })),
    );
};
