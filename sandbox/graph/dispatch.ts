import { randomUUID } from 'node:crypto';
import { type Answer, underFaults } from '../answer.ts';
import type { SandboxPerson } from '../people/person.ts';
import type { SandboxWorld } from '../world.ts';
import type { Call, Caller, GraphRequest } from './call.ts';
import { readCaller } from './caller.ts';
import type { MailboxSlots } from './concurrency.ts';
import { UnreadableBody } from './event-draft.ts';
import { readPreferences } from './preferences.ts';
import { badRequest, GraphRefusal, graphHeaders, notFound, refusalAnswer } from './refusal.ts';
import { checkRights } from './rights.ts';
import { type Match, matchRoute } from './routes.ts';

export interface Graph {
  /** Answers one request; `hang` never does. */
  answer(request: GraphRequest): Promise<Answer | 'hang'>;
}

/** The calls of `ROUTES`, each behind its token, its permission, the mailbox's slots and the fault board. */
export const graphOf = (world: SandboxWorld, slots: MailboxSlots): Graph => ({
  answer: async (request) => {
    const clientRequestId = request.headers['client-request-id'];
    try {
      return withHeaders(await attempt(world, slots, request), clientRequestId);
    } catch (refusal) {
      if (!(refusal instanceof GraphRefusal)) throw refusal;
      if (refusal instanceof UnreadableBody)
        world.unmodelled.push(`${request.method} ${request.path} body: ${refusal.message}`);
      return refusalAnswer(refusal, world.clock, clientRequestId);
    }
  },
});

const attempt = async (
  world: SandboxWorld,
  slots: MailboxSlots,
  request: GraphRequest,
): Promise<Answer | 'hang'> => {
  const caller = await readCaller(world, request.headers.authorization);
  const match = matchRoute(request.method, request.path);
  if (!match) throw unmodelled(world, request);
  checkQuery(world, request, match);
  const call = callOf(world, request, match, caller);
  const owner = ownerIn(call, match);
  checkRights(world, caller, match.route, owner);
  const work = () => underGraphFaults(world, request, async () => match.route.handle(call));
  if (match.route.service !== 'exchange' || !owner) return work();
  if (!owner.mailbox) throw noMailbox();
  return slots.hold(caller.appId, owner.id, work);
};

const callOf = (world: SandboxWorld, request: GraphRequest, { params }: Match, caller: Caller): Call => {
  const prefer = readPreferences(request.headers.prefer);
  for (const wish of prefer.unknown)
    world.unmodelled.push(`${request.method} ${request.path} Prefer: ${wish}`);
  return {
    world,
    caller,
    request,
    params,
    prefer,
    owner: () => {
      const owner = params.user === undefined ? caller.person : personOf(world, params.user);
      if (!owner) throw notFound(params.user ?? 'me');
      return owner;
    },
  };
};

/** By object id or user principal name; the handles of the sandbox's own tools are not Graph's. */
const personOf = ({ directory }: SandboxWorld, named: string): SandboxPerson | undefined => {
  const person = directory.find(named);
  const isGraphName = person && [person.id, person.upn.toLowerCase()].includes(named.toLowerCase());
  return isGraphName ? person : undefined;
};

const ownerIn = (call: Call, { route }: Match): SandboxPerson | undefined =>
  isOfSomebody(route.path) && (call.caller.person || !isOfMe(route.path)) ? call.owner() : undefined;

const isOfMe = (path: string): boolean => /^\/me(\/|$)/.test(path);
const isOfSomebody = (path: string): boolean => isOfMe(path) || path.startsWith('/users/{user}');

const checkQuery = (world: SandboxWorld, request: GraphRequest, { route }: Match): void => {
  const strange = [...request.query.keys()].find((name) => !route.query.includes(name));
  if (strange === undefined) return;
  world.unmodelled.push(`${request.method} ${request.path} ?${strange}`);
  throw badRequest(`The query parameter '${strange}' is not supported here.`);
};

/** Said aloud in two ways: the caller is refused, and a test that looks at the list fails. */
const unmodelled = (world: SandboxWorld, { method, path }: GraphRequest): GraphRefusal => {
  world.unmodelled.push(`${method} ${path}`);
  return new GraphRefusal(
    404,
    'BadRequest',
    `Resource not found for the segment '${path.split('/')[1] ?? ''}'.`,
  );
};

const noMailbox = () =>
  new GraphRefusal(
    404,
    'MailboxNotEnabledForRESTAPI',
    'The mailbox is either inactive, soft-deleted, or is hosted on-premise.',
  );

const FAULT_CODES = {
  400: 'BadRequest',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  503: 'ServiceNotAvailable',
  504: 'GatewayTimeout',
} as const;

const underGraphFaults = (world: SandboxWorld, request: GraphRequest, work: () => Promise<Answer>) =>
  underFaults(world.faults, {
    part: 'graph',
    call: `${request.method} ${request.path}`,
    work,
    refuse: (status) =>
      refusalAnswer(
        new GraphRefusal(status, FAULT_CODES[status], 'The service could not serve the request.'),
        world.clock,
        request.headers['client-request-id'],
      ),
  });

const withHeaders = (answer: Answer | 'hang', clientRequestId?: string): Answer | 'hang' => {
  if (answer === 'hang') return answer;
  const requestId = randomUUID();
  return {
    ...answer,
    headers: { ...graphHeaders(requestId, clientRequestId ?? requestId), ...answer.headers },
  };
};
