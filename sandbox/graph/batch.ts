import { z } from 'zod';
import type { Answer } from '../answer.ts';
import type { SandboxWorld } from '../world.ts';
import type { GraphRequest } from './call.ts';
import { readCaller } from './caller.ts';
import type { Graph } from './dispatch.ts';
import { GraphRefusal, refusalAnswer } from './refusal.ts';

const MOST_REQUESTS = 20;

const written = z.strictObject({
  requests: z
    .array(
      z.strictObject({
        id: z.string(),
        method: z.enum(['GET', 'POST', 'PATCH', 'DELETE']),
        url: z.string(),
        headers: z.record(z.string(), z.string()).optional(),
        body: z.unknown().optional(),
      }),
    )
    .min(1),
});
type SubRequest = z.infer<typeof written>['requests'][number];

/** `POST /$batch`: every request at once, each with its own status; the slots of a mailbox hold here too. */
export const answerBatch = async (
  world: SandboxWorld,
  graph: Graph,
  request: GraphRequest,
): Promise<Answer | 'hang'> => {
  try {
    await readCaller(world, request.headers.authorization);
    const parsed = written.safeParse(request.body);
    if (!parsed.success) throw invalid(z.prettifyError(parsed.error));
    const { requests } = parsed.data;
    if (requests.length > MOST_REQUESTS)
      throw invalid(`Number of batch request steps exceeds the maximum value of ${MOST_REQUESTS}.`);
    if (new Set(requests.map(({ id }) => id)).size < requests.length)
      throw invalid('The ids of a batch must differ.');
    const answers = await Promise.all(requests.map((one) => answerOne(graph, request, one)));
    const responses = answers.filter((answer) => answer !== 'hang');
    return responses.length < answers.length ? 'hang' : { status: 200, body: { responses } };
  } catch (refusal) {
    if (refusal instanceof GraphRefusal) return refusalAnswer(refusal, world.clock);
    throw refusal;
  }
};

const answerOne = async (graph: Graph, batch: GraphRequest, one: SubRequest) => {
  const answer = await graph.answer(subRequest(batch, one));
  if (answer === 'hang') return answer;
  const { status, headers, body } = answer;
  return { id: one.id, status, headers, body: Buffer.isBuffer(body) ? body.toString('base64') : body };
};

/** Urls are relative to the version: `/v1.0/me` inside a batch is a segment that does not exist. */
const subRequest = (batch: GraphRequest, { method, url, headers = {}, body }: SubRequest): GraphRequest => {
  const [path = '', query = ''] = url.split('?');
  return {
    method,
    path: path.startsWith('/') ? path : `/${path}`,
    query: new URLSearchParams(query),
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
      authorization: batch.headers.authorization,
    },
    body,
  };
};

const invalid = (message: string) => new GraphRefusal(400, 'BadRequest', message);
