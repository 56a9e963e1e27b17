import type { SensitiveRead } from '../contract/accesses.ts';
import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { addMillis } from '../contract/time.ts';
import type { Page, Tx } from '../platform/store/store.ts';
import { type AccessEntry, accessLog } from './access.records.ts';
import type { Accesses, PageInput } from './audit.contract.ts';
import type { PeoplePorts } from './ports.ts';
import { namesByPerson } from './views.ts';

/** The administrators' search of the record of changes by person. */
export const AUDIT_READ: SensitiveRead = {
  id: 'people.audit',
  title: 'Your entries in the record of changes',
};

const DEFAULT_LIMIT = 50;
/** So many pages of the log are looked through for one answer: of someone who opens many records, few are their own. */
const PAGES_READ = 10;

/** What was opened of whom. */
export interface Opened {
  readonly subject: PersonId;
  /** The id of a declared sensitive read. */
  readonly what: string;
  readonly object: string;
}

/** Who opened whose sensitive records: rooms say so in the transaction that reads, and the person is told. */
export const accessService = (ports: PeoplePorts) => {
  /** One's own records are not told of. */
  const noteAccess = async (t: Tx, viewer: Viewer, { subject, what, object }: Opened): Promise<void> => {
    if (subject === viewer.person) return;
    await t.append(accessLog, {
      ...{ id: ports.ids.next('acc'), at: ports.clock.now() },
      ...{ viewer: viewer.person, door: viewer.door, subject, what, object },
    });
  };
  return {
    noteAccess,

    /** As `noteAccess`, for a list that is turned over page by page and asked for anew: told once in ten minutes. */
    tellOnce: async (viewer: Viewer, opened: Opened): Promise<void> => {
      if (!(await isTold(ports, viewer, opened))) await ports.store.tx((t) => noteAccess(t, viewer, opened));
    },

    /** Who opened the viewer's. */
    myAccesses: async (viewer: Viewer, input: PageInput): Promise<Accesses> => {
      const { rows, next } = await aboutMe(ports, viewer.person, input);
      const nameOf = await namesByPerson(
        ports.store,
        rows.map((row) => row.viewer),
      );
      const titles = new Map(ports.sensitiveReads().map(({ id, title }) => [id, title]));
      return {
        accesses: rows.map((row) => ({
          ...{ id: row.id, at: row.at, door: row.door },
          by: nameOf(row.viewer),
          what: titles.get(row.what) ?? row.what,
        })),
        ...(next !== undefined && { next }),
      };
    },
  };
};

const TOLD_FOR_MS = 10 * 60_000;

const isTold = async (
  { store, clock }: Pick<PeoplePorts, 'store' | 'clock'>,
  viewer: Viewer,
  { subject, what, object }: Opened,
): Promise<boolean> => {
  const { rows } = await store.read(accessLog, {
    subject,
    from: addMillis(clock.now(), -TOLD_FOR_MS),
    desc: true,
  });
  return rows.some(
    (told) =>
      told.viewer === viewer.person &&
      told.subject === subject &&
      told.what === what &&
      told.object === object,
  );
};

/** The log finds a person on either side; only what others opened is an answer to who opened mine. */
const aboutMe = async (
  { store }: Pick<PeoplePorts, 'store'>,
  person: PersonId,
  { limit = DEFAULT_LIMIT, after }: PageInput,
): Promise<Page<AccessEntry>> => {
  const rows: AccessEntry[] = [];
  let next = after;
  for (let page = 0; page < PAGES_READ && rows.length < limit; page += 1) {
    const read = await store.read(accessLog, {
      ...{ subject: person, desc: true, limit: limit - rows.length },
      ...(next !== undefined && { after: next }),
    });
    rows.push(...read.rows.filter(({ subject }) => subject === person));
    next = read.next;
    if (next === undefined) break;
  }
  return { rows, ...(next !== undefined && { next }) };
};
