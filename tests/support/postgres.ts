import { inject } from 'vitest';
import { createDatabaseOn, type TestDatabase } from './databases.ts';

/** A database of this test's own on the run's PostgreSQL: empty, or a copy of another to which nobody is connected. */
export const createDatabase = (template?: string): Promise<TestDatabase> => {
  const server = inject('postgres');
  if (typeof server === 'string') throw new Error(`there is no PostgreSQL here: ${server}`);
  return createDatabaseOn(server, template);
};
