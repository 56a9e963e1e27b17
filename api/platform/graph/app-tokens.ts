import type { Clock } from '../clock.ts';
import { type EntraApp, entraClients, tokenFrom } from './entra-app.ts';
import { APP_SCOPES } from './scopes.ts';
import { tokenShelf } from './token-shelf.ts';

/** An app's own token, for jobs, consumers and the bot: Graph's unless told otherwise. Throws our own Graph errors. */
export const appTokens = (
  app: EntraApp,
  clock: Clock,
  scopes: readonly string[] = APP_SCOPES,
): (() => Promise<string>) => {
  const client = entraClients(app)({ timeoutMs: 5_000, retries: 2 });
  const shelf = tokenShelf(clock, 1);
  return () =>
    shelf.get('app', () =>
      // The shelf decides when a token is old; msal is not to answer with the one it is replacing.
      tokenFrom(client.acquireTokenByClientCredential({ scopes: [...scopes], skipCache: true })),
    );
};
