import type { Viewer } from '../contract/person.ts';
import { isStaff } from '../contract/person.ts';
import type { Found } from '../contract/search.ts';
import { MAX_LIMIT, type Reader } from '../platform/store/store.ts';
import type { Person, SearchAnswer, SearchInput } from './contract.ts';
import type { PeoplePorts } from './ports.ts';
import { type PersonRecord, people } from './records.ts';
import { begins, meantBy, namesFirst, tellingWord } from './search.rules.ts';
import { allowed, askerOf, shown } from './views.ts';
import type { Party } from './visibility.rules.ts';

const DEFAULT_FOUND = 8;
/** So many of the best matches are looked through: nearly all of them are staff, whom staff may find. */
const LOOKED_AT = 100;

/** Finding people by name, job or department. */
export const search = ({ store }: Pick<PeoplePorts, 'store'>) => {
  const find = async (viewer: Viewer, { q, limit = DEFAULT_FOUND }: SearchInput) => {
    const asker = await askerOf(store, viewer);
    // The few whom a councillor may find stand anywhere among the matches.
    const matches = await matching(store, q, isStaff(viewer) ? LOOKED_AT : MAX_LIMIT);
    return namesFirst(q, await allowed(store, asker, 'knowName', matches)).slice(0, limit);
  };
  return {
    /** Those the viewer may find, best match first. */
    findPeople: async (viewer: Viewer, input: SearchInput): Promise<SearchAnswer> => ({
      people: (await find(viewer, input)).map(shown),
    }),

    /** The same for a search in every room. */
    searchPeople: async (viewer: Viewer, q: string, limit: number): Promise<readonly Found[]> => {
      const found = await find(viewer, { q, limit });
      const known = new Set(await allowed(store, ANY_STAFF, 'knowName', found));
      return found.map((record) => personHit(shown(record), known.has(record)));
    },

    /** Those whom a name in a sentence may mean, best match first. */
    whoIsMeant: async (viewer: Viewer, name: string): Promise<SearchAnswer> => ({
      people: meantBy(name, await find(viewer, { q: name, limit: 20 })).map(shown),
    }),
  };
};

/** A member of staff who is nobody's colleague in particular. */
const ANY_STAFF: Party = { id: 'per_', isStaff: true, isGuest: false, hasLeft: false };

const personHit = ({ id, name, jobTitle, department }: Person, forAllStaff: boolean): Found => ({
  ...{ kind: 'person', title: name, path: `/people/${id}`, forAllStaff },
  excerpt: [jobTitle, department].filter(Boolean).join(', '),
});

/** The store forgives slips and an unfinished last word; here every word may be unfinished, as people type initials. */
const matching = async (reader: Reader, q: string, limit: number): Promise<readonly PersonRecord[]> => {
  const matches = await reader.search(people, q, { limit });
  const word = tellingWord(q);
  if (matches.length > 0 || word === undefined) return matches;
  const wider = await reader.search(people, word, { limit: MAX_LIMIT });
  return wider.filter((person) => begins(q, person)).slice(0, limit);
};
