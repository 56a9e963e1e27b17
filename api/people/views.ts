import type { PersonId } from '../contract/ids.ts';
import { isStaff, type Viewer } from '../contract/person.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import type { Person } from './contract.ts';
import { peoplePolicy } from './policy.ts';
import { profiles } from './profile.records.ts';
import { type PersonRecord, people, roleRecords } from './records.ts';
import { UNNAMED } from './rules.ts';
import type { Party } from './visibility.rules.ts';

/** A person as anyone who may know their name sees them. */
export const shown = ({ id, name, jobTitle, department }: PersonRecord): Person => ({
  id,
  name: name || UNNAMED,
  jobTitle: jobTitle ?? null,
  department: department ?? null,
});

export type NameOf = (id: PersonId) => Person;

/** These people by id, for those who may know them all: whoever was forgotten since is a colleague without a name. */
export const namesByPerson = async (reader: Reader, ids: readonly PersonId[]): Promise<NameOf> => {
  const records = await byId(reader, people, ids);
  return (id) => {
    const record = records.get(id);
    return record ? shown(record) : { id, name: UNNAMED, jobTitle: null, department: null };
  };
};

/** Who asks, as the policy has to know them. */
export const askerOf = async (reader: Reader, viewer: Viewer): Promise<Party> => {
  const record = await reader.get(people, viewer.person);
  return {
    id: viewer.person,
    manager: record?.manager ?? viewer.manager,
    department: record?.department,
    isStaff: isStaff(viewer),
    isGuest: record?.guest ?? false,
    hasLeft: false,
  };
};

type Question = keyof typeof peoplePolicy;

/** Those of these people of whom the asker may know what is asked, in the order given: two reads, however many. */
export const allowed = async (
  reader: Reader,
  asker: Party,
  question: Question,
  records: readonly PersonRecord[],
): Promise<readonly PersonRecord[]> => {
  const ids = records.map(({ id }) => id);
  const [held, chosen] = await Promise.all([byId(reader, roleRecords, ids), byId(reader, profiles, ids)]);
  const subjectOf = (record: PersonRecord): Party => {
    const { id, manager, department, guest, enabled } = record;
    const roles = held.get(id)?.roles;
    return {
      ...{ id, manager, department, isGuest: guest, hasLeft: !enabled },
      // Of whom neither roles nor a place among staff are known: that may be a councillor who never signed in.
      isStaff: roles ? isStaff({ roles }) : (manager ?? department) !== undefined,
      locationFor: chosen.get(id)?.locationFor,
    };
  };
  return records.filter((record) => peoplePolicy[question](asker, subjectOf(record)) === 'yes');
};

/** The documents with these ids, however many, by id. */
export const byId = async <T extends Doc & { readonly id: PersonId }>(
  reader: Reader,
  c: Collection<T, never, never, never>,
  ids: readonly PersonId[],
): Promise<ReadonlyMap<PersonId, T>> => {
  const found = new Map<PersonId, T>();
  for (let from = 0; from < ids.length; from += MAX_LIMIT)
    for (const doc of await reader.getAll(c, ids.slice(from, from + MAX_LIMIT))) found.set(doc.id, doc);
  return found;
};

/** A small picture as a page can show it: the tab's policy lets images come from our own answers only. */
export const dataUrl = (contentType: string, bytes: Uint8Array): string =>
  `data:${contentType};base64,${Buffer.from(bytes).toString('base64')}`;
