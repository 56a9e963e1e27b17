import { stderr } from 'node:process';
import type { TestProject } from 'vitest/node';
import { type DatabaseServer, enterServer } from './databases.ts';
import { NoPostgres } from './postgres-binaries.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where a test's databases are made; the reason in words where no PostgreSQL runs. */
    readonly postgres: DatabaseServer | string;
  }
}

/**
 * Once before the tests that want PostgreSQL: the server that `DATABASE_URL_TEST` names, or one of our own for this
 * run. Where none can run, its tests are skipped, and the run ends with a line that says so and why.
 */
export default async (project: TestProject): Promise<() => Promise<void>> => {
  const given = process.env.DATABASE_URL_TEST;
  if (given) {
    const { leave, ...server } = await enterServer(given).catch(cannotUse);
    project.provide('postgres', server);
    return leave;
  }
  const started = await startPostgres().catch(reasonIn);
  if (typeof started === 'string') return skipAll(project, started);
  const { leave, ...server } = await enterServer(started.url);
  project.provide('postgres', server);
  return async () => {
    await leave();
    await started.stop();
  };
};

/** Whoever names a server wants it tested; its password stays out of what is printed. */
const cannotUse = (cause: unknown): never => {
  throw new Error('the server of DATABASE_URL_TEST cannot be used', { cause });
};

const reasonIn = (error: unknown): PostgresServer | string => {
  if (error instanceof NoPostgres) return error.message;
  throw error;
};

const skipAll = (project: TestProject, reason: string) => {
  project.provide('postgres', reason);
  // No title matches: every test counts as skipped, and what is opened before tests is not opened.
  project.config.testNamePattern = /(?!)/;
  return async () => {
    stderr.write(
      `\nSKIPPED: nothing was tested on PostgreSQL, because ${reason}. DATABASE_URL_TEST can name a server.\n\n`,
    );
  };
};
