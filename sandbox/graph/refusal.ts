import { randomUUID } from 'node:crypto';
import type { Clock } from '../../api/platform/clock.ts';
import type { Answer } from '../answer.ts';

/** Graph says no: what the product sees is the status, the code and the sentence. */
export class GraphRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

export const notFound = (id: string) =>
  new GraphRefusal(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

export const badRequest = (message: string) => new GraphRefusal(400, 'BadRequest', message);

export const itemNotFound = () =>
  new GraphRefusal(404, 'ErrorItemNotFound', 'The specified object was not found in the store.');

const JSON_TYPE =
  'application/json; odata.metadata=minimal; odata.streaming=true; IEEE754Compatible=false; charset=utf-8';

/** Headers every answer of Graph has. */
export const graphHeaders = (requestId: string, clientRequestId: string) => ({
  'content-type': JSON_TYPE,
  'request-id': requestId,
  'client-request-id': clientRequestId,
});

export const refusalAnswer = (refusal: GraphRefusal, clock: Clock, clientRequestId?: string): Answer => {
  const requestId = randomUUID();
  const caller = clientRequestId ?? requestId;
  return {
    status: refusal.status,
    headers: graphHeaders(requestId, caller),
    body: {
      error: {
        code: refusal.code,
        message: refusal.message,
        innerError: { date: clock.now().slice(0, 19), 'request-id': requestId, 'client-request-id': caller },
      },
    },
  };
};
