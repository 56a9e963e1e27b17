import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '../contract/ids.ts';
import type { GraphUser } from '../platform/graph/graph.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import type { PeoplePorts } from './ports.ts';
import { type PersonRecord, people } from './records.ts';
import { cleanText } from './rules.ts';

/** What somebody told us of an account. What they do not mention stays as it is; `null` means there is none. */
export interface Told extends Partial<Omit<GraphUser, 'managerOid'>> {
  readonly oid: string;
  readonly manager?: PersonId | null;
  readonly listed?: true;
}

type Ports = Pick<PeoplePorts, 'ids' | 'clock' | 'audit'>;

export const byAccount = (reader: Reader, oid: string): Promise<PersonRecord | undefined> =>
  reader.one(people, 'oid', oid);

/** Who reports directly to this person and still works here. */
export const reportsOf = async (reader: Reader, person: PersonId): Promise<readonly PersonRecord[]> =>
  (await findAll(reader, people, 'manager', person)).filter(({ enabled }) => enabled);

/** Finds the account's person or makes one, and writes what is new. An account met again keeps its id, whatever its name. */
export const note = async (t: Tx, ports: Ports, told: Told): Promise<PersonRecord> => {
  const known = await byAccount(t, told.oid);
  const person = merge(known ?? stranger(ports, told.oid), told, ports);
  if (isDeepStrictEqual(known, person)) return person;
  await t.put(people, person);
  if (known && known.enabled !== person.enabled)
    await ports.audit.record(
      t,
      { person: 'system', door: 'job' },
      {
        action: person.enabled ? 'people.enable' : 'people.disable',
        object: person.id,
        about: [person.id],
      },
    );
  return person;
};

const stranger = ({ ids }: Ports, oid: string): PersonRecord => ({
  id: ids.next('per'),
  oid,
  name: '',
  enabled: true,
  guest: false,
});

const merge = (known: PersonRecord, told: Told, { clock }: Ports): PersonRecord => {
  const { manager: oldManager, leftAt, ...rest } = told.listed ? withoutDetails(known) : known;
  const manager = told.manager === undefined ? oldManager : told.manager;
  const enabled = told.enabled ?? known.enabled;
  return {
    ...rest,
    ...cleaned(told),
    // An empty name is one the teller may not read: it takes nothing away.
    name: cleanText(told.name ?? '') || known.name,
    guest: told.guest ?? known.guest,
    enabled,
    ...(!enabled && { leftAt: leftAt ?? clock.now() }),
    ...(manager && { manager }),
    ...(told.listed && { listed: told.listed }),
  };
};

/** The directory tells all it has of an account, so what it no longer tells is gone. */
const withoutDetails = ({
  mail,
  jobTitle,
  department,
  officeLocation,
  ...rest
}: PersonRecord): PersonRecord => rest;

const cleaned = (told: Told): Partial<PersonRecord> =>
  Object.fromEntries(
    (['mail', 'jobTitle', 'department', 'officeLocation'] as const).flatMap((field) => {
      const text = told[field] === undefined ? '' : cleanText(told[field]);
      return text ? [[field, text]] : [];
    }),
  );
