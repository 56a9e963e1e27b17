import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type EntraApp, entraClients, tokenFrom } from './entra-app.ts';
import { PERSON_SCOPES } from './scopes.ts';
import { tokenShelf } from './token-shelf.ts';

const MAX_PEOPLE = 5_000;

/** Turns a person's Teams token into a Graph token, on behalf of them. Throws our own Graph errors. */
export type OnBehalfOf = (assertion: string) => Promise<string>;

/**
 * msal's own on-behalf-of cache is passed over: it keeps one token a person (two devices would fetch for ever), searches
 * all of them at each hit, and one person's failure blocks everybody. So: our shelf, and a new client for each request.
 */
export const onBehalfOf = (app: EntraApp, clock: Clock): OnBehalfOf => {
  const client = entraClients(app);
  const shelf = tokenShelf(clock, MAX_PEOPLE);
  return (assertion) =>
    shelf.get(createHash('sha256').update(assertion).digest('base64'), () =>
      tokenFrom(
        client({ timeoutMs: 5_000, retries: 1 }).acquireTokenOnBehalfOf({
          oboAssertion: assertion,
          scopes: [...PERSON_SCOPES],
          skipCache: true,
        }),
      ),
    );
};
