import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { found } from '../contract/verdict.ts';
import { ConsentNeeded, Denied, Throttled, Unavailable } from '../platform/graph/graph.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import type { Me, MyPhoto, Person } from './contract.ts';
import { type Asker, peoplePolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { type PersonRecord, people, roleRecords } from './records.ts';
import { reportsOf } from './register.ts';
import { isMemberAlone, UNNAMED } from './rules.ts';

/** What is known of people, and who may see it. */
export const persons = (ports: PeoplePorts) => ({
  /** Who the viewer is here. Answers from what is known; asks nobody. */
  self: async (viewer: Viewer): Promise<Me> => {
    const record = found(await ports.store.get(people, viewer.person));
    const manager = record.manager && (await ports.store.get(people, record.manager));
    const asker = { ...viewer, manager: record.manager };
    const isSeen = manager && (await maySee(ports.store, asker, manager));
    return {
      ...shown(record),
      officeLocation: record.officeLocation ?? null,
      roles: [...viewer.roles],
      isStaff: isStaff(viewer),
      manager: isSeen ? shown(manager) : null,
      reports: (await reportsOf(ports.store, record.id)).length,
    };
  },

  /** The viewer's picture from their own account. Null where there is none, or where nobody agreed to our reading it. */
  photo: async (assertion: string): Promise<MyPhoto> => {
    try {
      const picture = await ports.graphOf(assertion).photo();
      if (!picture) return { photo: null };
      const base64 = Buffer.from(picture.bytes).toString('base64');
      return { photo: `data:${picture.contentType};base64,${base64}` };
    } catch (error) {
      if (error instanceof ConsentNeeded || error instanceof Denied) return { photo: null };
      if (error instanceof Throttled)
        throw new Refused('unavailable', { retryAfterSeconds: error.retryAfterSeconds });
      if (error instanceof Unavailable) throw new Refused('unavailable');
      throw error;
    }
  },

  /** The names of those the viewer may see; whoever is missing is just "someone". */
  namesFor: async (viewer: Viewer, ids: ReadonlySet<PersonId>): Promise<ReadonlyMap<PersonId, string>> => {
    // The team is small and read first: of the hundreds who sit on a floor few need to be looked at.
    const near = await nearby(ports.store, viewer);
    return namesOf(
      ports.store,
      viewer,
      near.filter(({ id }) => ids.has(id)),
    );
  },

  /** Everyone but themselves whom the viewer may see, by name: a team, so a few dozen at most. */
  colleaguesOf: async (viewer: Viewer): Promise<ReadonlyMap<PersonId, string>> => {
    const near = await nearby(ports.store, viewer);
    return namesOf(
      ports.store,
      viewer,
      near.filter(({ id }) => id !== viewer.person),
    );
  },

  /** The account behind a person, for consumers that write to Graph; undefined once they are forgotten. */
  oidOf: async (person: PersonId): Promise<string | undefined> =>
    (await ports.store.get(people, person))?.oid,
});

/** All whom the policy could let this viewer see: themselves, their manager, those who share it, and their reports. */
const nearby = async (reader: Reader, viewer: Viewer): Promise<readonly PersonRecord[]> => {
  const { person, manager } = viewer;
  const bosses = manager === undefined ? [person] : [person, manager];
  const [self, boss, below] = await Promise.all([
    reader.get(people, person),
    manager === undefined ? undefined : reader.get(people, manager),
    findAll(reader, people, 'manager', bosses),
  ]);
  return [self, boss, ...below].filter((record) => record !== undefined);
};

/** All at once: one after another, a team of forty would be forty waits. */
const namesOf = async (
  reader: Reader,
  viewer: Viewer,
  records: readonly PersonRecord[],
): Promise<ReadonlyMap<PersonId, string>> => {
  const seen = await Promise.all(records.map((record) => maySee(reader, viewer, record)));
  const named = records.filter((_, at) => seen[at]);
  return new Map(named.map(({ id, name }) => [id, name || UNNAMED]));
};

const shown = ({ id, name, jobTitle, department }: PersonRecord): Person => ({
  id,
  name: name || UNNAMED,
  jobTitle: jobTitle ?? null,
  department: department ?? null,
});

const maySee = async (reader: Reader, asker: Asker, record: PersonRecord): Promise<boolean> => {
  const held = await reader.get(roleRecords, record.id);
  const verdict = peoplePolicy.seePerson(asker, {
    id: record.id,
    manager: record.manager,
    isMemberAlone: isMemberAlone(held?.roles ?? []),
    hasLeft: !record.enabled,
  });
  return verdict === 'yes';
};
