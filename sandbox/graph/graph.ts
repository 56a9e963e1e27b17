import express, { type ErrorRequestHandler, type Request, Router } from 'express';
import { send } from '../answer.ts';
import type { SandboxWorld } from '../world.ts';
import { answerBatch } from './batch.ts';
import type { GraphRequest } from './call.ts';
import { mailboxSlots } from './concurrency.ts';
import { graphOf } from './dispatch.ts';
import { badRequest, GraphRefusal, refusalAnswer } from './refusal.ts';

/** A subset of Microsoft Graph v1.0. What it does not model it refuses, and remembers in `world.unmodelled`. */
export const graphRouter = (world: SandboxWorld): Router => {
  const router = Router();
  const graph = graphOf(world, mailboxSlots());
  router.use(express.json({ limit: '4mb', type: () => true }));
  router.use('/v1.0', async (request, response) => {
    const asked = readRequest(request);
    const isBatch = asked.method === 'POST' && asked.path === '/$batch';
    send(response, isBatch ? await answerBatch(world, graph, asked) : await graph.answer(asked));
  });
  router.use((request, response) => {
    world.unmodelled.push(`${request.method} ${request.originalUrl}`);
    send(response, refusalAnswer(new GraphRefusal(404, 'BadRequest', 'Invalid version.'), world.clock));
  });
  router.use(unreadable(world));
  return router;
};

/** The body was no JSON: the parser's own page would show where the sandbox is installed. */
const unreadable =
  (world: SandboxWorld): ErrorRequestHandler =>
  (error, _request, response, next) =>
    error?.type === 'entity.parse.failed'
      ? send(response, refusalAnswer(badRequest('Unable to read JSON request payload.'), world.clock))
      : next(error);

const readRequest = (request: Request): GraphRequest => {
  const { pathname, searchParams } = new URL(request.url, 'http://graph');
  return {
    method: request.method,
    path: pathname,
    query: searchParams,
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value.join(', ') : value,
      ]),
    ),
    body: request.body,
  };
};
