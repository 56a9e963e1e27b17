import './platform/check-node.mjs';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Verdict, verifyTrail } from './platform/audit/verify.ts';
import { VARIABLES } from './platform/config.variables.ts';
import { openReadOnly } from './platform/store/read-only.ts';
import { schema } from './schema.ts';

const HELP = `Checks that nobody altered the audit trail. Reads only; the app may be running.

  npm run audit -- verify [--data-dir FOLDER] [--head HASH]

  --data-dir  the folder of the embedded store; otherwise DATA_DIR, otherwise ${VARIABLES.DATA_DIR.fallback}
  --head      the last hash an earlier check printed: proves that no seal was cut off since

Ends with 0 when all is whole, 1 when something was altered, 2 when the check could not be made.
`;

const words = ({ seals, sealed, unsealed, ended, head, problems }: Verdict): string =>
  [
    `Seals: ${seals}, over entries: ${sealed}. Not sealed yet: ${unsealed}. Ended: ${ended}.`,
    ...(problems.length === 0
      ? [`Nothing was altered. Keep this hash outside Guildhall: ${head}`]
      : ['The audit trail was altered:', ...problems.map((problem) => `- ${problem}`)]),
    '',
  ].join('\n');

/** A running service takes files away while they are read: what is wrong is wrong twice. */
const verified = async (directory: string, head: string | undefined): Promise<Verdict> => {
  const first = await verifyTrail(await openReadOnly(directory, schema), head);
  return first.problems.length === 0 ? first : verifyTrail(await openReadOnly(directory, schema), head);
};

const run = async (): Promise<number> => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { 'data-dir': { type: 'string' }, head: { type: 'string' }, help: { type: 'boolean' } },
  });
  const asked = positionals.join(' ') === 'verify' && !values.help;
  if (!asked) {
    process.stdout.write(HELP);
    return values.help ? 0 : 2;
  }
  if (existsSync('.env')) process.loadEnvFile('.env');
  const directory = values['data-dir'] ?? (process.env.DATA_DIR || VARIABLES.DATA_DIR.fallback);
  const verdict = await verified(directory, values.head);
  process.stdout.write(words(verdict));
  return verdict.problems.length === 0 ? 0 : 1;
};

try {
  process.exitCode = await run();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 2;
}
