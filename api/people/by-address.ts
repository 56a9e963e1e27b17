import { ID_PATTERN, type PersonId } from '../contract/ids.ts';
import { Refused } from '../contract/problem.ts';
import { COUNCIL_ZONE, type Instant, millisBetween } from '../contract/time.ts';
import type { Reader } from '../platform/store/store.ts';
import { type PersonRecord, people } from './records.ts';

/** So many are named of those who share an address. */
const NAMED = 5;

/**
 * Whose work address or sign-in name this is, for administrators: somebody who works here or did. Who has left and who
 * lets nobody find them are in no search. Throws `unknown_address`, and `shared_address` with ids that are understood
 * in its place: a starter may be given the very address and sign-in name of somebody who left.
 */
export const byAddress = async (reader: Reader, address: string): Promise<PersonRecord> => {
  const said = address.toLowerCase();
  const rows = isPerson(said)
    ? await reader.getAll(people, [said])
    : (await reader.find(people, 'address', said, { limit: NAMED })).rows;
  const [person, another] = rows;
  if (!person) throw new Refused('unknown_address');
  if (another) throw new Refused('shared_address', { detail: whichOf(rows) });
  return person;
};

export const isPerson = (id: string): id is PersonId => id.startsWith('per_') && ID_PATTERN.test(id);

/** By id alone: a refusal holds nobody's name. */
const whichOf = (rows: readonly PersonRecord[]): string =>
  `Type one of these instead: ${rows.map((row) => `${row.id}, ${whereNow(row)}`).join('; ')}.`;

const whereNow = ({ enabled, leftAt }: PersonRecord): string =>
  enabled || leftAt === undefined ? 'who works here' : `who left on ${dayOf(leftAt)}`;

const DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: COUNCIL_ZONE });
const dayOf = (instant: Instant): string => DAY.format(millisBetween('1970-01-01T00:00:00.000Z', instant));
