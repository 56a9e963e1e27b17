import type { PersonId } from '../contract/ids.ts';
import type { Viewer } from '../contract/person.ts';
import { Refused } from '../contract/problem.ts';
import { BASES, isPersonal, keptWords, type RecordFields } from '../platform/catalogue.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import { MAX_LIMIT, type Page, type Store } from '../platform/store/store.ts';
import { withoutOthers } from './others.ts';
import type { OwnData, OwnDataInput, OwnPart, OwnValue } from './own-data.contract.ts';
import { cursorOf, placeOf, valuesOf } from './own-data.rules.ts';
import type { PeoplePorts } from './ports.ts';
import { daysOf } from './retention.service.ts';

type Ports = Pick<PeoplePorts, 'store' | 'catalogue'>;

/** A page ends with the record in which it reaches so many rows: no request takes long, however much is held. */
const PAGE_ROWS = 200;
const ID = /^[a-z]{2,6}_[0-9a-z]{26}$/;

/** What Guildhall holds about the viewer: every record of the catalogue in which they can be found. */
export const ownData = (ports: Ports) => ({
  myData: async ({ person }: Viewer, { after }: OwnDataInput): Promise<OwnData> => {
    const records = ports.catalogue().filter(isPersonal);
    const place = after === undefined ? undefined : placeOf(after);
    const start = place ? records.findIndex(({ record }) => record.name === place.record) : 0;
    if (start < 0) throw new Refused('bad_cursor');
    const parts: OwnPart[] = [];
    let rows = 0;
    for (const [n, entry] of records.slice(start).entries()) {
      if (rows >= PAGE_ROWS) return { ...(await page(ports, person, parts)), next: at(entry) };
      const found = await find(ports.store, entry, person, n === 0 ? place?.after : undefined);
      parts.push(await partOf(ports.store, entry, person, found.rows));
      rows += found.rows.length;
      if (found.next !== undefined)
        return { ...(await page(ports, person, parts)), next: at(entry, found.next) };
    }
    return page(ports, person, parts);
  },
});

const at = ({ record }: RecordFields, after?: string): string => cursorOf({ record: record.name, after });

const find = async (
  store: Store,
  { ofPerson }: RecordFields,
  person: PersonId,
  after?: string,
): Promise<Page<Doc>> => (typeof ofPerson === 'string' ? { rows: [] } : ofPerson(store, person, after));

const partOf = async (
  store: Store,
  entry: RecordFields,
  person: PersonId,
  docs: readonly Doc[],
): Promise<OwnPart> => ({
  record: entry.record.name,
  title: entry.title,
  kept: keptWords(entry, typeof entry.kept === 'string' ? undefined : await daysOf(store, entry.kept)),
  basis: BASES[entry.basis],
  seenBy: entry.seenBy,
  fields: Object.entries(entry.fields).map(([name, field]) => ({
    name,
    purpose: field.purpose,
    isPersonal: field.class !== 'none',
  })),
  rows: await Promise.all(
    (await withoutOthers(store, person, entry, docs)).map((doc) => rowOf(store, entry, person, doc)),
  ),
  missing: typeof entry.ofPerson === 'string' ? entry.ofPerson : null,
});

const rowOf = async (
  store: Store,
  { record, fields }: RecordFields,
  person: PersonId,
  doc: Doc,
): Promise<readonly OwnValue[]> => {
  const values = valuesOf(doc, person);
  const files = record.kind === 'collection' ? (record.files?.(doc as never) ?? []) : [];
  return Promise.all(
    values.map(async ({ field, value }) => ({
      field,
      value:
        fields[field.split('.')[0] ?? '']?.keptBack ??
        (files.includes(value) ? await contentOf(store, value, doc) : value),
    })),
  );
};

/** A picture as a page can show it, so that what is held is there and not only its fingerprint. */
const contentOf = async (
  store: Store,
  file: string,
  doc: Doc & { contentType?: string },
): Promise<string> => {
  const stream = await store.files.open(file);
  if (!stream) return file;
  const bytes = Buffer.concat(await Array.fromAsync(stream));
  return `data:${doc.contentType ?? 'application/octet-stream'};base64,${bytes.toString('base64')}`;
};

/** Gives what others of our records are called in place of their ids: a desk by its label, a floor by its name. */
const page = async (
  { store, catalogue }: Ports,
  person: PersonId,
  parts: readonly OwnPart[],
): Promise<OwnData> => {
  const values = parts.flatMap(({ rows }) => rows.flat().map(({ value }) => value));
  const called = await callNames(store, catalogue(), [...new Set(values.filter((value) => ID.test(value)))]);
  const inWords = (row: readonly OwnValue[]) =>
    row.map(({ field, value }) => ({ field, value: called.get(value) ?? value }));
  return { person, parts: parts.map((part) => ({ ...part, rows: part.rows.map(inWords) })) };
};

const callNames = async (
  store: Store,
  catalogue: readonly RecordFields[],
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  const names = new Map<string, string>();
  for (const { record, called } of catalogue) {
    if (!called || record.kind !== 'collection') continue;
    for (let from = 0; from < ids.length; from += MAX_LIMIT)
      for (const doc of await store.getAll(
        record as Collection<Doc, never, never, never>,
        ids.slice(from, from + MAX_LIMIT),
      ))
        names.set(doc.id, called(doc as never));
  }
  return names;
};
