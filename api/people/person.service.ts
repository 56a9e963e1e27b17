import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { found } from '../contract/verdict.ts';
import { ConsentNeeded, Denied, Throttled, Unavailable } from '../platform/graph/graph.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { mayTeach } from './champion.ts';
import type { Me, Photo } from './contract.ts';
import { administrationPolicy } from './policy.ts';
import type { PeoplePorts } from './ports.ts';
import { profiles } from './profile.records.ts';
import { type PersonRecord, people } from './records.ts';
import { reportsOf } from './register.ts';
import { UNNAMED } from './rules.ts';
import { allowed, askerOf, byId, dataUrl, shown } from './views.ts';

/** What is known of people, and whose names may stand beside a place. */
export const persons = (ports: PeoplePorts) => ({
  /** Who the viewer is here. Answers from what is known; asks nobody. */
  self: async (viewer: Viewer): Promise<Me> => {
    const { store } = ports;
    const record = found(await store.get(people, viewer.person));
    const manager = record.manager && (await store.get(people, record.manager));
    const asker = await askerOf(store, viewer);
    const [seen] = manager ? await allowed(store, asker, 'knowName', [manager]) : [];
    return {
      ...shown(record),
      officeLocation: record.officeLocation ?? null,
      roles: [...viewer.roles],
      isStaff: isStaff(viewer),
      manager: seen ? shown(seen) : null,
      reports: (await reportsOf(store, record.id)).length,
      can: { administer: administrationPolicy.seeDirectory(viewer) === 'yes', teach: mayTeach(viewer) },
    };
  },

  /** The viewer's picture from their own account. Null where there is none, or where nobody agreed to our reading it. */
  photo: async (assertion: string): Promise<Photo> => {
    try {
      const picture = await ports.graphOf(assertion).photo();
      return { photo: picture ? dataUrl(picture.contentType, picture.bytes) : null };
    } catch (error) {
      if (error instanceof ConsentNeeded || error instanceof Denied) return { photo: null };
      if (error instanceof Throttled)
        throw new Refused('unavailable', { retryAfterSeconds: error.retryAfterSeconds });
      if (error instanceof Unavailable) throw new Refused('unavailable');
      throw error;
    }
  },

  /** The names of those of whom the viewer may know where they are; whoever is missing is just "someone". */
  namesFor: async (viewer: Viewer, ids: ReadonlySet<PersonId>): Promise<ReadonlyMap<PersonId, string>> =>
    namesOf(ports.store, viewer, await candidates(ports.store, viewer, ids)),

  /** Those of the viewer's own team of whom they may know where they are, by name: a few dozen at most. */
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

/**
 * Of these people those whom the policy could name to this viewer: their team, and who lets more than their team see
 * them. Of the hundreds who sit on a floor few are either, so few are looked at.
 */
const candidates = async (
  reader: Reader,
  viewer: Viewer,
  ids: ReadonlySet<PersonId>,
): Promise<readonly PersonRecord[]> => {
  const [team, chosen] = await Promise.all([nearby(reader, viewer), byId(reader, profiles, [...ids])]);
  const near = team.filter(({ id }) => ids.has(id));
  const isNear = new Set(near.map(({ id }) => id));
  const wide = [...chosen.values()].filter(
    ({ id, locationFor }) => !isNear.has(id) && (locationFor === 'department' || locationFor === 'everyone'),
  );
  const others = await byId(
    reader,
    people,
    wide.map(({ id }) => id),
  );
  return [...near, ...others.values()];
};

/** A person's team: themselves, their manager, those who share it, and their reports. */
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

const namesOf = async (
  reader: Reader,
  viewer: Viewer,
  records: readonly PersonRecord[],
): Promise<ReadonlyMap<PersonId, string>> => {
  const seen = await allowed(reader, await askerOf(reader, viewer), 'knowWhere', records);
  return new Map(seen.map(({ id, name }) => [id, name || UNNAMED]));
};
