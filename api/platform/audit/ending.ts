import { addMillis, type Month, monthAfter, type Range, startOfMonth } from '../../contract/time.ts';
import type { Clock } from '../clock.ts';
import type { LogRule } from '../log-retention.ts';
import { findAll, type Store, type Tx } from '../store/store.ts';
import { type Audit, auditLog } from './audit.ts';
import { AUDIT_KEPT } from './kept.ts';
import { entriesOf, type Seal, sealId, seals } from './seal.ts';
import { statementOf } from './statement.ts';
import { trailCheck } from './verify.ts';

export interface EndingPorts {
  readonly store: Store;
  readonly clock: Pick<Clock, 'now'>;
  readonly audit: Audit;
}

/**
 * The record of changes ends month by month. The last seal of what went stays, as the ground that the next one stands
 * on, and an entry of the record states it: so the check still finds whatever else was altered or taken away.
 */
export const auditMonths = (ports: EndingPorts): LogRule => ({
  period: AUDIT_KEPT,
  log: auditLog,
  ready: async (month) => {
    const chain = await wholeChain(ports.store, month);
    return chain && ((t) => end(t, ports, month, chain));
  },
  after: () => removeCovered(ports.store),
});

/**
 * The seals of a month, where they and its entries are as they were made. What was altered is evidence and stays, and
 * so does a month that a seal of an earlier version shares with the next.
 */
const wholeChain = async (store: Store, month: Month): Promise<readonly Seal[] | undefined> => {
  const { from, to } = rangeOf(month);
  const chain = await findAll(store, seals, 'time', 'all', {
    from: addMillis(from, 1),
    to: addMillis(to, 1),
  });
  const first = chain[0];
  if (!first || first.from > from || chain.some(({ endedAt }) => endedAt)) return undefined;
  const check = trailCheck(chain, { follows: { hash: first.previous, to: first.from } });
  for await (const entry of entriesOf(store, { from: first.from, to })) {
    if (entry.at < from) return undefined;
    check.add(entry);
  }
  const { problems, unsealed } = check.verdict();
  return problems.length === 0 && unsealed === 0 ? chain : undefined;
};

const rangeOf = (month: Month): Range<Seal['from']> => ({
  from: startOfMonth(month),
  to: startOfMonth(monthAfter(month)),
});

/** The seals between the first and the last are removed afterwards: they are too many for one transaction. */
const end = async (
  t: Tx,
  { clock, audit }: EndingPorts,
  month: Month,
  chain: readonly Seal[],
): Promise<boolean> => {
  const [first, last] = [chain[0], chain.at(-1)];
  if (!first || !last || (await isOvertaken(t, [first, last]))) return false;
  const bridges = await findAll(t, seals, 'ended', 'ended');
  const before = bridges.filter(({ to }) => to === first.from);
  const after = bridges.filter(({ from }) => from === last.to);
  const bridge = { ...bridgeOver([...before, ...chain, ...after]), endedAt: clock.now() };
  for (const { id } of [first, last, ...before, ...after]) await t.remove(seals, id);
  await t.put(seals, bridge);
  await t.endMonth(auditLog, month);
  // Every one of them, and not the new one alone: the entry that stated another may be of this month.
  const others = bridges.filter((one) => !before.includes(one) && !after.includes(one));
  for (const one of [...others, bridge])
    await audit.record(t, { person: 'system', door: 'job' }, statementOf(one));
  return true;
};

/** Another node ended the month meanwhile. */
const isOvertaken = async (t: Tx, ends: readonly Seal[]): Promise<boolean> => {
  const ids = [...new Set(ends.map(({ id }) => id))];
  const found = await t.getAll(seals, ids);
  return found.length < ids.length || found.some(({ endedAt }) => endedAt);
};

/** One seal in place of those that follow each other. */
const bridgeOver = (parts: readonly Seal[]): Seal => {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) throw new Error('a bridge spans at least one seal');
  const { from, previous } = first;
  const { to, hash } = last;
  const count = parts.reduce((sum, part) => sum + part.count, 0);
  return { id: sealId(to), from, to, count, hash, previous };
};

const AT_ONCE = 100;

/** Removes the seals that a bridge stands for; after a kill the next run goes on. */
const removeCovered = async (store: Store): Promise<void> => {
  for (const { from, to } of await findAll(store, seals, 'ended', 'ended')) {
    let removed: number;
    do
      removed = await store.tx(async (t) => {
        const { rows } = await t.find(seals, 'time', 'all', { from: addMillis(from, 1), to, limit: AT_ONCE });
        for (const { id } of rows) await t.remove(seals, id);
        return rows.length;
      });
    while (removed === AT_ONCE);
  }
};
