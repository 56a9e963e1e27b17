import { spawnSync } from 'node:child_process';

/** `npm run prove`: the whole suite in its long form. Its figures go to dist/evidence, from where docs/evidence.md takes them. */
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'tests/vitest.config.ts', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, PROVE: '1' } },
);
process.exitCode = status ?? 1;
