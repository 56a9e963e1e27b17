import type { Schema } from '../declare.ts';
import type { Queryable } from './connection.ts';
import { type DatabaseAddress, databaseAt } from './opening.ts';
import { holdsAny } from './sql-move.ts';

/** The database was used by a version that keeps more than this one. */
export class NewerDatabase extends Error {
  constructor(address: DatabaseAddress, what: string) {
    super(
      `${databaseAt(address)} holds records of ${what}, which this version of Guildhall does not know. Update Guildhall first`,
    );
    this.name = 'NewerDatabase';
  }
}

/** Under which name it stands in what the database remembers of its declarations. */
export const keyOf = ({ name }: { readonly name: string }): string => `${DECLARED}${name}`;
const DECLARED = 'declared ';

/**
 * Throws `NewerDatabase` where there are records that this version does not know: it would take the files they own for
 * nobody's, and keep what has to be forgotten of a person.
 */
export const demandKnown = async (
  on: Queryable,
  { collections, logs }: Schema,
  declared: ReadonlyMap<string, string>,
  address: DatabaseAddress,
): Promise<void> => {
  const known = new Set([...collections, ...logs].map(keyOf));
  for (const key of declared.keys()) {
    if (!key.startsWith(DECLARED) || known.has(key)) continue;
    const name = key.slice(DECLARED.length);
    const [row] = await on.query<{ filled: boolean }>(holdsAny(name));
    if (row?.filled) throw new NewerDatabase(address, name);
  }
};
