import { Rejected, Unavailable } from './graph.ts';
import type { GraphCall, SendToGraph } from './graph-client.ts';
import { readPage } from './graph-shapes.ts';

/** The answer's JSON; an answer that breaks off or is none is as good as no answer. */
export const askJson = async (send: SendToGraph, call: GraphCall): Promise<unknown> => {
  const response = await send(call);
  return response.json().catch(() => {
    throw new Unavailable('broken_answer');
  });
};

/** Page after page of a list. A page is asked for when the one before has been dealt with. */
export async function* pagesOf<T>(
  send: SendToGraph,
  path: string,
  read: (json: unknown) => T,
): AsyncGenerator<readonly T[]> {
  for (let next: string | undefined = path; next; ) {
    const page = readPage(await askJson(send, { method: 'GET', path: next }));
    yield page.items.map(read);
    next = page.next;
    if (next && !next.startsWith('https://graph.microsoft.com/')) throw new Rejected('foreign_next_link');
  }
}

/** The whole list, for lists that are short by nature. */
export const wholeList = async <T>(
  send: SendToGraph,
  path: string,
  read: (json: unknown) => T,
): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const page of pagesOf(send, path, read)) all.push(...page);
  return all;
};
