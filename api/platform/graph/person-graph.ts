import type { Clock } from '../clock.ts';
import type { EntraApp } from './entra-app.ts';
import { GraphError, type GraphPhoto, NotFound, type PersonGraph, Unavailable } from './graph.ts';
import { graphClient, type SendToGraph } from './graph-client.ts';
import { COLLEAGUE_FIELDS, readUser } from './graph-shapes.ts';
import { onBehalfOf } from './obo.ts';
import { askJson, wholeList } from './pages.ts';

/** Short, because the person is waiting, and one retry for the same reason. */
const PATIENCE = { timeoutMs: 5_000, retries: 1 };
const MAX_PHOTO_BYTES = 256 * 1024;

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
      photo: () => photo(send),
    };
  };
};

const photo = async (send: SendToGraph): Promise<GraphPhoto | undefined> => {
  try {
    const response = await send({ method: 'GET', path: '/me/photos/96x96/$value' });
    const contentType = response.headers.get('content-type') ?? '';
    const bytes = new Uint8Array(await response.arrayBuffer());
    const isPicture = /^image\/(jpeg|png|gif)$/.test(contentType) && bytes.length <= MAX_PHOTO_BYTES;
    return isPicture ? { contentType, bytes } : undefined;
  } catch (error) {
    if (error instanceof NotFound) return undefined;
    // The body can break off after the status was sent.
    throw error instanceof GraphError ? error : new Unavailable('broken_answer');
  }
};
