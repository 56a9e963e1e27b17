import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { demand } from '../contract/verdict.ts';
import { StoreUnavailable } from '../platform/store/errors.ts';
import type { Reader, Store, Tx } from '../platform/store/store.ts';
import {
  type DirectoryStatus,
  type LinesInput,
  type LinesReport,
  MOST_LINES,
  type ReadingStatus,
} from './directory.contract.ts';
import { idsByAddress } from './line.service.ts';
import { type Judged, judgeLines, type Known, readLines } from './lines.rules.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { isDirectoryKnown, nextReadingAt } from './reading.rules.ts';
import { readingOf } from './readings.ts';
import { type DirectoryRecord, directoryRecords, people } from './records.ts';
import { inRegister } from './register.ts';

/** What an administrator sees and does of the directory. */
export const administration = (ports: PeoplePorts) => ({
  directoryStatus: async (viewer: Viewer): Promise<DirectoryStatus> => {
    demand(administrationPolicy.seeDirectory(viewer));
    return statusIn(ports.store, ports);
  },

  /** Wishes for a whole reading; a job fulfils it within a minute, on whichever node. */
  readDirectoryNow: (viewer: Viewer): Promise<DirectoryStatus> =>
    ports.store.tx(async (t) => {
      demand(administrationPolicy.readDirectory(viewer));
      const known = (await readingOf(t, 'directory')) ?? { id: 'directory' as const };
      await t.put(directoryRecords, { ...known, wantedAt: ports.clock.now() });
      await ports.audit.record(t, viewer, { action: 'people.directory.read', object: 'directory' });
      return statusIn(t, ports);
    }),

  /** Takes over who reports to whom from a list, or says what would come of it. */
  importReportingLines: async (viewer: Viewer, { csv, dryRun }: LinesInput): Promise<LinesReport> => {
    demand(administrationPolicy.importLines(viewer));
    if (isDirectoryKnown(await readingOf(ports.store, 'directory'), ports.clock.now()))
      throw new Refused('lines_from_directory');
    const lines = readLines(csv);
    if (lines.length > MOST_LINES) throw new Refused('too_many_lines');
    const { known, oidOf } = await everybody(ports.store);
    const { changes, problems } = judgeLines(lines, known);
    const report = { dryRun, lines: lines.length, changes: changes.size, problems };
    return dryRun ? report : takeOver(ports, viewer, { changes, oidOf, report });
  },
});

/** So many people in one transaction, as it keeps everybody else waiting: a few milliseconds, where 5,000 took a third of a second. */
const AT_ONCE = 100;

/**
 * Takes a list over a few people at a time. The last of them are the effect of the request, with its answer: whoever
 * repeats a request that did not come to its end goes on where it stopped, as does whoever imports the list again. Each
 * part says in the record of changes how far it came.
 */
const takeOver = async (
  ports: PeoplePorts,
  viewer: Viewer,
  { changes, oidOf, report }: Everybody & Pick<Judged, 'changes'> & { readonly report: LinesReport },
): Promise<LinesReport> => {
  const all = [...changes].map(([person, manager]) => ({ oid: oidOf(person), manager }));
  const take = async (t: Tx, from: number): Promise<LinesReport> => {
    const some = all.slice(from, from + AT_ONCE);
    await inRegister(t, { ...ports, oids: some.map(({ oid }) => oid) }, ({ note }) => {
      for (const line of some) note({ ...line, managerFrom: 'import' });
    });
    const { lines, changes, problems } = report;
    await ports.audit.record(t, viewer, {
      action: 'people.lines.import',
      object: 'reporting-lines',
      facts: { lines, changes, problems: problems.length, changed: from + some.length },
    });
    return report;
  };
  let from = 0;
  try {
    for (; from + AT_ONCE < all.length; from += AT_ONCE) await ports.step((t) => take(t, from));
    return await ports.store.tx((t) => take(t, from));
  } catch (error) {
    if (!(error instanceof StoreUnavailable) || from === 0) throw error;
    ports.log.warn({ error, changed: from, changes: all.length }, 'an import of reporting lines stopped');
    const detail = `${from} of ${all.length} people have their new manager. Import the list again to complete it.`;
    throw new Refused('import_stopped', { detail });
  }
};

interface Everybody {
  oidOf(person: PersonId): string;
}

/** Everybody who works here, by address; a list may name any of them. */
const everybody = async (store: Store): Promise<Everybody & { readonly known: Known }> => {
  const byAddress = await idsByAddress(store);
  const all = new Map((await Array.fromAsync(store.all(people))).map((person) => [person.id, person]));
  return {
    known: {
      idsOf: (address) => byAddress.get(address) ?? [],
      managerOf: (person) => all.get(person)?.manager,
    },
    oidOf: (person) => all.get(person)?.oid ?? '',
  };
};

const statusIn = async (reader: Reader, { clock }: Pick<PeoplePorts, 'clock'>): Promise<DirectoryStatus> => {
  const [accounts, roles] = [await readingOf(reader, 'directory'), await readingOf(reader, 'roles')];
  return {
    accounts: {
      ...readingStatus(accounts),
      nextAt: nextReadingAt(accounts) ?? null,
      isWanted: accounts?.wantedAt !== undefined,
    },
    roles: { ...readingStatus(roles), unreadRoles: roles?.unreadRoles ?? [] },
    can: { importLines: !isDirectoryKnown(accounts, clock.now()) },
  };
};

const readingStatus = ({ asOf, running, last }: Partial<DirectoryRecord> = {}): ReadingStatus => ({
  asOf: asOf ?? null,
  running: running ?? null,
  last: last ? { ...last, error: last.error ?? null } : null,
});
