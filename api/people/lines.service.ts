import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { GraphError, type GraphUser } from '../platform/graph/graph.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { isDirectoryKnown } from './reading.rules.ts';
import { readingOf } from './readings.ts';
import { people, roleRecords } from './records.ts';
import { note } from './register.ts';
import { isMemberAlone, mayAskReportsAgain } from './rules.ts';

/** Who decides for a person: their manager, or where none can, HR's queue and why. */
export type Approver =
  | { readonly manager: PersonId }
  | { readonly queue: 'HR'; readonly why: 'no_manager' | 'manager_left' };

/** Who reports to whom, where the directory does not tell: from each manager's own sign-in. */
export const reportingLines = (ports: PeoplePorts) => {
  const asking = new Map<PersonId, Promise<void>>();
  return {
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

    /**
     * Who decides for this person now, asked each time: so a queue moves when a manager leaves. A councillor, who is
     * nobody's employee, and whoever has left or is not known have nobody to decide for them but HR.
     */
    approverOf: async (person: PersonId, reader: Reader = ports.store): Promise<Approver> => {
      const self = await reader.get(people, person);
      const manager = self?.manager && (await reader.get(people, self.manager));
      if (!manager) return { queue: 'HR', why: 'no_manager' };
      if (!manager.enabled) return { queue: 'HR', why: 'manager_left' };
      const held = await reader.get(roleRecords, manager.id);
      if (manager.id === person || isMemberAlone(held?.roles ?? []))
        return { queue: 'HR', why: 'no_manager' };
      return { manager: manager.id };
    },
  };
};

const learn = async (ports: PeoplePorts, id: PersonId, assertion: string): Promise<void> => {
  const now = ports.clock.now();
  if (isDirectoryKnown(await readingOf(ports.store, 'directory'), now)) return;
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
    // A line of an administrator's list stays: where Entra knows no reports, its silence says nothing.
    for (const { oid, managerFrom } of before)
      if (!now.has(oid) && managerFrom === undefined) await note(t, ports, { oid, manager: null });
    for (const { enabled: untold, ...report } of reports) await note(t, ports, { ...report, manager: id });
  }
  const self = await t.get(people, id);
  if (self) await t.put(people, { ...self, reportsAskedAt: ports.clock.now() });
};
