import { type ChangesPage, Rejected, Unavailable } from './graph.ts';
import type { GraphCall, SendToGraph } from './graph-client.ts';
import { type GraphPage, readChange, readPage } from './graph-shapes.ts';

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
  for await (const { items } of rawPages(send, path)) yield items.map(read);
}

/** One round of changes; its last page says where the next one begins. */
export async function* changesOf(send: SendToGraph, link: string): AsyncGenerator<ChangesPage> {
  for await (const { items, delta } of rawPages(send, link))
    yield { changes: items.map(readChange), ...(delta !== undefined && { link: delta }) };
}

async function* rawPages(send: SendToGraph, path: string): AsyncGenerator<GraphPage> {
  for (let next: string | undefined = path; next; ) {
    const page = readPage(await askJson(send, { method: 'GET', path: next }));
    for (const link of [page.next, page.delta])
      if (link && !link.startsWith('https://graph.microsoft.com/')) throw new Rejected('foreign_next_link');
    yield page;
    next = page.next;
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
