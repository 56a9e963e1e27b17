import type { PersonId } from '../contract/ids.ts';
import type { AccountChange, GraphUser } from '../platform/graph/graph.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { isLossBelievable } from './reading.rules.ts';
import { people } from './records.ts';
import { byAccount, note, noted } from './register.ts';

/** What one page of a reading came to. */
export interface Counts {
  readonly changed: number;
  readonly gone: number;
}

/**
 * Accounts that are nobody here, unless somebody reports to them: disabled ones (rooms, shared mailboxes) and guests.
 * Kept through one reading, as a manager may be listed long before their team.
 */
export type Nobody = Map<string, GraphUser>;

/** Writes what the directory lists of each account. */
export const noteAccounts = async (
  t: Tx,
  ports: PeoplePorts,
  accounts: readonly GraphUser[],
  nobody: Nobody,
): Promise<Counts> => {
  const counts = { changed: 0, gone: 0 };
  for (const account of accounts) {
    const { managerOid, ...told } = account;
    if (!isWelcome(ports, account) && !(await byAccount(t, account.oid))) {
      nobody.set(account.oid, account);
      continue;
    }
    const manager =
      managerOid && managerOid !== account.oid ? await managerIn(t, ports, managerOid, nobody) : null;
    const { changed, left } = await noted(t, ports, { ...told, manager, listed: true });
    counts.changed += changed ? 1 : 0;
    counts.gone += left ? 1 : 0;
  }
  return counts;
};

const isWelcome = ({ allowGuests }: PeoplePorts, { enabled, guest }: GraphUser): boolean =>
  enabled && (!guest || allowGuests);

/** A manager on a later page is made here and told of there; one on an earlier page may have been nobody so far. */
const managerIn = async (t: Tx, ports: PeoplePorts, oid: string, nobody: Nobody): Promise<PersonId> => {
  const known = await byAccount(t, oid);
  if (known) return known.id;
  const { managerOid, ...account } = nobody.get(oid) ?? { managerOid: undefined, oid };
  return (await note(t, ports, account)).id;
};

/** Writes what changed of those who are known here; of anybody else a change says too little. */
export const noteChanges = async (
  t: Tx,
  ports: PeoplePorts,
  changes: readonly AccountChange[],
): Promise<Counts> => {
  const counts = { changed: 0, gone: 0 };
  for (const { gone, ...change } of changes) {
    if (!(await byAccount(t, change.oid))) continue;
    const told = gone ? { oid: change.oid, enabled: false } : change;
    const { changed, left } = await noted(t, ports, told);
    counts.changed += changed ? 1 : 0;
    counts.gone += left ? 1 : 0;
  }
  return counts;
};

/** Accounts of these changes that nobody here is, and that may have to be met. */
export const strangersIn = async (
  reader: Reader,
  changes: readonly AccountChange[],
): Promise<readonly string[]> => {
  const oids: string[] = [];
  for (const { oid, gone, enabled } of changes)
    if (!gone && enabled !== false && !(await byAccount(reader, oid))) oids.push(oid);
  return oids;
};

/** Whom the directory listed and no longer does. Nobody, where more are missing than can have left. */
export const findLeavers = async (
  { store, log }: PeoplePorts,
  seen: ReadonlySet<string>,
): Promise<readonly AccountChange[]> => {
  const gone: AccountChange[] = [];
  let listed = 0;
  for await (const person of store.all(people)) {
    if (!person.listed || !person.enabled) continue;
    listed += 1;
    if (!seen.has(person.oid)) gone.push({ oid: person.oid, gone: true });
  }
  if (!isLossBelievable(gone.length, listed)) {
    log.error({ gone: gone.length, listed }, 'the directory lost most of its people: nobody is signed out');
    return [];
  }
  return gone;
};
