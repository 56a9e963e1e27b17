import type pg from 'pg';
import { type Instant, type Month, monthOf } from '../../../contract/time.ts';
import type { Clock } from '../../clock.ts';
import type { AnyLog } from '../declare.ts';
import { openMonth } from '../transaction.ts';
import { command, type Queryable } from './connection.ts';
import { createMonth, dropMonth, isEmpty, monthsOf } from './sql.ts';
import { codeOf } from './trouble.ts';

/** A log has no table yet for the month of an entry. */
export class MissingMonth extends Error {
  readonly log: string;
  readonly month: Month;
  constructor(log: string, month: Month) {
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
  /** Another node took away a table that stood empty: whoever misses one has to look again. */
  forget(): void;
}

export const logMonths = (): Months => {
  const made = new Set<string>();
  return {
    demand: (log, at) => {
      const month = monthOf(at);
      if (!made.has(`${log} ${month}`)) throw new MissingMonth(log, month);
    },
    create: async (client, { log, month }) => {
      await command(client, createMonth(log, month));
      made.add(`${log} ${month}`);
    },
    forget: () => made.clear(),
  };
};

/** A table that this node knew is gone: `no partition of relation found for row`. */
export const isWithoutTable = (error: unknown): boolean => codeOf(error) === '23514';

/**
 * Takes the tables of months that were ended away. Their rows went in a transaction, so that whoever reads as of an
 * earlier moment still sees them; the table goes only when nobody uses the log at all, be it a dump of an hour. One that
 * stays holds nothing, and goes another day.
 */
export const dropEnded = async (on: Queryable, log: AnyLog, clock: Pick<Clock, 'now'>): Promise<void> => {
  const months = await on.query<{ name: string }>(monthsOf(log.name), [openMonth(clock.now())]);
  for (const { name } of months) {
    const [table] = await on.query<{ empty: boolean }>(isEmpty(name)).catch(goneMeanwhile);
    if (table?.empty) await on.query(dropMonth(log.name, name));
  }
};

/** Another node, or another call of ours, took the table away since it was listed. */
const goneMeanwhile = (error: unknown): readonly [] => {
  if (codeOf(error) !== '42P01') throw error;
  return [];
};
