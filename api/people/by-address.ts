import { Refused } from '../contract/problem.ts';
import type { Reader } from '../platform/store/store.ts';
import { type PersonRecord, people } from './records.ts';

/**
 * Whose work address or sign-in name this is, for administrators: somebody who works here or did. Who has left and who
 * lets nobody find them are in no search. Throws `unknown_address` and `shared_address`.
 */
export const byAddress = async (reader: Reader, address: string): Promise<PersonRecord> => {
  const { rows } = await reader.find(people, 'address', address.toLowerCase(), { limit: 2 });
  const [person, another] = rows;
  if (!person) throw new Refused('unknown_address');
  if (another) throw new Refused('shared_address');
  return person;
};
