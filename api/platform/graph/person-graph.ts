import type { Clock } from '../clock.ts';
import type { EntraApp } from './entra-app.ts';
import type { PersonGraph } from './graph.ts';
import { graphClient } from './graph-client.ts';
import { COLLEAGUE_FIELDS, readUser } from './graph-shapes.ts';
import { onBehalfOf } from './obo.ts';
import { askJson, wholeList } from './pages.ts';
import { readPhoto } from './photo.ts';

/** Short, because the person is waiting, and one retry for the same reason. */
const PATIENCE = { timeoutMs: 5_000, retries: 1 };

/** Graph for the person whose validated Teams token this is. The token is held in memory only. */
export type GraphOfPerson = (assertion: string) => PersonGraph;

export const graphOfPerson = (app: EntraApp, clock: Clock): GraphOfPerson => {
  const exchange = onBehalfOf(app, clock);
  return (assertion) => {
    const send = graphClient({
      ...PATIENCE,
      token: () => exchange(assertion),
      origin: app.sandbox?.graphOrigin,
    });
    return {
      me: async () =>
        readUser(await askJson(send, { method: 'GET', path: `/me?$select=${COLLEAGUE_FIELDS}` })),
      directReports: () =>
        wholeList(send, `/me/directReports?$select=${COLLEAGUE_FIELDS}&$top=100`, readUser),
      photo: () => readPhoto(send, '/me'),
    };
  };
};
