import { INSIDERS, type Insider, insiders, STRANGERS } from './callers.ts';
import { MATRIX } from './matrix.ts';
import { type Answers, type Case, NOBODYS, nameOf, type Ruled } from './rows.ts';

const INTRODUCTION = `# Who may do what
Every call of Guildhall and what each kind of caller hears. Made from the endpoint tables of all rooms and the rows beside their tests (\`npm run authorisation\`); the tests make each call of this page as each caller, on both engines, and a call without a row does not build.

- **yes**: let in. **401**: who are you. **403**: known, but not yours to do. **404**: the same answer for what is hidden from you and what never was. Whoever is refused has changed nothing: the whole store is compared.
- "Anew" means that account and roles are asked of Entra again if what is known is older than a minute, and that nobody is let in while Entra cannot be asked. "HR anew" means the same of who holds that role, who goes without it while Entra cannot be asked; nobody else waits.
- The bot answers a person with that person's own rights, through the same use cases; the calls below are the tab's.
- A room may say less to one who is let in than to another: an answer names only the people its caller may know. Rules come after these rights, such as that a desk is taken.
- Every other address is one of the tab's pages, which are the same for everyone and hold nothing of anybody.
- Nobody can be given another's rights to act for them yet, so there is no column for delegates.
`;

/** docs/authorisation.md, from the matrix that the tests assert. */
export const authorisationPage = (): string =>
  [
    INTRODUCTION,
    '## Callers',
    'All but the first two have signed in. Where a record belongs to somebody, they are seen from its owner.',
    '',
    '| caller | is |\n|---|---|',
    `| nobody | ${Object.values(STRANGERS).join('; ')} |`,
    '| bot service | the Bot Connector’s own token, which no person holds |',
    ...insiders.map((who) => `| ${INSIDERS[who].title} | ${INSIDERS[who].means} |`),
    '',
    ...Object.entries(MATRIX).flatMap(([title, calls]) => [`## ${title}`, ...table(calls), '']),
  ].join('\n');

const table = (calls: readonly Ruled[]): readonly string[] => [
  `| call | about | nobody | bot service | ${insiders.map((who) => INSIDERS[who].title).join(' | ')} |`,
  `|---|---|${'---|'.repeat(insiders.length + 2)}`,
  ...calls.flatMap(lines),
];

const anew = ({ fresh, freshRoles }: Ruled['endpoint']): string => {
  if (fresh) return '. Anew';
  return freshRoles ? `. ${freshRoles.join(' and ')} anew` : '';
};

/** One line for each case of a call; the first tells what the call is. */
const lines = ({ endpoint, row }: Ruled): readonly string[] =>
  Object.entries(row)
    .filter((entry): entry is [string, Case] => entry[1] !== NOBODYS)
    .map(([about, { answers }], index) => {
      const told = `\`${nameOf(endpoint)}\`<br>${endpoint.summary.replace(/\.$/, '')}${anew(endpoint)}`;
      return `| ${index === 0 ? told : ''} | ${wordsFor(about, row.own === NOBODYS)} | ${cells(answers)} |`;
    });

const cells = (answers: Answers): string =>
  ([...(['nobody', 'botService'] as const), ...insiders] satisfies readonly (keyof Answers)[])
    .map((caller: Insider | 'nobody' | 'botService') => answers[caller])
    .join(' | ');

const wordsFor = (about: string, isNobodys: boolean): string => {
  if (about === 'own') return 'one’s own';
  if (about === 'others') return isNobodys ? 'one that exists' : 'another person’s';
  if (about === 'missing') return 'one that never was';
  return about;
};
