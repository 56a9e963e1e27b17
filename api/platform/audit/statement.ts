import { addMillis } from '../../contract/time.ts';
import type { AuditEntry, AuditNote } from './audit.ts';
import { LEAST_DAYS } from './kept.ts';
import type { Seal } from './seal.ts';

const action = 'audit.end';
const DAY_MS = 86_400_000;

/** What the record itself says of months that were ended: without it, entries that are not there were taken away. */
export const statementOf = ({ from, to, count, hash }: Seal): AuditNote => ({
  action,
  object: 'audit',
  facts: { from, to, count, hash },
});

export const isStatement = (entry: Pick<AuditEntry, 'action' | 'actor'>): boolean =>
  entry.action === action && entry.actor === 'system';

/** What is wrong with a seal whose entries were ended: nothing, where a statement says so, of a time when they might. */
export const faultsOfStatement = (seal: Seal, statements: readonly AuditEntry[]): string[] => {
  const { from, to, count, hash } = seal;
  const said = statements.filter(
    ({ facts }) => facts.from === from && facts.to === to && facts.count === count && facts.hash === hash,
  );
  const due = addMillis(to, LEAST_DAYS * DAY_MS);
  if (said.length === 0)
    return [`${from} to ${to}: ${count} entries are gone, and no entry says that they were ended`];
  return said.some(({ at }) => at >= due) ? [] : [`${from} to ${to}: was ended before its time, ${due}`];
};
