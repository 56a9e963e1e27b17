/** The element the page's HTML promises; a missing one is a mistake in the page and stops it at once. */
export const byId = <Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind => {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${kind.name} #${id}`);
  return found;
};

/** Makes an element; attributes go in as attributes, children as text or elements, never as HTML. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Asks the sandbox and reads its JSON; a refusal becomes an error with the sandbox's own words. */
export const ask = async <Answer>(path: string, body?: unknown): Promise<Answer> => {
  const answer = await fetch(
    path,
    body === undefined
      ? {}
      : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  if (!answer.ok) throw new Error(await refusalOf(answer));
  return (await answer.json()) as Answer;
};

const refusalOf = async (answer: Response): Promise<string> => {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === 'object' && body && 'error' in body
    ? String(body.error)
    : `The sandbox answered ${answer.status}.`;
};

/** What went wrong, in one line. */
export const wordsOf = (problem: unknown): string =>
  problem instanceof Error ? problem.message : String(problem);
