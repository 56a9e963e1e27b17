import type { PersonId } from '../contract/ids.ts';
import { findAll, type Reader } from '../platform/store/store.ts';
import { people, roleRecords } from './records.ts';
import { reportsOf } from './register.ts';
import { byId, namesByPerson } from './views.ts';

/**
 * Who stands to whom in what staff ask of each other, read in the asker's own transaction. Decides nothing: who may be
 * told a name is for the room to say whose record it is.
 */
export const lineService = () => ({
  /** What these people are called. */
  namesOf: async (reader: Reader, ids: readonly PersonId[]): Promise<(person: PersonId) => string> => {
    const nameOf = await namesByPerson(reader, [...new Set(ids)]);
    return (person) => nameOf(person).name;
  },

  /** Those with the same manager, and that manager, without the person; nobody while no manager is known. */
  teamOf: async (reader: Reader, person: PersonId): Promise<readonly PersonId[]> => {
    const manager = (await reader.get(people, person))?.manager;
    if (manager === undefined) return [];
    const team = await reportsOf(reader, manager);
    return [manager, ...team.map(({ id }) => id)].filter((id) => id !== person);
  },

  /** Who works here and held the role HR when Entra last told of it. */
  hrPeople: async (reader: Reader): Promise<readonly PersonId[]> => {
    const held = await findAll(reader, roleRecords, 'role', 'HR');
    const known = await byId(
      reader,
      people,
      held.map(({ id }) => id),
    );
    return [...known.values()].filter(({ enabled }) => enabled).map(({ id }) => id);
  },
});
