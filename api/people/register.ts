import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '../contract/ids.ts';
import type { AccountChange } from '../platform/graph/graph.ts';
import { findAll, MAX_LIMIT, type Reader, type Tx } from '../platform/store/store.ts';
import { peopleLeft, peopleLineChanged } from './events.ts';
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

/** Those of these accounts that are somebody here, by account. */
export const byAccounts = async (
  reader: Reader,
  oids: readonly string[],
): Promise<Map<string, PersonRecord>> => {
  const found = new Map<string, PersonRecord>();
  for (let from = 0; from < oids.length; from += MAX_LIMIT)
    for (const person of await reader.oneEach(people, 'oid', oids.slice(from, from + MAX_LIMIT)))
      found.set(person.oid, person);
  return found;
};

/** Who reports directly to this person and still works here. */
export const reportsOf = async (reader: Reader, person: PersonId): Promise<readonly PersonRecord[]> =>
  (await findAll(reader, people, 'manager', person)).filter(({ enabled }) => enabled);

/** Some accounts as they are known in one transaction. */
export interface Register {
  find(oid: string): PersonRecord | undefined;
  /** Finds the account's person or makes one. An account met again keeps its id, whatever its name. */
  note(told: Told): Noted;
}

/**
 * Reads these accounts at once, and writes at once what `work` has noted of them: a council's directory would take tens
 * of thousands of questions one by one. Whoever was enabled and no longer is has left: the fact is told here and nowhere
 * else, so once.
 */
export const inRegister = async <R>(
  t: Tx,
  ports: Ports & { readonly oids: readonly string[] },
  work: (register: Register) => R,
): Promise<R> => {
  const known = await byAccounts(t, ports.oids);
  const met = [...known.values()];
  const changed = new Map<PersonId, PersonRecord>();
  const turned: PersonRecord[] = [];
  const note: Register['note'] = (told) => {
    const before = known.get(told.oid);
    const person = merge(before ?? stranger(ports, told.oid), told, ports);
    if (isDeepStrictEqual(before, person)) return { person, changed: false, left: false };
    known.set(told.oid, person);
    changed.set(person.id, person);
    const hasTurned = before !== undefined && before.enabled !== person.enabled;
    if (hasTurned) turned.push(person);
    return { person, changed: true, left: hasTurned && !person.enabled };
  };
  const result = work({ find: (oid) => known.get(oid), note });
  await t.putAll(people, [...changed.values()]);
  for (const person of turned) await turn(t, ports, person);
  await tellOfLines(t, ports, met, changed);
  return result;
};

/** Notes one account. */
export const noted = (t: Tx, ports: Ports, told: Told): Promise<Noted> =>
  inRegister(t, { ...ports, oids: [told.oid] }, ({ note }) => note(told));

/** As `noted`, for who needs the person alone. */
export const note = async (t: Tx, ports: Ports, told: Told): Promise<PersonRecord> =>
  (await noted(t, ports, told)).person;

const turn = async (t: Tx, ports: Ports, { id, enabled }: PersonRecord): Promise<void> => {
  const action = enabled ? 'people.enable' : 'people.disable';
  await ports.audit.record(t, { person: 'system', door: 'job' }, { action, object: id, about: [id] });
  if (!enabled) return ports.outbox.append(t, peopleLeft(id));
  for (const report of await findAll(t, people, 'manager', id))
    await ports.outbox.append(t, peopleLineChanged(report.id));
};

/** Of a person who was nobody so far nothing waits for a manager. */
const tellOfLines = async (
  t: Tx,
  { outbox }: Ports,
  met: readonly PersonRecord[],
  changed: ReadonlyMap<PersonId, PersonRecord>,
): Promise<void> => {
  for (const { id, manager } of met) {
    const now = changed.get(id);
    if (now && now.manager !== manager) await outbox.append(t, peopleLineChanged(id));
  }
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
