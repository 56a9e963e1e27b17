import { isDeepStrictEqual } from 'node:util';
import type { BookInput, BookingView } from '../../api/desks/contract.ts';
import type { SandboxPerson } from '../../sandbox/people/person.ts';
import type { Random } from '../support/random.ts';
import type { Node } from './council.ts';

/** A person with what Teams gave their tab. */
export interface Signed {
  readonly person: SandboxPerson;
  readonly token: string;
}

/** A write that somebody asks for under one key, until some node answers. */
export interface Request {
  readonly who: Signed;
  readonly key: string;
  readonly method: 'POST' | 'DELETE';
  readonly path: string;
  readonly body?: BookInput;
  /** What was answered, by either node, repeats included; empty when it was refused. */
  readonly answers: BookingView[];
}

/** An answer of 5xx, or none at all. */
export interface Trouble {
  /** Milliseconds on the same clock as `performance.now()`. */
  readonly at: number;
  readonly node: string;
  readonly what: string;
}

export interface Answered {
  readonly told: BookingView;
  readonly by: Node;
}

/** What a person's requests pass through on their way to the nodes. */
export interface Balancer {
  /** Asks until there is an answer: after trouble the other node, with the same key. Undefined when refused. */
  insist(request: Request): Promise<Answered | undefined>;
  /** Asks again what has been answered, and if it can elsewhere. */
  repeat(request: Request, answered: Answered): Promise<void>;
  /** Reads, from another node than this if it can; undefined in trouble. */
  read(who: Signed, path: string, other?: Node): Promise<unknown>;
  /** Notes what cannot be with one council behind two nodes. */
  contradict(what: string): void;
}

export interface BalancerPorts {
  readonly nodes: readonly Node[];
  readonly random: Random;
  readonly onTrouble: (trouble: Trouble) => void;
  readonly onContradiction: (what: string) => void;
}

/** Refusals that are part of the game; any other is a fault of the test or the product. */
const EXPECTED = ['desk_taken', 'already_booked', 'already_cancelled'];

export const balancer = (ports: BalancerPorts): Balancer => {
  const { nodes, random, onContradiction } = ports;
  const anyBut = (other?: Node): Node => {
    const up = nodes.filter(({ isUp }) => isUp);
    const choice = up.length > 1 ? up.filter((node) => node !== other) : up;
    const node = choice[random.between(0, choice.length)];
    if (!node) throw new Error('no node is up');
    return node;
  };
  const insist = async (request: Request): Promise<Answered | undefined> => {
    // Now and then both at once, as an impatient client would.
    if (random.next() < 0.1) {
      const both = await Promise.all(
        nodes.filter(({ isUp }) => isUp).map((node) => ask(ports, node, request)),
      );
      const answered = both.find((outcome) => typeof outcome === 'object');
      if (answered || both.every((outcome) => outcome === 'refused')) return answered;
    }
    for (let last: Node | undefined; ; ) {
      last = anyBut(last);
      const outcome = await ask(ports, last, request);
      if (outcome !== 'trouble') return outcome === 'refused' ? undefined : outcome;
    }
  };
  return {
    insist,
    contradict: onContradiction,
    repeat: async (request, { by }) => {
      const outcome = await ask(ports, anyBut(by), request);
      if (outcome === 'refused') onContradiction(`${request.key} was done, and its repeat refused`);
    },
    read: async (who, path, other) => {
      const answer = await send(ports, anyBut(other), { who, method: 'GET', path });
      return answer?.status === 200 ? answer.body : undefined;
    },
  };
};

const ask = async (
  ports: BalancerPorts,
  node: Node,
  request: Request,
): Promise<Answered | 'refused' | 'trouble'> => {
  const answer = await send(ports, node, request);
  if (!answer) return 'trouble';
  if (answer.status >= 400) {
    const { code } = answer.body as { code: string };
    if (!EXPECTED.includes(code)) throw new Error(`${request.method} ${request.path} was refused: ${code}`);
    return 'refused';
  }
  const told = answer.body as BookingView;
  if (request.answers.some((before) => !isDeepStrictEqual(before, told)))
    ports.onContradiction(`${request.key} was answered in two ways`);
  request.answers.push(told);
  return { told, by: node };
};

const send = async (
  { onTrouble }: BalancerPorts,
  node: Node,
  {
    who,
    method,
    path,
    key,
    body,
  }: Pick<Request, 'who' | 'path'> & { method: string; key?: string; body?: object },
): Promise<{ readonly status: number; readonly body: unknown } | undefined> => {
  const { origin, name } = node;
  const trouble = (what: string) => onTrouble({ at: performance.now(), node: name, what });
  try {
    const answer = await fetch(origin + path, {
      method,
      headers: {
        authorization: `Bearer ${who.token}`,
        ...(key && { 'idempotency-key': key }),
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (answer.status < 500) return { status: answer.status, body: JSON.parse(text) };
    trouble(`${answer.status} ${text}`);
  } catch (error) {
    // Who does not answer gets no more requests, unless it has been started anew meanwhile.
    if (node.origin === origin) node.isUp = false;
    trouble(String(error instanceof Error ? (error.cause ?? error) : error));
  }
  return undefined;
};
