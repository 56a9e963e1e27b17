import type { PersonId } from '../contract/ids.ts';
import type { AnyCollection, AnyLog, Collection, Doc, Log, LogEntry, Schema } from './store/declare.ts';
import { MAX_LIMIT, type Page, type Store } from './store/store.ts';

/**
 * What a field says of a person. `none`: nothing. `pseudonym`: an id that only the people room ties to a name.
 * `ordinary`: personal data. `special`: health, union, belief and the like (UK GDPR Art. 9).
 */
export type FieldClass = 'none' | 'pseudonym' | 'ordinary' | 'special';

/** Why the council may keep it (UK GDPR Art. 6). */
export type Basis = 'task' | 'contract' | 'obligation';

export const BASES: Readonly<Record<Basis, string>> = {
  task: 'Public task, Art. 6(1)(e)',
  contract: 'Contract of employment, Art. 6(1)(b)',
  obligation: 'Legal obligation, Art. 6(1)(c)',
};

/** One stored field. What is absent is as its record says. */
export interface Field {
  /** What it holds and what for, in words for the person it is about. */
  readonly purpose: string;
  readonly class: FieldClass;
  readonly basis?: Basis;
  readonly seenBy?: string;
  /** True where somebody writes what they like: it may name others, who are taken out of it when they are forgotten. */
  readonly isFreeText?: true;
  /** Why a person's own data says only that it is there, such as words of others that may name others. */
  readonly keptBack?: string;
}

/** How long something is kept. */
export interface Period {
  /** `room.what`, such as `desks.booking`. */
  readonly id: string;
  /** What ends with it: "Whose desk booking it was". */
  readonly title: string;
  /** From when it is counted: "after the day of the booking". */
  readonly after: string;
  /** As it is while no administrator changed it. */
  readonly days: number;
  /** The limits an administrator may change it within, both inclusive; equal where there is nothing to choose. */
  readonly least: number;
  readonly most: number;
  /** The law or norm it comes from. */
  readonly source: string;
}

/** Reads what a record holds of one person, page by page. */
export type Finder<T extends Doc = Doc> = (
  store: Store,
  person: PersonId,
  after?: string,
) => Promise<Page<T>>;

/** A record as the catalogue knows it: it drives the store's schema, own data, erasure and docs/privacy.md. */
export interface RecordFields {
  readonly record: AnyCollection | AnyLog;
  /** What one of them is, of whoever it may be: "Desk booking". Administrators read it as well as the person. */
  readonly title: string;
  readonly basis: Basis;
  readonly kept: Period | string;
  readonly seenBy: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Finds a person's own ones; or says why there is nothing to find. */
  readonly ofPerson: Finder | string;
  /** What one of them is called, where others name it by its id. */
  readonly called?: (doc: never) => string;
}

type FieldOf<T> = T extends unknown ? keyof T & string : never;

/** What a room says of one of its records. A field of `T` that is not named here does not compile. */
interface Said<T extends Doc> extends Omit<RecordFields, 'record' | 'fields' | 'ofPerson' | 'called'> {
  readonly fields: Readonly<Record<FieldOf<T>, Field>>;
  readonly ofPerson: Finder<T> | string;
  readonly called?: (doc: T) => string;
}

/**
 * Enters a collection into the catalogue. The store is opened with what stands there and nothing else, so a record
 * without its fields cannot be kept.
 */
export const catalogued = <T extends Doc>(
  record: Collection<T, never, never, never>,
  said: Said<T>,
): RecordFields => ({ ...said, record: record as unknown as AnyCollection });

/** As `catalogued`, for a log. */
export const cataloguedLog = <T extends LogEntry>(record: Log<T>, said: Said<T>): RecordFields => ({
  ...said,
  record: record as unknown as AnyLog,
});

/** What the store is opened with. */
export const schemaOf = (catalogue: readonly RecordFields[]): Schema => {
  const records = catalogue.map(({ record }) => record);
  return {
    collections: records.filter((record) => record.kind === 'collection'),
    logs: records.filter((record) => record.kind === 'log'),
  };
};

/** True where a record holds anything of a person. */
export const isPersonal = ({ fields }: Pick<RecordFields, 'fields'>): boolean =>
  Object.values(fields).some((field) => field.class !== 'none');

/** How long a record is kept, for people: "6 years after leaving". `days` where a council changed it. */
export const keptWords = ({ kept }: Pick<RecordFields, 'kept'>, days?: number): string =>
  typeof kept === 'string' ? kept : `${daysInWords(days ?? kept.days)} ${kept.after}`;

const YEAR = 365.25;

/** "90 days", "6 years". */
export const daysInWords = (days: number): string => {
  const years = Math.round(days / YEAR);
  const [count, unit] = years > 0 && Math.abs(days - years * YEAR) < 1 ? [years, 'year'] : [days, 'day'];
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
};

/** A field that says nothing of anybody. */
export const none = (purpose: string): Field => ({ purpose, class: 'none' });
export const pseudonym = (purpose: string, more: Partial<Field> = {}): Field => ({
  ...{ purpose, class: 'pseudonym' },
  ...more,
});
export const ordinary = (purpose: string, more: Partial<Field> = {}): Field => ({
  ...{ purpose, class: 'ordinary' },
  ...more,
});

/** For a record that says nothing of anybody. */
export const NOBODY = 'It says nothing of any person.';

/** For a record of which each person has one, under their own id. */
export const ownOne =
  <T extends Doc>(c: Collection<T, never, never, never>): Finder<T> =>
  async (store, person) => {
    const doc = await store.get(c, person);
    return { rows: doc ? [doc] : [] };
  };

/** For a record with an index whose partitions are people. */
export const ownMany =
  <T extends Doc, Index extends string>(c: Collection<T, Index, never, never>, index: Index): Finder<T> =>
  (store, person, after) =>
    store.find(c, index, person, { limit: MAX_LIMIT, ...(after !== undefined && { after }) });
