import { defineConfig } from 'vitest/config';
import { storeTests } from './support/store-tests.ts';

/** One clock zone by default; CI runs the suite's date rules under a second one as well. */
process.env.TZ ??= 'Europe/London';

/** Some hundred processes are started from source: what one has read and compiled, the next ones take from here. */
process.env.NODE_COMPILE_CACHE ??= new URL('../node_modules/.vite-tests/compiled', import.meta.url).pathname;

/** What is about PostgreSQL alone. */
const POSTGRES_ONLY = ['tests/store/postgres*.test.ts', 'tests/nodes/*.test.ts'];

const root = new URL('..', import.meta.url).pathname;

export default defineConfig({
  root,
  cacheDir: 'node_modules/.vite-tests',
  test: {
    globalSetup: ['tests/support/global-setup.ts'],
    setupFiles: ['tests/support/setup.ts'],
    // Wide on purpose: nothing timed is a gate, and a busy disk is not a broken promise.
    testTimeout: 180_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    // Two cores in CI: more workers only wait for each other.
    maxWorkers: 2,
    // Every file of a worker shares its modules, which are read and made fast once and not for each of them: two fifths
    // of the time of the pure tests. So what a module keeps, it keeps for all: files clean up after themselves.
    isolate: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'embedded',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: POSTGRES_ONLY,
          provide: { engine: 'memory' },
        },
      },
      {
        extends: true,
        test: {
          name: 'postgres',
          include: [...POSTGRES_ONLY, ...storeTests(root)],
          provide: { engine: 'postgres' },
          globalSetup: ['tests/support/postgres-setup.ts'],
        },
      },
    ],
  },
});
