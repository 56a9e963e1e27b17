import { GraphError, type GraphPhoto, NotFound, Unavailable } from './graph.ts';
import type { SendToGraph } from './graph-client.ts';

const MAX_PHOTO_BYTES = 256 * 1024;

/** The picture of the account at this path, 96 pixels square; undefined where there is none that a page could show. */
export const readPhoto = async (send: SendToGraph, account: string): Promise<GraphPhoto | undefined> => {
  try {
    const response = await send({ method: 'GET', path: `${account}/photos/96x96/$value` });
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
