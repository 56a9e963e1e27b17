import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '../contract/ids.ts';
import type { AccountChange } from '../platform/graph/graph.ts';
import { findAll, type Reader, type Tx } from '../platform/store/store.ts';
import { peopleLeft } from './events.ts';
import type { PeoplePorts } from './ports.ts';
import { type PersonRecord, people } from './records.ts';
import { cleanText } from './rules.ts';

/** What somebody told us of an account. What they do not mention stays as it is; `null` means there is none. */
export interface Told extends Omit<AccountChange, 'gone'> {
  readonly manager?: PersonId | null;
  /** Where the manager was told of, if not by Entra. */
  readonly managerFrom?: 'import';
  readonly listed?: true;
}

/** What came of noting it. */
export interface Noted {
  readonly person: PersonRecord;
  readonly changed: boolean;
  readonly left: boolean;
}

type Ports = Pick<PeoplePorts, 'ids' | 'clock' | 'audit' | 'outbox'>;

export const byAccount = (reader: Reader, oid: string): Promise<PersonRecord | undefined> =>
  reader.one(people, 'oid', oid);

/** Who reports directly to this person and still works here. */
export const reportsOf = async (reader: Reader, person: PersonId): Promise<readonly PersonRecord[]> =>
  (await findAll(reader, people, 'manager', person)).filter(({ enabled }) => enabled);

/**
 * Finds the account's person or makes one, and writes what is new. An account met again keeps its id, whatever its
 * name. Whoever was enabled and no longer is has left: the fact is told here and nowhere else, so once.
 */
export const noted = async (t: Tx, ports: Ports, told: Told): Promise<Noted> => {
  const known = await byAccount(t, told.oid);
  const person = merge(known ?? stranger(ports, told.oid), told, ports);
  if (isDeepStrictEqual(known, person)) return { person, changed: false, left: false };
  await t.put(people, person);
  const turned = known !== undefined && known.enabled !== person.enabled;
  if (turned) await turn(t, ports, person);
  return { person, changed: true, left: turned && !person.enabled };
};

/** As `noted`, for who needs the person alone. */
export const note = async (t: Tx, ports: Ports, told: Told): Promise<PersonRecord> =>
  (await noted(t, ports, told)).person;

const turn = async (t: Tx, ports: Ports, { id, enabled }: PersonRecord): Promise<void> => {
  const action = enabled ? 'people.enable' : 'people.disable';
  await ports.audit.record(t, { person: 'system', door: 'job' }, { action, object: id, about: [id] });
  if (!enabled) await ports.outbox.append(t, peopleLeft(id));
};

const stranger = ({ ids }: Ports, oid: string): PersonRecord => ({
  id: ids.next('per'),
  oid,
  name: '',
  enabled: true,
  guest: false,
});

const merge = (known: PersonRecord, told: Told, { clock }: Ports): PersonRecord => {
  const { manager: _, managerFrom: __, leftAt, ...rest } = told.listed ? withoutDetails(known) : known;
  const enabled = told.enabled ?? known.enabled;
  return {
    ...without(rest, emptied(told)),
    ...cleaned(told),
    // An empty name is one the teller may not read: it takes nothing away.
    name: cleanText(told.name ?? '') || known.name,
    guest: told.guest ?? known.guest,
    enabled,
    ...(!enabled && { leftAt: leftAt ?? clock.now() }),
    ...lineOf(told.manager === undefined ? known : told),
    ...(told.listed && { listed: told.listed }),
  };
};

const lineOf = ({ manager, managerFrom }: Pick<Told, 'manager' | 'managerFrom'>): Partial<PersonRecord> =>
  manager ? { manager, ...(managerFrom && { managerFrom }) } : {};

const DETAILS = ['upn', 'mail', 'jobTitle', 'department', 'officeLocation'] as const;
type Detail = (typeof DETAILS)[number];

/** The directory's list tells all it has of an account, so what it no longer tells is gone. */
const withoutDetails = (known: PersonRecord): PersonRecord => without(known, DETAILS);

const without = <T extends object>(record: T, fields: readonly Detail[]): T =>
  Object.fromEntries(
    Object.entries(record).filter(([field]) => !(fields as readonly string[]).includes(field)),
  ) as T;

const emptied = (told: Told): readonly Detail[] => DETAILS.filter((field) => told[field] === null);

const cleaned = (told: Told): Partial<PersonRecord> =>
  Object.fromEntries(
    DETAILS.flatMap((field) => {
      const text = cleanText(told[field] ?? '');
      return text ? [[field, text]] : [];
    }),
  );
