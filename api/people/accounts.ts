import type { PersonId } from '../contract/ids.ts';
import type { AccountChange, GraphUser } from '../platform/graph/graph.ts';
import type { Reader, Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { isLossBelievable } from './reading.rules.ts';
import { people } from './records.ts';
import { byAccounts, inRegister, type Noted, type Register } from './register.ts';

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
export const noteAccounts = (
  t: Tx,
  ports: PeoplePorts,
  accounts: readonly GraphUser[],
  nobody: Nobody,
): Promise<Counts> => {
  const oids = accounts.flatMap(({ oid, managerOid = oid }) => [oid, managerOid]);
  return inRegister(t, { ...ports, oids }, (register) =>
    countsOf(
      accounts.flatMap((account) => {
        const { managerOid, ...told } = account;
        if (!isWelcome(ports, account) && !register.find(account.oid)) {
          nobody.set(account.oid, account);
          return [];
        }
        const hasManager = managerOid && managerOid !== account.oid;
        const manager = hasManager ? managerIn(register, managerOid, nobody) : null;
        return register.note({ ...told, manager, listed: true });
      }),
    ),
  );
};

const countsOf = (all: readonly Noted[]): Counts => ({
  changed: all.filter(({ changed }) => changed).length,
  gone: all.filter(({ left }) => left).length,
});

const isWelcome = ({ allowGuests }: PeoplePorts, { enabled, guest }: GraphUser): boolean =>
  enabled && (!guest || allowGuests);

/** A manager on a later page is made here and told of there; one on an earlier page may have been nobody so far. */
const managerIn = ({ find, note }: Register, oid: string, nobody: Nobody): PersonId => {
  const known = find(oid);
  if (known) return known.id;
  const { managerOid, ...account } = nobody.get(oid) ?? { managerOid: undefined, oid };
  return note(account).person.id;
};

/** Writes what changed of those who are known here; of anybody else a change says too little. */
export const noteChanges = (
  t: Tx,
  ports: PeoplePorts,
  changes: readonly AccountChange[],
): Promise<Counts> => {
  const oids = changes.map(({ oid }) => oid);
  return inRegister(t, { ...ports, oids }, ({ find, note }) =>
    countsOf(
      changes
        .filter(({ oid }) => find(oid))
        .map(({ gone, ...change }) => note(gone ? { oid: change.oid, enabled: false } : change)),
    ),
  );
};

/** Accounts of these changes that nobody here is, and that may have to be met. */
export const strangersIn = async (
  reader: Reader,
  changes: readonly AccountChange[],
): Promise<readonly string[]> => {
  const oids = changes.filter(({ gone, enabled }) => !gone && enabled !== false).map(({ oid }) => oid);
  const known = await byAccounts(reader, oids);
  return oids.filter((oid) => !known.has(oid));
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
