import type { Door, Heard } from './leak-doors.ts';
import type { Caller, Stage, State, Thing } from './leak-stage.ts';

/** What the requirement says of one cell. */
export const expected = ({ sees, others, but, when }: Door, caller: Caller, state: State): Heard => {
  if (caller === 'anonymous' || caller === 'bot') return 'who';
  if (sees[state]?.includes(caller)) return 'given';
  return when?.[state]?.[caller] ?? but?.[caller] ?? others;
};

/** Knocks, and says what was heard. */
export const knockAt = async (
  { call = 'GET /api/home', input, isGivenByStatus }: Door,
  { as, world }: Pick<Stage, 'as' | 'world'>,
  caller: Caller,
  thing: Thing,
): Promise<Heard | string> => {
  const [method = '', path = ''] = call.split(' ');
  const rest = { ...input?.(thing) } as Record<string, unknown>;
  const at = path.replace(/:(\w+)/g, (_, name: string) => {
    if (name === 'id' || name === 'image') return thing[name];
    const { [name]: value } = rest;
    delete rest[name];
    return String(value);
  });
  const query = method === 'GET' ? `?${new URLSearchParams(rest as Record<string, string>)}` : '';
  const token = as(caller)?.token ?? (caller === 'bot' ? 'not-a-person' : undefined);
  const answer = await fetch(world.origin + at + query, {
    method,
    headers: { ...(token && { authorization: `Bearer ${token}` }), 'content-type': 'application/json' },
    ...(method !== 'GET' && { body: JSON.stringify(rest) }),
  });
  const text = await answer.text();
  return heardIn(answer.status, text, isGivenByStatus ? '' : thing.canary);
};

interface Choice {
  readonly title: string;
  readonly about: string;
  readonly card: object;
}

/** Looks for it to put it into a message, as Teams' compose box does; says what was heard, and the cards that were offered. */
export const composedBy = async (
  { accountOf, world }: Pick<Stage, 'accountOf' | 'world'>,
  caller: Caller,
  { canary }: Thing,
): Promise<{ readonly heard: Heard; readonly cards: readonly string[] }> => {
  const person = accountOf(caller);
  if (person === undefined) return { heard: 'who', cards: [] };
  const answer = await fetch(`${world.sandbox.origin}/sandbox/chat/find`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    // The answer says again what was typed: a part of the word finds it, and is not the word.
    body: JSON.stringify({ person, words: canary.slice(0, -1) }),
  });
  const { text = '', choices } = (await answer.json()) as {
    readonly text?: string;
    readonly choices: readonly Choice[];
  };
  const isGiven = JSON.stringify([text, choices.map(({ title, about }) => [title, about])]).includes(canary);
  return { heard: isGiven ? 'given' : 'silent', cards: choices.map(({ card }) => JSON.stringify(card)) };
};

const heardIn = (status: number, text: string, canary: string): Heard | string => {
  if (status < 300) return text.includes(canary) ? 'given' : 'silent';
  // A refusal says nothing of it either, and those for whom it is not there hear one and the same.
  if (canary !== '' && text.includes(canary)) return `${status} and a word of it`;
  if (status === 404)
    return JSON.parse(text).code === 'not_found' && !('detail' in JSON.parse(text)) ? 'gone' : text;
  const said: Readonly<Record<number, Heard>> = {
    401: 'who',
    403: 'refused',
    409: 'not now',
    422: 'not now',
  };
  return said[status] ?? `${status} ${text}`;
};
