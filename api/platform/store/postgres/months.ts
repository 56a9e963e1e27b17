import type pg from 'pg';
import type { Instant } from '../../../contract/time.ts';
import { command } from './connection.ts';
import { createMonth } from './sql.ts';

/** A log has no table yet for the month of an entry. */
export class MissingMonth extends Error {
  readonly log: string;
  readonly month: string;
  constructor(log: string, month: string) {
    super(`${log} has no table for ${month} yet`);
    this.name = 'MissingMonth';
    this.log = log;
    this.month = month;
  }
}

/** Which months of which logs have their table. */
export interface Months {
  /** Throws `MissingMonth`; the transaction ends, the month is made, and it runs again. */
  demand(log: string, at: Instant): void;
  /** On the connection of whoever missed it: when all of them are busy so, there is no other. */
  create(client: pg.ClientBase, missing: MissingMonth): Promise<void>;
}

const MONTH_LENGTH = 7;

export const logMonths = (): Months => {
  const made = new Set<string>();
  return {
    demand: (log, at) => {
      const month = at.slice(0, MONTH_LENGTH);
      if (!made.has(`${log} ${month}`)) throw new MissingMonth(log, month);
    },
    create: async (client, { log, month }) => {
      await command(client, createMonth(log, month));
      made.add(`${log} ${month}`);
    },
  };
};
