import type { PersonId } from '../contract/ids.ts';
import type { Appointment, Role } from '../contract/person.ts';
import { findAll, type Reader, type Store } from '../platform/store/store.ts';
import { holdersOf } from './appointed.ts';
import type { PeoplePorts } from './ports.ts';
import { people, roleRecords } from './records.ts';
import { reportsOf } from './register.ts';
import { UNNAMED } from './rules.ts';
import { byId, namesByPerson } from './views.ts';

/**
 * Who stands to whom in what staff ask of each other, read in the asker's own transaction. Decides nothing: who may be
 * told a name is for the room to say whose record it is.
 */
export const lineService = ({ store, clock }: Pick<PeoplePorts, 'store' | 'clock'>) => ({
  /** What somebody who works here is called; undefined where nobody does. */
  nameOf: async (reader: Reader, id: PersonId): Promise<string | undefined> => {
    const person = await reader.get(people, id);
    return person?.enabled ? person.name || UNNAMED : undefined;
  },

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
  hrPeople: (reader: Reader): Promise<readonly PersonId[]> => holding(reader, 'HR'),

  /** Who is a councillor, as Entra last told. */
  councillors: (reader: Reader): Promise<readonly PersonId[]> => holding(reader, 'Member'),

  /** Who is an Editor, as Entra last told. */
  editors: (reader: Reader): Promise<readonly PersonId[]> => holding(reader, 'Editor'),

  /** Who holds this appointment today. */
  appointed: (reader: Reader, held: Pick<Appointment, 'kind' | 'scope'>): Promise<readonly PersonId[]> =>
    holdersOf(reader, { clock }, held),

  /** Everybody who works here, by address and sign-in name in small letters; two accounts may share one. */
  idsByAddress: () => idsByAddress(store),
});

/** Those with an account who held this role when Entra last told of it. */
const holding = async (reader: Reader, role: Role): Promise<readonly PersonId[]> => {
  const held = await findAll(reader, roleRecords, 'role', role);
  const known = await byId(
    reader,
    people,
    held.map(({ id }) => id),
  );
  return [...known.values()].filter(({ enabled }) => enabled).map(({ id }) => id);
};

/** Looks through everybody: for a list that may name any of them. */
export const idsByAddress = async (
  store: Pick<Store, 'all'>,
): Promise<ReadonlyMap<string, readonly PersonId[]>> => {
  const found = new Map<string, PersonId[]>();
  for await (const { id, enabled, mail, upn } of store.all(people)) {
    if (!enabled) continue;
    for (const address of new Set([mail?.toLowerCase(), upn]))
      if (address) found.set(address, [...(found.get(address) ?? []), id]);
  }
  return found;
};
