import type { Refusal } from '../../contract/problem.ts';
import type { OpenApi, Operation, Parameter } from './openapi.ts';

/**
 * The API for people: plain HTML, made on the server, without script, readable by keyboard and screen reader.
 * Each refusal stands at `#<code>`, where the `type` of a problem points.
 */
export const docsPage = ({ paths }: OpenApi, refusals: Readonly<Record<string, Refusal>>): string => {
  const calls = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const rooms = [...Map.groupBy(calls, ({ operation }) => operation.tags[0] ?? 'api')];
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Guildhall API</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<main>
<h1>Guildhall API</h1>
<p>For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. Answers are JSON. Callers sign in with their Teams token.</p>
<nav aria-label="Rooms"><ul>${rooms.map(([room]) => `<li><a href="#${html(room)}">${html(room)}</a></li>`).join('')}</ul></nav>
${rooms.map(([room, its]) => `<section><h2 id="${html(room)}">${html(room)}</h2>${its.map(callText).join('\n')}</section>`).join('\n')}
<section><h2 id="refusals">Refusals</h2>${refusalList(Object.entries(refusals))}</section>
</main>
</body>
</html>
`;
};

interface Call {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

const callText = ({ path, method, operation }: Call): string => {
  const { summary, parameters, requestBody, security, operationId, responses } = operation;
  const signIn = security.length > 0 ? 'A signed-in person.' : 'Anyone.';
  return `<article id="${html(operationId)}">
<h3><code>${method} ${html(path)}</code></h3>
<p>${html(summary)}</p>
<p>Caller: ${signIn}</p>
${parameters.length > 0 ? parameterTable(parameters) : ''}
${requestBody ? schemaText('Body', requestBody.content) : ''}
${answersOf(responses)}
</article>`;
};

const parameterTable = (parameters: readonly Parameter[]): string =>
  `<table><caption>Parameters</caption><thead><tr><th scope="col">Name</th><th scope="col">Where</th><th scope="col">Needed</th></tr></thead><tbody>${parameters
    .map(
      ({ name, in: place, required }) =>
        `<tr><th scope="row"><code>${html(name)}</code></th><td>${place}</td><td>${required ? 'yes' : 'no'}</td></tr>`,
    )
    .join('')}</tbody></table>`;

const answersOf = (responses: Operation['responses']): string =>
  Object.entries(responses)
    .map(([status, { description, content }]) =>
      Number(status) < 300 && content
        ? schemaText(`Answer ${status}`, content)
        : `<p><strong>${status}</strong> ${html(description)}</p>`,
    )
    .join('\n');

/** `tabindex` lets a keyboard scroll what is wider than the screen. */
const schemaText = (title: string, schema: unknown): string =>
  `<details><summary>${title}</summary><pre tabindex="0">${html(JSON.stringify(schema, null, 2))}</pre></details>`;

const refusalList = (refusals: readonly (readonly [string, Refusal])[]): string =>
  `<dl>${refusals
    .map(
      ([code, { status, title }]) =>
        `<dt id="${code}"><code>${code}</code> ${status}</dt><dd>${html(title)}</dd>`,
    )
    .join('')}</dl>`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const html = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);

export const docsStyle = `:root { color-scheme: light dark; --line: #6e6e6e; --link: #115ea3; }
@media (prefers-color-scheme: dark) { :root { --line: #9a9a9a; --link: #7fb8ec; } }
body { margin: 0; font: 1rem/1.5 'Segoe UI', system-ui, sans-serif; background: Canvas; color: CanvasText; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
a { color: var(--link); }
nav ul { display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; list-style: none; }
article { border-top: 1px solid var(--line); padding: 0.5rem 0 1rem; }
h3 { overflow-wrap: anywhere; }
table { border-collapse: collapse; }
caption { text-align: start; }
th, td { border: 1px solid var(--line); padding: 0.25rem 0.5rem; text-align: start; overflow-wrap: anywhere; }
pre { overflow: auto; border: 1px solid var(--line); padding: 0.5rem; }
summary { padding: 0.25rem 0; cursor: pointer; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
`;
