import type { Id, PersonId } from '../contract/ids.ts';
import { isStaff, type Role, type Viewer } from '../contract/person.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import type { WorkStyle } from './contract.ts';
import type { PeoplePorts } from './ports.ts';
import { type ProfileRecord, profiles } from './profile.records.ts';
import { type PersonRecord, people, type RoleRecord, roleRecords } from './records.ts';
import { UNNAMED } from './rules.ts';
import { allowed, askerOf, byId } from './views.ts';

/** What decides whom something is for: who somebody is here, where, how and for whom they work. No name. */
export interface PersonFacts {
  readonly person: PersonId;
  /** Works for the council: neither a guest nor a councillor who is nothing else here. */
  readonly isStaff: boolean;
  readonly roles: readonly Role[];
  readonly department?: string;
  readonly jobTitle?: string;
  /** The building they usually work in, as they told it. */
  readonly site?: Id<'sit'>;
  readonly manager?: PersonId;
  readonly workStyle?: WorkStyle;
}

/** The facts by which rooms address people. Decides nothing and names nobody, but for `namesKnownTo`. */
export const facts = ({ store }: Pick<PeoplePorts, 'store'>) => ({
  /** Of whoever asks, with the roles they came with. */
  factsOfViewer: async (reader: Reader, viewer: Viewer): Promise<PersonFacts> => {
    const [record, profile] = await Promise.all([
      reader.get(people, viewer.person),
      reader.get(profiles, viewer.person),
    ]);
    return {
      ...placeOf(record, profile),
      ...{ person: viewer.person, roles: viewer.roles },
      isStaff: isStaff(viewer) && record?.guest !== true,
      ...(record?.manager === undefined && viewer.manager && { manager: viewer.manager }),
    };
  },

  /** Of those of these people whose accounts are enabled. */
  factsOf: async (reader: Reader, ids: readonly PersonId[]): Promise<readonly PersonFacts[]> => {
    const known = await byId(reader, people, ids);
    return factsOfRecords(reader, [...known.values()]);
  },

  /** Of everybody whose account is enabled, by page: for counting. People who come meanwhile may be missed. */
  everybodysFacts: async function* (): AsyncGenerator<readonly PersonFacts[]> {
    let page: PersonRecord[] = [];
    for await (const record of store.all(people)) {
      page.push(record);
      if (page.length < MAX_LIMIT) continue;
      yield await factsOfRecords(store, page);
      page = [];
    }
    yield await factsOfRecords(store, page);
  },

  /** The names of those of these people whom the viewer may know by name. */
  namesKnownTo: async (
    reader: Reader,
    viewer: Viewer,
    ids: readonly PersonId[],
  ): Promise<ReadonlyMap<PersonId, string>> => {
    const known = await byId(reader, people, ids);
    const seen = await allowed(reader, await askerOf(reader, viewer), 'knowName', [...known.values()]);
    return new Map(seen.map(({ id, name }) => [id, name || UNNAMED]));
  },

  addressesOf,

  /** Those somebody works in. */
  departments: async (reader: Reader): Promise<readonly string[]> =>
    (await reader.group(people, 'department')).map(({ by }) => by),

  /** Whom a person reports to, also where the person has left; undefined where that manager has left as well. */
  managerOf: async (reader: Reader, person: PersonId): Promise<PersonId | undefined> => {
    const record = await reader.get(people, person);
    const manager = record?.manager && (await reader.get(people, record.manager));
    return manager?.enabled ? manager.id : undefined;
  },
});

/** How people are reached at work, for those who took on to be asked; of those whose accounts are enabled. */
const addressesOf = async (
  reader: Reader,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, { readonly signIn?: string; readonly mail?: string }>> => {
  const here = [...(await byId(reader, people, ids)).values()].filter(({ enabled }) => enabled);
  return new Map(
    here.map(({ id, upn, mail }) => [
      id,
      { ...(upn !== undefined && { signIn: upn }), ...(mail !== undefined && { mail }) },
    ]),
  );
};

const factsOfRecords = async (
  reader: Reader,
  records: readonly PersonRecord[],
): Promise<readonly PersonFacts[]> => {
  const here = records.filter(({ enabled }) => enabled);
  const ids = here.map(({ id }) => id);
  const [held, told] = await Promise.all([byId(reader, roleRecords, ids), byId(reader, profiles, ids)]);
  return here.map((record) => ({
    ...placeOf(record, told.get(record.id)),
    person: record.id,
    roles: held.get(record.id)?.roles ?? [],
    isStaff: !record.guest && isKnownAsStaff(record, held.get(record.id)),
  }));
};

/** Of whom no role is known and whom the directory places nowhere: that may be a councillor who never signed in. */
const isKnownAsStaff = ({ manager, department }: PersonRecord, held: RoleRecord | undefined): boolean =>
  held ? isStaff(held) : (manager ?? department) !== undefined;

const placeOf = (record: PersonRecord | undefined, profile: ProfileRecord | undefined) => ({
  ...(record?.department !== undefined && { department: record.department }),
  ...(record?.jobTitle !== undefined && { jobTitle: record.jobTitle }),
  ...(record?.manager !== undefined && { manager: record.manager }),
  ...(profile?.usualSite !== undefined && { site: profile.usualSite }),
  ...(profile?.workStyle !== undefined && { workStyle: profile.workStyle }),
});
