import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Denied, GraphError, type GraphUser } from '../platform/graph/graph.ts';
import { findAll, type Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { type DirectoryRecord, directoryRecords, people } from './records.ts';
import { byAccount, note } from './register.ts';
import { isDirectoryKnown, isLossBelievable, mayAskReportsAgain } from './rules.ts';

const CHUNK = 200;

/** Where reporting lines come from: the directory, or where we may not read it, each manager's own sign-in. */
export const directory = (ports: PeoplePorts) => {
  const asking = new Map<PersonId, Promise<void>>();
  return {
    /** Reads every account, one transaction a page. Once denied, people are learned from their sign-ins instead. */
    readDirectory: async (): Promise<void> => {
      try {
        await markGone(ports, await readAll(ports));
        await remember(ports, 'read');
      } catch (error) {
        if (!(error instanceof Denied)) throw error;
        ports.log.warn({ error }, 'the directory may not be read');
        await remember(ports, 'denied');
      }
    },

    /**
     * Where the directory is not known, asks Graph about the viewer and their reports, at most once an hour.
     * Never fails: what Graph keeps back is missing until it is asked again.
     */
    learnFrom: async (viewer: Viewer, assertion: string): Promise<void> => {
      const under = asking.get(viewer.person);
      if (under) return under;
      const asked = learn(ports, viewer.person, assertion)
        .catch((error: unknown) => ports.log.warn({ error }, 'reporting lines could not be read'))
        .finally(() => asking.delete(viewer.person));
      asking.set(viewer.person, asked);
      return asked;
    },
  };
};

const readAll = async (ports: PeoplePorts): Promise<ReadonlySet<string>> => {
  const seen = new Set<string>();
  /** Accounts that are nobody here, unless somebody reports to them: disabled ones (rooms, shared mailboxes) and guests. */
  const nobody = new Map<string, GraphUser>();
  for await (const page of ports.directory.users()) {
    await ports.store.tx(async (t) => {
      for (const account of page)
        if (!(await noteAccount(t, ports, account, nobody))) nobody.set(account.oid, account);
    });
    for (const { oid } of page) seen.add(oid);
  }
  return seen;
};

/** False for an account that is nobody here. */
const noteAccount = async (
  t: Tx,
  ports: PeoplePorts,
  { managerOid, ...account }: GraphUser,
  nobody: ReadonlyMap<string, GraphUser>,
): Promise<boolean> => {
  const isWelcome = account.enabled && (!account.guest || ports.allowGuests);
  if (!isWelcome && !(await byAccount(t, account.oid))) return false;
  const manager =
    managerOid && managerOid !== account.oid ? await noteManager(t, ports, managerOid, nobody) : null;
  await note(t, ports, { ...account, manager, listed: true });
  return true;
};

/** A manager on a later page is made here and told of there; one on an earlier page may have been nobody so far. */
const noteManager = async (
  t: Tx,
  ports: PeoplePorts,
  oid: string,
  nobody: ReadonlyMap<string, GraphUser>,
): Promise<PersonId> => {
  const known = await byAccount(t, oid);
  if (known) return known.id;
  const { managerOid, ...account } = nobody.get(oid) ?? { managerOid: undefined, oid };
  return (await note(t, ports, account)).id;
};

/** Whom the directory listed and no longer does, has left. */
const markGone = async (ports: PeoplePorts, seen: ReadonlySet<string>): Promise<void> => {
  const gone: string[] = [];
  let listed = 0;
  for await (const person of ports.store.all(people)) {
    if (!person.listed || !person.enabled) continue;
    listed += 1;
    if (!seen.has(person.oid)) gone.push(person.oid);
  }
  if (!isLossBelievable(gone.length, listed)) {
    ports.log.error(
      { gone: gone.length, listed },
      'the directory lost most of its people: nobody is signed out',
    );
    return;
  }
  for (let from = 0; from < gone.length; from += CHUNK)
    await ports.store.tx(async (t) => {
      for (const oid of gone.slice(from, from + CHUNK)) await note(t, ports, { oid, enabled: false });
    });
};

const remember = ({ store, clock }: PeoplePorts, outcome: DirectoryRecord['outcome']): Promise<void> =>
  store.tx((t) => t.put(directoryRecords, { id: 'directory', at: clock.now(), outcome }));

const learn = async (ports: PeoplePorts, id: PersonId, assertion: string): Promise<void> => {
  const now = ports.clock.now();
  if (isDirectoryKnown(await ports.store.get(directoryRecords, 'directory'), now)) return;
  const self = await ports.store.get(people, id);
  if (!self || !mayAskReportsAgain(self.reportsAskedAt, now)) return;
  const graph = ports.graphOf(assertion);
  const told = await Promise.all([graph.me(), graph.directReports()]).catch((error: unknown) => {
    if (!(error instanceof GraphError)) throw error;
    ports.log.warn({ error }, 'a person’s own reporting lines could not be read');
    return undefined;
  });
  await ports.store.tx((t) => noteLines(t, ports, id, told));
};

const noteLines = async (
  t: Tx,
  ports: PeoplePorts,
  id: PersonId,
  told: readonly [GraphUser, readonly GraphUser[]] | undefined,
): Promise<void> => {
  if (told) {
    const [{ enabled, ...self }, reports] = told;
    await note(t, ports, self);
    const before = await findAll(t, people, 'manager', id);
    const now = new Set(reports.map(({ oid }) => oid));
    for (const { oid } of before) if (!now.has(oid)) await note(t, ports, { oid, manager: null });
    for (const { enabled: untold, ...report } of reports) await note(t, ports, { ...report, manager: id });
  }
  const self = await t.get(people, id);
  if (self) await t.put(people, { ...self, reportsAskedAt: ports.clock.now() });
};
