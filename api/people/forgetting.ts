import { isDeepStrictEqual } from 'node:util';
import type { PersonId } from '../contract/ids.ts';
import type { RecordFields } from '../platform/catalogue.ts';
import type { Collection, Doc } from '../platform/store/declare.ts';
import type { Store } from '../platform/store/store.ts';
import { FORGOTTEN, namesOf, namesPattern, without } from './forgetting.rules.ts';
import type { PeoplePorts } from './ports.ts';
import { people } from './records.ts';

type AnyDocs = Collection<Doc, never, never, never>;

/**
 * Takes these people out of every text that somebody wrote, in whichever room. Whoever still works here under the same
 * name is taken out with them: a text does not tell which of the two it means.
 */
export const forgetNames = async (
  { store, catalogue }: Pick<PeoplePorts, 'store' | 'catalogue'>,
  persons: readonly PersonId[],
): Promise<void> => {
  const names = namesPattern((await store.getAll(people, persons)).flatMap(namesOf));
  if (!names) return;
  for (const entry of catalogue()) {
    const fields = Object.keys(entry.fields).filter((field) => entry.fields[field]?.isFreeText);
    if (fields.length > 0 && entry.record.kind === 'collection') await forgetIn(store, entry, fields, names);
  }
};

const forgetIn = async (
  store: Store,
  { record }: RecordFields,
  fields: readonly string[],
  names: RegExp,
): Promise<void> => {
  const docs = record as unknown as AnyDocs;
  const freed = (doc: Doc): Doc =>
    Object.fromEntries(
      Object.entries(doc).map(([field, value]) => [
        field,
        fields.includes(field) ? without(value, names, FORGOTTEN) : value,
      ]),
    ) as unknown as Doc;
  for await (const { id, ...rest } of store.all(docs)) {
    const doc = { id, ...rest };
    if (isDeepStrictEqual(freed(doc), doc)) continue;
    await store.tx(async (t) => {
      const known = await t.get(docs, id);
      if (known) await t.put(docs, freed(known));
    });
  }
};
